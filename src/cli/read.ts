import { join } from 'node:path';
import { Command } from 'commander';
import type { Limits } from '../compile/receive.ts';
import { formatJson } from '../files/json.ts';
import { writeAll } from '../files/write.ts';
import { InputError, type Problem } from '../problems.ts';
import { collect, limitHelp, parseCountry, parseCycle, parseLimit } from './arguments.ts';
import { exitCodes } from './exit-codes.ts';
import { type PortalOptions, readPortalFiles } from './read-portal.ts';
import type { RunState } from './run-state.ts';
import { terminal } from './terminal.ts';

interface Options extends PortalOptions {
  portal?: boolean;
  module: string[];
  binding?: string;
  limit: Limits;
}

export function readCommand(state: RunState): Command {
  return new Command('read')
    .description(
      "Read a filled workbook into a return, and say what in it cannot be understood; or files of UNODC's data portal into a return a country.",
    )
    .argument('<file...>', 'a workbook (.xlsx or .xlsm); with --portal one file or more')
    .option(
      '--cycle <year>',
      'year of the collection; it asks for the year before (default with --portal: the one of the newest figure)',
      parseCycle,
    )
    .option('--portal', "the files are published series of UNODC's data portal (.csv, .xlsx)")
    .option('--all-tables', 'with --portal: take tables that the cycle does not ask, too')
    .option('--module <name>', 'a one-off module beside the core; may be given again', collect, [])
    .option(
      '--binding <file>',
      'where the cells are, from uncts bind; without it they are looked for',
    )
    .option(
      '--country <code>',
      'ISO 3166 alpha-3 code of the country; with --portal it may be given again (default: all)',
      (text: string, earlier: readonly string[]) => [...earlier, parseCountry(text)],
      [],
    )
    .option('--out <folder>', 'where to write (default: out/<workbook>, or out/portal-<cycle>)')
    .option('--limit <name=number>', limitHelp, parseLimit, {})
    .option('--json', 'print the return for machines')
    .addHelpText(
      'after',
      '\nExamples:\n  uncts read questionnaire.xlsx --cycle 2014 --country IND\n  uncts read --portal data_cts_*.xlsx --cycle 2022 --country IND --country NPL',
    )
    .exitOverride()
    .action(async (paths: readonly string[], options: Options) => {
      if (options.portal === true) return readPortalFiles(paths, options);
      const { workbook, cycle, country } = oneWorkbook(paths, options);
      const { readWorkbook } = await import('../compile/read.ts');
      const { readSummary } = await import('../messages/en/read.ts');
      const { stemOf } = await import('../files/stem.ts');
      const result = await readWorkbook({
        workbook,
        cycle,
        modules: options.module,
        country,
        limits: options.limit,
        ...(options.binding === undefined ? {} : { binding: options.binding }),
      });
      const folder = options.out ?? join('out', stemOf(result.fileName));
      const files = new Map([
        ['return.json', formatJson(result.ret)],
        ['findings.json', formatJson(result.findings)],
        ['binding.json', formatJson(result.binding)],
      ]);
      writeAll(folder, files);
      if (options.json === true) terminal.print(formatJson(result.ret));
      else {
        terminal.print(readSummary(result, result.asked));
        terminal.print(`\n${[...files.keys()].map((name) => join(folder, name)).join('\n')}`);
      }
      const severe = result.findings.findings.some(({ severity }) => severity === 'error');
      if (severe) state.exitCode = exitCodes.errorsFound;
    });
}

/** What reading a workbook needs. Throws {@link InputError} with everything that is missing or too much. */
function oneWorkbook(
  files: readonly string[],
  { cycle, country }: Options,
): { workbook: string; cycle: number; country: string } {
  const problems: Problem[] = [];
  const [workbook = ''] = files;
  if (files.length > 1) {
    problems.push({ code: 'one-workbook', file: workbook, files: files.length });
  }
  if (cycle === undefined) {
    problems.push({ code: 'option-missing', file: 'uncts read', option: '--cycle' });
  }
  if (cycle === undefined || problems.length > 0) throw new InputError(problems);
  return { workbook, cycle, country: country.at(-1) ?? 'XXX' };
}
