import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { Command } from 'commander';
import { formatJson } from '../files/json.ts';
import { writeAll } from '../files/write.ts';
import { readableJson } from '../kit/readable-json.ts';
import { InputError } from '../problems.ts';
import { exitCodes } from './exit-codes.ts';
import type { RunState } from './run-state.ts';
import { terminal } from './terminal.ts';

export function sourceCommand(state: RunState): Command {
  return new Command('source')
    .description('Check the data files of a country; propose the description of a new one.')
    .addHelpText(
      'after',
      '\nExample:\n  uncts source preview homicides-2023.xlsx --out country-data/XXX/sources/homicides.json\n  uncts source check IND',
    )
    .exitOverride()
    .addCommand(checkCommand(state))
    .addCommand(previewCommand());
}

interface CheckOptions {
  data?: string;
  json?: boolean;
}

function checkCommand(state: RunState): Command {
  return new Command('check')
    .description(
      'Read the sources of a country and say what is in them: files, records, years, columns, problems.',
    )
    .argument('<country>', 'code of a country folder, such as IND, or a path to one')
    .argument('[source]', 'name of one source (default: all)')
    .option('--data <folder>', 'folder that holds the country folders')
    .option('--json', 'print the result for machines')
    .addHelpText('after', '\nExample:\n  uncts source check IND police-arrests')
    .exitOverride()
    .action(async (country: string, source: string | undefined, options: CheckOptions) => {
      const { checkSources } = await import('../compile/source.ts');
      const { sourceCheckText } = await import('../messages/en/source-check.ts');
      const checks = await checkSources({
        country,
        ...(source === undefined ? {} : { source }),
        ...(options.data === undefined ? {} : { dataFolder: options.data }),
      });
      terminal.print(options.json === true ? formatJson(checks) : sourceCheckText(checks));
      if (checks.some(({ problems }) => problems.length > 0)) state.exitCode = exitCodes.wrongInput;
    });
}

interface PreviewOptions {
  out?: string;
  json?: boolean;
}

function previewCommand(): Command {
  return new Command('preview')
    .description(
      'Look at a data file of any format and propose its description, with what is unsure.',
    )
    .argument('<file>', 'a .csv, .json, .parquet, .xlsx or .xls file')
    .option('--out <file>', 'write the description into this file, such as sources/<name>.json')
    .option('--json', 'print the description alone')
    .addHelpText(
      'after',
      '\nExamples:\n  uncts source preview homicides-2023.xlsx\n  uncts source preview data/arrests.csv --out sources/arrests.json',
    )
    .exitOverride()
    .action(async (file: string, options: PreviewOptions) => {
      const { previewSource } = await import('../compile/source-preview.ts');
      const { sourcePreviewText } = await import('../messages/en/source-preview.ts');
      const previewed = await previewSource(file, options.out);
      const json = readableJson(previewed.description);
      if (options.out !== undefined) {
        if (existsSync(options.out)) {
          throw new InputError([{ code: 'file-exists', file: options.out }]);
        }
        writeAll(dirname(options.out), new Map([[basename(options.out), json]]));
      }
      if (options.json === true) terminal.print(json);
      else {
        terminal.print(sourcePreviewText(previewed, terminal.width, options.out));
        if (options.out === undefined) terminal.print(`\n${json}`);
      }
    });
}
