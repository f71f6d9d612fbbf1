import { Command } from 'commander';
import { formatJson } from '../files/json.ts';
import { parseCycle, parseYear } from './arguments.ts';
import { terminal } from './terminal.ts';

interface Options {
  cycle?: number;
  year?: number;
  csv?: string;
  data?: string;
  json?: boolean;
}

export function traceCommand(): Command {
  return new Command('trace')
    .description('Say where a figure comes from: mapping line, source, national codes, records.')
    .argument('<country>', 'code of a country folder, such as IND, or a path to one')
    .argument('<cell>', 'such as data/4.2/total/female@2013')
    .option('--year <year>', 'year of the cell, where it does not name one', parseYear)
    .option(
      '--cycle <year>',
      'year of the collection (default: the one after the year of the cell)',
      parseCycle,
    )
    .option(
      '--csv <file>',
      'write all records behind the figure; texts that look like formulas get an apostrophe in front',
    )
    .option('--data <folder>', 'folder that holds the country folders')
    .option('--json', 'print the result for machines')
    .addHelpText(
      'after',
      '\nExamples:\n  uncts trace IND data/4.2/total/female@2013\n  uncts trace IND data/1.1/intentional-homicide/total --year 2012 --csv records.csv',
    )
    .exitOverride()
    .action(async (country: string, cell: string, options: Options) => {
      const { traceCell } = await import('../compile/trace.ts');
      const { traceText } = await import('../messages/en/trace.ts');
      const trace = await traceCell({
        country,
        cell,
        ...(options.year === undefined ? {} : { year: options.year }),
        ...(options.cycle === undefined ? {} : { cycle: options.cycle }),
        ...(options.csv === undefined ? {} : { csv: options.csv }),
        ...(options.data === undefined ? {} : { dataFolder: options.data }),
      });
      terminal.print(options.json === true ? formatJson(trace) : traceText(trace, options.csv));
    });
}
