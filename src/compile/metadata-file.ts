import type { AskedCycle } from '../instrument/cycle.ts';
import type { AskedMetadataQuestion, QuestionState } from '../metadata/index.ts';
import { buildMetadataWorkbook } from '../workbook/metadata/index.ts';
import type { Wording } from './wording.ts';

/** The answers of a country, for the metadata workbook. */
export interface MetadataAnswers {
  states: readonly QuestionState[];
  country: string;
}

/** The metadata workbook of a cycle with a country's answers, or blank without them. */
export async function metadataFile(
  asked: AskedCycle,
  questions: readonly AskedMetadataQuestion[],
  { language, translate, pack }: Wording,
  answers?: MetadataAnswers,
): Promise<Uint8Array> {
  return buildMetadataWorkbook(asked, questions, answers?.states, {
    language,
    words: pack.metadata,
    label: (english) => translate(english) ?? english,
    ...(answers === undefined ? {} : { country: answers.country }),
  });
}
