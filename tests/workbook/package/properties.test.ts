import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  type CellWrite,
  certifyFill,
  dayOfSerial,
  formatAddress,
  openPackage,
  readCells,
  serialOfDay,
  type WriteValue,
} from '../../../src/workbook/package/index.ts';
import { MAIN, withCalcChain, workbook } from './helpers.ts';

const ROWS = 12;
const COLUMNS = 6;

const unit = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    ' ',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '_',
    'x',
    '000D',
    '_x000D_',
    '_x005F_',
    '&',
    '<',
    ']]>',
    '=',
    '漢',
    '😀',
    '"',
    "'",
  ),
);
const text = fc
  .array(unit, { maxLength: 8 })
  .map((parts) => [...parts.join('')].filter((c) => c >= ' ' || '\t\n\r'.includes(c)).join(''))
  .filter(
    (content) => Buffer.from(content).toString() === content && !/[\ufffe\uffff]/.test(content),
  );
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.constantFrom(5e-324, Number.MAX_VALUE, Number.MAX_SAFE_INTEGER, 1e21, 1e-7, 0.1 + 0.2),
);
const value: fc.Arbitrary<WriteValue> = fc.oneof(
  number.map((n): WriteValue => ({ kind: 'number', value: n === 0 ? 0 : n })),
  text.map((content): WriteValue => ({ kind: 'text', text: content })),
  fc.boolean().map((b): WriteValue => ({ kind: 'boolean', value: b })),
  fc
    .integer({ min: 1, max: 2_957_003 })
    .map((serial): WriteValue => ({ kind: 'date', day: dayOfSerial(serial, true) ?? '' })),
  fc.constant<WriteValue>({ kind: 'blank' }),
);
const writes: fc.Arbitrary<CellWrite[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: ROWS * COLUMNS - 1 }), { maxLength: 20 })
  .chain((places) =>
    fc.tuple(
      ...places.map((place) =>
        value.map(
          (v): CellWrite => ({ address: addressAt(place), value: v, permits: ['formula'] }),
        ),
      ),
    ),
  );

function addressAt(place: number): string {
  return formatAddress(Math.floor(place / COLUMNS) + 1, (place % COLUMNS) + 1);
}

const CELL_FORMS = [
  '',
  '/',
  'number',
  'shared',
  'inline',
  'spaced',
  'single',
  'commented',
  'formula',
  'result',
] as const;

function cellXml(form: (typeof CELL_FORMS)[number], address: string, x: string): string {
  if (form === '') return '';
  if (form === '/') return `<${x}c r="${address}" s="1"/>`;
  if (form === 'number') return `<${x}c r="${address}"><${x}v>1.50</${x}v></${x}c>`;
  if (form === 'shared') return `<${x}c r="${address}" t="s"><${x}v>1</${x}v></${x}c>`;
  if (form === 'inline')
    return `<${x}c r="${address}" t="inlineStr"><${x}is><${x}t>é</${x}t></${x}is></${x}c>`;
  if (form === 'spaced') return `\n  <${x}c  r="${address}" ><${x}v >7</${x}v ></${x}c >\n`;
  if (form === 'single') return `<${x}c s='1' r='${address}' t='b'><${x}v>1</${x}v></${x}c>`;
  if (form === 'formula') return `<${x}c r="${address}"><${x}f>1+1</${x}f><${x}v>2</${x}v></${x}c>`;
  if (form === 'result') return `<${x}c r="${address}" t="str"><${x}f>""</${x}f></${x}c>`;
  return `<!-- <c r="${address}"> --><${x}c r="${address}"><!-- > --><${x}v><![CDATA[5]]></${x}v></${x}c>`;
}

/** Sheets in the many spellings that XML allows. */
const sheet = fc
  .record({
    forms: fc.array(fc.constantFrom(...CELL_FORMS), {
      minLength: ROWS * COLUMNS,
      maxLength: ROWS * COLUMNS,
    }),
    prefix: fc.constantFrom('', 'x:'),
    rows: fc.array(fc.constantFrom('plain', 'styled', 'absent'), {
      minLength: ROWS,
      maxLength: ROWS,
    }),
    columns: fc.boolean(),
  })
  .map(({ forms, prefix: x, rows, columns }) => {
    const body = rows.map((kind, index) => {
      const cells = forms
        .slice(index * COLUMNS, (index + 1) * COLUMNS)
        .map((form, column) => cellXml(form, formatAddress(index + 1, column + 1), x))
        .join('');
      const attributes = `r="${index + 1}"${kind === 'styled' ? ' s="1" customFormat="1"' : ''}`;
      if (kind === 'absent') return '';
      return cells === ''
        ? `<${x}row ${attributes} />`
        : `<${x}row ${attributes}>${cells}</${x}row>`;
    });
    const cols = columns ? `<${x}cols><${x}col min="2" max="4" style="1"/></${x}cols>` : '';
    const declared = x === '' ? 'xmlns' : 'xmlns:x';
    const data =
      body.join('') === '' ? `<${x}sheetData/>` : `<${x}sheetData>${body.join('')}</${x}sheetData>`;
    return `<?xml version="1.0"?>\r\n<${x}worksheet ${declared}="${MAIN}">${cols}${data}<!-- end --></${x}worksheet>`;
  });

describe('any edit of any sheet', () => {
  it('changes the planned cells, nothing else, and they read back', () => {
    fc.assert(
      fc.property(sheet, writes, fc.boolean(), (xml, planned, date1904) => {
        const before = workbook(xml, withCalcChain(date1904));
        const old = openPackage(before);
        const plan = [{ sheet: 'Data', writes: planned }];
        const after = applyEdits(old, plan);
        const certificate = certifyFill(before, after, plan);
        expect(certificate.differences).toEqual([]);
        const now = openPackage(after);
        const expected = new Map<string, unknown>();
        for (const [address, cell] of readCells(old, 'Data')) expected.set(address, cell.value);
        for (const { address, value: wanted } of planned) {
          if (wanted.kind === 'number' || wanted.kind === 'boolean')
            expected.set(address, wanted.value);
          else if (wanted.kind === 'date') expected.set(address, serialOfDay(wanted.day, date1904));
          else if (wanted.kind === 'text') expected.set(address, wanted.text);
          else if (expected.has(address)) expected.set(address, null);
        }
        const found = new Map<string, unknown>();
        for (const [address, cell] of readCells(now, 'Data')) found.set(address, cell.value);
        expect(new Set(found.keys())).toEqual(new Set(expected.keys()));
        for (const [address, wanted] of expected) expect(found.get(address)).toBe(wanted);
        const formulas = [...readCells(old, 'Data')].filter(([, cell]) => cell.formula).length;
        const left = [...readCells(now, 'Data')].filter(([, cell]) => cell.formula).length;
        expect(certificate.sheets[0]?.formulasReplaced.length).toBe(formulas - left);
        expect(now.has('xl/calcChain.xml')).toBe(formulas === left);
        expect(applyEdits(now, plan).equals(after)).toBe(true);
      }),
      { seed: 2013, numRuns: 300 },
    );
  });
});
