import { join } from 'node:path';
import { Command } from 'commander';
import { formatJson } from '../files/json.ts';
import { writeAll } from '../files/write.ts';
import { terminal } from './terminal.ts';

interface Options {
  country?: string;
  data?: string;
  json?: boolean;
}

export function explainCommand(): Command {
  return new Command('explain')
    .description(
      'Take in the answers of query lists that came back, so that explained findings are not asked again.',
    )
    .argument('<queries...>', 'the queries.xlsx that came back; several are taken together')
    .option(
      '--country <country>',
      'code of a country folder, or a path to one (default: the country of the list)',
    )
    .option('--data <folder>', 'folder that holds the country folders')
    .option('--json', 'print what became of the answers for machines')
    .addHelpText('after', '\nExample:\n  uncts explain queries.xlsx --country country-data/IND')
    .exitOverride()
    .action(async (lists: string[], options: Options) => {
      const { explain, explanationsFile } = await import('../compile/explain.ts');
      const { explainSummary } = await import('../messages/en/explain.ts');
      const { content, folder, ...counts } = explain({
        lists,
        ...(options.country === undefined ? {} : { country: options.country }),
        ...(options.data === undefined ? {} : { dataFolder: options.data }),
      });
      if (content !== undefined) writeAll(folder, new Map([[explanationsFile, content]]));
      terminal.print(
        options.json === true
          ? formatJson(counts)
          : explainSummary(counts, join(folder, explanationsFile)),
      );
    });
}
