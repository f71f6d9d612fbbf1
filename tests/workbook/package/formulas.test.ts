import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  type CellWrite,
  certifyFill,
  openPackage,
  readCells,
  type WriteValue,
} from '../../../src/workbook/package/index.ts';
import {
  type Parts,
  problemsOf,
  sheetXml,
  withCalcChain,
  workbook,
  workbookParts,
  zipOf,
} from './helpers.ts';

const ROWS =
  '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1" t="str"><f>A1&amp;""</f><v>1</v></c><c r="C1"><f t="shared" ref="C1:C3" si="0">A1*2</f><v>2</v></c></row>' +
  '<row r="2"><c r="C2"><f t="shared" si="0"/><v>0</v></c><c r="D2" cm="1"><f t="array" ref="D2:D3">A1:A2</f><v>1</v></c></row>' +
  '<row r="3"><c r="C3"><f t="shared" si="0"/><v>0</v></c><c r="D3"><v>0</v></c></row>';
const BEFORE = workbook(sheetXml(ROWS), withCalcChain());

const write = (address: string, value: WriteValue = { kind: 'number', value: 5 }): CellWrite => ({
  address,
  value,
  permits: ['formula'],
});
const planOf = (...writes: CellWrite[]) => [{ sheet: 'Data', writes }];
const refused = (...writes: CellWrite[]) =>
  problemsOf(() => applyEdits(openPackage(BEFORE), planOf(...writes)));

describe('a formula that may be overwritten', () => {
  it.each<[string, WriteValue, unknown]>([
    ['number', { kind: 'number', value: 5 }, 5],
    ['text', { kind: 'text', text: '=A1' }, '=A1'],
    ['boolean', { kind: 'boolean', value: false }, false],
    ['date', { kind: 'date', day: '2013-12-31' }, 41639],
    ['blank', { kind: 'blank' }, null],
  ])('gives way to a %s, and the calculation chain goes', (_, value, found) => {
    const plan = planOf(write('B1', value));
    const after = applyEdits(openPackage(BEFORE), plan);
    const pkg = openPackage(after);
    expect(readCells(pkg, 'Data').get('B1')).toMatchObject({ value: found, styleIndex: 1 });
    expect(readCells(pkg, 'Data').get('B1')?.formula).toBeUndefined();
    expect(pkg.has('xl/calcChain.xml')).toBe(false);
    const old = workbookParts('');
    for (const name of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']) {
      expect(pkg.bytes(name).toString().replace(/\n/g, '')).toBe(old[name]);
    }
    expect(certifyFill(BEFORE, after, plan)).toMatchObject({
      certified: true,
      sheets: [{ formulasReplaced: ['B1'], cellsChanged: ['B1'] }],
      partsChanged: [
        '[Content_Types].xml',
        'xl/workbook.xml',
        'xl/_rels/workbook.xml.rels',
        'xl/worksheets/sheet1.xml',
      ],
    });
  });

  it('leaves the chain alone while every formula stays', () => {
    const plan = planOf(write('A1'));
    const after = applyEdits(openPackage(BEFORE), plan);
    expect(openPackage(after).has('xl/calcChain.xml')).toBe(true);
    expect(certifyFill(BEFORE, after, plan).differences).toEqual([]);
  });

  it('is refused without permission, and in an array with it', () => {
    expect(refused({ address: 'B1', value: { kind: 'blank' } })).toEqual([
      { code: 'write-formula', sheet: 'Data', address: 'B1' },
    ]);
    expect(refused(write('D2'), write('D3'))).toEqual([
      { code: 'write-array', sheet: 'Data', address: 'D2', range: 'D2:D3' },
      { code: 'write-array', sheet: 'Data', address: 'D3', range: 'D2:D3' },
    ]);
  });

  it('keeps the text of a shared formula while it is used', () => {
    expect(refused(write('C1'))).toEqual([
      { code: 'write-shared-formula', sheet: 'Data', address: 'C1', others: 2 },
    ]);
    expect(refused(write('C2'), write('C3'))).toEqual([]);
    const plan = planOf(write('C1'), write('C2'), write('C3'));
    const after = applyEdits(openPackage(BEFORE), plan);
    expect(certifyFill(BEFORE, after, plan).differences).toEqual([]);
  });

  it('does not take a sheet for a calculation chain', () => {
    const rels = 'xl/_rels/workbook.xml.rels';
    const changes = withCalcChain();
    changes[rels] = String(changes[rels]).replace('/xl/calcChain.xml', 'worksheets/sheet1.xml');
    const before = workbook(sheetXml(ROWS), changes);
    const plan = planOf(write('B1'));
    const after = applyEdits(openPackage(before), plan);
    expect(certifyFill(before, after, plan).differences).toEqual([]);
    expect(readCells(openPackage(after), 'Data').get('B1')?.value).toBe(5);
  });
});

describe('the proof of a fill without a formula', () => {
  const plan = planOf(write('B1'));
  const filled = applyEdits(openPackage(BEFORE), plan);
  const honest: Parts = Object.fromEntries(
    openPackage(filled).archive.entries.map(({ name }) => [name, openPackage(filled).bytes(name)]),
  );
  const codes = (changes: Parts, planned = plan) =>
    certifyFill(BEFORE, zipOf({ ...honest, ...changes }), planned).differences.filter(
      ({ code }) => code !== 'part-rewritten' && code !== 'part-order',
    );

  it('starts from an honest one', () => {
    expect(codes({})).toEqual([]);
  });

  it('finds the chain, its relationship or its content type still there', () => {
    const old = withCalcChain();
    const part = 'xl/calcChain.xml';
    expect(codes({ [part]: old[part] ?? '' })).toEqual([{ code: 'calc-chain-kept', part }]);
    for (const name of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']) {
      expect(codes({ [name]: old[name] ?? '' })).toEqual([{ code: 'part-changed', part: name }]);
      const touched = String(honest[name]).replace('>', '><!-- -->');
      expect(codes({ [name]: touched })).toEqual([{ code: 'part-changed', part: name }]);
    }
  });

  it('finds the chain gone while every formula is there, and a formula gone unplanned', () => {
    const before = workbook(sheetXml(ROWS), withCalcChain());
    const parts: Parts = { ...honest, 'xl/worksheets/sheet1.xml': sheetXml(ROWS) };
    const found = certifyFill(before, zipOf(parts), []).differences.map(({ code }) => code);
    expect(found).toEqual(
      expect.arrayContaining(['part-removed', 'part-changed', 'workbook-changed']),
    );
    const bare = planOf({ address: 'B1', value: { kind: 'number', value: 5 } });
    expect(codes({}, bare)).toEqual([{ code: 'cell-formula', sheet: 'Data', address: 'B1' }]);
  });

  it('finds formulas that lost the text they share', () => {
    const sheet = sheetXml(ROWS.replace(/<c r="C1">.*?<\/c>/, '<c r="C1"><v>5</v></c>'));
    expect(codes({ 'xl/worksheets/sheet1.xml': sheet }, planOf(write('C1')))).toEqual([
      { code: 'formula-orphaned', sheet: 'Data', address: 'C2' },
      {
        code: 'write-refused',
        problem: { code: 'write-shared-formula', sheet: 'Data', address: 'C1', others: 2 },
      },
    ]);
  });
});
