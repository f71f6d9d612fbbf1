import { Command, InvalidArgumentError } from 'commander';
import { formatJson } from '../files/json.ts';
import { terminal } from './terminal.ts';

interface Options {
  json?: boolean;
}

export function iccsCommand(): Command {
  return new Command('iccs')
    .description(
      'Look up a code of the International Classification of Crime, or find one by words.',
    )
    .argument('[code...]', 'a code in any spelling: 0301, 03.01, ICCS0301; none lists the sections')
    .option('--json', 'print the result for machines')
    .addHelpText(
      'after',
      '\nExamples:\n  uncts iccs 0301\n  uncts iccs search "motor vehicle"\n  uncts iccs variables',
    )
    .exitOverride()
    .action(async (words: string[], options: Options) => {
      const { iccsSections, lookUpIccs } = await import('../instrument/iccs-lookup.ts');
      const { everyInstrument } = await import('../instrument/iccs-asked.ts');
      const { iccsSectionsText, iccsText } = await import('../messages/en/iccs.ts');
      if (words.length === 0) {
        const sections = iccsSections();
        print(options, sections, iccsSectionsText(sections));
        return;
      }
      const found = lookUpIccs(words.join(' '), everyInstrument());
      print(options, found, iccsText(found));
    })
    .addCommand(searchCommand())
    .addCommand(variablesCommand());
}

function searchCommand(): Command {
  return new Command('search')
    .description('Find codes by words, in English or Spanish, best first.')
    .argument('<words...>', 'what the offence is called')
    .option('--limit <number>', 'how many codes at most', parseLimit, 10)
    .option('--json', 'print the result for machines')
    .addHelpText(
      'after',
      '\nExamples:\n  uncts iccs search "motor vehicle"\n  uncts iccs search robo de vehículos --limit 3',
    )
    .exitOverride()
    .action(async (words: string[], _options: Options, command: Command) => {
      const { searchIccs } = await import('../instrument/iccs-search.ts');
      const { iccsHitsText } = await import('../messages/en/iccs.ts');
      // --json may stand before or after the word "search".
      const options = command.optsWithGlobals<Options & { limit: number }>();
      const query = words.join(' ');
      const hits = searchIccs(query, options.limit);
      print(options, { query, hits }, iccsHitsText(query, hits));
    });
}

function variablesCommand(): Command {
  return new Command('variables')
    .description('List the disaggregating variables of the classification, their tags and values.')
    .argument('[tag]', 'one variable by its tag, such as Cy')
    .option('--json', 'print the result for machines')
    .addHelpText('after', '\nExample:\n  uncts iccs variables Mot')
    .exitOverride()
    .action(async (tag: string | undefined, _options: Options, command: Command) => {
      const { variablesByTag } = await import('../instrument/iccs-lookup.ts');
      const { iccsVariablesText } = await import('../messages/en/iccs.ts');
      const variables = variablesByTag(tag);
      print(command.optsWithGlobals<Options>(), variables, iccsVariablesText(variables));
    });
}

function print(options: Options, data: unknown, text: string): void {
  terminal.print(options.json === true ? formatJson(data) : text);
}

function parseLimit(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= 320) return limit;
  throw new InvalidArgumentError('It is a number from 1 to 320.');
}
