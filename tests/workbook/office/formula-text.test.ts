import { describe, expect, it } from 'vitest';
import { partsOfFormula } from '../../../src/workbook/office/formula-text.ts';

const cell = (row: number, column: number) => ({
  top: row,
  bottom: row,
  left: column,
  right: column,
});

describe('a formula taken apart', () => {
  it('has functions, names, texts and references', () => {
    expect(
      partsOfFormula(
        'IF(SUM($A$1:B2)<>total_value,"A9 ""is"" off by "&TEXT(C3,"0"),_xlfn.xlookup(1,D:D,2:3))',
      ),
    ).toEqual({
      functions: ['IF', 'SUM', 'TEXT', '_xlfn.xlookup'],
      names: ['total_value'],
      texts: ['A9 "is" off by ', '0'],
      references: [
        { sheet: undefined, range: { top: 1, bottom: 2, left: 1, right: 2 } },
        { sheet: undefined, range: cell(3, 3) },
        { sheet: undefined, range: { top: 1, bottom: 1_048_576, left: 4, right: 4 } },
        { sheet: undefined, range: { top: 2, bottom: 3, left: 1, right: 16_384 } },
      ],
    });
  });

  it('knows sheets in quotes, without quotes and in other scripts', () => {
    const { references, names } = partsOfFormula("'It''s (1)'!A1+Лист1!$B$2+表!C3+D4");
    expect(references).toEqual([
      { sheet: "It's (1)", range: cell(1, 1) },
      { sheet: 'Лист1', range: cell(2, 2) },
      { sheet: '表', range: cell(3, 3) },
      { sheet: undefined, range: cell(4, 4) },
    ]);
    expect(names).toEqual([]);
  });

  it('takes no function or name for a cell', () => {
    const parts = partsOfFormula('LOG10(A1)+Rate2024+Table1[[#This Row],[B2 value]]+TRUE()');
    expect(parts.functions).toEqual(['LOG10', 'TRUE']);
    expect(parts.names).toEqual(['Rate2024', 'Table1']);
    expect(parts.references).toEqual([{ sheet: undefined, range: cell(1, 1) }]);
  });

  it('survives what is no formula', () => {
    for (const text of ['', '"', "'", '((((', '"a', '[', '#REF!', '\u0000']) {
      expect(() => partsOfFormula(text)).not.toThrow();
    }
  });
});
