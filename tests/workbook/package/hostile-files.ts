import { crc32, deflateRawSync } from 'node:zlib';
import { columnLetters } from '../../../src/workbook/package/index.ts';
import {
  MAIN,
  OFFICE_RELATIONSHIPS,
  type Parts,
  relationships,
  sheetXml,
  workbookParts,
  workbookXml,
  zipOf,
} from './helpers.ts';

/** A file that is made to harm its reader, and the code it is refused with; none if it is read. */
export interface HostileFile {
  readonly name: string;
  readonly make: () => Buffer;
  readonly code?: string;
}

const CELL = '<row r="1"><c r="A1"><v>1</v></c></row>';
const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';

const sheet = (rows: string, before = '', after = ''): Buffer =>
  storedZip(workbookParts(sheetXml(rows, before, after)));
const parts = (changes: Parts): Buffer => storedZip(workbookParts(sheetXml(CELL), changes));
const strings = (items: string, attributes = ''): Buffer =>
  storedZip(
    workbookParts(sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), {
      [STRINGS]: `<sst xmlns="${MAIN}"${attributes}>${items}</sst>`,
    }),
  );
const numbered = (count: number, item: (n: number) => string): string =>
  Array.from({ length: count }, (_, index) => item(index + 1)).join('');

export const HOSTILE_FILES: readonly HostileFile[] = [
  {
    name: 'a bomb of one part',
    make: () =>
      zipOf(workbookParts(sheetXml(CELL), { 'xl/a.xml': Buffer.alloc(60_000_000, 0x20) })),
    code: 'limit-ratio',
  },
  { name: 'a bomb of many parts', make: manyBombs, code: 'limit-unzipped' },
  {
    name: '65,534 parts',
    make: () => parts(Object.fromEntries(Array.from({ length: 65_520 }, (_, n) => [`p${n}`, '']))),
    code: 'limit-entries',
  },
  { name: 'many parts in the bytes of one', make: shared, code: 'zip-header' },
  { name: 'parts quoted by others', make: quoted, code: 'zip-overlap' },
  { name: 'a name that climbs', make: () => parts({ '../../x': '' }), code: 'zip-name' },
  { name: 'a name from the root', make: () => parts({ '/etc/x': '' }), code: 'zip-name' },
  {
    name: 'two sheets of one name',
    make: () => parts({ [SHEET.toUpperCase()]: '' }),
    code: 'zip-duplicate',
  },
  {
    name: 'an external entity',
    make: () =>
      parts({
        [SHEET]: `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${sheetXml(CELL)}`,
      }),
    code: 'xml-broken',
  },
  {
    name: 'a billion laughs',
    make: () =>
      parts({
        'xl/workbook.xml': `<!DOCTYPE lolz [<!ENTITY a0 "ha">${numbered(9, (n) => `<!ENTITY a${n} "${`&a${n - 1};`.repeat(10)}">`)}]><workbook>&a9;</workbook>`,
      }),
    code: 'xml-broken',
  },
  {
    name: 'an entity that nobody declared',
    make: () => sheet('<row r="1"><c r="A1" t="str"><v>&lol;</v></c></row>'),
    code: 'xml-broken',
  },
  {
    name: 'a sheet as the workbook',
    make: () =>
      parts({
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="image/png"/></Types>',
      }),
    code: 'workbook-type',
  },
  {
    name: 'elements 1,000,000 deep in a row',
    make: () => sheet(`<row r="1">${'<a>'.repeat(1_000_000)}`),
    code: 'limit-nesting',
  },
  {
    name: 'elements 1,000,000 deep in a validation',
    make: () => sheet(CELL, '', `<dataValidations><dataValidation>${'<a>'.repeat(1_000_000)}`),
    code: 'limit-nesting',
  },
  {
    name: 'elements 1,000,000 deep in a shared string',
    make: () => strings(`<si>${'<r>'.repeat(1_000_000)}`),
    code: 'limit-nesting',
  },
  {
    name: '1,000,000 attributes of a cell',
    make: () => sheet(`<row r="1"><c ${numbered(1_000_000, (n) => `a${n}="1" `)}/></row>`),
    code: 'limit-attributes',
  },
  {
    name: 'a string of 100 MB in a cell',
    make: () =>
      sheet(
        `<row r="1"><c r="A1" t="inlineStr"><is><t>${'x'.repeat(100_000_000)}</t></is></c></row>`,
      ),
    code: 'limit-string',
  },
  {
    name: 'a shared string of 100 MB',
    make: () => strings(`<si><t>${'x'.repeat(100_000_000)}</t></si>`),
    code: 'limit-string',
  },
  {
    name: 'an attribute of 100 MB',
    make: () => sheet(`<row r="1"><c r="${'x'.repeat(100_000_000)}"/></row>`),
    code: 'limit-string',
  },
  {
    name: 'a string of many spaces before a letter',
    make: () => strings(`<si><t>x${' '.repeat(900_000)}x</t></si>`),
  },
  {
    name: '50,000 merges',
    make: () => sheet(CELL, '', `<mergeCells>${numbered(50_000, merge)}</mergeCells>`),
  },
  {
    name: '300,000 merges',
    make: () => sheet(CELL, '', `<mergeCells>${numbered(300_000, merge)}</mergeCells>`),
    code: 'limit-ranges',
  },
  {
    name: 'one merge of everything',
    make: () => sheet(CELL, '', '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
  },
  {
    name: 'validations over whole columns',
    make: () =>
      sheet(CELL, '', `<dataValidations>${numbered(1000, wholeColumn)}</dataValidations>`),
  },
  {
    name: 'validations over a million ranges',
    make: () =>
      sheet(
        CELL,
        '',
        `<dataValidations>${numbered(20, (n) => `<dataValidation sqref="${numbered(50_000, (k) => `A${n * 50_000 + k} `)}"/>`)}</dataValidations>`,
      ),
    code: 'limit-ranges',
  },
  {
    name: 'conditional formats over a million ranges',
    make: () =>
      sheet(
        CELL,
        '',
        numbered(
          20,
          (n) =>
            `<conditionalFormatting sqref="${numbered(50_000, (k) => `A${n * 50_000 + k} `)}"/>`,
        ),
      ),
    code: 'limit-ranges',
  },
  {
    name: 'a million columns with a style',
    make: () =>
      sheet(
        CELL,
        `<cols>${numbered(1_000_000, (n) => `<col min="${n}" max="${n}" style="1"/>`)}</cols>`,
      ),
    code: 'limit-ranges',
  },
  {
    name: '16,384 columns in a row',
    make: () =>
      sheet(`<row r="1">${numbered(16_384, (n) => `<c r="${columnLetters(n)}1"/>`)}</row>`),
  },
  {
    name: '16,385 columns in a row',
    make: () => sheet(`<row r="1">${'<c/>'.repeat(16_385)}</row>`),
    code: 'sheet-reference',
  },
  {
    name: '1,048,576 empty rows',
    make: () => sheet(numbered(1_048_576, (n) => `<row r="${n}"/>`)),
  },
  {
    name: 'three million cells',
    make: () => sheet(`<row>${'<c/>'.repeat(10_000)}</row>`.repeat(300)),
    code: 'limit-sheet-cells',
  },
  {
    name: 'a workbook that is related to itself',
    make: () =>
      parts({
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', `${OFFICE_RELATIONSHIPS}/worksheet`, 'workbook.xml'],
          ['rId2', `${OFFICE_RELATIONSHIPS}/sharedStrings`, 'workbook.xml'],
        ),
      }),
    code: 'xml-root',
  },
  {
    name: 'a sheet whose relationships run in a circle',
    make: () =>
      parts({
        'xl/worksheets/_rels/sheet1.xml.rels': relationships(
          ...['table', 'pivotTable', 'worksheet'].map((kind): [string, string, string] => [
            kind,
            `${OFFICE_RELATIONSHIPS}/${kind}`,
            'sheet1.xml',
          ]),
        ),
      }),
  },
  {
    name: 'a sheet whose relationship is missing',
    make: () => parts({ 'xl/_rels/workbook.xml.rels': relationships() }),
    code: 'relationship-missing',
  },
  {
    name: 'a sheet whose part is missing',
    make: () =>
      parts({
        'xl/_rels/workbook.xml.rels': relationships([
          'rId1',
          `${OFFICE_RELATIONSHIPS}/worksheet`,
          'none.xml',
        ]),
      }),
    code: 'part-missing',
  },
  {
    name: '20,000 sheets on one part, and as many names',
    make: () =>
      parts({
        'xl/workbook.xml': workbookXml(
          numbered(20_000, (n) => `<sheet name="S${n}" sheetId="${n}" r:id="rId1"/>`),
          `<definedNames>${numbered(20_000, (n) => `<definedName name="n${n}">S${n}!$A$1</definedName>`)}</definedNames>`,
        ),
      }),
    code: 'sheet-duplicate',
  },
  {
    name: 'a shared string that is not there',
    make: () => sheet('<row r="1"><c r="A1" t="s"><v>4294967295</v></c></row>'),
  },
  {
    name: 'a count of shared strings that is a lie',
    make: () => strings('<si><t>x</t></si>', ' count="4294967295" uniqueCount="4294967295"'),
  },
  {
    name: '5,000,000 shared strings',
    make: () => strings('<si><t>x</t></si>'.repeat(5_000_000)),
    code: 'limit-strings',
  },
];

function merge(n: number): string {
  return `<mergeCell ref="A${2 * n}:B${2 * n + 1}"/>`;
}

function wholeColumn(n: number): string {
  const column = columnLetters(n);
  return `<dataValidation type="whole" sqref="${column}1:${column}1048576"><formula1>0</formula1></dataValidation>`;
}

/** Parts that are each below the limits for one. */
function manyBombs(): Buffer {
  const content = Buffer.alloc(1_000_000, 0x20);
  const raw = { method: 8, data: deflateRawSync(content), crc32: crc32(content) } as const;
  const all = Array.from({ length: 1100 }, (_, n): Raw => {
    return { ...raw, name: `p${n}`, size: content.length };
  });
  let offset = 0;
  const directory = all.map((each) => {
    const record = centralRecord(each, offset);
    offset += localRecord(each).length;
    return record;
  });
  return withDirectory(all.map(localRecord), directory);
}

/** What a zip says of an entry. */
interface Raw {
  readonly name: string;
  readonly method: 0 | 8;
  readonly data: Uint8Array;
  readonly size: number;
  readonly crc32: number;
}

/** Parts without compression: large ones are made in no time, and no ratio gives them away. */
function storedZip(all: Parts): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(all)) {
    const data = typeof content === 'string' ? Buffer.from(content) : content;
    const raw: Raw = { name, method: 0, data, size: data.length, crc32: crc32(data) };
    directory.push(centralRecord(raw, offset));
    locals.push(localRecord(raw));
    offset += locals.at(-1)?.length ?? 0;
  }
  return withDirectory(locals, directory);
}

/** The plainest trick of D. Fifield, "A better zip bomb" (2019): many names for one record. */
function shared(): Buffer {
  const data = deflateRawSync(Buffer.alloc(1_000_000));
  const crc = crc32(Buffer.alloc(1_000_000));
  const raw: Raw = { name: 'p1', method: 8, data, size: 1_000_000, crc32: crc };
  const directory = Array.from({ length: 9 }, (_, n) =>
    centralRecord({ ...raw, name: `p${n + 1}` }, 0),
  );
  return withDirectory([localRecord(raw)], directory);
}

/** Its better trick: a stored block in a deflate stream holds the header of the next file. */
function quoted(): Buffer {
  const content = Buffer.from('b');
  const b: Raw = {
    name: 'b.xml',
    method: 8,
    data: deflateRawSync(content),
    size: 1,
    crc32: crc32(content),
  };
  const inner = localRecord(b);
  const { length } = inner;
  const block = Buffer.concat([Buffer.from([0, length, 0, 255 - length, 255]), inner]);
  const data = Buffer.concat([block, Buffer.from([3, 0])]);
  const a: Raw = { name: 'a.xml', method: 8, data, size: length, crc32: crc32(inner) };
  const outer = localRecord(a);
  return withDirectory([outer], [centralRecord(a, 0), centralRecord(b, outer.indexOf(inner))]);
}

function localRecord({ name, method, data, size, crc32: crc }: Raw): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(method, 8);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(data.length, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name), data]);
}

function centralRecord(raw: Raw, offset: number): Buffer {
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(20, 4);
  localRecord({ ...raw, data: raw.data.subarray(0, 0) }).copy(record, 6, 4, 30);
  record.writeUInt32LE(raw.data.length, 20);
  record.writeUInt32LE(offset, 42);
  return Buffer.concat([record, Buffer.from(raw.name)]);
}

function withDirectory(locals: readonly Buffer[], directory: readonly Buffer[]): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(Buffer.concat(locals).length, 16);
  return Buffer.concat([...locals, ...directory, end]);
}
