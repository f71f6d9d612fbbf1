import { beforeAll, describe, expect, it } from 'vitest';
import { wordingOf } from '../../../src/compile/wording.ts';
import { cellId } from '../../../src/instrument/cell-id.ts';
import { languages } from '../../../src/instrument/labels.ts';
import type { Binding } from '../../../src/schema/types.ts';
import { type BlankWorkbook, buildBlank, openPackage } from '../../../src/workbook/index.ts';
import { cycle } from '../fixture.ts';
import { withoutNames, withRows, withTab, withTexts } from './distort.ts';
import { bind } from './grids.ts';

const asked = cycle(2014);

/** Every address that a binding gives, by cell and use. */
function addresses(binding: Binding): Map<string, string> {
  const all = binding.lines.flatMap(({ question, sheet, years, source, comment }) =>
    [
      ...years.flatMap(({ year, value, status }) => [
        { what: cellId(question, year), at: value },
        { what: `status of ${cellId(question, year)}`, at: status },
      ]),
      { what: `source of ${question}`, at: source },
      { what: `comment of ${question}`, at: comment },
    ].map((each) => ({ ...each, sheet })),
  );
  return new Map(
    all.flatMap(({ what, at, sheet }) => (at === undefined ? [] : [[what, `${sheet}!${at}`]])),
  );
}

/** Shares of the cells of the truth that were found, and of the cells found that are right. */
function quality(found: Binding, truth: Map<string, string>) {
  const got = addresses(found);
  const right = [...got].filter(([what, where]) => truth.get(what) === where).length;
  return { recall: right / truth.size, precision: got.size === 0 ? 1 : right / got.size };
}

async function blank(language: (typeof languages)[number]): Promise<BlankWorkbook> {
  const { translate, pack } = await wordingOf(asked.instrument, language);
  return buildBlank(asked, 'data', { language, translate, messages: pack.workbook });
}

describe.each(languages)('our own blank data file in %s', (language) => {
  let bytes: Uint8Array;
  let truth: Binding;
  beforeAll(async () => {
    ({ bytes, binding: truth } = await blank(language));
  });

  it('is found whole by its names', async () => {
    const found = await bind(bytes, asked);
    expect(found.workbook?.language).toBe(language);
    expect(addresses(found)).toEqual(addresses(truth));
    expect(new Set(found.lines.map((line) => line.found?.how))).toEqual(new Set(['name']));
    expect(found.fields).toEqual(truth.fields);
    expect([found.unplaced, found.unknown]).toEqual([[], []]);
  });

  it('is found whole by its labels when the names are gone', async () => {
    const found = await bind(withoutNames(bytes), asked);
    expect(addresses(found)).toEqual(addresses(truth));
    expect(new Set(found.lines.map((line) => line.found?.how))).toEqual(new Set(['label']));
    expect(found.unplaced).toEqual([]);
  });

  it('is found whole with rows put in, a sheet renamed, and no names', async () => {
    const sheet = truth.lines[0]?.sheet ?? '';
    const part = openPackage(bytes).sheets.find(({ name }) => name === sheet)?.part ?? '';
    const moved = withTab(withRows(withoutNames(bytes), part, 20, 3), sheet, 'Autre feuille');
    const found = await bind(moved, asked);
    const expected = new Map(
      [...addresses(truth)].map(([what, where]) => [
        what,
        where.replace(/^(.*)!([A-Z]+)([0-9]+)$/, (_, name: string, letters: string, row: string) =>
          name === sheet
            ? `Autre feuille!${letters}${Number(row) + (Number(row) >= 20 ? 3 : 0)}`
            : `${name}!${letters}${row}`,
        ),
      ]),
    );
    expect(addresses(found)).toEqual(expected);
  });

  it('with a slip in every third label: no cell is wrong, and nine in ten are found', async () => {
    const slipped = withTexts(withoutNames(bytes), (text, index) =>
      index % 3 === 0 && [...text].length > 6 ? slip(text, index) : text,
    );
    const { recall, precision } = quality(await bind(slipped, asked), addresses(truth));
    expect(precision).toBe(1);
    expect(recall).toBeGreaterThan(language === 'zh' ? 0.8 : 0.9);
  });
});

/** Swaps two neighbouring letters, at a place that depends on the index. */
function slip(text: string, index: number): string {
  const letters = [...text];
  const at = 1 + (index % (letters.length - 2));
  const [a = '', b = ''] = [letters[at], letters[at + 1]];
  if (!/^\p{L}{2}$/u.test(a + b)) return text;
  letters.splice(at, 2, b, a);
  return letters.join('');
}
