import type {
  CertificateDifference,
  CertificateWarning,
  NameFault,
  OtherFile,
  PackageProblem,
} from '../../workbook/package/index.ts';
import { ruleWords } from './cell-rules.ts';
import { counted, formatNumber } from './format.ts';

type Sentences<T extends { readonly code: string }> = {
  readonly [C in T['code']]: (fact: Extract<T, { code: C }>) => string;
};

/** What is wrong with a workbook, or with a value for a cell of it, and what to do. */
export function packageSentence(problem: PackageProblem): string {
  return (packageSentences[problem.code] as (fact: PackageProblem) => string)(problem);
}

/** What a filled workbook has that it must not have, with its place. */
export function differenceSentence(difference: CertificateDifference): string {
  const say = differenceSentences[difference.code] as (fact: CertificateDifference) => string;
  return say(difference);
}

/** What a person should know of a fill that was proved. */
export function warningSentence(warning: CertificateWarning): string {
  return warningSentences[warning.code](warning);
}

const SAVE_AS = 'Open it in Excel and save it as "Excel Workbook (*.xlsx)".';
const DAMAGED =
  'The file is damaged. Get it again from where it came from; or open it in Excel, let Excel repair it, and save it under a new name.';
const SAVE_AGAIN = 'Open it in Excel and save it again as "Excel Workbook (*.xlsx)".';
const TOO_LARGE =
  'No questionnaire is that large. Check that it is the right file; remove empty formatted rows and pictures, and save it again. If it is right, --limit raises the limit.';

const packageSentences: Sentences<PackageProblem> = {
  'file-empty': () => 'The file is empty (0 bytes). Get it again from where it came from.',
  'file-not-zip': () =>
    'This is not a workbook of Excel, whatever its name says, or it is badly damaged. Open it in the program that made it and save it as "Excel Workbook (*.xlsx)".',
  'file-truncated': () =>
    'The end of the file is missing; perhaps a download or a copy was interrupted. Get it again from where it came from.',
  'file-encrypted': () =>
    'The workbook is protected by a password for opening. Open it in Excel with the password, take the password away under File, Info, Protect Workbook, Encrypt with Password, and save it as "Excel Workbook (*.xlsx)".',
  'file-legacy-xls': () => `This is a workbook of Excel 2003 or earlier (.xls). ${SAVE_AS}`,
  'file-other': ({ kind }) => otherFiles[kind],
  'zip-zip64': () =>
    `The workbook is packed in a way that is made for files over 4 GB (zip64). ${SAVE_AGAIN}`,
  'zip-multi-disk': () => `The workbook is divided into several files. ${SAVE_AGAIN}`,
  'zip-directory': () => `The list of contents of the workbook cannot be read. ${DAMAGED}`,
  'zip-entry-encrypted': ({ part }) =>
    `The part "${part}" of the workbook is encrypted. Unpack the file with its password if it was protected with a zip program; else ${lower(SAVE_AGAIN)}`,
  'zip-method': ({ part }) =>
    `The part "${part}" is compressed by a method that Excel does not use. ${SAVE_AGAIN}`,
  'zip-name': ({ part, fault }) =>
    `The workbook has a part with a name that is not allowed, "${printable(part)}" (${nameFaults[fault]}). ${SAVE_AGAIN} Do not use a file whose origin you do not know.`,
  'zip-duplicate': ({ part, first }) =>
    `The workbook has two parts of one name, "${first}" and "${part}". ${SAVE_AGAIN}`,
  'zip-header': ({ part, field }) =>
    `The workbook says two different things about its part "${part}" (${field}). ${DAMAGED}`,
  'zip-overlap': ({ part, other }) =>
    `The parts "${part}" and "${other}" use the same bytes of the file. ${DAMAGED} Do not use a file whose origin you do not know.`,
  'zip-data': ({ part }) => `The part "${part}" cannot be unpacked. ${DAMAGED}`,
  'zip-size': ({ part, expected, found }) =>
    `The part "${part}" has ${formatNumber(found)} bytes in place of ${formatNumber(expected)}. ${DAMAGED}`,
  'zip-crc': ({ part }) => `The part "${part}" does not have its right check sum. ${DAMAGED}`,
  'limit-entries': ({ found, limit }) =>
    `The workbook consists of ${formatNumber(found)} parts; up to ${formatNumber(limit)} are read. ${TOO_LARGE}`,
  'limit-unzipped': ({ found, limit }) =>
    `The workbook has ${megabytes(found)} unpacked; up to ${megabytes(limit)} are read. ${TOO_LARGE}`,
  'limit-part': ({ part, found, limit }) =>
    `The part "${part}" has ${megabytes(found)} unpacked; up to ${megabytes(limit)} are read. ${TOO_LARGE}`,
  'limit-ratio': ({ part, found, limit }) =>
    `The part "${part}" becomes ${formatNumber(found)} times larger when it is unpacked; up to ${formatNumber(limit)} times is read. ${TOO_LARGE} Do not use a file whose origin you do not know.`,
  'limit-attributes': ({ part, limit }) =>
    `An element in ${part} has more than ${formatNumber(limit)} attributes. ${TOO_LARGE}`,
  'limit-nesting': ({ part, limit }) =>
    `Elements in ${part} stand more than ${formatNumber(limit)} deep inside each other. ${TOO_LARGE}`,
  'limit-string': ({ part, limit }) =>
    `A text in ${part} has more than ${formatNumber(limit)} bytes; Excel holds 32,767 characters in a cell. ${TOO_LARGE}`,
  'limit-strings': ({ limit }) =>
    `The workbook has more than ${formatNumber(limit)} different texts. ${TOO_LARGE}`,
  'limit-ranges': ({ part, limit }) =>
    `The sheet in ${part} has more than ${formatNumber(limit)} merged cells, rules and formats. ${TOO_LARGE}`,
  'limit-sheet-cells': ({ part, limit }) =>
    `The sheet in ${part} has more than ${formatNumber(limit)} cells. ${TOO_LARGE}`,
  'limit-cells': ({ limit }) =>
    `The sheets of the workbook have more than ${formatNumber(limit)} cells together. ${TOO_LARGE}`,
  'limit-output': ({ found, limit }) =>
    `The filled workbook would have ${megabytes(found)}; up to ${megabytes(limit)} can be written. ${TOO_LARGE}`,
  'xml-encoding': ({ part, encoding }) =>
    `The part "${part}" is not written in UTF-8 (${encoding}). ${SAVE_AGAIN}`,
  'xml-broken': ({ part, byte, fault }) =>
    `The part "${part}" cannot be read from byte ${formatNumber(byte)} on (${fault.replaceAll('-', ' ')}). ${DAMAGED}`,
  'xml-root': ({ part, expected, found }) =>
    `The part "${part}" should hold "${expected}" and holds "${found}". ${DAMAGED}`,
  'part-missing': ({ part, from }) =>
    `The part "${part}"${from === '' ? '' : `, which "${from}" names,`} is missing in the workbook. ${DAMAGED}`,
  'part-target': ({ part, target }) =>
    `"${part}" names a place outside of the workbook, "${target}". ${DAMAGED}`,
  'relationship-missing': ({ part, id }) =>
    `"${part}" names a part by the id "${id}", which is not there. ${DAMAGED}`,
  'workbook-missing': () => `The file is a package without a workbook in it. ${SAVE_AS}`,
  'workbook-binary': () => `This is a binary workbook (.xlsb). ${SAVE_AS}`,
  'workbook-type': ({ contentType }) =>
    `The file does not hold a workbook of Excel, but ${contentType === '' ? 'something of unknown kind' : `"${contentType}"`}. ${SAVE_AS}`,
  'sheet-duplicate': ({ sheet }) =>
    `The name or the content of the sheet "${sheet}" is used twice. Rename one of the sheets in Excel and save the workbook again.`,
  'sheet-unknown': ({ sheet }) =>
    `The workbook has no sheet "${sheet}". Check that it is the right workbook, and that the sheet was not renamed.`,
  'sheet-no-cells': ({ sheet }) =>
    `The sheet "${sheet}" has no cells: it holds a chart, a dialog or a macro. Name a sheet with a table.`,
  'sheet-data': ({ part, found }) =>
    `The sheet in "${part}" has ${counted(found, 'table', 'tables')} of cells in place of one. ${DAMAGED}`,
  'sheet-row-order': ({ part, row }) =>
    `Row ${row} of the sheet in "${part}" stands twice or in the wrong place. ${DAMAGED}`,
  'sheet-cell-order': ({ part, address }) =>
    `Cell ${address} of the sheet in "${part}" stands twice or in the wrong place. ${DAMAGED}`,
  'sheet-reference': ({ part, reference }) =>
    `The sheet in "${part}" names cells that no sheet has, "${printable(reference)}". ${DAMAGED}`,
  'write-address': ({ address }) =>
    `"${printable(address)}" is not the address of a cell. Addresses read A1 to XFD1048576.`,
  'write-duplicate': () => 'Two values are planned for this cell. Keep one.',
  'write-not-finite': ({ value }) => `${value} is not a number that a cell can hold.`,
  'write-character': ({ codePoint, index }) =>
    `Character ${formatNumber(index + 1)} of the text (code ${hexadecimal(codePoint)}) cannot stand in a workbook. Delete it in the source of the text.`,
  'write-too-long': ({ length, limit }) =>
    `The text has ${formatNumber(length)} characters; a cell holds up to ${formatNumber(limit)}. Shorten it.`,
  'write-formula': () =>
    'The cell holds a formula, which a value would replace. Leave the cell to the workbook, or permit overwriting formulas if the formula is not wanted.',
  'write-array': ({ range }) =>
    `The cell belongs to an array formula or data table in ${range}, of which no cell can be changed alone. Leave the cell to the workbook.`,
  'write-merged': ({ range }) =>
    `The cell is hidden by the merged cells ${range}. Only the first of them can hold a value: use its address.`,
  'write-day': ({ day, first }) =>
    `"${printable(day)}" is not a day that this workbook can hold. Days have the form 2013-12-31 and lie between 1 January ${first} and 31 December 9999.`,
  'write-shared-formula': ({ others }) =>
    `The formula of this cell is used by ${counted(others, 'other cell', 'other cells')}, which would lose it. Leave the cell to the workbook, or overwrite all of these cells.`,
  'write-locked': () =>
    'The sheet is protected and the cell is locked, so that nobody is meant to fill it. Check that it is the right cell; or permit changing locked cells.',
  'write-table-header': ({ table }) =>
    `The cell is a heading of the table "${table}". Excel would have to repair the workbook if it changed. Fill a row below it.`,
  'write-table-totals': ({ table }) =>
    `The cell is in the totals row of the table "${table}", which Excel calculates. Fill a row above it.`,
  'write-pivot': ({ range }) =>
    `The cell belongs to the pivot table in ${range}, which is made from other data. Change these data.`,
  'write-rule': ({ value, rule }) =>
    `${shown(value)} is not allowed in this cell: the workbook asks for ${ruleWords(rule)}. Change the value to fit.`,
};

const otherFiles: Readonly<Record<OtherFile, string>> = {
  'open-document':
    'This is a document of LibreOffice or OpenOffice (such as .ods). Open it in LibreOffice or Excel and save it as "Excel Workbook (*.xlsx)".',
  numbers:
    'This is a document of Apple Numbers. Open it in Numbers and export it to Excel (File, Export To, Excel).',
  'word-or-powerpoint':
    'This is a document of Word or PowerPoint, not a workbook. Check that it is the right file; copy its table into a workbook of Excel if it is.',
  'excel-2003-xml': `This is an "XML Spreadsheet 2003". ${SAVE_AS}`,
  'web-page': `This is a web page, whatever its name says; databases often export tables in this way. ${SAVE_AS}`,
  pdf: 'This is a PDF document, not a workbook. Ask for the workbook that it was made from.',
  text: `This is plain text (such as CSV), not a workbook. ${SAVE_AS}`,
};

const nameFaults: Readonly<Record<NameFault, string>> = {
  empty: 'it is empty',
  absolute: 'it is an absolute path',
  backslash: 'it has a backslash',
  'parent-folder': 'it leads to another folder',
  'control-character': 'it has a control character',
};

const differenceSentences: Sentences<CertificateDifference> = {
  unreadable: ({ file, problems }) =>
    `The ${file === 'before' ? 'received' : 'filled'} workbook cannot be read: ${problems.map(packageSentence).join(' ')}`,
  'part-added': ({ part }) => `The part "${part}" is new.`,
  'part-removed': ({ part }) => `The part "${part}" is gone.`,
  'part-changed': ({ part }) => `The part "${part}" has changed.`,
  'part-rewritten': ({ part }) => `The part "${part}" was packed anew.`,
  'part-order': () => 'The parts of the workbook stand in another order.',
  'zip-comment': () => 'The comment of the file has changed.',
  'workbook-changed': ({ part }) =>
    `More has changed in "${part}" than the request to recalculate.`,
  'recalculation-missing': ({ part }) => `"${part}" does not ask Excel to recalculate.`,
  'sheet-bytes': ({ sheet, byte }) =>
    `Sheet "${sheet}" has changed outside of the planned cells, from byte ${formatNumber(byte)} on.`,
  'row-added': ({ sheet, row }) => `Sheet "${sheet}" has a new row ${row}.`,
  'cell-changed': ({ sheet, address }) =>
    `Sheet "${sheet}", cell ${address}: changed, and it was not planned.`,
  'cell-attributes': ({ sheet, address, before, after }) =>
    `Sheet "${sheet}", cell ${address}: its style or another property has changed ("${before}" to "${after}").`,
  'cell-formula': ({ sheet, address }) =>
    `Sheet "${sheet}", cell ${address}: a formula was overwritten or written without permission.`,
  'formula-orphaned': ({ sheet, address }) =>
    `Sheet "${sheet}", cell ${address}: it shares a formula whose text is gone.`,
  'calc-chain-kept': ({ part }) =>
    `A formula was overwritten, and the list of formulas "${part}" is still there.`,
  'write-refused': ({ problem }) => {
    const place =
      'sheet' in problem
        ? `Sheet "${problem.sheet}"${'address' in problem ? `, cell ${problem.address}` : ''}: `
        : '';
    return place + packageSentence(problem);
  },
  'cell-value': ({ sheet, address, expected, found }) =>
    `Sheet "${sheet}", cell ${address}: ${shown(expected)} was planned, and ${shown(found)} is there.`,
};

const warningSentences: Sentences<CertificateWarning> = {
  'signature-broken': () =>
    'The workbook was digitally signed. No signature outlives a change: Excel will call it invalid. Ask whoever signed the workbook to sign it again, if the signature is needed.',
};

function shown(value: number | string | boolean | null): string {
  if (value === null) return 'nothing';
  return typeof value === 'string' ? `"${printable(value)}"` : String(value).toUpperCase();
}

/** A text from a file for the screen: short, and without control characters. */
function printable(text: string): string {
  const clean = text.replaceAll(/\p{Cc}/gu, ' ');
  return clean.length > 80 ? `${clean.slice(0, 80)}…` : clean;
}

function megabytes(bytes: number): string {
  return `${formatNumber(Math.ceil(bytes / 1024 / 1024))} MB`;
}

function hexadecimal(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
