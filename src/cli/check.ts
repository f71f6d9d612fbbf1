import { join } from 'node:path';
import { Command } from 'commander';
import type { Limits } from '../compile/receive.ts';
import { formatJson } from '../files/json.ts';
import { writeAll } from '../files/write.ts';
import {
  collect,
  limitHelp,
  parseCountry,
  parseCycle,
  parseLimit,
  previousHelp,
  publishedHelp,
  reportLanguageHelp,
} from './arguments.ts';
import { exitCodes } from './exit-codes.ts';
import type { RunState } from './run-state.ts';
import { terminal } from './terminal.ts';

interface Options {
  cycle?: number;
  country?: string;
  module: string[];
  binding?: string;
  previous: string[];
  published: string[];
  lang?: string;
  out?: string;
  limit: Limits;
  json?: boolean;
}

export function checkCommand(state: RunState): Command {
  return new Command('check')
    .description(
      'Check a return, as return.json or as the workbook that came back, alone or against earlier returns and published series.',
    )
    .argument('<input>', 'a return.json, or a filled workbook (.xlsx or .xlsm)')
    .option('--previous <file>', previousHelp, collect, [])
    .option('--published <file...>', publishedHelp, [])
    .option(
      '--cycle <year>',
      'of a workbook without --binding: year of the collection; it asks for the year before',
      parseCycle,
    )
    .option(
      '--country <code>',
      'of a workbook: ISO 3166 alpha-3 code (default: that of the earlier return)',
      parseCountry,
    )
    .option(
      '--module <name>',
      'of a workbook: a one-off module beside the core; may be given again',
      collect,
      [],
    )
    .option(
      '--binding <file>',
      'of a workbook: where the cells are, from uncts bind; without it they are looked for',
    )
    .option('--lang <code>', reportLanguageHelp)
    .option('--out <folder>', 'where to write (default: out/check-<country>-<cycle>)')
    .option('--limit <name=number>', limitHelp, parseLimit, {})
    .option('--json', 'print a summary for machines')
    .addHelpText(
      'after',
      '\nExamples:\n  uncts check out/IND-2014/return.json --previous out/IND-2013/return.json\n  uncts check questionnaire.xlsx --cycle 2014 --country IND --published data_cts_*.xlsx',
    )
    .exitOverride()
    .action(async (input: string, options: Options) => {
      const { checkInput } = await import('../compile/check.ts');
      const { revisionsSummary } = await import('../messages/en/revisions.ts');
      const { unsureSummary } = await import('../messages/en/read.ts');
      const { summaryJson, terminalSummary } = await import('../report/index.ts');
      const { parseLanguage } = await import('../compile/wording.ts');
      const { out, json, limit, module, lang, ...given } = options;
      const { view, files, findings, unsure } = await checkInput({
        ...given,
        input,
        modules: module,
        limits: limit,
        ...(lang === undefined ? {} : { language: parseLanguage(lang) }),
      });
      const folder = out ?? join('out', `check-${findings.country}-${findings.cycle}`);
      writeAll(folder, files);
      const paths = [...files.keys()].map((name) => join(folder, name));
      const { colour, width } = terminal;
      if (json === true) terminal.print(formatJson(summaryJson(view, paths)));
      else {
        terminal.print(terminalSummary(view, { colour, width, files: paths }));
        if (unsure.length > 0) terminal.print(`\n${unsureSummary(unsure.length)}`);
        if (findings.revisions !== undefined) {
          terminal.print(`\n${revisionsSummary(findings.revisions)}`);
        }
      }
      const severe = view.counts.findings.error > 0;
      if (severe) state.exitCode = exitCodes.errorsFound;
    });
}
