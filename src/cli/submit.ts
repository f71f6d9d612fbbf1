import { join } from 'node:path';
import { Command } from 'commander';
import { formatJson } from '../files/json.ts';
import { writeAll } from '../files/write.ts';
import { collect, parseCycle, parseDay } from './arguments.ts';
import { terminal } from './terminal.ts';

interface Options {
  cycle: number;
  workbook: string[];
  module: string[];
  sent?: string;
  data?: string;
  json?: boolean;
}

export function submitCommand(): Command {
  return new Command('submit')
    .description(
      'Freeze what is sent to UNODC in the country folder; the next cycle is compared with it.',
    )
    .argument('<country>', 'code of a country folder, such as IND, or a path to one')
    .requiredOption(
      '--cycle <year>',
      'year of the collection; it asks for the year before',
      parseCycle,
    )
    .option(
      '--workbook <file>',
      'a workbook that is sent; may be given again (default: those of out/<country>-<cycle>)',
      collect,
      [],
    )
    .option('--module <name>', 'a one-off module that is sent; may be given again', collect, [])
    .option('--sent <day>', 'the day on which it is sent, YYYY-MM-DD', parseDay)
    .option('--data <folder>', 'folder that holds the country folders')
    .option('--json', 'print the submission for machines')
    .addHelpText('after', '\nExample:\n  uncts submit KEN --cycle 2025 --sent 2025-09-30')
    .exitOverride()
    .action(async (country: string, options: Options) => {
      const { submit, workbooksIn } = await import('../compile/submit.ts');
      const { submitSummary } = await import('../messages/en/submit.ts');
      const { openCountry } = await import('../country/folder.ts');
      const { profile } = openCountry(country, options.data);
      const out = join('out', `${profile.country}-${options.cycle}`);
      const { submission, isKnown, folder, files } = await submit({
        country,
        cycle: options.cycle,
        modules: options.module,
        workbooks: options.workbook.length > 0 ? options.workbook : workbooksIn(out),
        ...(options.sent === undefined ? {} : { sent: options.sent }),
        ...(options.data === undefined ? {} : { dataFolder: options.data }),
      });
      writeAll(folder, files);
      terminal.print(
        options.json === true ? formatJson(submission) : submitSummary(submission, isKnown),
      );
    });
}
