import { describe, expect, it } from 'vitest';
import { deskView } from '../../src/report/desk/view.ts';
import { deskHtml } from '../../src/report/index.ts';
import { problemsOf } from '../../src/schema/validate.ts';
import { overviewDesk } from './overview.ts';

const view = deskView(overviewDesk);
const [austria, , belgium] = view.returns;

describe('the overview of returns', () => {
  it('is made from a state that has the form of desk.json', () => {
    expect(problemsOf('desk', overviewDesk, { file: 'desk.json' })).toEqual([]);
  });

  it('says how far a return is filled, what was found and what was revised', () => {
    expect(austria).toMatchObject({
      href: 'AUT-2014/report.html',
      filled: '424 of 1,696 cells',
      share: '25%',
      level: 3,
      errors: { text: '2 errors', symbol: 'shape-error' },
      warnings: { text: '1 warning' },
      clear: null,
      more: '1 more finding to look at',
      revised: '8 of 100 figures revised; 2 gone, 3 new',
    });
    expect(austria?.top[0]?.href).toBe('AUT-2014/report.html#finding-1');
    expect(austria?.notes).toEqual([
      'The country is here twice for this cycle, also as again/AUT.json. Ask which of them counts.',
      '4 lines were not found for certain and not read.',
      'Compared with cycle 2013.',
      'earlier.json: This file is empty: it holds no records.',
    ]);
    expect(belgium).toMatchObject({ errors: null, warnings: null, revised: null, top: [] });
    expect(belgium?.clear?.word).toBe('Nothing');
    expect(belgium?.notes.at(-1)).toBe('No published figures of this country in the files given.');
  });

  it('has a table for each chapter, and says where a table was not asked', () => {
    const [first, second, third] = view.chapters;
    expect(first?.tables.map(({ number }) => number)).toEqual(['1.1', '1.2']);
    expect(second?.tables.map(({ number }) => number)).toEqual(['2.1']);
    expect(third?.tables.map(({ number }) => number)).toEqual(['corruption 1.1']);
    expect(first?.rows[0]?.cells).toMatchObject([
      { filled: '100%', level: 10, marks: [{ text: '2 errors' }], revised: '1 revised' },
      { filled: '0%', level: 0, marks: [{ text: '1 warning' }], revised: null },
    ]);
    expect(first?.rows[2]?.cells[0]).toMatchObject({ filled: null, marks: [] });
  });

  it('names the rate, the median, the place and the method', () => {
    expect(view.compared.outliers).toEqual([
      {
        country: 'Austria',
        href: 'AUT-2014/report.html',
        question: 'Table 1.1: Intentional homicide',
        year: 2013,
        value: '3,000',
        rate: '35.3',
        median: '1.04',
        side: 'above',
        distance: '5.3',
        rank: '1 of 12 countries of 1 to 10 million people, the highest first',
      },
    ]);
    expect(view.compared.statement).toMatch(/340 figures of 12 countries.*1\.9%/);
  });

  it('lists the first problems of a file and counts the rest', () => {
    expect(view.bad[0]?.problems).toHaveLength(5);
    expect(view.bad[0]?.more).toBe('and 3 more problems');
  });

  it('escapes names, and needs no script', () => {
    const page = deskHtml(view);
    expect(page).toContain('&lt;b&gt;Belgium&lt;/b&gt;');
    expect(page).not.toMatch(/<script|<b>Belgium/);
  });

  it('opens with nothing at all', () => {
    const empty = { ...overviewDesk, returns: [], bad: [], passedOver: [] };
    const compared = { countries: 0, judged: 0, outliers: [] };
    const page = deskHtml(deskView({ ...empty, compared }));
    expect(page).toContain('No return could be checked.');
    expect(page).toContain('Every file could be used.');
  });
});
