import { join } from 'node:path';
import { Command } from 'commander';
import type { Checked } from '../compile/check.ts';
import type { Limits } from '../compile/receive.ts';
import { formatJson } from '../files/json.ts';
import { writeAll } from '../files/write.ts';
import { type Problem, stopOn } from '../problems.ts';
import {
  collect,
  formatHelp,
  limitHelp,
  parseCountry,
  parseCycle,
  parseFormat,
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
  rules?: string;
  out?: string;
  limit: Limits;
  format?: 'text';
  json?: boolean;
}

export function checkCommand(state: RunState): Command {
  return new Command('check')
    .description(
      'Check returns, as return.json or as workbooks that came back, alone or against earlier returns and published series.',
    )
    .argument(
      '<input...>',
      'a return.json, a filled workbook (.xlsx or .xlsm), or a folder of them; several may be given',
    )
    .option('--previous <file>', previousHelp, collect, [])
    .option('--published <file...>', publishedHelp, [])
    .option('--rules <file>', 'what is decided about rules, as rules.json of a country folder')
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
    .option(
      '--out <folder>',
      'where to write (default: out/check-<country>-<cycle>; of several inputs out/check, with a folder for each)',
    )
    .option('--limit <name=number>', limitHelp, parseLimit, {})
    .option('--format <form>', formatHelp, parseFormat)
    .option('--json', 'print a summary for machines')
    .addHelpText(
      'after',
      '\nExamples:\n  uncts check out/IND-2014/return.json --previous out/IND-2013/return.json\n  uncts check questionnaire.xlsx --cycle 2014 --country IND --published data_cts_*.xlsx\n  uncts check received/ out/IND-2014/return.json --cycle 2014 --out checked',
    )
    .exitOverride()
    .action(async (paths: readonly string[], options: Options) => {
      const { checkSeveral, returnsIn } = await import('../compile/check-several.ts');
      const { parseLanguage } = await import('../compile/wording.ts');
      const { out, json = false, format, limit, module, lang, ...given } = options;
      const request = {
        ...given,
        modules: module,
        limits: limit,
        ...(lang === undefined ? {} : { language: parseLanguage(lang) }),
      };
      const { inputs, problems } = returnsIn(paths);
      const [only, ...others] = inputs;
      if (only !== undefined && others.length === 0 && problems.length === 0) {
        const { checkInput } = await import('../compile/check.ts');
        const checked = await checkInput({ ...request, input: only });
        const { country, cycle } = checked.findings;
        const written = write(checked, out ?? join('out', `check-${country}-${cycle}`), state);
        if (json) terminal.print(formatJson(await machineSummary(checked, written)));
        else if (format === 'text') terminal.print(checked.lines().join('\n'));
        else terminal.print(await summary(checked, written));
        return;
      }
      const summaries = [];
      for await (const result of checkSeveral(inputs, request, out ?? join('out', 'check'))) {
        if ('problems' in result) {
          problems.push(...result.problems);
          continue;
        }
        const { input, checked, folder } = result;
        const written = write(checked, folder, state);
        if (json) summaries.push({ input, ...(await machineSummary(checked, written)) });
        else if (format === 'text') terminal.print(checked.lines().join('\n'));
        else terminal.print(`${input}\n\n${await summary(checked, written)}\n`);
      }
      if (json) terminal.print(formatJson({ returns: summaries }));
      stopOn(distinct(problems));
    });
}

/** Writes what a check made; errors among the findings are told by the exit code. */
function write({ files, view }: Checked, folder: string, state: RunState): string[] {
  writeAll(folder, files);
  if (view.counts.findings.error > 0) state.exitCode = exitCodes.errorsFound;
  return [...files.keys()].map((name) => join(folder, name));
}

async function machineSummary({ view }: Checked, written: readonly string[]) {
  const { summaryJson } = await import('../report/index.ts');
  return summaryJson(view, written);
}

async function summary(
  { view, unsure, findings: { revisions } }: Checked,
  written: readonly string[],
): Promise<string> {
  const { revisionsSummary } = await import('../messages/en/revisions.ts');
  const { unsureSummary } = await import('../messages/en/read.ts');
  const { terminalSummary } = await import('../report/index.ts');
  const { colour, width } = terminal;
  return [
    terminalSummary(view, { colour, width, files: written }),
    ...(unsure.length > 0 ? [unsureSummary(unsure.length)] : []),
    ...(revisions === undefined ? [] : [revisionsSummary(revisions)]),
  ]
    .map((text) => text.trimEnd())
    .join('\n\n');
}

/** A file that several inputs are compared with is told once. */
function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
