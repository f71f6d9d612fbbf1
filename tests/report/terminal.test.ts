import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { terminalSummary } from '../../src/report/terminal.ts';
import { reportView } from '../../src/report/view.ts';
import { ReturnBuilder, reportInput } from './fixture.ts';
import { realisticInput } from './realistic.ts';
import { smallInput } from './small.ts';

const files = ['out/ZZZ-2014/report.html', 'out/ZZZ-2014/UN-CTS-2014_ZZZ_data.xlsx'];

describe('terminalSummary', () => {
  it('says the whole in a screenful', () => {
    const summary = terminalSummary(reportView(smallInput()), { colour: false, width: 80, files });
    expect(summary).toBe(`Examplia: UN-CTS 2014
Not ready to send

Tables    2 of 45 with figures; 0 not asked
Cells     12 of 1,696 filled (0.7%); 1,684 without a number; 0 not asked
Findings  1 error; 1 warning; 1 for information
Records   180 used; 25 excluded; 5 left over

What matters most
1. Error: The parts are more than the total. Table 1.2. Victims of intentional
   homicide
   The parts are more than the total: 2013 130, 2013 140.
2. Warning: Records that no line of the mapping uses. Data sources
   Records that no line of the mapping uses: .
3. Information: A gap in the series. Table 1.2. Victims of intentional homicide
   A gap in the series: 2012 none.

Written
  out/ZZZ-2014/report.html                the validation report: open it in a
                                          browser
  out/ZZZ-2014/UN-CTS-2014_ZZZ_data.xlsx  the filled workbook
`);
  });

  it('keeps to the width, also a narrow one', () => {
    for (const width of [50, 72, 100]) {
      const summary = terminalSummary(reportView(realisticInput()), { colour: false, width });
      const longest = Math.max(...summary.split('\n').map((line) => line.length));
      expect(longest).toBeLessThanOrEqual(width);
    }
  });

  it('says how many findings it leaves out', () => {
    const summary = terminalSummary(reportView(realisticInput()), { colour: false, width: 100 });
    expect(summary).toContain('10 more findings in the report.');
  });

  it('is short when nothing is found', () => {
    const filled = new ReturnBuilder().fill('data/1.2/victims/total', [1, 2, 3, 4]);
    const summary = terminalSummary(reportView(reportInput(filled)), { colour: false, width: 80 });
    expect(summary).toContain('Ready to send\n');
    expect(summary).toContain('Findings  none\n');
    expect(summary).not.toContain('What matters most');
  });

  it('says the same with colours', () => {
    const view = reportView(smallInput());
    const plain = terminalSummary(view, { colour: false, width: 80 });
    const coloured = terminalSummary(view, { colour: true, width: 80 });
    expect(coloured).toContain('\u001b[31m');
    expect(stripVTControlCharacters(coloured)).toBe(plain);
    expect(plain).not.toContain('\u001b');
  });

  it('does not let a name steer the terminal', () => {
    const builder = new ReturnBuilder(2014, { code: 'ZZZ', name: 'A\u001b[2J\nB\u202eC' });
    const summary = terminalSummary(reportView(reportInput(builder)), { colour: false, width: 80 });
    expect(summary.split('\n')[0]).toBe('A [2J B C: UN-CTS 2014');
  });
});
