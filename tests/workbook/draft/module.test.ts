import { describe, expect, it } from 'vitest';
import { loadInstrument } from '../../../src/instrument/load.ts';
import { checkModule } from '../../../src/kit/index.ts';
import { draftedModuleSummary, draftSummary } from '../../../src/messages/en/draft.ts';
import type { Module } from '../../../src/schema/types.ts';
import { problemsOf } from '../../../src/schema/validate.ts';
import { moduleFromDraft } from '../../../src/workbook/draft/index.ts';
import { draftOfSheet, type SmallSheet } from './small.ts';

const core = loadInstrument();

/** The module of a sheet, once its schema and the kit accept it. */
function moduleOf(sheet: SmallSheet): Module {
  const { module } = moduleFromDraft(draftOfSheet(sheet));
  if (!module) throw new Error('no module');
  expect(problemsOf('module', module, { file: 'drafted.json' })).toEqual([]);
  checkModule({ file: 'drafted.json', module, placed: (problem) => problem }, core);
  return module;
}

const years = ['_', '_'] as const;

describe('the module of a draft', () => {
  it('has a row tree from indentation and headings, and says that it is inferred', () => {
    const module = moduleOf({
      protected: true,
      rows: [
        ['*Table 1.3  Victims'],
        ['Row', 2012, 2013],
        ['Victims', ...years],
        ['>by relationship'],
        ['>Family', ...years],
        ['>Relationship unknown', ...years],
      ],
    });
    expect(module).toMatchObject({ name: 'small', languages: ['en'] });
    expect(module.tables).toEqual([
      expect.objectContaining({
        table: '1.3',
        title: 'Victims',
        evidence: 'inferred',
        rows: [
          {
            row: 'victims',
            label: 'Victims',
            groups: [
              {
                label: 'by relationship',
                relation: 'of-which',
                rows: [
                  { row: 'family', label: 'Family' },
                  { row: 'relationship-unknown', label: 'Relationship unknown', residual: true },
                ],
              },
            ],
          },
        ],
      }),
    ]);
  });

  it('makes headings that are no years a breakdown', () => {
    const module = moduleOf({
      protected: true,
      merges: ['B1:D1', 'E1:G1'],
      rows: [
        ['', 2012, undefined, undefined, 2013],
        ['Row', 'Total', 'Male', 'Female', 'Total', 'Male', 'Female'],
        ['Suspects', '_', '_', '_', '_', '_', '_'],
        ['Convicts', '_', '_', '_', '_', '_', '_'],
      ],
    });
    expect(module.breakdowns).toEqual([
      {
        breakdown: 'by-category',
        label: 'Male / Female',
        categories: [
          { category: 'male', label: 'Male' },
          { category: 'female', label: 'Female' },
        ],
      },
    ]);
    expect(module.tables[0]).toMatchObject({
      breakdown: 'by-category',
      columns: ['total', 'male', 'female'],
    });
  });

  it('takes headings for rows where the years stand down the rows', () => {
    const module = moduleOf({
      protected: true,
      rows: [
        ['Year', 'Police officers', 'Prisoners'],
        [2012, ...years],
        [2013, ...years],
      ],
    });
    expect(module.tables[0]?.rows).toEqual([
      { row: 'police-officers', label: 'Police officers' },
      { row: 'prisoners', label: 'Prisoners' },
    ]);
  });

  it('counts with words what it leaves out, and keeps tables that are percentages apart', () => {
    const draft = draftOfSheet({
      protected: true,
      rows: [
        ['Name of officer', '_'],
        [],
        ['*2.1 Shares'],
        ['Row', 2012, 2013, 'Remarks'],
        ['Women', '%', '%', '_'],
        ['Men', '%', '%', '_'],
        [],
        ['*2.2 Prisons'],
        ['Prison', 'Capacity', 'Opened'],
        ['_', '_', '@'],
        ['_', '_', '@'],
      ],
    });
    const { module, notTaken } = moduleFromDraft(draft);
    expect(module?.tables).toMatchObject([{ table: '2.1', kind: 'percent', unit: 'per cent' }]);
    expect(notTaken).toEqual([
      { sheet: 'Data', reason: 'field', cells: 1, regions: ['1.1'] },
      { sheet: 'Data', reason: 'not-figures', cells: 2, regions: ['1.2'] },
      { sheet: 'Data', reason: 'list', cells: 6, regions: ['1.3'] },
    ]);
    const text = draftedModuleSummary(moduleFromDraft(draft));
    expect(text).toContain('A module with 1 table is proposed.');
    expect(text).toContain('Data: lists of records, 6 cells in 1 region.');
  });

  it('is none where there is no table of figures, and the summary says so', () => {
    const draft = draftOfSheet({ protected: true, rows: [['Name', '_']] });
    const drafted = moduleFromDraft(draft);
    expect(drafted.module).toBeUndefined();
    expect(draftedModuleSummary(drafted)).toContain('No module can be proposed');
  });
});

describe('the summary of a draft', () => {
  it('names what has no label and what is unsure', () => {
    const unplaced = draftOfSheet({ protected: true, rows: [[], [undefined, '_', '_']] });
    expect(draftSummary(unplaced)).toContain(
      'Data: 2 cells that could be filled in have no label: B2:C2.',
    );
    const unsure = draftOfSheet({
      rows: [
        [undefined, 2012, 2013],
        ['Theft', '', ''],
      ],
    });
    expect(draftSummary(unsure)).toContain(
      'Region 1.1, Data, B2:C2: 50 of 100, because the cells stand between labels of rows and columns.',
    );
  });

  it('says why nothing was found', () => {
    expect(draftSummary(draftOfSheet({ rows: [['Read me']] }))).toContain(
      'Nothing to fill in was found',
    );
  });
});
