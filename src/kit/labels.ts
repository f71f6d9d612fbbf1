import { iccsCodes } from '../instrument/iccs.ts';
import type { Language } from '../instrument/labels.ts';
import type { LoadedInstrument } from '../instrument/model.ts';
import { textsOfInstrument } from '../instrument/texts.ts';
import type { Problem } from '../problems.ts';
import type { Labels, Module, ModuleText } from '../schema/types.ts';
import { defaultGroup, type ExpandedModule } from './expand.ts';

/** English text -> language -> its translations, each once, in the order of the module. */
type Translations = ReadonlyMap<string, ReadonlyMap<Language, readonly string[]>>;

/** Texts of a module that have no translation into one of its languages. */
export interface MissingLabels {
  language: Language;
  texts: readonly string[];
}

/** Collects the translations that a module gives, wherever they stand. */
export function translationsOf(module: Module): Translations {
  const found = new Map<string, Map<Language, string[]>>();
  for (const text of textsOfModule(module)) {
    if (typeof text === 'string') continue;
    const { en, ...others } = text;
    const known = found.get(en) ?? new Map<Language, string[]>();
    found.set(en, known);
    for (const [language, translation] of Object.entries(others) as [Language, string][]) {
      const so = known.get(language) ?? [];
      if (!so.includes(translation)) known.set(language, [...so, translation]);
    }
  }
  return found;
}

/** A label file knows one translation of a text, so two different ones are a mistake. */
export function translationProblems(translations: Translations, file: string): Problem[] {
  return [...translations].flatMap(([text, byLanguage]) =>
    [...byLanguage]
      .filter(([, several]) => several.length > 1)
      .map(
        ([language, several]): Problem => ({
          code: 'module-translations',
          file,
          text,
          language,
          translations: [...several],
        }),
      ),
  );
}

/**
 * What a module lacks in each of its languages. Texts that the core questionnaire has too are
 * translated there and are not asked of a module.
 */
export function missingLabels(
  module: Module,
  expanded: ExpandedModule,
  core: LoadedInstrument,
): MissingLabels[] {
  const ofCore = new Set([...textsOfInstrument(core), defaultGroup.label]);
  const texts = textsOfInstrument(expanded).filter((text) => !ofCore.has(text));
  return translatedInto(module).map((language) => {
    const { official, ours } = labelsOf(module, expanded, language);
    return { language, texts: texts.filter((text) => !(text in official || text in ours)) };
  });
}

/** The label file of a module in a language. Spanish titles of the ICCS are official texts. */
export function labelsOf(
  module: Module,
  expanded: ExpandedModule,
  language: Exclude<Language, 'en'>,
): Labels {
  const translations = translationsOf(module);
  const official: Record<string, string> = {};
  const ours: Record<string, string> = {};
  for (const text of textsOfInstrument(expanded)) {
    const own = translations.get(text)?.get(language)?.[0];
    const title = language === 'es' ? spanishTitles().get(text) : undefined;
    if (own !== undefined) ours[text] = own;
    else if (title !== undefined) official[text] = title;
  }
  return { language, official, ours };
}

/** Languages of a module that need a label file. */
export function translatedInto(module: Module): Exclude<Language, 'en'>[] {
  return module.languages.filter((language) => language !== 'en');
}

function spanishTitles(): Map<string, string> {
  return new Map([...iccsCodes().values()].map(({ titleEn, titleEs }) => [titleEn, titleEs]));
}

function textsOfModule(module: Module): ModuleText[] {
  const { title, edition, guidance, breakdowns = [], tables, texts = [] } = module;
  const found: (ModuleText | undefined)[] = [
    title,
    edition,
    guidance,
    ...breakdowns.flatMap(({ label, categories }) => [label, ...categories.map((c) => c.label)]),
    ...tables.flatMap((table) => [
      table.title,
      table.unit,
      table.guidance,
      ...textsOfRows(table.rows),
    ]),
    ...texts,
  ];
  return found.filter((text) => text !== undefined);
}

function textsOfRows(rows: Module['tables'][number]['rows']): (ModuleText | undefined)[] {
  return rows.flatMap((row) => [
    row.label,
    row.unit,
    ...(row.groups ?? []).flatMap((group) => [group.label, ...textsOfRows(group.rows)]),
  ]);
}
