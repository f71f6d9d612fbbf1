import type { CheckedModule } from './check.ts';
import { chapterFile } from './expand.ts';
import { labelsOf, translatedInto } from './labels.ts';
import { readableJson } from './readable-json.ts';

/** The files of the folder that a module becomes, by name: what loadInstrumentFrom() reads. */
export function moduleFiles({ module, instrument }: CheckedModule): Map<string, string> {
  const chapters = instrument.files.flatMap((file) => file.chapters);
  return new Map([
    ['instrument.json', readableJson(instrument.definition)],
    ...chapters.map((chapter): [string, string] => [chapterFile(chapter), readableJson(chapter)]),
    ['rules.json', readableJson(instrument.rules)],
    ...translatedInto(module).map((language): [string, string] => [
      `labels/${language}.json`,
      readableJson(labelsOf(module, instrument, language)),
    ]),
  ]);
}
