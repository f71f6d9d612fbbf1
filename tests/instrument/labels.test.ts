import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/files/json.ts';
import { loadInstruments, moduleNames } from '../../src/instrument/compose.ts';
import { iccsCodes } from '../../src/instrument/iccs.ts';
import { languages, loadLabels } from '../../src/instrument/labels.ts';
import { loadInstrument } from '../../src/instrument/load.ts';
import { textsOfInstrument, textsOfRules } from '../../src/instrument/texts.ts';
import { loadMetadataQuestions, textsOfMetadata } from '../../src/metadata/index.ts';
import { InputError } from '../../src/problems.ts';
import type { Labels } from '../../src/schema/types.ts';

const translations = languages.filter((language) => language !== 'en');
const core = loadInstrument();
const coreTexts = [...textsOfInstrument(core), ...textsOfMetadata(loadMetadataQuestions())];
const instruments = [
  {
    name: 'un-cts-2017',
    folders: core.folders,
    texts: [...new Set(coreTexts)],
    ofRules: textsOfRules(core.rules),
  },
  ...moduleNames().map((name) => {
    const { folders } = loadInstruments([name]);
    const module = loadInstrument(`modules/${name}`);
    return {
      name,
      folders: [...folders].reverse(),
      texts: textsOfInstrument(module),
      ofRules: textsOfRules(module.rules),
    };
  }),
];

describe.each(translations)('labels in %s', (language) => {
  it.each(instruments)('$name has every text', ({ folders, texts }) => {
    const translate = loadLabels(folders, language);
    expect(texts.filter((text) => translate(text) === undefined)).toEqual([]);
  });

  it.each(instruments)(
    '$name has no text that the instrument lacks, and none twice',
    ({ folders, texts, ofRules }) => {
      const file = join(folders[0] ?? '', 'labels', `${language}.json`);
      if (!existsSync(file)) return;
      const { official, ours } = readJson(file, file) as Labels;
      const known = new Set([...texts, ...ofRules]);
      expect(
        [...Object.keys(official), ...Object.keys(ours)].filter((text) => !known.has(text)),
      ).toEqual([]);
      expect(Object.keys(official).filter((text) => text in ours)).toEqual([]);
    },
  );

  it.each(instruments)('$name is written in the script of the language', ({ folders, texts }) => {
    const script = {
      ru: /\p{Script=Cyrillic}/u,
      ar: /\p{Script=Arabic}/u,
      zh: /\p{Script=Han}/u,
    } as const;
    const expected = script[language as keyof typeof script];
    if (expected === undefined) return;
    const translate = loadLabels(folders, language);
    // Age bands such as 10-14 are the same in every language.
    const words = texts.filter((text) => /[A-Za-z]/.test(text));
    expect(words.filter((text) => !expected.test(translate(text) ?? ''))).toEqual([]);
  });
});

describe('Spanish titles of the ICCS', () => {
  it('are the official ones where the text is a title of the classification', () => {
    const official = new Map(
      [...iccsCodes().values()].map(({ titleEn, titleEs }) => [titleEn, titleEs]),
    );
    for (const { folders, texts } of instruments) {
      const translate = loadLabels(folders, 'es');
      for (const text of texts.filter((entry) => official.has(entry))) {
        expect(translate(text), text).toBe(official.get(text));
      }
    }
  });
});

describe('a broken label file', () => {
  it('is named with the place', () => {
    const folder = mkdtempSync(join(tmpdir(), 'uncts-labels-'));
    mkdirSync(join(folder, 'labels'));
    writeFileSync(
      join(folder, 'labels', 'fr.json'),
      '{ "language": "fr", "official": {}, "ours": { "Male": 3 } }',
    );
    expect(() => loadLabels([folder], 'fr')).toThrow(InputError);
    expect(loadLabels([folder], 'es')('Male')).toBeUndefined();
    rmSync(folder, { recursive: true, force: true });
  });
});
