import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { momentInText, numberInText, numberKind } from '../../src/dataset/load/cell-text.ts';
import type { Source } from '../../src/schema/types.ts';
import { load, smallSource } from './small-source.ts';

type Fill = (sheet: exceljs.Worksheet, book: exceljs.Workbook) => void;

async function xlsx(fill: Fill): Promise<Record<string, Uint8Array>> {
  const book = new exceljs.Workbook();
  fill(book.addWorksheet('Offences'), book);
  return { 'data/small.xlsx': new Uint8Array(await book.xlsx.writeBuffer()) };
}

const source = (file: Partial<Source['file']> = {}, changes: Partial<Source> = {}): Source =>
  smallSource({ path: 'data/small.xlsx', format: 'xlsx', ...file }, changes);
const header = ['year', 'canton', 'offences'];

describe('a workbook', () => {
  it('is read from a header anywhere to the first blank row', async () => {
    const files = await xlsx((sheet) => {
      sheet.addRow(['Police of Utopia']);
      sheet.mergeCells('A1:C1');
      sheet.addRow([]);
      sheet.addRow(header);
      sheet.addRow([2013, 'N', 1200]);
      sheet.addRow(['2013', ' S ', 0.1 + 0.2]);
      sheet.addRow([]);
      sheet.addRow(['Source: police']);
    });
    const { rows, places, raw } = await load(source({ header: { find: ['canton'] } }), files, [1]);
    expect(rows).toEqual([
      ['2013', 'N', '1200'],
      ['2013', ' S ', '0.3'],
    ]);
    expect(places).toEqual([{ file: 'data/small.xlsx', line: 5, at: { sheet: 'Offences' } }]);
    expect(raw?.files[0]?.notes).toBe(1);
  });

  it('passes over blank rows where the end is told, and says when it is not', async () => {
    const files = await xlsx((sheet) => {
      for (const row of [header, [2012, 'N', 1], [], [2013, 'N', 2], ['Total', null, 3]])
        sheet.addRow(row);
    });
    const told = source({ end: { column: 'year', texts: ['Total'] } });
    expect((await load(told, files)).rows).toHaveLength(2);
    expect((await load(source(), files)).sentences).toEqual([
      'data/small.xlsx, sheet "Offences", row 4: This row looks like a record, but the records end above it. If blank rows stand among the records, delete them or say with "end" how the notes begin; if a total stands among them, name it under "leaveOut" and not under "end".',
    ]);
  });

  it('joins merged headings, and gives merged texts to all records below', async () => {
    const files = await xlsx((sheet) => {
      sheet.addRow(['year', 'canton', 'Offences', null]);
      sheet.addRow([null, null, 'recorded', 'cleared']);
      for (const range of ['A1:A2', 'B1:B2', 'C1:D1']) sheet.mergeCells(range);
      sheet.addRow([2012, 'N', 5, 2]);
      sheet.addRow([2013, null, 6, 3]);
      sheet.mergeCells('B3:B4');
    });
    const columns: Source['columns'] = [
      { column: 'year', role: 'year' },
      { column: 'canton', role: 'category' },
      { column: 'Offences / recorded', role: 'measure' },
      { column: 'Offences / cleared', role: 'measure' },
    ];
    expect((await load(source({ header: { rows: 2 } }, { columns }), files)).rows).toEqual([
      ['2012', 'N', '5', '2'],
      ['2013', 'N', '6', '3'],
    ]);
  });

  it('reads days, times and formulas as they were stored', async () => {
    const files = await xlsx((sheet) => {
      sheet.addRow(header);
      const day = sheet.addRow([2013, 41639, { formula: '1+1', result: 2 }]).getCell(2);
      day.numFmt = 'dd/mm/yyyy';
      const moment = sheet.addRow([2013, 41639.5, true]).getCell(2);
      moment.numFmt = 'yyyy-mm-dd hh:mm';
    });
    expect((await load(source(), files)).rows).toEqual([
      ['2013', '2013-12-31', '2'],
      ['2013', '2013-12-31 12:00:00', 'TRUE'],
    ]);
  });

  it('names cells that cannot be used, all of them', async () => {
    const files = await xlsx((sheet) => {
      sheet.addRow([...header, 'remark']);
      sheet.addRow([
        2013,
        'N',
        { formula: '1/0', result: { error: '#DIV/0!' } },
        { error: '#N/A' },
      ]);
      sheet.addRow([2013, 'S', { formula: 'A1+1' }]);
      sheet.addRow([2013, 'W', 7]);
      sheet.addRow([2013, 'E', null]);
      sheet.mergeCells('C4:C5');
      sheet.getCell('B4').value = -5;
      sheet.getCell('B4').numFmt = 'd/m/yy';
    });
    const columns: Source['columns'] = [
      ...smallSource({}).columns,
      { column: 'remark', role: 'ignore' },
    ];
    expect((await load(source({}, { columns }), files)).sentences).toEqual([
      'data/small.xlsx, sheet "Offences", cell C2: Column "offences": the cell shows the error #DIV/0! in place of a value. Mend the formula, or empty the cell if there is no value.',
      'data/small.xlsx, sheet "Offences", cell C3: Column "offences": the cell has a formula whose result was never stored, and formulas are not calculated here. Open the workbook in Excel or LibreOffice and save it.',
      'data/small.xlsx, sheet "Offences", cell B4: Column "canton": the number -5 is formatted as a date and is no day of the calendar.',
      'data/small.xlsx, sheet "Offences", cell C4: Column "offences": this figure is merged over 2 rows, so it is not known which record it belongs to. Unmerge the cells and write each record\'s figure.',
    ]);
  });

  const sheets: Fill = (first, book) => {
    first.state = 'hidden';
    for (const name of ['2012 a', '2013 a']) {
      const sheet = book.addWorksheet(name);
      sheet.addRow(header);
      sheet.addRow([Number(name.slice(0, 4)), 'N', 1]);
    }
    first.addRow(header);
    first.addRow([2011, 'hidden', 1]);
  };

  it.each([
    [undefined, '2012'],
    [2, '2013'],
    ['2013*', '2013'],
    ['2012 a', '2012'],
    ['Offences', '2011'],
  ])('reads the sheet %s', async (sheet, year) => {
    const { rows } = await load(source(sheet === undefined ? {} : { sheet }), await xlsx(sheets));
    expect(rows.map(([first]) => first)).toEqual([year]);
  });

  it.each([
    [3, 'The workbook has no visible sheet number 3. Its sheets are: 2012 a, 2013 a.'],
    [
      'Off*',
      'The workbook has no visible sheet "Off*". Its sheets are: 2012 a, 2013 a. A hidden sheet is read only if its full name is given.',
    ],
    ['20*', 'More than one sheet fits "20*": 2012 a, 2013 a. Name one.'],
  ])('does not guess which sheet %s is', async (sheet, sentence) => {
    expect((await load(source({ sheet }), await xlsx(sheets))).sentences).toEqual([
      `data/small.xlsx: ${sentence}`,
    ]);
  });

  it('makes columns side by side records, and numbers as the source writes them', async () => {
    const files = await xlsx((sheet) => {
      sheet.addRow(['canton', 2012, 2013]);
      sheet.addRow(['N', 1.5, '1.234,5']);
    });
    const columns: Source['columns'] = [
      { column: 'canton', role: 'category' },
      { column: 'year', role: 'year' },
      { column: 'offences', role: 'measure' },
    ];
    const long = { matching: '20*', into: 'year', value: 'offences' };
    const wide = source(
      { decimal: ',', thousands: '.' },
      { columns, long: { ...long, matching: '*' } },
    );
    expect((await load(wide, files)).rows).toEqual([
      ['N', '2012', '1,5'],
      ['N', '2013', '1.234,5'],
    ]);
  });

  it('says what a file is that is no workbook', async () => {
    const { sentences } = await load(source(), {
      'data/small.xlsx': 'year,canton,offences\n2013,N,1\n',
    });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(/^data\/small\.xlsx: /);
    expect((await load(source(), { 'data/small.xlsx': '' })).sentences).toEqual([
      'data/small.xlsx: This file is empty: it holds no records.',
    ]);
  });
});

describe('number formats', () => {
  it.each([
    ['General', 'number'],
    ['#,##0.00', 'number'],
    ['0.00E+00', 'number'],
    ['[Red]"d" 0', 'number'],
    ['[h]:mm:ss', 'number'],
    ['mm-dd-yy', 'day'],
    ['[$-409]d\\-mmm;@', 'day'],
    ['mmmm', 'day'],
    ['h:mm AM/PM', 'time'],
    ['mm:ss', 'time'],
  ] as const)('%s: %s', (code, kind) => {
    expect(numberKind(code)).toBe(kind);
  });

  it('have no code for the days of East Asian languages', () => {
    expect(numberKind(undefined, 31)).toBe('day');
    expect(numberKind(undefined, 5)).toBe('number');
  });

  it.each([
    [1, 'day', '1900-01-01'],
    [41639.75, 'day', '2013-12-31 18:00:00'],
    [41639.9999999, 'day', '2014-01-01'],
    [0.25, 'time', '06:00:00'],
    [60, 'day', undefined],
  ] as const)('%d as a %s: %s', (serial, kind, text) => {
    expect(momentInText(serial, kind, false)).toBe(text);
  });

  it.each([
    [1e15, '1000000000000000'],
    [-0.5, '-0.5'],
    [1e-7, '1e-7'],
    [0.1 + 0.2, '0.3'],
  ])('%d: %s', (value, text) => {
    expect(numberInText(value)).toBe(text);
  });
});

const oldReader = await import('@e965/xlsx' as string).then(
  (loaded) => loaded as { utils: OldUtils; write(book: unknown, options: object): Uint8Array },
  () => undefined,
);

interface OldUtils {
  book_new(): unknown;
  aoa_to_sheet(rows: unknown[][]): Record<string, unknown>;
  book_append_sheet(book: unknown, sheet: unknown, name: string): void;
}

describe('an .xls workbook', () => {
  const old = smallSource({ path: 'data/small.xls', format: 'xls' });

  it.skipIf(oldReader === undefined)(
    'is read like one of today (skipped without the optional package @e965/xlsx)',
    async () => {
      const { utils, write } = oldReader ?? ({} as NonNullable<typeof oldReader>);
      const book = utils.book_new();
      const rows = [['Title'], header, [2013, 41639, 2], ['2013', 'S', null], ['Total', null, 3]];
      const sheet = utils.aoa_to_sheet(rows);
      (sheet.B3 as { z: string }).z = 'dd/mm/yyyy';
      utils.book_append_sheet(book, sheet, 'Sheet1');
      const bytes = new Uint8Array(write(book, { type: 'buffer', bookType: 'biff8' }));
      const described = smallSource({
        ...old.file,
        header: { find: ['canton'] },
        end: { column: 'year', texts: ['Total'] },
      });
      const loaded = await load(described, { 'data/small.xls': bytes }, [1]);
      expect(loaded.rows).toEqual([
        ['2013', '2013-12-31', '2'],
        ['2013', 'S', null],
      ]);
      expect(loaded.places).toEqual([{ file: 'data/small.xls', line: 4, at: { sheet: 'Sheet1' } }]);
    },
  );

  it.each([
    [
      'a newer workbook',
      'PK\u0003\u0004',
      'This file is named or described as .xls and is a workbook of the newer kind. Write "xlsx" as its format.',
    ],
    [
      'a web page',
      '<html><table><tr><td>1</td></tr></table></html>',
      'This is not a workbook of Excel 97 to 2003, whatever its name says: it may be a web page or plain text. Open it in Excel and save it as .xlsx, or correct its format.',
    ],
  ])('says that it is %s', async (_name, content, sentence) => {
    expect((await load(old, { 'data/small.xls': content })).sentences).toEqual([
      `data/small.xls: ${sentence}`,
    ]);
  });

  it.skipIf(oldReader === undefined)(
    'says that it is broken (skipped without @e965/xlsx)',
    async () => {
      const bytes = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000, 7)]);
      expect((await load(old, { 'data/small.xls': bytes })).sentences).toEqual([
        'data/small.xls: This workbook is broken, or of a version before Excel 97. Save it as .xlsx.',
      ]);
    },
  );
});
