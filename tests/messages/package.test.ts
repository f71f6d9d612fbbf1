import { describe, expect, it } from 'vitest';
import {
  differenceSentence,
  packageSentence,
  warningSentence,
} from '../../src/messages/en/package.ts';
import { problemReport, problemText } from '../../src/messages/problems.ts';
import type { Problem } from '../../src/problems.ts';
import type { PackageProblem } from '../../src/workbook/package/index.ts';

const refused = (problem: PackageProblem): Problem => ({
  code: 'workbook-refused',
  file: 'survey.xlsx',
  ...('sheet' in problem && 'address' in problem
    ? { at: { sheet: problem.sheet, address: problem.address } }
    : {}),
  problem,
});

describe('sentences about workbooks', () => {
  it('say where, what and what to do', () => {
    expect(problemText(refused({ code: 'write-formula', sheet: 'Data', address: 'B7' }))).toBe(
      'survey.xlsx, sheet "Data", cell B7: The cell holds a formula, which a value would replace. Leave the cell to the workbook, or permit overwriting formulas if the formula is not wanted.',
    );
    expect(problemText(refused({ code: 'file-legacy-xls' }))).toBe(
      'survey.xlsx: This is a workbook of Excel 2003 or earlier (.xls). Open it in Excel and save it as "Excel Workbook (*.xlsx)".',
    );
  });

  it.each([
    [
      { type: 'whole', operator: 'between', formula1: '1', formula2: '10' },
      'a whole number between 1 and 10',
    ],
    [
      { type: 'textLength', operator: 'lessThanOrEqual', formula1: '20', formula2: '' },
      'a text with a number of characters of at most 20',
    ],
    [
      { type: 'date', operator: 'greaterThan', formula1: '2013-12-31', formula2: '' },
      'a date after 31 December 2013',
    ],
    [
      { type: 'time', operator: 'greaterThanOrEqual', formula1: '0.375', formula2: '' },
      'a time not earlier than 09:00',
    ],
    [
      { type: 'decimal', operator: 'notEqual', formula1: '$A$1', formula2: '' },
      'a number other than the value of $A$1',
    ],
    [
      { type: 'list', operator: 'between', formula1: '"Yes, No"', formula2: '' },
      'one of "Yes", "No"',
    ],
    [
      { type: 'list', operator: 'between', formula1: 'Lists!$A$1:$A$9', formula2: '' },
      'an entry of the list in Lists!$A$1:$A$9',
    ],
  ] as const)('say what a rule asks for %#', (rule, words) => {
    const problem = { code: 'write-rule', sheet: 'S', address: 'A1', value: 11, rule } as const;
    expect(packageSentence(problem)).toBe(
      `11 is not allowed in this cell: the workbook asks for ${words}. Change the value to fit.`,
    );
  });

  it('show no control characters and no endless texts of a file', () => {
    const part = `a\u001b[31m${'x'.repeat(500)}`;
    const sentence = packageSentence({ code: 'zip-name', part, fault: 'control-character' });
    expect(sentence).not.toMatch(/\p{Cc}/u);
    expect(sentence.length).toBeLessThan(400);
  });

  it('tell differences with their place, and warnings', () => {
    expect(
      differenceSentence({
        code: 'cell-value',
        sheet: 'Data',
        address: 'A1',
        expected: true,
        found: null,
      }),
    ).toBe('Sheet "Data", cell A1: TRUE was planned, and nothing is there.');
    const problem = { code: 'write-locked', sheet: 'Data', address: 'A1' } as const;
    expect(differenceSentence({ code: 'write-refused', problem })).toContain(
      'Sheet "Data", cell A1: The sheet is protected',
    );
    expect(warningSentence({ code: 'signature-broken' })).toContain('digitally signed');
    const text = problemText({
      code: 'fill-not-proved',
      file: 'survey.xlsx',
      differences: Array.from({ length: 8 }, (_, row) => ({
        code: 'row-added' as const,
        sheet: 'Data',
        row,
      })),
    });
    expect(text).toContain('Sheet "Data" has a new row 4. And 3 more differences.');
  });
});

describe('the report of many refused cells', () => {
  const locked = (sheet: string, address: string): Problem =>
    refused({ code: 'write-locked', sheet, address });

  it('tells one problem of many cells once', () => {
    const many = Array.from({ length: 300 }, (_, index) => locked('Data', `A${index + 1}`));
    const report = problemReport([...many, locked('Other', 'C3'), locked('Other', 'C4')]);
    const lines = report.split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe('302 problems in the input. Nothing was written.');
    expect(lines[1]).toContain(
      'survey.xlsx, sheet "Data", cells A1, A2, A3 and 297 more cells: The sheet is protected',
    );
    expect(lines[2]).toContain('sheet "Other", cells C3, C4: The sheet is protected');
  });

  it('tells some of many different values, and counts the rest', () => {
    const rule = { type: 'whole', operator: 'equal', formula1: '1', formula2: '' } as const;
    const many = Array.from({ length: 40 }, (_, index) =>
      refused({ code: 'write-rule', sheet: 'Data', address: `A${index + 1}`, value: -index, rule }),
    );
    const lines = problemReport(many).split('\n');
    expect(lines).toHaveLength(7);
    expect(lines.at(-1)).toBe(
      '  survey.xlsx, sheet "Data": 35 more cells have problems of this kind.',
    );
  });

  it('leaves other problems alone', () => {
    const other: Problem = { code: 'file-missing', file: 'a.csv' };
    expect(problemReport([other, other]).split('\n')).toHaveLength(3);
  });
});
