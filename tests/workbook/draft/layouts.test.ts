import { describe, expect, it } from 'vitest';
import type { DraftRegion } from '../../../src/schema/types.ts';
import { MAIN, relationships } from '../package/helpers.ts';
import { draftOfSheet, inShort, rowTexts, type SmallSheet } from './small.ts';

function regionsOf(sheet: SmallSheet): DraftRegion[] {
  return draftOfSheet(sheet).regions;
}

function only(sheet: SmallSheet): DraftRegion {
  const [region, ...more] = regionsOf(sheet);
  expect(more.map(inShort)).toEqual([]);
  if (!region) throw new Error('no region');
  return region;
}

const validation = (type: string, range: string, formula: string): string =>
  `<dataValidations><dataValidation type="${type}" sqref="${range}"><formula1>${formula}</formula1></dataValidation></dataValidations>`;

describe('the draft of a protected sheet', () => {
  it('finds a table with years above, its title, its number and its tree of rows', () => {
    const region = only({
      protected: true,
      rows: [
        ['*Table 1.3  Victims by relationship'],
        ['Row', 2011, '2012', 'FY 2013', '2013/14'],
        ['Family', '_', '_', '_', '_'],
        ['>Partner', '_', '_', '_', '_'],
        ['>Other family', '_', '_', '_', '_'],
        ['Stranger', '_', '_', '_', '_'],
        ['Total', '=SUM(B3:B6)', '=SUM(C3:C6)', '=SUM(D3:D6)', '=SUM(E3:E6)'],
      ],
    });
    expect(inShort(region)).toBe(
      'grid B3:E6 2011,2012,2013 along columns unknown,unknown,unknown,unknown',
    );
    expect(region.columns.map(({ year, yearText }) => yearText ?? year)).toEqual([
      2011,
      2012,
      2013,
      '2013/14',
    ]);
    expect(region).toMatchObject({ number: '1.3', title: { address: 'A1' }, locked: true });
    expect(rowTexts(region)).toEqual(['Family', 'Partner < 3', 'Other family < 3', 'Stranger']);
    expect(region.evidence).toEqual(['unlocked', 'framed']);
  });

  it('reads several rows of headings, merged ones too, and labels merged over rows', () => {
    const region = only({
      protected: true,
      merges: ['C1:D1', 'E1:F1', 'A3:A4', 'A5:A6'],
      rows: [
        ['', '', 2012, undefined, 2013],
        ['Offence', 'Stage', 'Male', 'Female', 'Male', 'Female'],
        ['Theft', 'Recorded', '_', '_', '_', '_'],
        [undefined, 'Solved', '_', '_', '_', '_'],
        ['Fraud', 'Recorded', '_', '_', '_', '_'],
        [undefined, 'Solved', '_', '_', '_', '_'],
      ],
    });
    expect(region.columns.map(({ headers }) => headers.map(({ text }) => text).join(' '))).toEqual([
      '2012 Male',
      '2012 Female',
      '2013 Male',
      '2013 Female',
    ]);
    expect(region.years).toEqual({ along: 'columns', years: [2012, 2013] });
    expect(rowTexts(region)).toEqual([
      'Theft / Recorded',
      'Theft / Solved',
      'Fraud / Recorded',
      'Fraud / Solved',
    ]);
    expect(region.labelColumns?.map(({ header }) => header?.text)).toEqual(['Offence', 'Stage']);
  });

  it('sees years down the rows', () => {
    const region = only({
      protected: true,
      rows: [
        ['Year', 'Police officers', 'Prisoners'],
        [2011, '_', '_'],
        [2012, '_', '_'],
        [2013, '_', '_'],
      ],
    });
    expect(region.kind).toBe('grid');
    expect(region.years).toEqual({ along: 'rows', years: [2011, 2012, 2013] });
    expect(region.columns.map(({ headers }) => headers[0]?.text)).toEqual([
      'Police officers',
      'Prisoners',
    ]);
  });

  it('keeps two tables side by side apart', () => {
    const regions = regionsOf({
      protected: true,
      rows: [
        ['*1.1 Offences', undefined, undefined, undefined, '*1.2 Persons'],
        ['Row', 2012, 2013, undefined, 'Row', 2012, 2013],
        ['Theft', '_', '_', undefined, 'Suspects', '_', '_'],
        ['Fraud', '_', '_', undefined, 'Convicts', '_', '_'],
      ],
    });
    expect(regions.map(({ number, ranges }) => [number, ...ranges])).toEqual([
      ['1.1', 'B3:C4'],
      ['1.2', 'F3:G4'],
    ]);
    expect(regions.map(rowTexts)).toEqual([
      ['Theft', 'Fraud'],
      ['Suspects', 'Convicts'],
    ]);
  });

  it('divides a sheet at its titles and shares one row of years among the tables', () => {
    const regions = regionsOf({
      protected: true,
      rows: [
        ['Row', 2012, 2013],
        ['*Table 2.1 Offences'],
        ['Theft', '_', '_'],
        [],
        ['*Table 2.2 Suspects'],
        ['Adults', '_', '_'],
        ['By sex'],
        ['>Male', '_', '_'],
      ],
    });
    expect(regions.map(({ number, years }) => [number, years?.years])).toEqual([
      ['2.1', [2012, 2013]],
      ['2.2', [2012, 2013]],
    ]);
    expect(regions.map(rowTexts)).toEqual([['Theft'], ['Adults', '(heading) By sex', 'Male < 7']]);
  });

  it('reads a sheet from right to left', () => {
    const draft = draftOfSheet({
      protected: true,
      rightToLeft: true,
      rows: [
        ['جدول 1.1 الجرائم'],
        ['الجريمة', '٢٠١٢', '2013'],
        ['السرقة', '_', '_'],
        ['الاحتيال', '_', '_'],
      ],
    });
    expect(draft.sheets[0]?.rightToLeft).toBe(true);
    expect(draft.regions[0]).toMatchObject({
      number: '1.1',
      years: { along: 'columns', years: [2012, 2013] },
    });
    expect(draft.regions.map(rowTexts)).toEqual([['السرقة', 'الاحتيال']]);
  });

  it('takes like records under headings for a list, numbered or not', () => {
    const regions = regionsOf({
      protected: true,
      rows: [
        ['No.', 'Name of prison', 'Capacity', 'Opened'],
        [1, '_', '_', '@'],
        [2, '_', '_', '@'],
        [3, '_', '_', '@'],
      ],
      after: validation('whole', 'C2:C4', '0'),
    });
    expect(regions.map(inShort)).toEqual(['list B2:D4 unknown,whole,date']);
    expect(regions[0]?.rows).toEqual([]);
  });

  it('takes labelled single cells for fields, with the label at the left or above', () => {
    const regions = regionsOf({
      protected: true,
      merges: ['B2:D2', 'A6:D8'],
      rows: [
        ['*Contact'],
        ['Name', '_', '_', '_'],
        ['Share of women', '%'],
        [],
        ['Remarks'],
        ['_', '_', '_', '_'],
        ['_', '_', '_', '_'],
        ['_', '_', '_', '_'],
      ],
    });
    expect(regions.map(inShort)).toEqual([
      'field B2:D2 unknown',
      'field B3 per-cent',
      'field A6:D8 unknown',
    ]);
    expect(regions.map(({ label, cells }) => [label?.text, cells])).toEqual([
      ['Name', 1],
      ['Share of women', 1],
      ['Remarks', 1],
    ]);
    expect(regions[0]?.title?.text).toBe('Contact');
  });

  it('leaves out formulas, and labels that were unlocked by mistake', () => {
    const region = only({
      protected: true,
      rows: [
        ['Offences', 2012, 2013],
        ['?Theft', '_', '=B2'],
        ['?Fraud', '_', '_'],
      ],
    });
    expect(region.ranges).toEqual(['B2', 'B3:C3']);
    expect(rowTexts(region)).toEqual(['Theft', 'Fraud']);
  });

  it('counts cells that could be filled in and have no label', () => {
    const draft = draftOfSheet({
      protected: true,
      rows: [[], [undefined, undefined, '_', '_'], [], ['A text elsewhere']],
    });
    expect(draft.regions).toEqual([]);
    expect(draft.unplaced).toEqual([
      { sheet: 'Data', reason: 'no-label', cells: 2, ranges: ['C2:D2'] },
    ]);
  });

  it('finds cells that only the style of their column unlocks, inside a labelled table', () => {
    const region = only({
      protected: true,
      columns: '<cols><col min="2" max="3" width="9" style="1"/></cols>',
      rows: [['Row', 2012, 2013], ['Theft'], ['Fraud']],
    });
    expect(region).toMatchObject({ kind: 'grid', ranges: ['B2:C3'], cells: 4 });
    expect(region.evidence).toEqual(['framed', 'column-style']);
  });

  it('takes whole unlocked columns under headings for a list without end, and no others', () => {
    const region = only({
      protected: true,
      columns: '<cols><col min="1" max="16384" width="9" style="1"/></cols>',
      rows: [['Code', 'Name', 'Amount']],
    });
    expect(region).toMatchObject({
      kind: 'list',
      ranges: ['A2:C1048576'],
      openEnded: true,
      cells: 0,
    });
  });
});

describe('the draft of a sheet without protection', () => {
  it('takes cells with rules, resolves their drop-downs and leaves out the list itself', () => {
    const draft = draftOfSheet(
      {
        rows: [
          ['Country', '', undefined, 'India'],
          ['Answer', '', undefined, 'Chile'],
          ['Depends', ''],
        ],
        after: `<dataValidations><dataValidation type="list" sqref="B1"><formula1>Countries</formula1></dataValidation><dataValidation type="list" sqref="B2"><formula1>"Yes,No"</formula1></dataValidation><dataValidation type="list" sqref="B3"><formula1>INDIRECT(B1)</formula1></dataValidation></dataValidations>`,
      },
      '<definedName name="Countries">Data!$D$1:$D$2</definedName>',
    );
    expect(draft.regions.map(inShort)).toEqual([
      'field B1 choice',
      'field B2 yes-no',
      'field B3 choice',
    ]);
    expect(draft.lists).toEqual([
      {
        list: 'list-1',
        source: 'Countries',
        range: 'Data!D1:D2',
        count: 2,
        values: ['India', 'Chile'],
      },
      { list: 'list-2', source: '"Yes,No"', count: 2, values: ['Yes', 'No'] },
      { list: 'list-3', source: 'INDIRECT(B1)' },
    ]);
  });

  it('takes blank named cells and keeps their names', () => {
    const draft = draftOfSheet(
      {
        rows: [
          ['Theft', ''],
          ['Title', 'A text'],
        ],
      },
      '<definedName name="theft">Data!$B$1</definedName><definedName name="all">Data!$A:$A</definedName>',
    );
    expect(draft.regions.map(inShort)).toEqual(['field B1 unknown']);
    expect(draft.regions[0]).toMatchObject({ evidence: ['named'], named: { theft: 'B1' } });
  });

  it('takes blank cells in the fill of known input cells', () => {
    const draft = draftOfSheet({
      rows: [
        ['Row', 2012, 2013],
        ['Theft', '#', '#'],
        ['Fraud', '#', '#'],
        ['Total', '', ''],
      ],
      after: validation('whole', 'B2', '0'),
    });
    expect(draft.regions.map(({ ranges }) => ranges)).toEqual([['B2:C3']]);
    expect(draft.regions[0]?.evidence).toEqual(['fill', 'framed']);
  });

  it('takes blanks between labels of rows and columns, with less confidence', () => {
    const region = only({
      rows: [
        ['Offences known to the police'],
        [undefined, 2012, 2013],
        ['Theft'],
        ['Fraud', '', 12],
      ],
    });
    expect(region).toMatchObject({ kind: 'grid', ranges: ['B3:C4'], evidence: ['framed'] });
    expect(region.confidence).toBeLessThan(0.75);
  });

  it('takes the body of a table, not its headings and totals', () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const draft = draftOfSheet(
      {
        rows: [
          ['Prison', 'Inmates'],
          ['', ''],
          ['', ''],
          ['Total', '=SUM(B2:B3)'],
        ],
      },
      '',
      {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships([
          'rId1',
          `${office}/table`,
          '../tables/table1.xml',
        ]),
        'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" displayName="Prisons" ref="A1:B4" totalsRowCount="1"/>`,
      },
    );
    expect(draft.regions.map(inShort)).toEqual(['list A2:B3 unknown,unknown']);
    expect(draft.regions[0]?.evidence).toEqual(['table-body']);
  });

  it('finds nothing in a sheet of texts', () => {
    const draft = draftOfSheet({ rows: [['Instructions'], ['Read this.'], ['And this.']] });
    expect(draft.regions).toEqual([]);
    expect(draft.sheets).toEqual([
      { sheet: 'Data', state: 'visible', protected: false, role: 'no-inputs', cells: 0 },
    ]);
  });
});
