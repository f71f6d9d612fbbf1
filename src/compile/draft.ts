import { stemOf } from '../files/stem.ts';
import { readableJson } from '../kit/index.ts';
import type { Draft } from '../schema/types.ts';
import { type DraftedModule, draftOf, moduleFromDraft } from '../workbook/draft/index.ts';
import { readable } from '../workbook/index.ts';
import { type Limits, receive } from './receive.ts';

/** What a workbook that nobody described seems to ask, and the files that say so. */
export interface DraftResult {
  draft: Draft;
  drafted: DraftedModule;
  /** `draft.json`, and a module where there are tables of figures. */
  files: Map<string, string>;
  /** The name of the workbook without its ending. */
  stem: string;
}

/** Reads a workbook and proposes what it asks. Writes nothing. Throws {@link InputError}. */
export function draftFile(path: string, limits?: Limits): DraftResult {
  const { fileName: file, pkg } = receive(path, limits);
  const draft = readable(file, () => draftOf(pkg, file));
  const drafted = moduleFromDraft(draft);
  const files = new Map([['draft.json', readableJson(draft)]]);
  if (drafted.module !== undefined) {
    files.set(`${drafted.module.name}.json`, readableJson(drafted.module));
  }
  return { draft, drafted, files, stem: stemOf(file) };
}
