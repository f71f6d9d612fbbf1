import type { ProblemParameters } from '../../problems.ts';
import { capital } from '../letters.ts';
import { shortened } from '../typed.ts';
import { derivationSentences } from './derivations.ts';
import { deskProblemSentences } from './desk-problems.ts';
import { diffSentences } from './diff-problems.ts';
import { explainSentences } from './explain.ts';
import { counted, formatList } from './format.ts';
import { some, suggestion } from './known.ts';
import { differenceSentence, packageSentence } from './package.ts';
import { publishedProblemSentences } from './published-problems.ts';
import { ruleSettingSentences } from './rule-settings.ts';
import {
  serverDescriptionSentence,
  serverFailedSentence,
  serverSettingSentence,
} from './server.ts';
import { sourceSentences } from './sources.ts';
import { whatWasMeant, whyNotUnderstood } from './typed-figures.ts';

/** For every problem: what is wrong, and how to mend it. */
export const problemSentences: {
  readonly [C in keyof ProblemParameters]: (problem: ProblemParameters[C]) => string;
} = {
  'file-missing': () => 'This file does not exist. Check the name and the folder.',
  'file-empty': () => 'This file is empty: it holds no records.',
  'file-unreadable': ({ reason }) => `This file cannot be read (${reason}).`,
  'file-too-large': ({ megabytes, limit }) =>
    `This file has ${megabytes} MB; files of this kind are read up to ${limit} MB.`,
  'nothing-to-check': () =>
    'This folder holds no return.json and no workbook (.xlsx or .xlsm) to check.',
  ...deskProblemSentences,
  'folder-missing': ({ kind }) =>
    kind === 'country'
      ? 'There is no country folder of this name. Give a code such as IND, a path to a folder, or --data with the folder that holds the country folders.'
      : 'There is no instrument of this name in templates/instruments.',
  'path-outside': ({ folder }) =>
    `The data file "${folder}" lies outside the country folder. Move it into the folder, for example into data/.`,
  'source-name': ({ found, expected }) =>
    `The description calls the source "${found}", and its file is called ${expected}. They must be the same.`,
  'not-utf8': () =>
    'The text is not UTF-8. In Excel, save the file as "CSV UTF-8 (comma delimited)".',
  'not-json': ({ reason }) =>
    `This is not valid JSON: ${reason}. Look for a missing comma or quote before this line.`,
  'not-csv': ({ reason }) => `This is not a readable CSV file (${reason}).`,
  'csv-header': ({ missing, unexpected, expected }) =>
    [
      'The header of this file is not the expected one.',
      missing.length > 0 ? `Missing: ${formatList(missing)}.` : '',
      unexpected.length > 0 ? `Not expected: ${formatList(unexpected.map(quoted))}.` : '',
      `The columns are: ${expected.join(', ')}.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  'schema-missing': ({ path, property }) => `${at(path)}"${property}" is missing. Add it.`,
  'schema-unexpected': ({ path, property, allowed }) =>
    `${at(path)}"${property}" is not known here.${suggestion(property, allowed)} Known: ${allowed.join(', ')}.`,
  'schema-choice': ({ path, found, allowed }) =>
    `${at(path)}${found} is not one of the choices: ${allowed.join(', ')}.`,
  'schema-type': ({ path, found, expected }) =>
    `${at(path)}${found} should be ${article(expected)}.`,
  'schema-form': ({ path, found, expected }) =>
    `${at(path)}${found} does not have the right form. ${sentence(expected)}`,
  'duplicate-id': ({ kind, id }) => `The ${kind} "${id}" stands twice. Keep one.`,
  'unknown-reference': ({ kind, id, known }) =>
    `There is no ${kind} "${id}".${suggestion(id, known)} Known: ${some(known)}.`,
  'instrument-invalid': ({ path, reason }) => `${path}: ${reason}.`,
  'country-code': ({ found }) =>
    `"${found}" is not a code of a country. Give three letters (ISO 3166 alpha-3), such as IND.`,
  'option-missing': ({ option }) => `The option ${option} is needed here. See --help.`,
  'cycle-invalid': ({ found }) =>
    `"${found}" is not a cycle. A cycle is the year of the collection, such as 2014; it asks for the year before.`,
  'country-mismatch': ({ found, expected }) =>
    `The profile is that of ${found}, and the folder is called ${expected}. They must be the same.`,
  'column-missing': ({ column, header }) =>
    `The column "${column}" that the description of the source names is not in the file.${suggestion(column, header)} The file has: ${some(header)}.`,
  'column-undeclared': ({ column, others }) =>
    `The column "${column}" is not in the description of the source. Describe it, with the role "ignore" if it is not needed.${alsoIn(others)}`,
  ...sourceSentences,
  'column-role': ({ column, role, reason }) =>
    `${column === '' ? 'Role' : `Column "${column}", role`} "${role}": ${reason}.`,
  'breakdown-value': ({ column, breakdown, found, records }) =>
    `The text "${found}" in the column "${column}" (${counted(records, 'record', 'records')}) is not among the values of the breakdown "${breakdown}" in the description of the source. Add it there and say which category it is.`,
  'not-a-number': ({ column, found }) =>
    `"${found}" in the column "${column}" is not a number. Correct it, or list it under "nulls" in the description of the source if it means that there is no value.`,
  'not-a-year': ({ column, found }) =>
    `"${found}" in the column "${column}" is not a year between 1800 and 2199.`,
  ...derivationSentences,
  'number-too-large': ({ column, year, found }) =>
    `The values of the column "${column}" add up to ${found} in ${year}. Beyond 9,007,199,254,740,991 figures lose their last digits. Let the query give them in thousands, or correct the values.`,
  'server-description': (problem) => serverDescriptionSentence(problem),
  'server-setting': (problem) => serverSettingSentence(problem),
  'server-failed': (problem) => serverFailedSentence(problem),
  'server-column': ({ column, known }) =>
    `The column "${column}" that the description of the source names is not in the table of the server.${suggestion(column, known)} The table has: ${some(known)}.`,
  'server-empty': () => 'The table or query of the server gives no records.',
  'row-width': ({ found, expected }) =>
    `This line has ${counted(found, 'field', 'fields')}; the header has ${expected}. Look for a missing or additional separator or quote.`,
  'where-syntax': ({ found, reason }) =>
    `The selection "${found}" cannot be read: ${whereFaults[reason]}.`,
  'where-column': ({ column, known }) =>
    `The selection names "${column}", which is no category, code or breakdown of the source.${suggestion(column, known)} Known: ${some(known)}.`,
  'where-value': ({ column, value, known }) =>
    `The selection asks for "${value}" in "${column}", which does not occur in the data.${suggestion(value, known)} The data have: ${some(known)}.`,
  'where-iccs': ({ iccs, list }) =>
    `No national code of the list "${list}" corresponds to the ICCS code ${iccs} or one below it. Check correspondence.csv.`,
  'iccs-unknown': ({ iccs, near }) =>
    `${iccs} is not a code of the ICCS.${near.length > 0 ? ` Near it: ${near.join(', ')}.` : ''}`,
  'validity-overlap': ({ id, other }) =>
    `The code "${id}" is already given on line ${other} for some of these years. Let valid_from and valid_to not overlap. If the code is split over several ICCS codes, give each line its share and the same years.`,
  'share-sum': ({ id, sum }) =>
    `The shares of the code "${id}" add up to ${sum} in these years; they must add up to 1. A part that no ICCS code fits has a line of its own, with "iccs" empty.`,
  'list-headings': ({ sheets }) =>
    `No line with a heading for the code and one for the label was found${sheets.length === 0 ? '' : ` in the sheets ${formatList(sheets.map(quoted))}`}. Let the headings be "code" and "label", or say what they are: --code "..." --label "...".`,
  'list-name': ({ found }) =>
    `"${found}" cannot be the name of a code list. Use lower-case letters, digits and hyphens, such as penal-code.`,
  'cell-mapped-twice': ({ cell, other }) =>
    `The cell ${cell} is already answered by line ${other}. Keep one of the two, limit their years or columns, write "add" into "combine" if the figure is the sum of both, or "instead" if this line counts only where the other gives no figure.`,
  'nothing-to-add-to': ({ cell }) =>
    `No other line answers the cell ${cell}, so there is nothing to add to. Limit the years or columns of this line, or leave "combine" empty.`,
  'nothing-to-stand-in-for': ({ cell }) =>
    `No line before this one answers the cell ${cell} or another of the row, so there is nothing to stand in for. Put this line after the one that comes first, or leave "combine" empty.`,
  'unit-differs': ({ measure, found, expected }) =>
    `The source counts ${found}, and the row asks for ${expected}. Use another source; or, if each of the ${found} may count as one of the ${expected}, write "${measure} as ${expected}" into "measure" and say why in the comment. The figure then gets the status D.`,
  'unit-not-asked': ({ found, expected }) =>
    `The measure is to count as ${found}, and the row asks for ${expected}.`,
  'cell-not-in-instrument': ({ id, known }) =>
    `The questionnaire has no row or column ${id}.${suggestion(id.split('/').at(-1) ?? id, known)} Known here: ${some(known)}.`,
  'cell-unknown': ({ id, near }) =>
    `The questionnaire has no cell ${id}. Near it: ${near.join(', ')}.`,
  'cell-year': ({ found, reason }) =>
    reason === 'missing'
      ? `The cell ${found} needs a year: write ${found}@2013, or add --year 2013.`
      : `The cell ${found} names a year, and --year another. Give one.`,
  'mapping-incomplete': ({ reason }) => incomplete[reason],
  'status-unknown': ({ status, known }) =>
    `"${status}" is not an observation status. Known: ${known.join(', ')}.`,
  'years-outside': ({ years, first, last }) =>
    `The source has no records for ${years}. It covers ${first} to ${last}.`,
  'reference-year-outside': ({ referenceYear, first, last }) =>
    `No source has a record for the reference year ${referenceYear}. The data cover ${first} to ${last}; a cycle asks for the year before it.`,
  'workbook-refused': ({ problem }) => packageSentence(problem),
  'workbook-label': ({ sheet, address, expected, found }) =>
    `Sheet "${sheet}", cell ${address}: expected "${expected}" and found "${found}". Nothing was written, because the number could land in the wrong row.`,
  'binding-shared': ({ first, second }) =>
    `This cell is given to two questions: ${first} and ${second}. Correct the binding; a cell answers one question.`,
  'binding-formula': ({ cell }) =>
    `The binding puts ${cell} into a cell that the workbook calculates. Choose the cell that a person fills in.`,
  'binding-label': ({ question, expected, found }) =>
    `The binding puts ${question} ("${expected}") beside the labels "${found}". Correct its addresses; or, if this is the right line, write "by-hand" into "how".`,
  'not-a-day': ({ found }) => `"${found}" is no day. Write it as year, month and day: 2025-09-30.`,
  'no-snapshot': ({ cycle }) =>
    `There is no earlier compilation of cycle ${cycle} to compare it with. Compile once without it, edit the workbook that comes out, and give it then.`,
  ...diffSentences,
  'nothing-bound': ({ cycle }) =>
    `No table of the questionnaire of cycle ${cycle} was found in this workbook, in any of the six languages. Is it the right file and cycle? For a module add --module; for an unknown questionnaire: uncts bind --draft.`,
  'return-mismatch': ({ what, found, expected }) =>
    what === 'cycle'
      ? `The binding is for cycle ${found}, and the return for cycle ${expected}.`
      : `The binding is for the instrument ${found}, and the return for ${expected}.`,
  'return-of-instrument': ({ found, expected }) =>
    `This is a return of the instrument ${found}; the checks are those of ${expected}.`,
  'earlier-return-of': ({ what, found, expected }) =>
    `This is given as an earlier return, but it is of ${what === 'country' ? 'the country' : 'the instrument'} ${found}, and the return to check is of ${expected}. Give an earlier return of the same country and questionnaire.`,
  'earlier-return-later': ({ found, cycle }) =>
    `This is given as an earlier return, but it is of cycle ${found}, after cycle ${cycle} of the return to check. Exchange the two, or give the return of an earlier cycle.`,
  'fill-not-proved': ({ differences }) =>
    `The filled workbook differs from the one received in more than the planned cells, and was not kept. ${someSentences(differences.map(differenceSentence))} This is a fault of the program: report it, with the workbook.`,
  'fill-misread': ({ differences }) =>
    `The filled workbook does not say what the return says, and was not kept: ${some(differences.map(({ what, of }) => `${what} of ${of}`))}. This is a fault of the program: report it, with the data.`,
  'part-unknown': ({ cycle }) =>
    `This workbook is not one of the blank workbooks of cycle ${cycle}, as a whole or for one institution, in any of the six languages.`,
  'cell-text': ({ cell, found, reason = 'unclear', suggestion }) =>
    [
      `"${shortened(found)}", for ${cell}, is not understood: ${whyNotUnderstood[reason]}.`,
      suggestion === undefined
        ? 'Enter a number alone or one of the marks that the instructions list.'
        : whatWasMeant(suggestion),
    ].join(' '),
  'parts-disagree': ({ cell, first, second }) =>
    `Two different answers for ${cell}: ${first} and ${second}. Ask which one holds and let only that one stand.`,
  'folder-busy': () =>
    'Another run of uncts is writing into this folder. Wait until it is done, or write into another folder with --out. If no other run is going on, delete the file .uncts-lock in it.',
  'open-in-excel': () =>
    'The workbook is open in Excel. Close it there, and run the command again.',
  'cannot-write': ({ reason }) =>
    `The results cannot be written here (${reason}). Check that the folder exists, that you may write in it and that no file in it is open.`,
  'row-has-many-columns': ({ column, known }) =>
    `The source does not divide its records into "${column}"${known.length > 0 ? ` (it has ${formatList([...new Set(known)])})` : ''}. Map one column at a time, or describe the breakdown in the source.`,
  'iccs-words': ({ found }) =>
    `"${found}" is not a code. To find a code by words: uncts iccs search "${found}".`,
  'file-exists': () =>
    'This file exists already and was not overwritten. Choose another name or folder.',
  ...publishedProblemSentences,
  ...ruleSettingSentences,
  ...explainSentences,
  'module-name': ({ found }) =>
    `"${found}" cannot be the name of a module. Use lower-case letters, digits and hyphens, such as hate-crime.`,
  'module-file-type': ({ found }) =>
    `${found === '' ? 'A file without an ending' : `A file that ends in "${found}"`} is not a module. A module is a .json file or an .xlsx worksheet; "uncts instrument new" starts one.`,
  'module-fault': ({ path, reason }) => `${at(path)}${moduleFaults[reason]}`,
  'module-translations': ({ text, language, translations }) =>
    `"${text}" has more than one translation into ${languageName.of(language)}: ${formatList(translations.map(quoted))}. A text has one translation in a module. Keep one, or make the English texts differ.`,
};

const languageName = new Intl.DisplayNames('en', { type: 'language' });

const moduleFaults: Readonly<Record<ProblemParameters['module-fault']['reason'], string>> = {
  kind: 'The first column says what a line is: table, heading or row.',
  'no-table-above': 'This line belongs to no table. Put a line of the kind "table" above it.',
  'no-relation':
    'A row below another needs a relation: sum, at-most or of-which. Write it here or on a heading above the rows.',
  'two-relations':
    'The rows of one group have two relations. Write one, or put a heading between the groups.',
  'relation-without-parent':
    'The relation says how a row relates to the row above it. Name that row in the column "parent", or leave the relation empty.',
  'heading-without-rows':
    'No row stands under this heading. Rows under a heading follow it and have the same parent.',
  'standard-breakdown':
    'A breakdown of this name belongs to the questionnaire and need not be described. Leave it out, or choose another name.',
  'cell-error': 'A formula in this cell gives an error. Write the text itself.',
  'not-for-this-kind': 'Lines of this kind have nothing in this column. Empty the cell.',
};

const whereFaults: Readonly<Record<string, string>> = {
  'no-operator': 'a condition has the form column = value',
  'no-column': 'a column is missing before the sign =',
  'no-value': 'a value is missing after the sign = or |',
  'open-quote': 'a double quote is not closed',
  'text-after-quote': 'a value in double quotes is followed by more text',
};

const incomplete: Readonly<Record<ProblemParameters['mapping-incomplete']['reason'], string>> = {
  'source-or-status':
    'This line has no source. Name one; or give a status (such as L, not collected) and a comment that says why there is no figure.',
  'rest-with-source':
    'A line for the rest of a table (row *) says why its cells stay empty; it cannot have a source. Name the row.',
  reason: 'Records are excluded without a reason. Write it into the comment.',
  measure: 'The source has several measures. Name one.',
  unit: 'One unit is counted as another without a reason. Write it into the comment.',
  'status-with-value': 'This status stands in place of a number, but the line has a source.',
  'status-without-value': 'This status stands beside a number, but the line has no source.',
};

function alsoIn(others: readonly string[] | undefined): string {
  return others === undefined ? '' : ` It is also in ${some(others)}.`;
}

const quoted = (text: string): string => `"${text}"`;

/** Place inside a JSON file; the empty path of a CSV line is left out. */
function at(path: string): string {
  return path === '/' ? '' : `${path}: `;
}

function article(type: string): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}

function sentence(text: string): string {
  const start = capital(text);
  return start.endsWith('.') ? start : `${start}.`;
}

/** The first sentences, and how many more there are. */
function someSentences(sentences: readonly string[]): string {
  const more = sentences.length - 5;
  return [...sentences.slice(0, 5), ...(more > 0 ? [`And ${more} more differences.`] : [])].join(
    ' ',
  );
}
