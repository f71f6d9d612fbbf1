import { describe, expect, it, vi } from 'vitest';
import { workbookMessages } from '../../../src/messages/en/workbook.ts';
import { layoutOf } from '../../../src/workbook/blank/layout.ts';
import { settingFor } from '../../../src/workbook/blank/setting.ts';
import { tablesNotAsked } from '../../../src/workbook/blank/tables-not-asked.ts';
import { buildBlank, inEnglish } from '../../../src/workbook/index.ts';
import { openPackage, readCells } from '../../../src/workbook/package/index.ts';
import { boundSheets } from '../../../src/workbook/sheet-cells.ts';
import { verifyBinding } from '../../../src/workbook/verify.ts';
import { cycle } from '../fixture.ts';

const { instructions } = workbookMessages;
const setting = (year: number) => settingFor(cycle(year), 'data', inEnglish);

describe('blank workbooks of other cycles', () => {
  it.each([2018, 2019, 2026])('cycle %i has its lines with their labels', async (year) => {
    const asked = cycle(year);
    const lines = asked.questions.size;
    const { bytes, binding } = await buildBlank(asked, 'data');
    const workbook = openPackage(bytes);
    expect(binding.lines).toHaveLength(lines);
    expect(workbook.definedNames.filter(({ name }) => name.startsWith('cts.'))).toHaveLength(
      lines * 4,
    );
    expect(verifyBinding(boundSheets(workbook, binding), binding, 'blank.xlsx')).toEqual([]);
  });

  it('leaves out the sheet of a chapter that a cycle does not ask, and says so', async () => {
    const asked = cycle(2019);
    const { bytes } = await buildBlank(asked, 'data');
    const workbook = openPackage(bytes);
    expect(workbook.sheets.map(({ name }) => name)).not.toContain('6 Personnel and capacity');
    const texts = [...readCells(workbook, instructions.sheet).values()].map(({ value }) => value);
    expect(texts).toEqual(
      expect.arrayContaining([instructions.notAsked.intro, '6.1', 'Police personnel']),
    );
  });

  it('lists lines left out of tables that are asked', () => {
    const { tables, rows } = tablesNotAsked(setting(2019));
    expect(tables).toContainEqual({ number: '5.8', text: 'Prison facilities and capacity' });
    expect(rows).toContainEqual({ number: '5.5', text: 'Persons entering prison' });
    expect(tablesNotAsked(setting(2014))).toEqual({ tables: [], rows: [] });
  });

  it('names the row above in the heading of a group when that row is not asked', () => {
    const headings = (year: number) =>
      layoutOf(setting(year))
        .flatMap(({ rows }) => rows)
        .flatMap((row) => (row.kind === 'group' ? [row.text] : []));
    expect(headings(2019)).toContain('Persons entering prison, for selected crimes');
    expect(headings(2018)).not.toContain('Persons entering prison, for selected crimes');
  });

  it('gives the same bytes on every run, whatever the clock says', async () => {
    const builtOn = async (date: string) => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(date) });
      try {
        return await buildBlank(cycle(2026), 'data');
      } finally {
        vi.useRealTimers();
      }
    };
    const first = await builtOn('2014-03-01T10:00:00Z');
    const second = await builtOn('2031-11-30T23:59:58Z');
    expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(true);
    expect(first.binding).toEqual(second.binding);
  });

  it('makes a line high enough for the text it will hold, and moves no cell', async () => {
    const asked = cycle(2019);
    const question = 'data/1.1/intentional-homicide/total';
    const comment = 'Counts cases and not offences. '.repeat(12);
    const plain = await buildBlank(asked, 'data');
    const roomy = await buildBlank(asked, 'data', {
      ...inEnglish,
      texts: new Map([[question, { source: '', comment }]]),
    });
    expect(roomy.binding).toEqual(plain.binding);
    const height = (bytes: Uint8Array) =>
      Number(
        /<row r="8" ht="([0-9.]+)"/.exec(
          openPackage(bytes).bytes('xl/worksheets/sheet3.xml').toString(),
        )?.[1],
      );
    expect(plain.binding.lines[0]?.years[0]?.value).toBe('E8');
    expect(height(plain.bytes)).toBe(24);
    expect(height(roomy.bytes)).toBeGreaterThan(90);
  });
});
