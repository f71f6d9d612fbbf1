import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { cellId, definedName } from '../../../src/instrument/cell-id.ts';
import type { Binding } from '../../../src/schema/types.ts';
import { problemsOf } from '../../../src/schema/validate.ts';
import { blankBinding, buildBlank } from '../../../src/workbook/index.ts';
import {
  formatAddress,
  openPackage,
  parseAddress,
  readCells,
  type WorkbookPackage,
} from '../../../src/workbook/package/index.ts';
import { boundSheets } from '../../../src/workbook/sheet-cells.ts';
import { verifyBinding } from '../../../src/workbook/verify.ts';
import { cycle } from '../fixture.ts';

const asked = cycle(2014);
let bytes: Uint8Array;
let binding: Binding;
let workbook: WorkbookPackage;

beforeAll(async () => {
  ({ bytes, binding } = await buildBlank(asked, 'data'));
  workbook = openPackage(bytes);
});

/** Sheet and address of every input cell that the binding names. */
function inputs(): Set<string> {
  const lines = binding.lines.flatMap(({ sheet, years, source, comment }) =>
    [...years.flatMap(({ value, status }) => [value, status ?? '']), source, comment].map(
      (address) => `${sheet}!${address}`,
    ),
  );
  return new Set([...lines, ...binding.fields.map(({ sheet, address }) => `${sheet}!${address}`)]);
}

describe('the blank workbook of cycle 2014', () => {
  it('has a front page, instructions and one sheet for each chapter', () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Front page',
      'Instructions',
      '1 Intentional homicide',
      '2 Violent and sexual offences',
      '3 Other crimes',
      '4 Criminal justice process',
      '5 Prisons',
      '6 Personnel and capacity',
      '7 Victimization survey',
      '8 Demography',
    ]);
  });

  it('has a binding of the right form for every question asked, in order', () => {
    expect(problemsOf('binding', binding, { file: 'binding.json' })).toEqual([]);
    expect(binding.lines.map(({ question }) => question)).toEqual([...asked.questions.keys()]);
  });

  it('has the same binding without being built', () => {
    expect(blankBinding(asked, 'data')).toEqual(binding);
  });

  it('names every cell of the instrument where the binding says it is', () => {
    const names = new Map(workbook.definedNames.map(({ name, cell }) => [name, cell]));
    const bound = binding.lines.flatMap(({ question, sheet, years }) =>
      years.map(({ year, value }) => [cellId(question, year), { sheet, address: value }] as const),
    );
    expect(bound).toHaveLength(asked.cells.length);
    expect(bound.map(([cell]) => names.get(definedName(cell)))).toEqual(
      bound.map(([, place]) => place),
    );
    expect([...names.keys()].filter((name) => name.startsWith('cts.'))).toHaveLength(
      asked.cells.length,
    );
  });

  it('puts every input cell at a place of its own', () => {
    expect(inputs().size).toBe(asked.questions.size * (4 + 4 + 2) + binding.fields.length);
  });

  it('has the labels that its binding expects', () => {
    expect(verifyBinding(boundSheets(workbook, binding), binding, 'blank.xlsx')).toEqual([]);
  });

  it('tells every line of a table from the others by its labels', () => {
    const told = binding.lines.map(({ sheet, labels }) => {
      const [title, row, column] = labels;
      return `${sheet} ${title?.text} ${row?.address} ${column?.text}`;
    });
    expect(new Set(told).size).toBe(binding.lines.length);
  });

  it('unlocks the input cells and locks everything else', () => {
    const bound = inputs();
    const unlocked = workbook.sheets.flatMap(({ name }) =>
      [...readCells(workbook, name)]
        .filter(([, cell]) => !workbook.style(cell.styleIndex).locked)
        .map(([address]) => `${name}!${address}`),
    );
    // The fields of the front page are merged over two columns, and both halves must be unlocked.
    const halves = binding.fields.map(({ sheet, address }) => {
      const { row, column } = parseAddress(address) ?? { row: 0, column: 0 };
      return `${sheet}!${formatAddress(row, column + 1)}`;
    });
    expect(new Set(unlocked)).toEqual(new Set([...bound, ...halves]));
  });

  it('formats counts as whole numbers and percentages with decimals', () => {
    const formats = (question: string) => {
      const line = binding.lines.find((each) => each.question === question);
      const cells = readCells(workbook, line?.sheet ?? '');
      return line?.years.map(
        ({ value }) => workbook.style(cells.get(value)?.styleIndex ?? 0).formatCode,
      );
    };
    expect(formats('data/1.1/intentional-homicide/total')).toEqual(Array(4).fill('#,##0'));
    expect(formats('data/7.1/reporting-rate/total')).toEqual(Array(4).fill('0.0#'));
  });

  it('leaves every input cell blank', () => {
    const cells = boundSheets(workbook, binding);
    const filled = [...inputs()].filter((place) => {
      const [sheet = '', address = ''] = place.split('!');
      return cells.get(sheet)?.get(address)?.type !== 'blank';
    });
    expect(filled).toEqual([]);
  });
});

describe('the blank workbook, read by another library', () => {
  let other: ExcelJS.Workbook;

  beforeAll(async () => {
    other = new ExcelJS.Workbook();
    await other.xlsx.load(bytes.slice().buffer);
  });

  it('protects every sheet without a password', () => {
    for (const sheet of other.worksheets) {
      const { sheetProtection } = sheet as ExcelJS.Worksheet & {
        sheetProtection: { sheet?: boolean; hashValue?: string; selectLockedCells?: boolean };
      };
      expect(sheetProtection.sheet).toBe(true);
      expect(sheetProtection.hashValue).toBeUndefined();
      expect(sheetProtection.selectLockedCells).not.toBe(false);
    }
  });

  it('offers the statuses beside every figure, and takes only numbers of its kind', () => {
    for (const { sheet, question, years } of binding.lines) {
      for (const { value, status } of years) {
        const rule = other.getWorksheet(sheet)?.getCell(value).dataValidation;
        const isPercent = asked.questions.get(question)?.kind === 'percent';
        expect(rule?.type).toBe('custom');
        expect(String(rule?.formulae[0])).toContain(isPercent ? '<=100' : '=INT(');
        const list = other.getWorksheet(sheet)?.getCell(status ?? '').dataValidation;
        expect(list?.formulae).toEqual(['"A,B,D,E,P,W,K,L,M,O,Q"']);
        expect(list?.prompt).toContain('K included in another category');
      }
    }
  });

  it('keeps titles and messages of rules within the limits of Excel', () => {
    for (const { sheet, years } of binding.lines) {
      for (const address of years.flatMap(({ value, status }) => [value, status ?? ''])) {
        const rule = other.getWorksheet(sheet)?.getCell(address).dataValidation;
        expect(rule?.error?.length).toBeLessThanOrEqual(255);
        expect(rule?.prompt?.length ?? 0).toBeLessThanOrEqual(255);
        expect(rule?.errorTitle?.length).toBeLessThanOrEqual(32);
        expect(rule?.promptTitle?.length ?? 0).toBeLessThanOrEqual(32);
      }
    }
  });

  it('opens on the front page with the cursor in the first field', () => {
    expect(other.views[0]?.activeTab).toBe(0);
    expect(other.worksheets[0]?.views[0]).toMatchObject({
      activeCell: binding.fields[0]?.address,
      showGridLines: false,
    });
  });

  it('keeps headings and labels in sight, and repeats headings in print', () => {
    for (const sheet of other.worksheets.slice(2)) {
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 3, ySplit: 3 });
      expect(sheet.pageSetup).toMatchObject({
        paperSize: 9,
        orientation: 'landscape',
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: '1:3',
      });
      expect(sheet.headerFooter.oddFooter).toContain('Page &P of &N');
    }
  });

  it('links the front page to every other sheet', () => {
    const links: string[] = [];
    other.worksheets[0]?.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.formula) links.push(/#'([^']+)'/.exec(cell.formula)?.[1] ?? '');
      });
    });
    expect(links).toEqual(other.worksheets.slice(1).map(({ name }) => name));
  });
});
