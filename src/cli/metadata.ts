import { Command } from 'commander';
import { formatJson } from '../files/json.ts';
import { writeAll } from '../files/write.ts';
import { metadataSummary, takenSentence } from '../messages/en/metadata-command.ts';
import { parseCycle } from './arguments.ts';
import { terminal } from './terminal.ts';

interface Options {
  cycle: number;
  take?: string;
  confirm?: boolean;
  data?: string;
  json?: boolean;
}

export function metadataCommand(): Command {
  return new Command('metadata')
    .description(
      "Say what is answered, open and to be confirmed in a country's metadata; take in a metadata file.",
    )
    .argument('<country>', 'code of a country folder, such as IND, or a path to one')
    .requiredOption(
      '--cycle <year>',
      'year of the collection; it asks for the year before',
      parseCycle,
    )
    .option('--take <workbook>', 'write the answers of a filled metadata file into metadata.json')
    .option(
      '--confirm',
      'all answers to be confirmed hold as they stand; write so into metadata.json',
    )
    .option('--data <folder>', 'folder that holds the country folders')
    .option('--json', 'print the state of every question for machines')
    .addHelpText('after', '\nExample:\n  uncts metadata IND --cycle 2014')
    .exitOverride()
    .action(async (country: string, options: Options) => {
      const { countryMetadata } = await import('../compile/metadata.ts');
      const { folder, states, content } = await countryMetadata({
        country,
        cycle: options.cycle,
        ...(options.take === undefined ? {} : { take: options.take }),
        ...(options.confirm === undefined ? {} : { confirm: options.confirm }),
        ...(options.data === undefined ? {} : { dataFolder: options.data }),
      });
      if (content !== undefined) writeAll(folder, new Map([['metadata.json', content]]));
      const rows = states.map(({ question, state }) => ({ question: question.id, state }));
      terminal.print(options.json === true ? formatJson(rows) : metadataSummary(rows));
      if (options.json !== true && (options.take !== undefined || options.confirm === true)) {
        terminal.print(takenSentence(content !== undefined));
      }
    });
}
