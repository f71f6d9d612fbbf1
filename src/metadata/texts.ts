import type { MetadataQuestions } from '../schema/types.ts';

/** Every English text of the metadata file's questions that a workbook shows, each once. */
export function textsOfMetadata(catalogue: MetadataQuestions): string[] {
  const texts = [...catalogue.institutions, ...catalogue.tables].flatMap(
    ({ label, guidance, choices }) => [
      label,
      guidance,
      ...(choices ?? []).map((choice) => choice.label),
    ],
  );
  const all = [...texts, ...catalogue.yesNoPartly.map(({ label }) => label)];
  return [...new Set(all.filter((text) => text !== undefined))];
}
