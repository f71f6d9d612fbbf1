import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { formatJson } from '../files/json.ts';
import { writeAll } from '../files/write.ts';
import { InputError } from '../problems.ts';
import { collect, parseCycle } from './arguments.ts';
import { terminal } from './terminal.ts';

interface Options {
  data?: string;
  json?: boolean;
}

export function mapCommand(): Command {
  return new Command('map')
    .description('Work on the correspondence between national codes and the ICCS.')
    .addHelpText(
      'after',
      '\nExamples:\n  uncts map check IND --cycle 2014\n  uncts map suggest offences.xlsx --list penal-code --out correspondence.csv',
    )
    .exitOverride()
    .addCommand(checkCommand())
    .addCommand(diffCommand())
    .addCommand(importCommand())
    .addCommand(suggestCommand());
}

function checkCommand(): Command {
  return new Command('check')
    .description(
      'List national codes without a line, too wide for a row or divided, gaps in validity and lines without data.',
    )
    .argument('<country>', 'code of a country folder, such as IND, or a path to one')
    .requiredOption('--cycle <year>', 'year of the collection', parseCycle)
    .option('--data <folder>', 'folder that holds the country folders')
    .option('--json', 'print the result for machines')
    .addHelpText('after', '\nExample:\n  uncts map check IND --cycle 2014')
    .exitOverride()
    .action(async (country: string, options: Options & { cycle: number }) => {
      const { checkCorrespondence } = await import('../compile/map-check.ts');
      const { mapCheckText } = await import('../messages/en/map.ts');
      const result = await checkCorrespondence({
        country,
        cycle: options.cycle,
        ...dataOf(options),
      });
      const { asked: _asked, ...data } = result;
      print(options, data, mapCheckText(result));
    });
}

function diffCommand(): Command {
  return new Command('diff')
    .description('Say what changed between two versions of a correspondence, and in which cells.')
    .argument('<old>', 'a correspondence.csv')
    .argument('<new>', 'another version of it')
    .argument('[country]', 'a country whose cells are compared')
    .option('--cycle <year>', 'year of the collection; needed with a country', parseCycle)
    .option('--data <folder>', 'folder that holds the country folders')
    .option('--json', 'print the result for machines')
    .addHelpText('after', '\nExample:\n  uncts map diff old.csv new.csv IND --cycle 2014')
    .exitOverride()
    .action(
      async (
        before: string,
        after: string,
        country: string | undefined,
        options: Options & { cycle?: number },
      ) => {
        const { diffCorrespondences } = await import('../compile/map-diff.ts');
        const { mapDiffText } = await import('../messages/en/map-diff.ts');
        const { cycle } = options;
        if (country !== undefined && cycle === undefined) {
          throw new InputError([
            { code: 'option-missing', file: 'uncts map diff', option: '--cycle' },
          ]);
        }
        const effectOn =
          country === undefined || cycle === undefined
            ? {}
            : { effectOn: { country, cycle, ...dataOf(options) } };
        const { changes, effect } = await diffCorrespondences({ before, after, ...effectOn });
        const cells = effect === undefined ? {} : { cells: effect.cells };
        print(options, { changes, ...cells }, mapDiffText(changes, effect));
      },
    );
}

interface ImportOptions extends Options {
  list: string;
  sheet?: string;
  code?: string;
  label?: string;
  iccs: string[];
  proposal?: string;
  reviewer: string[];
  comment: string[];
  out?: string;
}

function importCommand(): Command {
  return new Command('import')
    .description('Make a correspondence from a workbook or CSV file that reviewers worked on.')
    .argument('<file>', 'an .xlsx, .xlsm or .csv file')
    .requiredOption('--list <name>', 'name of the code list, such as penal-code')
    .option('--sheet <name>', 'the sheet (default: the one with most codes)')
    .option('--code <heading>', 'heading of the national code (default: found)')
    .option('--label <heading>', 'heading of its label (default: found)')
    .option('--iccs <heading>', 'heading of the ICCS code; again for narrower levels', collect, [])
    .option('--proposal <name=heading>', 'who proposed a code first, and where it stands')
    .option('--reviewer <name=heading>', "a reviewer's opinions; may be given again", collect, [])
    .option('--comment <name=heading>', "a reviewer's comments; may be given again", collect, [])
    .option('--out <file>', 'where to write (default: out/correspondence-<list>.csv)')
    .option('--json', 'print the result for machines')
    .addHelpText('after', '\nExample:\n  uncts map import reviewed.xlsx --list penal-code')
    .exitOverride()
    .action(async (path: string, options: ImportOptions) => {
      const { importCorrespondence } = await import('../compile/map-import.ts');
      const { mapImportText } = await import('../messages/en/map-import.ts');
      const { out, reviewer, comment, json: _json, data: _data, ...named } = options;
      const imported = importCorrespondence({
        path,
        ...named,
        reviewers: reviewer,
        comments: comment,
      });
      const file = out ?? join('out', `correspondence-${options.list}.csv`);
      const table = join(dirname(file), `${basename(file, '.csv')}-disagreements.csv`);
      const files = [
        [file, imported.correspondence],
        [table, imported.disagreementTable],
      ] as const;
      for (const [name, content] of files) refuseOther(name, content);
      writeAll(dirname(file), new Map(files.map(([name, content]) => [basename(name), content])));
      const { lines, disagreements, notNested } = imported;
      const data = { lines: lines.map(({ line }) => line), disagreements, notNested };
      print(options, data, mapImportText(imported, [file, table]));
    });
}

interface SuggestOptions extends Options {
  list?: string;
  language?: 'en' | 'es' | 'both';
  out?: string;
}

function suggestCommand(): Command {
  return new Command('suggest')
    .description(
      'Propose ICCS codes for national codes, with score and reason, for a person to accept.',
    )
    .argument('<input>', 'a list of codes (.csv, .xlsx), a correspondence.csv, or a country')
    .option('--list <name>', 'the code list; needed for a file that does not name it')
    .option(
      '--language <code>',
      'language of the labels: en, es or both (default: found)',
      parseLanguage,
    )
    .option(
      '--out <file>',
      'a correspondence.csv to write into; what a person decided there is kept',
    )
    .option('--data <folder>', 'folder that holds the country folders')
    .option('--json', 'print the result for machines')
    .addHelpText(
      'after',
      '\nExample:\n  uncts map suggest offences.csv --list penal-code --language es --out correspondence.csv',
    )
    .exitOverride()
    .action(async (input: string, options: SuggestOptions) => {
      const { suggestCorrespondence } = await import('../compile/map-suggest.ts');
      const { mapSuggestText, suggestionRemark } = await import('../messages/en/map-suggest.ts');
      const { list, language, out } = options;
      const result = await suggestCorrespondence({
        input,
        remark: suggestionRemark,
        ...(list === undefined ? {} : { list }),
        ...(language === undefined ? {} : { language }),
        ...(out === undefined ? {} : { into: out }),
        ...(options.data === undefined ? {} : { dataFolder: options.data }),
      });
      if (out !== undefined) {
        writeAll(dirname(out), new Map([[basename(out), result.correspondence]]));
      }
      print(options, result.proposals, mapSuggestText(result, out));
    });
}

function parseLanguage(text: string): 'en' | 'es' | 'both' {
  if (text === 'en' || text === 'es' || text === 'both') return text;
  throw new InvalidArgumentError('It is en, es or both.');
}

function dataOf({ data }: Options): { dataFolder?: string } {
  return data === undefined ? {} : { dataFolder: data };
}

/** A file that a person may have worked on is not overwritten. */
function refuseOther(file: string, content: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') !== content) {
    throw new InputError([{ code: 'file-exists', file }]);
  }
}

function print(options: Options, data: unknown, text: string): void {
  terminal.print(options.json === true ? formatJson(data) : text);
}
