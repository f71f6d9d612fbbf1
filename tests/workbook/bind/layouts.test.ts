import { describe, expect, it } from 'vitest';
import { cycle } from '../fixture.ts';
import { bind, formula, input, places, type SketchCell, sketched } from './grids.ts';

const asked = cycle(2014);
const years = [2010, 2011, 2012, 2013];
const four = [input, input, input, input];

/** The places of a row of four years that starts at a column. */
function row(number: number, letters = 'CDEF'): string {
  return years.map((year, index) => `${year}:${letters[index]}${number}`).join(' ');
}

describe('binding layouts that are not ours', () => {
  it('reads rows with a category beside the label, and labels that stand once', async () => {
    const binding = await bind(
      sketched({
        rows: [
          ['1.2 Victims of intentional homicide'],
          [null, null, ...years],
          ['Victims of intentional homicide', 'Total', ...four],
          [null, 'Male', ...four],
          [null, 'Female', ...four],
        ],
      }),
      asked,
    );
    expect(places(binding)).toEqual({
      'data/1.2/victims/total': row(3),
      'data/1.2/victims/male': row(4),
      'data/1.2/victims/female': row(5),
    });
    expect(binding.lines.map(({ found }) => found?.how)).toEqual(['label', 'label', 'label']);
  });

  it('reads categories over merged headings above the years, with remarks at the end', async () => {
    const sex = (label: string): SketchCell[] => [label, null, null, null];
    const binding = await bind(
      sketched({
        rows: [
          ['Table 1.2: Victims of intentional homicide (ICCS 0101)'],
          [null, ...sex('Total'), ...sex('Male'), ...sex('Female'), 'Remarks'],
          [null, ...years, ...years, ...years],
          ['Victims of intentional homicide', ...four, ...four, ...four, input],
        ],
        merges: ['B2:E2', 'F2:I2', 'J2:M2', 'N2:N3'],
      }),
      asked,
    );
    expect(places(binding)).toEqual({
      'data/1.2/victims/total': row(4, 'BCDE'),
      'data/1.2/victims/male': row(4, 'FGHI'),
      'data/1.2/victims/female': row(4, 'JKLM'),
    });
    expect(binding.lines.map(({ comment }) => comment)).toEqual(['N4', 'N4', 'N4']);
  });

  it('reads years over merged headings above the categories', async () => {
    const year = (label: string | number): SketchCell[] => [label, null, null];
    const binding = await bind(
      sketched({
        rows: [
          ['1.2. Victims of intentional homicide'],
          [null, ...year('2010'), ...year('2011'), ...year('2012'), ...year('2013')],
          [null, ...years.flatMap(() => ['Total', 'Male', 'Female'])],
          ['Victims of intentional homicide', ...four, ...four, ...four],
        ],
        merges: ['B2:D2', 'E2:G2', 'H2:J2', 'K2:M2'],
      }),
      asked,
    );
    expect(places(binding)).toEqual({
      'data/1.2/victims/total': row(4, 'BEHK'),
      'data/1.2/victims/male': row(4, 'CFIL'),
      'data/1.2/victims/female': row(4, 'DGJM'),
    });
  });

  it('reads a table with the years down the rows', async () => {
    const binding = await bind(
      sketched({
        rows: [
          ['1.2 Victims of intentional homicide'],
          [null, 'Victims of intentional homicide', null, null],
          [null, 'Total', 'Male', 'Female'],
          ...years.map((year) => [year, input, input, input]),
        ],
        merges: ['B2:D2'],
      }),
      asked,
    );
    expect(places(binding)).toEqual({
      'data/1.2/victims/total': '2010:B4 2011:B5 2012:B6 2013:B7',
      'data/1.2/victims/male': '2010:C4 2011:C5 2012:C6 2013:C7',
      'data/1.2/victims/female': '2010:D4 2011:D5 2012:D6 2013:D7',
    });
  });

  it('reads two tables side by side', async () => {
    const gap = null;
    const binding = await bind(
      sketched({
        rows: [
          ['6.1 Police personnel', null, null, null, null, gap, '6.4 Prison staff'],
          [null, ...years, gap, null, ...years],
          ['Police personnel', ...four, gap, 'Prison staff', ...four],
          ['Male', ...four, gap, 'Male', ...four],
          ['Female', ...four, gap, 'Female', ...four],
        ],
      }),
      asked,
    );
    const found = places(binding);
    const police = Object.keys(found).filter((id) => id.startsWith('data/6.1/'));
    const prisons = Object.keys(found).filter((id) => id.startsWith('data/6.4/'));
    expect(police.map((id) => found[id])).toEqual(
      expect.arrayContaining([row(4, 'BCDE'), row(5, 'BCDE')]),
    );
    expect(prisons.map((id) => found[id])).toEqual(
      expect.arrayContaining([row(4, 'HIJK'), row(5, 'HIJK')]),
    );
  });

  it('takes headings above and categories below a label in one column, on a sheet without locks', async () => {
    const binding = await bind(
      sketched({
        isProtected: false,
        rows: [
          ['1.3 Victims of intentional homicide by relationship to the perpetrator and sex'],
          [null, 'Year 2010', 'Year 2011', 'Year 2012', 'Year 2013*'],
          ['Intimate partner or family member'],
          ['Total', 5, 6, 7, 8],
          ['Male', 1, 2, 3, 4],
          ['Female', 4, 4, 4, 4],
          ['Perpetrator unknown to the victim'],
          ['Total', 5, 6, 7, 8],
          ['Male', 1, 2, 3, 4],
          ['Female', 4, 4, 4, 4],
        ],
      }),
      asked,
    );
    expect(places(binding)).toEqual({
      'data/1.3/partner-or-family/total': row(4, 'BCDE'),
      'data/1.3/partner-or-family/male': row(5, 'BCDE'),
      'data/1.3/partner-or-family/female': row(6, 'BCDE'),
      'data/1.3/stranger/total': row(8, 'BCDE'),
      'data/1.3/stranger/male': row(9, 'BCDE'),
      'data/1.3/stranger/female': row(10, 'BCDE'),
    });
    expect(binding.lines[0]?.years[3]).toMatchObject({ header: 'E2', headerText: 'Year 2013*' });
  });

  it('forgives slips of the pen, numbering, footnotes and codes, and says that it did', async () => {
    const binding = await bind(
      sketched({
        rows: [
          ['2.2 Injurous acts of a sexual nature¹'],
          [null, '2010/11', '2011/12', '2012/13', '2013/14'],
          ['a) Rape (ICCS 03011)', ...four],
          ['b) Sexual asault', ...four],
        ],
      }),
      asked,
    );
    expect(places(binding)['data/2.2/rape/total']).toBe(row(3, 'BCDE'));
    expect(places(binding)['data/2.2/sexual-assault/total']).toBe(row(4, 'BCDE'));
    const assault = binding.lines.find(
      ({ question }) => question === 'data/2.2/sexual-assault/total',
    );
    expect(assault?.found?.how).toBe('similar');
    expect(assault?.found?.confidence).toBeLessThan(1);
  });

  it('tells apart what differs by one word that matters', async () => {
    const binding = await bind(
      sketched({
        rows: [
          ['5.1 Persons held in prisons on a specified day'],
          [null, null, ...years],
          ['Unsentenced persons held', 'Total', ...four],
          ['Sentenced persons held', 'Total', ...four],
        ],
      }),
      asked,
    );
    const found = places(binding);
    for (const [question, place] of Object.entries(found)) {
      const label = asked.questions.get(question)?.row.label.toLowerCase() ?? '';
      if (place === row(3)) expect(label).toMatch(/^unsentenced/);
      if (place === row(4)) expect(label).not.toMatch(/unsentenced/);
    }
  });

  it('uses the columns for figures, not those for status or the checks beside them', async () => {
    const binding = await bind(
      sketched({
        rows: [
          ['1.1 Intentional homicide offences'],
          [
            null,
            'Figures',
            null,
            null,
            null,
            'Flag',
            null,
            null,
            null,
            'Control',
            null,
            null,
            null,
          ],
          [null, ...years, ...years, ...years, 'Source of data', 'Explanatory notes'],
          [
            'Intentional homicide',
            ...four,
            ...four,
            formula,
            formula,
            formula,
            formula,
            input,
            input,
          ],
        ],
        merges: ['B2:E2', 'F2:I2', 'J2:M2'],
      }),
      asked,
    );
    const line = binding.lines.find(({ years: cells }) => cells[0]?.value === 'B4');
    expect(line?.years.map(({ value, status }) => [value, status])).toEqual([
      ['B4', 'F4'],
      ['C4', 'G4'],
      ['D4', 'H4'],
      ['E4', 'I4'],
    ]);
    expect([line?.source, line?.comment]).toEqual(['N4', 'O4']);
  });
});

describe('what is not clear is not placed', () => {
  it('a row that the questionnaire does not know, between rows it knows', async () => {
    const binding = await bind(
      sketched({
        rows: [
          ['1.2 Victims of intentional homicide'],
          [null, null, ...years],
          ['Victims of intentional homicide', 'Total', ...four],
          ['Victims who were police officers on duty', 'Total', ...four],
          [null, 'Male', ...four],
        ],
      }),
      asked,
    );
    expect(places(binding)).toEqual({ 'data/1.2/victims/total': row(3) });
    expect(binding.unknown?.map(({ address }) => address)).toEqual(['C4', 'C5']);
    const reasons = binding.unplaced?.filter(({ question }) => question.startsWith('data/1.2/'));
    expect(reasons?.map(({ reason }) => reason)).toEqual(Array(3).fill('row-not-found'));
  });

  it('the same line twice', async () => {
    const binding = await bind(
      sketched({
        rows: [
          ['1.2 Victims of intentional homicide'],
          [null, null, ...years],
          ['Victims of intentional homicide', 'Total', ...four],
          ['Victims of intentional homicide', 'Total', ...four],
        ],
      }),
      asked,
    );
    expect(binding.lines).toEqual([]);
    expect(binding.unplaced).toContainEqual(
      expect.objectContaining({ question: 'data/1.2/victims/total', reason: 'ambiguous' }),
    );
  });

  it('two columns for one year without a word on which is which', async () => {
    const binding = await bind(
      sketched({
        rows: [
          ['1.2 Victims of intentional homicide'],
          [null, null, ...years, ...years],
          ['Victims of intentional homicide', 'Total', ...four, ...four],
        ],
      }),
      asked,
    );
    expect(binding.lines).toEqual([]);
  });

  it('rows that many tables have, without the title of any', async () => {
    const binding = await bind(
      sketched({
        rows: [
          ['Data'],
          [null, ...years],
          ['Total', ...four],
          ['Male', ...four],
          ['Female', ...four],
        ],
      }),
      asked,
    );
    expect(binding.lines).toEqual([]);
  });

  it('the year that is not asked, and a year without a cell', async () => {
    const binding = await bind(
      sketched({
        rows: [
          ['1.2 Victims of intentional homicide'],
          [null, null, 2009, 2010, 2011, 2012],
          ['Victims of intentional homicide', 'Total', ...four],
        ],
      }),
      asked,
    );
    expect(places(binding)).toEqual({ 'data/1.2/victims/total': '2010:D3 2011:E3 2012:F3' });
    expect(binding.unplaced).toContainEqual(
      expect.objectContaining({ question: 'data/1.2/victims/total', reason: 'year-not-found' }),
    );
  });
});
