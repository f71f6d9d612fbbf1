import { join } from 'node:path';
import { Command } from 'commander';
import type { Limits } from '../compile/receive.ts';
import { formatJson } from '../files/json.ts';
import { writeAll } from '../files/write.ts';
import { collect, limitHelp, parseCountry, parseCycle, parseLimit } from './arguments.ts';
import { exitCodes } from './exit-codes.ts';
import type { RunState } from './run-state.ts';
import { terminal } from './terminal.ts';

interface Options {
  cycle: number;
  module: string[];
  binding?: string;
  country: string;
  out?: string;
  limit: Limits;
  json?: boolean;
}

export function readCommand(state: RunState): Command {
  return new Command('read')
    .description('Read a filled workbook into a return, and say what in it cannot be understood.')
    .argument('<workbook>', 'an .xlsx or .xlsm file')
    .requiredOption(
      '--cycle <year>',
      'year of the collection; it asks for the year before',
      parseCycle,
    )
    .option('--module <name>', 'a one-off module beside the core; may be given again', collect, [])
    .option(
      '--binding <file>',
      'where the cells are, from uncts bind; without it they are looked for',
    )
    .option('--country <code>', 'ISO 3166 alpha-3 code of the country', parseCountry, 'XXX')
    .option('--out <folder>', 'where to write (default: out/<workbook>)')
    .option('--limit <name=number>', limitHelp, parseLimit, {})
    .option('--json', 'print the return for machines')
    .addHelpText('after', '\nExample:\n  uncts read questionnaire.xlsx --cycle 2014 --country IND')
    .exitOverride()
    .action(async (workbook: string, options: Options) => {
      const { readWorkbook } = await import('../compile/read.ts');
      const { readSummary } = await import('../messages/en/read.ts');
      const { stemOf } = await import('../files/stem.ts');
      const result = await readWorkbook({
        workbook,
        cycle: options.cycle,
        modules: options.module,
        country: options.country,
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
