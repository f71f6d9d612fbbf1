import type { ColumnTexts } from './engine.ts';
import type { Dataset } from './read-dataset.ts';

/** Every text that occurs in each column by which a mapping selects, by source and column. */
export type Texts = ReadonlyMap<string, ColumnTexts>;

/** Lists the texts by which mappings can select, so that a mistyped value is noticed. */
export async function textsOf({ sources }: Pick<Dataset, 'sources'>): Promise<Texts> {
  const texts = new Map<string, ColumnTexts>();
  for (const [id, { engine, keys }] of sources) texts.set(id, await engine.texts(keys));
  return texts;
}
