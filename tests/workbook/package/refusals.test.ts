import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  type CellWrite,
  certifyFill,
  openPackage,
  type SheetEdit,
} from '../../../src/workbook/package/index.ts';
import {
  MAIN,
  OFFICE_RELATIONSHIPS as OFFICE,
  problemsOf,
  relationships,
  sheetXml,
  workbook,
  workbookXml,
} from './helpers.ts';

const ROWS =
  '<row r="1"><c r="A1"/><c r="B1" s="1"/></row><row r="2" s="1" customFormat="1"/><row r="3"><c r="C3" s="1"/></row>';

const number = (address: string, value = 5, permits: CellWrite['permits'] = []): CellWrite => ({
  address,
  value: { kind: 'number', value },
  permits,
});
const text = (address: string, content: string): CellWrite => ({
  address,
  value: { kind: 'text', text: content },
});
const planOf = (...writes: CellWrite[]): SheetEdit[] => [{ sheet: 'Data', writes }];

/** The addresses refused, by code; the proof of a fill must refuse the same. */
function refused(book: Buffer, ...writes: CellWrite[]): [string, string][] {
  const problems = problemsOf(() => applyEdits(openPackage(book), planOf(...writes)));
  const proved = certifyFill(book, book, planOf(...writes)).differences.flatMap((difference) =>
    difference.code === 'write-refused' ? [difference.problem] : [],
  );
  expect(proved).toEqual(problems.filter(({ code }) => code !== 'write-formula'));
  return problems.map((problem) => [problem.code, 'address' in problem ? problem.address : '']);
}

describe('a protected sheet', () => {
  const protection =
    '<sheetProtection sheet="1"/><protectedRanges><protectedRange name="o" sqref="F1:F9"/></protectedRanges>';

  it.each([
    ['', ''],
    [
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14">',
      '</mc:Choice></mc:AlternateContent>',
    ],
  ])('takes values in unlocked cells and open ranges only %#', (open, close) => {
    const book = workbook(
      sheetXml(ROWS, '<cols><col min="5" max="5" style="1"/></cols>', open + protection + close),
    );
    const cells = ['A1', 'B1', 'C1', 'E1', 'F1', 'H2', 'E3', 'A9', 'E9'];
    expect(refused(book, ...cells.map((address) => number(address)))).toEqual([
      ['write-locked', 'A1'],
      ['write-locked', 'C1'],
      ['write-locked', 'A9'],
    ]);
    expect(refused(book, number('A1', 5, ['locked']), number('A9', 5, ['locked']))).toEqual([]);
  });

  it('is none when its protection is switched off', () => {
    expect(
      refused(workbook(sheetXml(ROWS, '', '<sheetProtection sheet="0"/>')), number('A1')),
    ).toEqual([]);
  });
});

describe('tables and pivots', () => {
  const book = workbook(sheetXml(ROWS), {
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(
      ['rId1', `${OFFICE}/table`, '../tables/table1.xml'],
      ['rId2', `${OFFICE}/pivotTable`, '../pivot.xml'],
    ),
    'xl/tables/table1.xml': `<table xmlns="${MAIN}" displayName="Figures" ref="A3:C7" totalsRowCount="1"/>`,
    'xl/pivot.xml': `<pivotTableDefinition xmlns="${MAIN}"><location ref="H1:J5"/></pivotTableDefinition>`,
  });

  it('are filled in the rows of a table, and nowhere in their frames', () => {
    const cells = ['A3', 'C3', 'D3', 'A4', 'B6', 'B7', 'B8', 'I3', 'K3'];
    expect(refused(book, ...cells.map((address) => number(address)))).toEqual([
      ['write-table-header', 'A3'],
      ['write-table-header', 'C3'],
      ['write-table-totals', 'B7'],
      ['write-pivot', 'I3'],
    ]);
  });
});

describe('validations', () => {
  const rule = (sqref: string, attributes: string, formula1: string, formula2 = '') =>
    `<dataValidation sqref="${sqref}" allowBlank="1" showErrorMessage="1" ${attributes}><formula1>${formula1}</formula1><formula2>${formula2}</formula2></dataValidation>`;
  const rules = [
    rule('A1:A9 C1', 'type="whole"', '0', '10'),
    rule('A5', 'type="list"', '"n/a"'),
    rule('B1:B9', 'type="list"', 'Choices'),
    rule('D1:D9', 'type="list"', 'Lists!$B:$B'),
    rule('E1:E9', 'type="custom"', 'E1&gt;0'),
    rule('F1:F9', 'type="decimal" errorStyle="warning"', '0', '1'),
    rule('G1', 'type="decimal" operator="lessThanOrEqual"', 'H1'),
    rule('G2:G3', 'type="decimal" operator="lessThanOrEqual"', 'H2'),
    rule('I1', 'type="date" operator="greaterThan"', '41639'),
  ];
  const data = sheetXml(
    '<row r="1"><c r="H1"><v>3</v></c></row><row r="2"><c r="H2"><v>3</v></c></row>',
    '',
    `<dataValidations>${rules.join('')}</dataValidations>`,
  );
  const lists = sheetXml(
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>7</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c></row>',
  );
  const book = workbook(data, {
    'xl/workbook.xml': workbookXml(
      '<sheet name="Data" sheetId="1" r:id="rId1"/><sheet name="Lists" sheetId="2" r:id="rId4"/>',
      '<definedNames><definedName name="choices">Lists!$A$1:$A$2</definedName><definedName name="Choices" localSheetId="1">Lists!$Z$1</definedName></definedNames>',
    ),
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', `${OFFICE}/worksheet`, 'worksheets/sheet1.xml'],
      ['rId2', `${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
      ['rId4', `${OFFICE}/worksheet`, 'worksheets/sheet2.xml'],
    ),
    'xl/worksheets/sheet2.xml': lists,
  });

  it('refuse what Excel would stop', () => {
    const good = [
      number('A1', 10),
      { address: 'A2', value: { kind: 'blank' } } as CellWrite,
      number('A4', 0),
      text('A5', 'n/a'),
      text('B1', 'ONE'),
      number('D1', 7),
      number('F1', 99),
      number('G1', 3),
      number('J1', -99),
    ];
    expect(refused(book, ...good)).toEqual([]);
    const bad = [
      number('A1', 11),
      number('A2', 0.5),
      text('A3', 'n/a'),
      number('C1', -1),
      text('B1', 'three'),
      number('D1', 8),
      number('G1', 3.5),
      { address: 'I1', value: { kind: 'date', day: '2013-12-31' } } as CellWrite,
    ];
    expect(new Set(refused(book, ...bad))).toEqual(
      new Set(['A1', 'B1', 'C1', 'D1', 'G1', 'I1', 'A2', 'A3'].map((a) => ['write-rule', a])),
    );
  });

  it('are judged by what the plan writes into the cells they look at', () => {
    expect(refused(book, number('G1', 3.5), number('H1', 4))).toEqual([]);
    const plan = [
      ...planOf(text('B1', 'three')),
      { sheet: 'Lists', writes: [text('A2', 'Three')] },
    ];
    expect(problemsOf(() => applyEdits(openPackage(book), plan))).toEqual([]);
  });

  it('that only Excel can judge are counted in the certificate', () => {
    const plan = planOf(number('E1', -1), number('G2', 9), number('A1', 1));
    const after = applyEdits(openPackage(book), plan);
    expect(certifyFill(book, after, plan)).toMatchObject({
      certified: true,
      sheets: [{ rulesNotJudged: ['E1', 'G2'] }],
    });
  });

  it('say what they ask for, with days as days', () => {
    const plan = planOf({ address: 'I1', value: { kind: 'date', day: '2013-12-31' } });
    expect(problemsOf(() => applyEdits(openPackage(book), plan))).toEqual([
      {
        code: 'write-rule',
        sheet: 'Data',
        address: 'I1',
        value: '2013-12-31',
        rule: { type: 'date', operator: 'greaterThan', formula1: '2013-12-31', formula2: '' },
      },
    ]);
  });
});

describe('a signed workbook', () => {
  it('is filled with a warning, and without one when nothing changes', () => {
    for (const changes of [
      { '_xmlsignatures/sig1.xml': '<Signature/>' },
      {
        '_rels/.rels': relationships(
          ['rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml'],
          [
            'rId2',
            'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin',
            'sig/origin.sigs',
          ],
        ),
        'sig/origin.sigs': '',
      },
    ]) {
      const book = workbook(sheetXml(ROWS), changes);
      const after = applyEdits(openPackage(book), planOf(number('A1')));
      expect(certifyFill(book, after, planOf(number('A1')))).toMatchObject({
        certified: true,
        warnings: [{ code: 'signature-broken' }],
      });
      expect(certifyFill(book, book, []).warnings).toEqual([]);
    }
    const plain = workbook(sheetXml(ROWS));
    const after = applyEdits(openPackage(plain), planOf(number('A1')));
    expect(certifyFill(plain, after, planOf(number('A1'))).warnings).toEqual([]);
  });
});

describe('days', () => {
  it('that the workbook cannot hold are named', () => {
    const plan = planOf({ address: 'A1', value: { kind: 'date', day: '2013-02-29' } });
    expect(problemsOf(() => applyEdits(openPackage(workbook(sheetXml(ROWS))), plan))).toEqual([
      { code: 'write-day', sheet: 'Data', address: 'A1', day: '2013-02-29', first: 1900 },
    ]);
  });
});
