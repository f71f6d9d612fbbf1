import { describe, expect, it } from 'vitest';
import { officeNotFound, recalculationText } from '../../../src/messages/en/recalculation.ts';
import type { CheckSays, WorkbookChecks } from '../../../src/schema/types.ts';

const says = (index: number): CheckSays => ({
  sheet: 'S',
  address: `A${index}`,
  kind: 'number',
  formula: 'B1-B2',
  before: index === 1 ? false : '',
  now: index === 1 ? true : 1234.5,
  label: '',
  header: index === 1 ? 'Check' : '',
  doubt: index === 1 ? ['FILTER', 'XLOOKUP'] : [],
});

const checks = (changed: Partial<WorkbookChecks>): WorkbookChecks => ({
  file: 'a.xlsx',
  state: 'calculated',
  baseline: 'calculated',
  formulas: 1200,
  says: [],
  notCalculated: [],
  ...changed,
});

function text(changed: Partial<WorkbookChecks>): string[] {
  const workbooks = [checks(changed)];
  return recalculationText({ format: 'uncts-own-checks/1', office: '7.4', workbooks }).split('\n');
}

describe('what is said about the own checks of a workbook', () => {
  it('names what was before, what is not certain, and how many more there are', () => {
    const lines = text({ says: Array.from({ length: 22 }, (_, index) => says(index + 1)) });
    expect(lines.slice(0, 3)).toEqual([
      "The workbook's own checks (a.xlsx): 22 say something",
      '  S, A1 [Check]: TRUE (before: FALSE) (not certain: LibreOffice lacks FILTER and XLOOKUP)',
      '  S, A2: 1,234.5',
    ]);
    expect(lines.slice(-2)).toEqual([
      '  2 more in own-checks.json.',
      '  1,200 formulas looked at, calculated by LibreOffice 7.4.',
    ]);
  });

  it('names formulas that were not calculated, and another baseline', () => {
    const cell = { sheet: 'S', address: 'B2', formula: 'XLOOKUP(1,A:A,B:B)' };
    expect(
      text({
        baseline: 'stored',
        notCalculated: [
          { ...cell, functions: ['XLOOKUP'] },
          { ...cell, functions: ['FILTER'] },
        ],
      }),
    ).toEqual([
      "The workbook's own checks (a.xlsx): none says anything new",
      '  Not calculated by LibreOffice 7.4: 2 formulas, because of FILTER and XLOOKUP (the first: S, B2). Excel calculates them when the file is opened.',
      '  1,200 formulas looked at, calculated by LibreOffice 7.4 and compared with the results stored in the workbook as it was received, which LibreOffice could not calculate.',
    ]);
  });

  it.each(['not-opened', 'time-limit', 'not-started'] as const)('says why not: %s', (state) => {
    const [line = '', ...more] = text({ state, baseline: 'none', formulas: 0 });
    expect(more).toEqual([]);
    expect(line).toMatch(
      /^The workbook's own checks \(a\.xlsx\) were not calculated: LibreOffice /,
    );
  });

  it('names the variable that leads nowhere', () => {
    expect(officeNotFound('UNCTS_OFFICE', '/opt/x')).toContain('UNCTS_OFFICE names "/opt/x"');
  });
});
