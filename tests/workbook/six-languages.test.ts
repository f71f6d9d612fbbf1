import { describe, expect, it } from 'vitest';
import { wordingOf } from '../../src/compile/wording.ts';
import { loadInstruments, moduleNames } from '../../src/instrument/compose.ts';
import { askedIn } from '../../src/instrument/cycle.ts';
import { languages } from '../../src/instrument/labels.ts';
import type { Binding } from '../../src/schema/types.ts';
import { blankBinding, buildBlank } from '../../src/workbook/index.ts';
import {
  applyEdits,
  type CellWrite,
  formatAddress,
  openPackage,
  parseAddress,
} from '../../src/workbook/package/index.ts';
import { boundSheets } from '../../src/workbook/sheet-cells.ts';
import { verifyBinding } from '../../src/workbook/verify.ts';
import { zeroQuestions } from './consistent.ts';
import { placeOf } from './fixture.ts';
import { officePresent, recalculated } from './office.ts';

const asked = askedIn(loadInstruments(moduleNames()), 2014);
const files = asked.instrument.files.map(({ file }) => file);
const zero = zeroQuestions(asked);

/** Columns from a figure to the check of its year. */
const toCheck = 8;

type Blank = { bytes: Uint8Array; binding: Binding };

async function optionsFor(language: (typeof languages)[number]) {
  const { translate, pack } = await wordingOf(asked.instrument, language);
  return { language, translate, messages: pack.workbook };
}

/** Addresses of a binding, without names of sheets and labels. */
function addresses({ lines, fields }: Binding): unknown {
  return [
    lines.map(({ question, years, source, comment }) => [question, years, source, comment]),
    fields.map(({ field, address }) => [field, address]),
  ];
}

/** The blank with a figure in every cell of its file, so that all parts and totals agree. */
function consistent(
  { bytes, binding }: Blank,
  changed?: { cell: string; value: number },
): Uint8Array {
  const sheets = new Map<string, CellWrite[]>();
  for (const { question } of binding.lines) {
    for (const year of asked.years) {
      const cell = `${question}@${year}`;
      const { sheet, address } = placeOf(binding, cell);
      const usual = zero.has(question) ? 0 : 12;
      const value = cell === changed?.cell ? changed.value : usual;
      sheets.set(sheet, [
        ...(sheets.get(sheet) ?? []),
        { address, value: { kind: 'number', value } },
      ]);
    }
  }
  return applyEdits(
    openPackage(bytes),
    [...sheets].map(([sheet, writes]) => ({ sheet, writes })),
  );
}

/** What the checks of a recalculated workbook say, by cell. */
function said(
  binding: Binding,
  workbook: Awaited<ReturnType<typeof recalculated>>[number] | undefined,
) {
  const texts = binding.lines.flatMap(({ question }) =>
    asked.years.map((year): [string, string] => {
      const { sheet, address } = placeOf(binding, `${question}@${year}`);
      const { row, column } = parseAddress(address) ?? { row: 0, column: 0 };
      const check = workbook?.get(sheet)?.get(formatAddress(row, column + toCheck));
      return [`${question}@${year}`, String(check?.value ?? '')];
    }),
  );
  return new Map(texts.filter(([, text]) => text !== ''));
}

describe.each(languages)('the blank workbooks in %s', (language) => {
  it('are built for the core and every module, with the cells of the English ones', async () => {
    const options = await optionsFor(language);
    const english = await optionsFor('en');
    for (const file of files) {
      const { bytes, binding } = await buildBlank(asked, file, options);
      expect(addresses(binding), file).toEqual(addresses(blankBinding(asked, file, english)));
      const workbook = openPackage(bytes);
      expect(verifyBinding(boundSheets(workbook, binding), binding, file)).toEqual([]);
      for (const { name } of workbook.sheets) {
        expect(name.length, name).toBeLessThanOrEqual(31);
        expect(name, name).toMatch(/^(?!')[^[\]:*?/\\]+(?<!')$/);
      }
    }
  });

  it('keep to the lengths that Excel allows', async () => {
    const { bytes } = await buildBlank(asked, 'data', await optionsFor(language));
    const workbook = openPackage(bytes);
    const parts = workbook.archive.entries
      .map(({ name }) => name)
      .filter((name) => /\/sheet\d+\.xml$/.test(name));
    const attributes = parts.flatMap((part) => [
      ...workbook
        .bytes(part)
        .toString()
        .matchAll(/ (error|errorTitle|prompt|promptTitle)="([^"]*)"/g),
    ]);
    expect(attributes.length).toBeGreaterThan(10);
    for (const [, kind = '', escaped = ''] of attributes) {
      const text = escaped
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&amp;', '&');
      expect(text.length, text).toBeLessThanOrEqual(kind.endsWith('Title') ? 32 : 255);
    }
  });

  it.skipIf(!officePresent)(
    'open in LibreOffice, and their formulas find what differs and nothing else (skipped where soffice is not installed)',
    { timeout: 300_000 },
    async () => {
      const options = await optionsFor(language);
      const blanks: Blank[] = [];
      for (const file of files) blanks.push(await buildBlank(asked, file, options));
      const [data] = blanks as [Blank];
      const changed = { cell: 'data/1.2/victims/male@2013', value: 15 };
      const results = await recalculated([
        ...blanks.map((blank) => consistent(blank)),
        consistent(data, changed),
      ]);
      for (const [index, { binding }] of blanks.entries()) {
        expect(said(binding, results[index]), binding.file).toEqual(new Map());
      }
      const differing = said(data.binding, results.at(-1));
      const sex = options.translate('Sex') ?? '';
      expect(differing.get('data/1.2/victims/total@2013')).toBe(
        options.messages.checks.over(sex, '3'),
      );
      expect([...differing.keys()].every((cell) => cell.endsWith('@2013'))).toBe(true);
    },
  );
});
