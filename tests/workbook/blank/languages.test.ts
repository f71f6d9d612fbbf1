import { beforeAll, describe, expect, it } from 'vitest';
import { moduleNames } from '../../../src/instrument/compose.ts';
import { type AskedCycle, askedIn } from '../../../src/instrument/cycle.ts';
import { loadInstrument } from '../../../src/instrument/load.ts';
import { textsOfInstrument } from '../../../src/instrument/texts.ts';
import type { Binding } from '../../../src/schema/types.ts';
import { blankBinding, buildBlank, inEnglish } from '../../../src/workbook/index.ts';
import {
  openPackage,
  readCells,
  type WorkbookPackage,
} from '../../../src/workbook/package/index.ts';
import { boundSheets } from '../../../src/workbook/sheet-cells.ts';
import { verifyBinding } from '../../../src/workbook/verify.ts';
import { englishIn, fakeLanguage } from '../fake-language.ts';
import { cycle } from '../fixture.ts';

const asked = cycle(2019);
const languages = ['fr', 'ar'] as const;

interface Built {
  binding: Binding;
  workbook: WorkbookPackage;
}

async function built(of: AskedCycle, language: (typeof languages)[number] | 'en'): Promise<Built> {
  const options = language === 'en' ? inEnglish : fakeLanguage(language);
  const { bytes, binding } = await buildBlank(of, 'data', options);
  return { binding, workbook: openPackage(bytes) };
}

/** Where everything is, without what it says: sheets by number, addresses, columns and merges. */
function geometry({ binding, workbook }: Built): unknown {
  const numbers = new Map(workbook.sheets.map(({ name }, index) => [name, index]));
  const { lines, fields } = binding;
  return {
    lines: lines.map(({ sheet, labels, ...line }) => ({
      ...line,
      sheet: numbers.get(sheet),
      labels: labels.map(({ address }) => address),
    })),
    fields: fields.map(({ field, sheet, address, label }) => [
      field,
      numbers.get(sheet),
      address,
      label.address,
    ]),
    names: workbook.definedNames.map(({ name, cell }) => [name, cell?.address]),
    sheets: workbook.sheets.map(({ name }, index) => {
      const xml = workbook.bytes(`xl/worksheets/sheet${index + 1}.xml`).toString();
      return {
        cells: [...readCells(workbook, name)].map(([address, { type }]) => [address, type]),
        columns: /<cols>.*<\/cols>/.exec(xml)?.[0],
        merges: /<mergeCells.*<\/mergeCells>/.exec(xml)?.[0],
      };
    }),
  };
}

/** Every text of a part that a person can come to see, but those of cells. */
function textsIn(xml: string): string[] {
  const plain = (text: string) =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&')
      .replaceAll(/&[lg]t;/g, ' ');
  const all = (pattern: RegExp) => [...xml.matchAll(pattern)].map(([, text = '']) => plain(text));
  const formulas = all(/<(?:f|formula|formula1)>([^<]*)</g);
  return [
    ...formulas.flatMap((formula) => formula.match(/"(?:[^"]|"")*"/g) ?? []),
    ...all(/ (?:error|errorTitle|prompt|promptTitle)="([^"]*)"/g),
    ...all(/<(?:oddHeader|oddFooter)>([^<]*)</g).map((text) => text.replaceAll(/&[A-Z]/g, ' ')),
    ...all(/<(?:t|dc:title)(?: [^>]*)?>([^<]*)</g),
  ];
}

describe.each(languages)('a blank workbook in a made-up language (%s)', (language) => {
  let fake: Built;

  beforeAll(async () => {
    fake = await built(asked, language);
  });

  it('has every cell where the English workbook has it', async () => {
    expect(geometry(fake)).toEqual(geometry(await built(asked, 'en')));
  });

  it('has the labels of its binding, which is that without being built', () => {
    const { binding, workbook } = fake;
    expect(verifyBinding(boundSheets(workbook, binding), binding, 'blank.xlsx')).toEqual([]);
    expect(blankBinding(asked, 'data', fakeLanguage(language))).toEqual(binding);
    expect(
      binding.lines.flatMap(({ labels }) => labels.flatMap(({ text }) => englishIn(text))),
    ).toEqual([]);
  });

  it('has no English in cells, notes, rules, formulas, headers, footers and names of sheets', () => {
    const { workbook } = fake;
    const cells = workbook.sheets.flatMap(({ name }) => [
      name,
      ...[...readCells(workbook, name).values()].map(({ value }) => String(value ?? '')),
    ]);
    const others = workbook.archive.entries
      .map(({ name }) => name)
      .filter((name) => /(sheet\d+|comments\d+|sharedStrings|core)\.xml$/.test(name))
      .flatMap((name) => textsIn(workbook.bytes(name).toString()));
    expect(others.length).toBeGreaterThan(1000);
    expect([...new Set([...cells, ...others].flatMap(englishIn))]).toEqual([]);
  });

  it('runs in the direction of its script', () => {
    for (const index of fake.workbook.sheets.keys()) {
      const xml = fake.workbook.bytes(`xl/worksheets/sheet${index + 1}.xml`).toString();
      expect(xml.includes('rightToLeft="1"')).toBe(language === 'ar');
    }
    const styles = fake.workbook.bytes('xl/styles.xml').toString();
    expect(styles.includes('readingOrder="2"')).toBe(language === 'ar');
    expect(/horizontal="left"/.test(styles)).toBe(language !== 'ar');
  });

  it('leaves the direction of what is typed to its own script', () => {
    const styles = fake.workbook.bytes('xl/styles.xml').toString();
    const unlocked = styles.match(/<xf (?:(?!<\/xf>).)*locked="0"/g) ?? [];
    expect(unlocked.length).toBeGreaterThan(2);
    expect(unlocked.filter((look) => look.includes('readingOrder'))).toEqual([]);
  });
});

describe('texts without a translation', () => {
  it('are named', async () => {
    const translate = (english: string) => (english === 'Male' ? undefined : english);
    await expect(
      buildBlank(asked, 'data', { ...inEnglish, language: 'fr', translate }),
    ).rejects.toThrow('no translation of the text "Male"');
  });

  it('are only those that label files must translate, but titles of the classification', () => {
    const known = new Set(textsOfInstrument(asked.instrument));
    const translate = (english: string) => (known.has(english) ? english : undefined);
    expect(blankBinding(asked, 'data', { ...inEnglish, language: 'fr', translate })).toEqual(
      blankBinding(asked, 'data'),
    );
  });

  it('leave out the titles of the classification, and in Spanish take those published', async () => {
    const known = new Set(textsOfInstrument(asked.instrument));
    const translate = (english: string) => (known.has(english) ? english : undefined);
    const notes = async (language: 'fr' | 'es') => {
      const { bytes } = await buildBlank(asked, 'data', { ...inEnglish, language, translate });
      const workbook = openPackage(bytes);
      const { entries } = workbook.archive;
      const parts = entries.map(({ name }) => name).filter((name) => /comments\d+/.test(name));
      return parts.map((name) => workbook.bytes(name).toString()).join('');
    };
    expect(await notes('fr')).toMatch(/>ICCS [0-9]+\nCounting unit: offences</);
    expect(await notes('es')).toContain('ICCS 0102: Tentativa de homicidio intencional');
  });
});

describe('other scripts and other instruments', () => {
  it('uses a Chinese face for Chinese', async () => {
    const { bytes } = await buildBlank(asked, 'data', { ...inEnglish, language: 'zh' });
    expect(openPackage(bytes).bytes('xl/styles.xml').toString()).toContain('Microsoft YaHei');
  });

  it.each(moduleNames())('the module %s makes a workbook', async (name) => {
    const instrument = loadInstrument(`modules/${name}`);
    for (const { file } of instrument.files) {
      for (const options of [inEnglish, fakeLanguage('fr')]) {
        const of = askedIn(instrument, 2026);
        const { bytes, binding } = await buildBlank(of, file, options);
        const workbook = openPackage(bytes);
        expect(binding.lines.map(({ question }) => question)).toEqual(
          [...of.questions.keys()].filter((id) => id.startsWith(`${file}/`)),
        );
        expect(workbook.sheets.filter((sheet) => sheet.name.length > 31)).toEqual([]);
        expect(verifyBinding(boundSheets(workbook, binding), binding, 'blank.xlsx')).toEqual([]);
      }
    }
  });
});
