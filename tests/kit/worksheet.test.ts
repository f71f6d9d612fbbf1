import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { starterModule, writeWorksheet } from '../../src/kit/index.ts';
import { rowColumnNames } from '../../src/kit/worksheet/columns.ts';
import { readWorksheet } from '../../src/kit/worksheet/read.ts';
import type { Module } from '../../src/schema/types.ts';
import { columnLetters, openPackage, readCells } from '../../src/workbook/package/index.ts';
import { cellWith, rowOf, type Typed, typeInto } from './edit-worksheet.ts';
import { checked, scratch } from './small.ts';

const place = scratch();
let starter: Uint8Array;
beforeAll(async () => {
  starter = await writeWorksheet(starterModule('hate-crime'));
});
afterAll(place.remove);

/** What is said of the starter after somebody typed into a sheet. */
function afterTyping(sheet: string, typed: Typed): string[] {
  const file = place.path('hate-crime.xlsx');
  writeFileSync(file, typeInto(starter, sheet, typed));
  const found = checked(file);
  return Array.isArray(found) ? found : [];
}

/** Address of a column on the line of a row of the starter. */
function at(row: string, column: (typeof rowColumnNames)[number]): string {
  const line = rowOf(cellWith(starter, 'Rows', row, columnLetters(3)));
  return columnLetters(rowColumnNames.indexOf(column) + 1) + line;
}

/** A module without what a worksheet has no place for. */
function withoutComments(module: Module): unknown {
  return JSON.parse(
    JSON.stringify(module, (key, value) => (key === 'comment' ? undefined : value)),
  );
}

describe('the worksheet of a module', () => {
  it('reads back as the module it was written from', () => {
    const { value, problems } = readWorksheet(starter, 'hate-crime.xlsx');
    expect(problems).toEqual([]);
    const expected = withoutComments(starterModule('hate-crime')) as Module;
    const group = expected.tables[0]?.rows[0]?.groups?.[1];
    if (group !== undefined) group.label = 'of which';
    expect(value).toEqual(expected);
  });

  it('has the same bytes every time', async () => {
    const again = await writeWorksheet(starterModule('hate-crime'));
    expect(Buffer.from(again).equals(Buffer.from(starter))).toBe(true);
  });

  it('explains every column', () => {
    const texts = [...readCells(openPackage(starter), 'Read me').values()].map(
      ({ value }) => value,
    );
    expect(texts).toEqual(expect.arrayContaining([...rowColumnNames]));
  });
});

describe('a worksheet that a person has edited', () => {
  it('gives codes back their leading zero', () => {
    const typed = typeInto(starter, 'Rows', { [at('racism', 'code')]: 20111 });
    const { value } = readWorksheet(typed, 'x.xlsx');
    expect(JSON.stringify(value)).toContain(
      '"row":"racism","label":{"en":"Racism or xenophobia","fr":"Racisme ou xénophobie"},"iccs":["020111"]',
    );
  });

  it('may have lines above the headings, columns elsewhere and remarks beside', () => {
    const wide = columnLetters(rowColumnNames.length + 2);
    const typed = typeInto(starter, 'Rows', {
      [`${wide}1`]: 'my remarks',
      [`${wide}3`]: 'ask Ana',
    });
    expect(readWorksheet(typed, 'x.xlsx')).toMatchObject({ problems: [] });
  });

  const cell = (address: string): string => `hate-crime.xlsx, sheet "Rows", cell ${address}: `;
  const cases: [string, () => [string, Typed], () => string][] = [
    [
      'an unknown kind of line',
      () => ['Rows', { [at('racism', 'kind')]: 'line' }],
      () => `${cell(at('racism', 'kind'))}The first column says what a line is`,
    ],
    [
      'a parent that is no row',
      () => ['Rows', { [at('racism', 'parent')]: 'offence' }],
      () => `${cell(at('racism', 'parent'))}There is no row "offence". Did you mean "offences"?`,
    ],
    [
      'two relations in a group',
      () => ['Rows', { [at('religion', 'relation')]: 'of-which' }],
      () => `${cell(at('religion', 'relation'))}The rows of one group have two relations`,
    ],
    [
      'a heading without relation',
      () => ['Rows', { [at('motivation', 'relation')]: '' }],
      () => `${cell(at('motivation', 'relation'))}A row below another needs a relation`,
    ],
    [
      'a relation without parent',
      () => ['Rows', { [at('victims', 'relation')]: 'sum' }],
      () => `${cell(at('victims', 'parent'))}The relation says how a row relates`,
    ],
    [
      'a relation that does not exist',
      () => ['Rows', { [at('motivation', 'relation')]: 'summe' }],
      () => `${cell(at('motivation', 'relation'))}"summe" is not one of the choices`,
    ],
    [
      'a code that does not exist',
      () => ['Rows', { [at('racism', 'code')]: '0399' }],
      () => `${cell(at('racism', 'row'))}hate-crime/1.1/racism: 0399 is not a code of the ICCS.`,
    ],
    [
      'a code that is none',
      () => ['Rows', { [at('racism', 'code')]: 'robbery' }],
      () => `${cell(at('racism', 'code'))}"robbery" does not have the right form`,
    ],
    [
      'a row that stands twice',
      () => ['Rows', { [at('religion', 'row')]: 'racism' }],
      () => `${cell(at('religion', 'row'))}hate-crime/1.1/racism: the row stands twice.`,
    ],
    [
      'a short name with a capital letter',
      () => ['Rows', { [at('religion', 'row')]: 'Religion' }],
      () => `${cell(at('religion', 'row'))}"Religion" does not have the right form`,
    ],
    [
      'a label that is missing',
      () => ['Rows', { [at('religion', 'label en')]: '', [at('religion', 'label fr')]: '' }],
      () => `${cell(at('religion', 'label en'))}"label" is missing. Add it.`,
    ],
    [
      'an English label that is missing',
      () => ['Rows', { [at('religion', 'label en')]: '' }],
      () => `${cell(at('religion', 'label en'))}"en" is missing. Add it.`,
    ],
    [
      'a table that does not exist',
      () => ['Rows', { [at('religion', 'table')]: '7.1' }],
      () => `${cell(at('religion', 'table'))}There is no table "7.1".`,
    ],
    [
      'something in a column for other lines',
      () => ['Rows', { [at('religion', 'institution')]: 'courts' }],
      () => `${cell(at('religion', 'institution'))}Lines of this kind have nothing in this column`,
    ],
    [
      'a word that is not yes or no',
      () => ['Rows', { [at('other', 'not known')]: 'perhaps' }],
      () => `${cell(at('other', 'not known'))}"perhaps" should be a boolean`,
    ],
    [
      'a row of a rule',
      () => ['Rules', { C2: '1.1/crimes' }],
      () => 'hate-crime.xlsx, sheet "Rules", cell A2: HATE-1: hate-crime/1.1/crimes is no row.',
    ],
    [
      'a kind of rule',
      () => ['Rules', { B2: 'less' }],
      () => 'hate-crime.xlsx, sheet "Rules", cell B2: "less" is not one of the choices',
    ],
    [
      'the name of the module',
      () => ['Module', { B2: 'Hate crime' }],
      () => 'hate-crime.xlsx, sheet "Module", cell B2: "Hate crime" does not have the right form',
    ],
    [
      'a language',
      () => ['Module', { B4: 'en, de' }],
      () => 'hate-crime.xlsx, sheet "Module", cell B4: "de" is not one of the choices',
    ],
    [
      'a breakdown of the core',
      () => ['Breakdowns', { A2: 'sex', D2: 'Sex', A3: 'sex', B3: 'x', D3: 'X' }],
      () => 'hate-crime.xlsx, sheet "Breakdowns", cell A2: A breakdown of this name belongs',
    ],
    [
      'a heading of a column',
      () => ['Rows', { A1: 'sort' }],
      () =>
        'hate-crime.xlsx, sheet "Rows": The header of this file is not the expected one. Missing: kind.',
    ],
  ];

  it.each(cases)('is told of %s', (_what, typed, sentence) => {
    const found = afterTyping(...typed());
    expect(found).toEqual(expect.arrayContaining([expect.stringContaining(sentence())]));
  });

  it('is told of all mistakes at once', () => {
    const found = afterTyping('Rows', {
      [at('racism', 'code')]: 'robbery',
      [at('religion', 'parent')]: 'x',
      [at('other', 'kind')]: '',
    });
    expect(found.length).toBeGreaterThanOrEqual(3);
  });

  it('is told when the file is no workbook or has other sheets', async () => {
    writeFileSync(place.path('broken.xlsx'), 'not a workbook');
    expect(checked(place.path('broken.xlsx'))).toEqual([
      expect.stringContaining('broken.xlsx: This is plain text'),
    ]);
    const { default: excel } = await import('exceljs');
    const other = new excel.Workbook();
    other.addWorksheet('Sheet1').addRow(['x']);
    writeFileSync(place.path('other.xlsx'), new Uint8Array(await other.xlsx.writeBuffer()));
    const found = checked(place.path('other.xlsx'));
    expect(found).toEqual(
      expect.arrayContaining([expect.stringContaining('There is no sheet "Rows"')]),
    );
  });
});
