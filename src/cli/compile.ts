import { join } from 'node:path';
import { Command } from 'commander';
import type { Compiled } from '../compile/compile.ts';
import { formatJson } from '../files/json.ts';
import { writeAll } from '../files/write.ts';
import {
  collect,
  formatHelp,
  parseCycle,
  parseFormat,
  previousHelp,
  publishedHelp,
} from './arguments.ts';
import { exitCodes } from './exit-codes.ts';
import type { Printer } from './print.ts';
import { Progress } from './progress.ts';
import { calculated } from './recalculation.ts';
import type { RunState } from './run-state.ts';
import { terminal } from './terminal.ts';

interface Options {
  cycle: number;
  module: string[];
  part: string[];
  workbook: string[];
  binding: string[];
  previous: string[];
  published: string[];
  edited: string[];
  markChanges?: boolean;
  resolve?: string;
  snapshot: boolean;
  recalculate?: boolean;
  institution: string[];
  sheetPerInstitution?: boolean;
  pdf?: boolean;
  lang?: string;
  data?: string;
  out?: string;
  format?: 'text';
  json?: boolean;
}

export function compileCommand(state: RunState): Command {
  return new Command('compile')
    .description(
      "Compile a country's data into the return of a cycle, the filled workbook and the report.",
    )
    .argument('<country>', 'code of a country folder, such as IND, or a path to one')
    .requiredOption(
      '--cycle <year>',
      'year of the collection; it asks for the year before',
      parseCycle,
    )
    .option(
      '--module <name>',
      'a one-off module to compile with the core; may be given again',
      collect,
      [],
    )
    .option(
      '--part <workbook>',
      'a workbook that an institution filled; may be given again',
      collect,
      [],
    )
    .option(
      '--workbook <file>',
      'a workbook that somebody else made, to be filled in place of our own; may be given again',
      collect,
      [],
    )
    .option(
      '--binding <file>',
      'where the cells of that workbook are, from uncts bind; may be given again, in the same order',
      collect,
      [],
    )
    .option('--previous <file>', previousHelp, collect, [])
    .option('--published <file...>', publishedHelp, [])
    .option(
      '--edited <workbook>',
      'a copy of the last output that somebody edited: what was typed is kept, whatever the new data say; may be given again',
      collect,
      [],
    )
    .option(
      '--resolve <file>',
      'edits.csv with decisions about what was typed while the data changed',
    )
    .option('--mark-changes', 'set off in our workbooks what changed since the last compilation')
    .option('--no-snapshot', "keep nothing of this run in the country's folder")
    .option('--recalculate', "let LibreOffice calculate what the workbook's own checks say")
    .option(
      '--institution <name>',
      'a page and a query list for police, prosecution, courts, prisons, survey or statistics; may be given again',
      collect,
      [],
    )
    .option('--sheet-per-institution', 'give each institution a sheet of its own in the query list')
    .option(
      '--pdf',
      'print the report to PDF, too, with the Chromium, Chrome or Edge of this computer',
    )
    .option(
      '--lang <code>',
      "language of the workbooks and the report: en, fr, es, ru, ar or zh (default: the country's)",
    )
    .option('--data <folder>', 'folder that holds the country folders')
    .option('--out <folder>', 'where to write (default: out/<country>-<cycle>)')
    .option('--format <form>', formatHelp, parseFormat)
    .option('--json', 'print a summary for machines')
    .addHelpText(
      'after',
      '\nExamples:\n  uncts compile IND --cycle 2014\n  uncts compile IND --cycle 2014 --module corruption',
    )
    .exitOverride()
    .action(async (country: string, options: Options) => {
      // Loaded here so that --help and a wrong option answer at once.
      const { compileCountry } = await import('../compile/compile.ts');
      const { keepInFolder } = await import('./keep.ts');
      const { parseInstitution } = await import('../compile/blank.ts');
      const { parseLanguage } = await import('../compile/wording.ts');
      const { fillSummary } = await import('../messages/en/bind.ts');
      const { revisionsSummary } = await import('../messages/en/revisions.ts');
      const { summaryJson, terminalSummary } = await import('../report/index.ts');
      const progress = new Progress();
      const compiled = await compileCountry({
        onStep: (step) => progress.step(step),
        country,
        cycle: options.cycle,
        modules: options.module,
        parts: options.part,
        workbooks: options.workbook,
        bindings: options.binding,
        previous: options.previous,
        published: options.published,
        edited: options.edited,
        ...(options.markChanges === true ? { markChanges: true } : {}),
        ...(options.resolve === undefined ? {} : { decisions: options.resolve }),
        institutions: options.institution.map(parseInstitution),
        ...(options.sheetPerInstitution === true ? { sheetPerInstitution: true } : {}),
        ...(options.lang === undefined ? {} : { language: parseLanguage(options.lang) }),
        ...(options.data === undefined ? {} : { dataFolder: options.data }),
      }).finally(() => progress.done());
      const folder = options.out ?? join('out', `${compiled.ret.country}-${options.cycle}`);
      const recalculation =
        options.recalculate === true ? await calculated(compiled.filled) : undefined;
      const outputs = new Map(compiled.files);
      if (recalculation !== undefined) outputs.set('own-checks.json', recalculation.json);
      if (options.pdf === true) progress.step('printing');
      const pdf = options.pdf === true ? await pdfOf(compiled) : undefined;
      if (pdf !== undefined && 'pdf' in pdf) outputs.set('report.pdf', pdf.pdf);
      progress.done();
      writeAll(folder, outputs);
      const keeping = keepInFolder(compiled, options.snapshot);
      const files = [...outputs.keys()].map((name) => join(folder, name));
      if (pdf !== undefined && 'sorry' in pdf) terminal.error(pdf.sorry);
      if (options.json === true) terminal.print(formatJson(summaryJson(compiled.view, files)));
      else if (options.format === 'text') terminal.print(compiled.lines().join('\n'));
      else {
        const { colour, width } = terminal;
        terminal.print(terminalSummary(compiled.view, { colour, width, files }));
        terminal.print(`\n${keeping}`);
        const { revisions } = compiled.findings;
        if (revisions !== undefined) terminal.print(`\n${revisionsSummary(revisions)}`);
        for (const each of compiled.foreign) {
          terminal.print(`\n${fillSummary(each, compiled.asked)}`);
        }
        if (recalculation !== undefined) terminal.print(`\n${recalculation.text}`);
      }
      const severe = compiled.view.counts.findings.error > 0;
      if (severe) state.exitCode = exitCodes.errorsFound;
    });
}

async function pdfOf({ files, language, title, asked }: Compiled): ReturnType<Printer> {
  const { printed } = await import('./print.ts');
  return printed(String(files.get('report.html') ?? ''), {
    header: title,
    cycle: asked.cycle,
    language,
  });
}
