import { columnLetters } from '../../src/workbook/package/index.ts';
import {
  MAIN,
  OFFICE_RELATIONSHIPS,
  relationships,
  workbookParts,
  workbookXml,
  zipOf,
} from '../workbook/package/helpers.ts';

/** A workbook to measure with, the same on every run: numbers, some texts, some formulas. */
export interface Shape {
  readonly sheets: number;
  readonly rows: number;
  readonly columns: number;
}

const STRINGS = 1000;

export function largeWorkbook({ sheets, rows, columns }: Shape): Buffer {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  const lines = numbers.map((n) => `<sheet name="S${n}" sheetId="${n}" r:id="rId${n}"/>`);
  const parts = workbookParts('', {
    'xl/workbook.xml': workbookXml(lines.join('')),
    'xl/_rels/workbook.xml.rels': relationships(
      ...numbers.map((n): [string, string, string] => [
        `rId${n}`,
        `${OFFICE_RELATIONSHIPS}/worksheet`,
        `worksheets/sheet${n}.xml`,
      ]),
      ['strings', `${OFFICE_RELATIONSHIPS}/sharedStrings`, 'sharedStrings.xml'],
      ['styles', `${OFFICE_RELATIONSHIPS}/styles`, 'styles.xml'],
    ),
    '[Content_Types].xml': contentTypes(numbers),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${numbered(STRINGS, (n) => `<si><t>Category ${n}</t></si>`)}</sst>`,
    'xl/styles.xml': STYLES,
  });
  const random = generator();
  for (const n of numbers)
    parts[`xl/worksheets/sheet${n}.xml`] = sheetOf({ rows, columns }, random);
  return zipOf(parts);
}

function sheetOf({ rows, columns }: Pick<Shape, 'rows' | 'columns'>, random: () => number): string {
  const letters = Array.from({ length: columns }, (_, index) => columnLetters(index + 1));
  const cell = (letter: string, row: number): string => {
    const draw = random();
    const start = `<c r="${letter}${row}"`;
    if (draw % 20 === 0) return `${start} s="1" t="s"><v>${draw % STRINGS}</v></c>`;
    // None in the last column, which the bench fills.
    if (draw % 20 === 1 && letter !== letters.at(-1))
      return `${start}><f>SUM(A${row}:B${row})</f><v>${draw % 1000}</v></c>`;
    return `${start} s="1"><v>${draw % 100_000}</v></c>`;
  };
  const data = numbered(
    rows,
    (row) => `<row r="${row}">${letters.map((letter) => cell(letter, row)).join('')}</row>`,
  );
  return `<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData></worksheet>`;
}

function numbered(count: number, item: (n: number) => string): string {
  return Array.from({ length: count }, (_, index) => item(index + 1)).join('');
}

/** Xorshift (Marsaglia 2003), so that runs and machines agree. */
function generator(): () => number {
  let state = 2463534242;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

function contentTypes(numbers: readonly number[]): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const overrides = numbers.map(
    (n) =>
      `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${type}.worksheet+xml"/>`,
  );
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${overrides.join('')}</Types>`;
}
