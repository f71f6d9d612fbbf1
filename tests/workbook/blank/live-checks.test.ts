import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../../src/instrument/compose.ts';
import { type AskedCycle, askedIn } from '../../../src/instrument/cycle.ts';
import { rulesFor } from '../../../src/instrument/rules.ts';
import type { Binding } from '../../../src/schema/types.ts';
import { layoutOf } from '../../../src/workbook/blank/layout.ts';
import { liveChecks } from '../../../src/workbook/blank/live-checks.ts';
import { settingFor } from '../../../src/workbook/blank/setting.ts';
import { buildBlank, inEnglish, marks } from '../../../src/workbook/index.ts';
import {
  formatAddress,
  openPackage,
  parseAddress,
  readCells,
} from '../../../src/workbook/package/index.ts';
import { consistent, filled } from '../consistent.ts';
import { fake, fakeLanguage } from '../fake-language.ts';
import { cycle, lineOf, placeOf } from '../fixture.ts';
import { officePresent, recalculated } from '../office.ts';

const asked = cycle(2014);

/** Columns from a figure to the check of its year. */
const toCheck = 8;

function checkOf(binding: Binding, cell: string): { sheet: string; address: string } {
  const { sheet, address } = placeOf(binding, cell);
  const { row, column } = parseAddress(address) ?? { row: 0, column: 0 };
  return { sheet, address: formatAddress(row, column + toCheck) };
}

describe('live checks of a blank workbook', () => {
  it('stand beside every total and every part that a rule speaks of', () => {
    const setting = settingFor(asked, 'data', inEnglish);
    const checks = liveChecks(setting, layoutOf(setting));
    const expected = rulesFor(asked).flatMap((rule) =>
      rule.kind === 'sum' ? rule.total : rule.kind === 'at-most' ? rule.part : [],
    );
    expect(new Set(checks.keys())).toEqual(new Set(expected));
    expect(checks.size).toBeGreaterThan(80);
  });

  it('are locked formulas with an empty result, in the limits of Excel', async () => {
    const { bytes, binding } = await buildBlank(asked, 'data');
    const workbook = openPackage(bytes);
    const setting = settingFor(asked, 'data', inEnglish);
    for (const [question, { formulas }] of liveChecks(setting, layoutOf(setting))) {
      const cells = readCells(workbook, lineOf(binding, question).sheet);
      formulas.forEach((formula, index) => {
        const { address } = checkOf(binding, `${question}@${asked.years[index]}`);
        const cell = cells.get(address);
        expect(cell?.formula?.text).toBe(formula);
        expect(cell?.value ?? '').toBe('');
        expect(workbook.style(cell?.styleIndex ?? 0).locked).toBe(true);
        expect(formula.length).toBeLessThan(8192);
        expect(formula.split('IF(').length).toBeLessThan(64);
      });
    }
  });

  it('leave out rules that reach into another workbook', () => {
    const { instrument } = asked;
    const [core] = instrument.files;
    const [homicide] = core?.chapters ?? [];
    if (homicide === undefined) throw new Error('the instrument has a chapter');
    const tables = homicide.tables.filter(({ table }) => table === '1.5');
    const other = {
      ...instrument,
      files: [{ file: 'other', title: 'Other', chapters: [{ ...homicide, tables }] }],
      rules: { rules: [] },
    };
    const composed = askedIn(compose([instrument, other]), 2014);
    const checks = (of: AskedCycle, file: string) => {
      const setting = settingFor(of, file, inEnglish);
      return liveChecks(setting, layoutOf(setting));
    };
    expect(rulesFor(composed).length).toBeGreaterThan(rulesFor(asked).length);
    expect(checks(composed, 'data')).toEqual(checks(asked, 'data'));
    expect([...checks(composed, 'other').keys()]).toEqual([
      'other/1.5/firearms/total',
      'other/1.5/sharp-object/total',
    ]);
  });
});

describe.skipIf(!officePresent)(
  'live checks calculated by LibreOffice (skipped where soffice is not installed)',
  () => {
    const changes: [name: string, cell: string, figure: number | string, says: string][] = [
      ['a part too large', 'data/1.2/victims/male@2010', 15, 'Sex: +3 over the total'],
      ['a part too small', 'data/1.2/victims/male@2013', 999_999, 'Sex: 1 short of the total'],
      ['a table too small', 'data/1.6/age-0-9/total@2011', 5, 'Table 1.6: 2 short of the total'],
    ];
    let blank: { bytes: Uint8Array; binding: Binding };
    let results: Awaited<ReturnType<typeof recalculated>>;

    function said(result: (typeof results)[number] | undefined): Map<string, string> {
      const texts = [...asked.questions.keys()].flatMap((question) =>
        asked.years.map((year) => {
          const cell = `${question}@${year}`;
          const { sheet, address } = checkOf(blank.binding, cell);
          return [cell, String(result?.get(sheet)?.get(address)?.value ?? '')] as const;
        }),
      );
      return new Map(texts.filter(([, text]) => text !== ''));
    }

    beforeAll(async () => {
      blank = await buildBlank(asked, 'data');
      const base = consistent(asked);
      const with_ = (...figures: [string, number | string][]) =>
        filled(blank, new Map([...base, ...figures]));
      results = await recalculated([
        filled(blank, base),
        ...changes.map(([, cell, figure]) => with_([cell, figure])),
        filled(blank, new Map([['data/1.2/victims/total@2010', 5]])),
        filled(
          blank,
          new Map<string, number | string>([
            ['data/1.2/victims/total@2010', 5],
            ['data/1.2/victims/male@2010', 9],
            ['data/1.2/victims/total@2011', 9],
            ['data/1.2/victims/male@2011', 5],
            ['data/1.2/victims/total@2012', 9],
            ['data/1.2/victims/male@2012', '...'],
            ['data/1.2/victims/female@2012', 1],
            ['data/1.2/victims/unknown@2012', '-'],
            ['data/1.2/victims/total@2013', '-'],
            ['data/1.2/victims/male@2013', 4],
          ]),
        ),
        with_(
          ['data/1.5/firearms/total@2010', 13],
          ['data/1.1/intentional-homicide/total@2010', 13],
        ),
      ]);
    }, 180_000);

    it('say nothing of a consistent return', () => {
      expect(said(results[0])).toEqual(new Map());
    });

    it.each(changes.map(([name, cell, , says], index) => ({ name, cell, says, index })))(
      'say by how much figures differ: $name',
      ({ cell, says, index }) => {
        const total = `data/1.2/victims/total@${cell.split('@')[1]}`;
        expect(said(results[index + 1]).get(total)).toBe(says);
      },
    );

    it('say nothing while there is nothing to compare', () => {
      expect(said(results[changes.length + 1])).toEqual(new Map());
    });

    it('never take a blank or a mark for zero, and know the mark for nil', () => {
      expect(said(results[changes.length + 2])).toEqual(
        new Map([
          ['data/1.2/victims/total@2010', 'Sex: +4 over the total'],
          ['data/1.2/victims/total@2013', 'Sex: +4 over the total'],
        ]),
      );
    });

    it('compare a part with its whole in the table and in another one', () => {
      const found = said(results[changes.length + 3]);
      expect(found.get('data/1.5/firearms/total@2010')).toBe('+1 more than the whole');
      expect(found.get('data/1.1/intentional-homicide/total@2010')).toBe(
        '+1 more than in table 4.6.1',
      );
    });

    it('speak the language of the workbook', { timeout: 120_000 }, async () => {
      const arabic = await buildBlank(asked, 'data', fakeLanguage('ar'));
      const [result] = await recalculated([
        filled(
          arabic,
          new Map([
            ['data/1.2/victims/total@2010', 5],
            ['data/1.2/victims/male@2010', 9],
          ]),
        ),
      ]);
      const { sheet, address } = checkOf(arabic.binding, 'data/1.2/victims/total@2010');
      expect(result?.get(sheet)?.get(address)?.value).toBe(fake('Sex: +4 over the total', 'ar'));
    });

    it('accept in a cell what the rule of the cell accepts', { timeout: 120_000 }, async () => {
      const { bytes, binding } = await buildBlank(asked, 'data');
      const other = new ExcelJS.Workbook();
      await other.xlsx.load(bytes.slice().buffer);
      const ruleOf = (question: string): string => {
        const { sheet, years } = lineOf(binding, question);
        return String(
          other.getWorksheet(sheet)?.getCell(years[0]?.value ?? '').dataValidation.formulae[0],
        );
      };
      const typed = [
        0,
        5,
        -1,
        1.5,
        101,
        'abc',
        '12 a',
        'N/A',
        '…',
        ...marks.map(({ mark }) => mark),
      ];
      const trial = new ExcelJS.Workbook();
      const sheet = trial.addWorksheet('Trial');
      ['data/1.1/intentional-homicide/total', 'data/7.1/reporting-rate/total'].forEach(
        (question, index) => {
          typed.forEach((value, row) => {
            const rule = ruleOf(question);
            const [first = ''] = /[A-Z]+[0-9]+/.exec(rule) ?? [];
            sheet.getCell(row + 1, 1).value = value;
            sheet.getCell(row + 1, 2 + index).value = {
              formula: rule.replaceAll(first, `A${row + 1}`),
            };
          });
        },
      );
      const [result] = await recalculated([new Uint8Array(await trial.xlsx.writeBuffer())]);
      const accepted = (column: string) =>
        typed.filter((_, row) => result?.get('Trial')?.get(`${column}${row + 1}`)?.value === true);
      const signs = ['N/A', '…', ...marks.map(({ mark }) => mark)];
      expect(accepted('B')).toEqual([0, 5, 101, ...signs]);
      expect(accepted('C')).toEqual([0, 5, 1.5, ...signs]);
    });
  },
);
