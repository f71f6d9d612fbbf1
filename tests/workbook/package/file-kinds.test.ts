import { describe, expect, it } from 'vitest';
import { packageSentence } from '../../../src/messages/en/package.ts';
import { openPackage } from '../../../src/workbook/package/index.ts';
import { problemsOf, zipOf } from './helpers.ts';

const ole = (text: string): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(text, 'utf16le'),
  ]);
const binaryWorkbook = zipOf({
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
  '_rels/.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.bin"/></Relationships>',
  'xl/workbook.bin': Buffer.from([0x83, 0x01, 0x00]),
});

/** Files called .xlsx that are none, what they are, and a word of what to do. */
const files: [string, Uint8Array, object, string][] = [
  [
    '.ods',
    zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
    { code: 'file-other', kind: 'open-document' },
    'Excel Workbook (*.xlsx)',
  ],
  [
    '.numbers',
    zipOf({ 'Index/Document.iwa': 'x' }),
    { code: 'file-other', kind: 'numbers' },
    'export it to Excel',
  ],
  [
    '.docx',
    zipOf({ 'word/document.xml': '<x/>' }),
    { code: 'file-other', kind: 'word-or-powerpoint' },
    'right file',
  ],
  ['.xls', ole('Workbook'), { code: 'file-legacy-xls' }, 'Excel Workbook (*.xlsx)'],
  [
    '.xls of Excel 4',
    Buffer.from('0904060000001000', 'hex'),
    { code: 'file-legacy-xls' },
    'Excel Workbook (*.xlsx)',
  ],
  ['encrypted', ole('EncryptedPackage'), { code: 'file-encrypted' }, 'password'],
  ['.xlsb', binaryWorkbook, { code: 'workbook-binary' }, 'Excel Workbook (*.xlsx)'],
  [
    'HTML',
    Buffer.from(
      '\ufeff\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table></table></html>',
    ),
    { code: 'file-other', kind: 'web-page' },
    'Excel Workbook (*.xlsx)',
  ],
  [
    'a bare HTML table',
    Buffer.from('<table><tr><td>1</td></tr></table>'),
    { code: 'file-other', kind: 'web-page' },
    'web page',
  ],
  [
    'XML 2003',
    Buffer.from(
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
    ),
    { code: 'file-other', kind: 'excel-2003-xml' },
    'Excel Workbook (*.xlsx)',
  ],
  ['CSV', Buffer.from('year;délits\n2013;5\n'), { code: 'file-other', kind: 'text' }, 'CSV'],
  [
    'CSV in latin-1',
    Buffer.from('year;d\xe9lits\n2013;5\n', 'latin1'),
    { code: 'file-other', kind: 'text' },
    'CSV',
  ],
  [
    'CSV in UTF-16',
    Buffer.from('\ufeffyear\t2013\n', 'utf16le'),
    { code: 'file-other', kind: 'text' },
    'CSV',
  ],
  ['PDF', Buffer.from('%PDF-1.7\n%\x00\x01', 'latin1'), { code: 'file-other', kind: 'pdf' }, 'PDF'],
  ['nothing', Buffer.alloc(0), { code: 'file-empty' }, 'empty'],
  ['noise', Buffer.from([0, 1, 2, 3, 4, 5]), { code: 'file-not-zip' }, 'not a workbook'],
];

describe('a file that is no workbook of today', () => {
  it.each(files)('%s is recognised, and the way out is said', (_, bytes, problem, words) => {
    const problems = problemsOf(() => openPackage(bytes));
    expect(problems).toMatchObject([problem]);
    expect(problems.map(packageSentence).join()).toContain(words);
  });
});
