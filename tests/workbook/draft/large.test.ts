import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/schema/types.ts';
import { draftOf } from '../../../src/workbook/draft/index.ts';
import { openPackage } from '../../../src/workbook/package/index.ts';
import { problemsOf, workbook } from '../package/helpers.ts';
import { draftOfSheet } from './small.ts';

function size(draft: Draft): number {
  return JSON.stringify(draft).length;
}

function filled(length: number): string[] {
  return Array.from({ length }, () => '_');
}

describe('the draft of a large sheet', () => {
  it('stays small with 75,000 input cells', { timeout: 60_000 }, () => {
    const heads = Array.from(
      { length: 25 },
      (_, index) => `Question ${'abcdefghijklmnopqrstuvwxy'[index]}`,
    );
    const records = Array.from({ length: 3000 }, () => filled(25));
    const draft = draftOfSheet({ protected: true, rows: [heads, ...records] });
    expect(draft.regions.map(({ kind, ranges, cells }) => [kind, ranges, cells])).toEqual([
      ['list', ['A2:Y3001'], 75_000],
    ]);
    expect(size(draft)).toBeLessThan(5000);
  });

  it('keeps to the headings where whole rows are unlocked', { timeout: 60_000 }, () => {
    const draft = draftOfSheet({
      protected: true,
      rows: [
        ['Row', 2012, 2013],
        ['Theft', ...filled(16_383)],
        ['Fraud', ...filled(16_383)],
      ],
    });
    expect(draft.regions.map(({ ranges }) => ranges)).toEqual([['B2:C3']]);
    expect(draft.unplaced).toEqual([
      { sheet: 'Data', reason: 'no-label', cells: 32_762, ranges: ['D2:XFD3'] },
    ]);
  });

  it('keeps to the labels where whole columns are unlocked', { timeout: 60_000 }, () => {
    const below = Array.from({ length: 20_000 }, () => [undefined, '_', '_']);
    const draft = draftOfSheet({
      protected: true,
      rows: [['Row', 2012, 2013], ['Theft', '_', '_'], ['Fraud', '_', '_'], ...below],
    });
    expect(draft.regions.map(({ ranges }) => ranges)).toEqual([['B2:C3']]);
    expect(draft.unplaced.map(({ ranges }) => ranges)).toEqual([['B4:C20003']]);
  });

  it('takes merges and rules over the whole sheet', () => {
    const draft = draftOfSheet({
      rows: [['Name', '']],
      merges: ['A5:XFD1048576'],
      after:
        '<dataValidations><dataValidation type="whole" sqref="A1:XFD1048576"><formula1>0</formula1></dataValidation></dataValidations>',
    });
    expect(draft.regions.every(({ cells }) => cells <= 2)).toBe(true);
  });

  it('is refused with words where a sheet cannot be read', () => {
    const pkg = openPackage(workbook('<worksheet'));
    expect(problemsOf(() => draftOf(pkg, 'broken.xlsx')).map(({ code }) => code)).toEqual([
      'xml-broken',
    ]);
  });
});
