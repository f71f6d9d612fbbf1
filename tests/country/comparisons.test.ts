import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadComparisons } from '../../src/country/comparisons.ts';
import { loadInstrument } from '../../src/instrument/load.ts';
import { problemReport } from '../../src/messages/problems.ts';
import { InputError } from '../../src/problems.ts';

const instrument = loadInstrument();
const folder = mkdtempSync(join(tmpdir(), 'uncts-comparisons-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function load(...lines: string[]) {
  writeFileSync(join(folder, 'comparisons.csv'), lines.join('\n'));
  return loadComparisons(folder, instrument);
}

const header = 'question,year,value,source,remark';

describe('comparisons.csv', () => {
  it('may be absent', () => {
    expect(loadComparisons(join(folder, 'nowhere'), instrument)).toEqual([]);
  });

  it('names a question and a year, or a cell', () => {
    const victims = { question: 'data/1.2/victims/total', source: 'Vital registration' };
    expect(
      load(
        header,
        'data/1.2/victims/total,2012,34434,Vital registration,ICD-10 X85-Y09',
        'data/1.2/victims/total@2013,,33981.5,Vital registration,',
      ),
    ).toEqual([
      { ...victims, year: 2012, value: 34_434, remark: 'ICD-10 X85-Y09' },
      { ...victims, year: 2013, value: 33_981.5, remark: '' },
    ]);
  });

  it('says everything that is wrong, by line', () => {
    let text = '';
    try {
      load(
        header,
        'data/1.2/victim/total,2012,1,Vital registration,',
        'data/1.2/victims/total,,1,Vital registration,',
        'data/1.2/victims/total,2012,"1,204",Vital registration,',
        'data/1.2/victims/total,2012,-3,Vital registration,',
        'victims,2012,3,,',
        'data/1.2/victims/total,2013,5,Vital registration,',
        'data/1.2/victims/total@2013,,6,Vital registration,',
      );
    } catch (error) {
      if (error instanceof InputError) text = problemReport(error.problems);
    }
    expect(text).toContain('7 problems in the input.');
    expect(text).toContain(
      'line 2: There is no question "data/1.2/victim/total". Did you mean "data/1.2/victims/total"?',
    );
    expect(text).toMatch(/line 3: .*"" should be an integer/);
    expect(text).toMatch(/line 4: .*"1,204" should be a number/);
    expect(text).toMatch(/line 5: .*A value is zero or more\./);
    expect(text).toMatch(/line 6: .*A question looks like data\/1\.2\/victims\/total/);
    expect(text).toMatch(/line 6: .*The source has a name\./);
    expect(text).toMatch(
      /line 8: The figure "data\/1\.2\/victims\/total@2013, Vital registration" stands twice/,
    );
  });
});
