import { describe, expect, it } from 'vitest';
import { queryMessages } from '../../../src/messages/en/queries.ts';
import { problemText } from '../../../src/messages/problems.ts';
import type { QueryColumn } from '../../../src/messages/queries.ts';
import type { Query, QueryList } from '../../../src/report/queries.ts';
import {
  applyEdits,
  formatAddress,
  openPackage,
  PackageError,
  readCells,
} from '../../../src/workbook/package/index.ts';
import { buildQueryWorkbook, readQueryWorkbook } from '../../../src/workbook/queries/index.ts';
import { columnOf } from '../../../src/workbook/queries/layout.ts';

/** After the title, three lines of advice, a blank line and the headings. */
const firstRow = 7;

function query(number: number, more: Partial<Query> = {}): Query {
  return {
    number,
    finding: `level-shift:data/1.2/victims/total@${2010 + number}`,
    about: [{ of: `data/1.2/victims/total@${2010 + number}`, value: 100 + number }],
    code: 'level-shift',
    institution: 'police',
    institutionName: 'Police',
    severity: 'warning',
    severityWord: 'Warning',
    table: '1.2 Victims',
    question: `Question ${number}?`,
    cell: 'Table 1.2, Victims',
    subject: 'records',
    place: { file: 'data file.xlsx', sheet: "1 Homicide's", address: 'D12' },
    todo: 'Compare.',
    cause: null,
    reasons: ['The law changed.', 'The source changed.'],
    before: null,
    ...more,
  };
}

const list = (...queries: Query[]): QueryList => ({
  country: 'IND',
  countryName: 'India',
  cycle: 2014,
  queries,
});

const build = (given: QueryList): Promise<Uint8Array> =>
  buildQueryWorkbook(given, { language: 'en', words: queryMessages, title: 'Questions' });

type Typed = Partial<Record<QueryColumn, string>>;

function fillIn(bytes: Uint8Array, lines: readonly Typed[], sheet = 'Questions'): Uint8Array {
  const writes = lines.flatMap((line, index) =>
    Object.entries(line).map(([column, text]) => ({
      address: formatAddress(firstRow + index, columnOf(column as QueryColumn)),
      value: { kind: 'text' as const, text },
    })),
  );
  return applyEdits(openPackage(bytes), [{ sheet, writes }]);
}

const confirmed = queryMessages.answers.confirmed;

describe('a query list', () => {
  it('reads as no answers while it is blank', async () => {
    const read = readQueryWorkbook(await build(list(query(1), query(2))));
    expect(read).toEqual({ country: 'IND', cycle: 2014, given: [], problems: [] });
  });

  it('gives the answers with the values that they speak of', async () => {
    const bytes = await build(list(query(1), query(2), query(3)));
    const typed = fillIn(bytes, [
      { answer: confirmed, reason: 'The law changed.', forUnodc: 'Yes', by: 'R. Hythloday' },
      {},
      { answer: 'Will follow', words: 'Asked the courts.' },
    ]);
    expect(readQueryWorkbook(typed).problems).toEqual([]);
    expect(readQueryWorkbook(typed).given).toEqual([
      {
        finding: 'level-shift:data/1.2/victims/total@2011',
        about: [{ of: 'data/1.2/victims/total@2011', value: 101 }],
        answer: 'confirmed',
        reason: 'The law changed.',
        forUnodc: true,
        by: 'R. Hythloday',
        cycle: 2014,
      },
      {
        finding: 'level-shift:data/1.2/victims/total@2013',
        about: [{ of: 'data/1.2/victims/total@2013', value: 103 }],
        answer: 'will-follow',
        words: 'Asked the courts.',
        cycle: 2014,
      },
    ]);
  });

  it('keeps numbers, texts and missing values apart', async () => {
    const about = [
      { of: 'a@2013', value: null },
      { of: 'b@2013', value: 0 },
      { of: 'c', value: '2013' },
    ];
    const typed = fillIn(await build(list(query(1, { about }))), [
      { answer: confirmed, words: 'Right.' },
    ]);
    expect(readQueryWorkbook(typed).given[0]?.about).toEqual(about);
  });

  it('tells everything that cannot be taken, with its cell', async () => {
    const typed = fillIn(await build(list(query(1), query(2), query(3), query(4))), [
      { words: 'No answer chosen' },
      { answer: confirmed },
      { answer: 'Confirmed', words: 'x'.repeat(5001) },
      { answer: confirmed, words: 'Right.' },
    ]);
    const { problems, given } = readQueryWorkbook(typed, 'queries.xlsx');
    expect(given).toHaveLength(1);
    expect(problems.map(problemText)).toEqual([
      expect.stringMatching(/^queries\.xlsx, sheet "Questions", cell K7: There is a reason/),
      expect.stringMatching(/cell L8: "Confirmed" needs a reason/),
      expect.stringMatching(/cell M9: The text is longer than 5,000 characters/),
    ]);
  });

  it('takes hostile texts for texts', async () => {
    const hostile = '=HYPERLINK("http://x")\u0001<script>';
    const bytes = await build(list(query(1, { question: hostile, finding: '=1+1', table: '@x' })));
    const cells = readCells(openPackage(bytes), 'Questions');
    expect(cells.get(formatAddress(firstRow, columnOf('question')))).toMatchObject({
      type: 'text',
      value: hostile,
    });
    const typed = fillIn(bytes, [{ answer: confirmed, words: '=cmd|x' }]);
    expect(readQueryWorkbook(typed).given[0]).toMatchObject({ finding: '=1+1', words: '=cmd|x' });
  });

  it('puts each line on the sheet of its institution when sheets are wanted', async () => {
    const courts = query(2, { institution: 'courts' });
    const bytes = await buildQueryWorkbook(list(query(1), courts), {
      language: 'en',
      words: queryMessages,
      title: 'Questions',
      sheets: [
        { name: 'Police', queries: [query(1)] },
        { name: 'Courts', queries: [courts] },
      ],
    });
    const typed = fillIn(bytes, [{ answer: confirmed, words: 'Right.' }], 'Courts');
    expect(readQueryWorkbook(typed).given.map(({ finding }) => finding)).toEqual([courts.finding]);
  });

  it('has the same bytes for the same input, and links to the cells', async () => {
    const [first, second] = [await build(list(query(1))), await build(list(query(1)))];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const rels = new TextDecoder().decode(
      openPackage(first).bytes('xl/worksheets/_rels/sheet1.xml.rels'),
    );
    expect(rels).toContain('data%20file.xlsx#&apos;1%20Homicide&apos;&apos;s&apos;!D12');
  });

  it('says so when there is nothing to ask', async () => {
    const cells = readCells(openPackage(await build(list())), 'Questions');
    expect([...cells.values()].map(({ value }) => value)).toContain(queryMessages.nothing);
  });
});

describe('a file that is no query list', () => {
  it('is refused', async () => {
    expect(() => readQueryWorkbook(new Uint8Array())).toThrow(PackageError);
    expect(() => readQueryWorkbook(new TextEncoder().encode('a,b\n1,2'))).toThrow(PackageError);
  });
});
