import { askedIn } from '../../src/instrument/cycle.ts';
import { loadInstrument } from '../../src/instrument/load.ts';
import { askedMetadata, loadMetadataQuestions, metadataState } from '../../src/metadata/index.ts';
import type { Metadata, Return } from '../../src/schema/types.ts';

export const instrument = loadInstrument();
export const catalogue = loadMetadataQuestions();

/** The questions of a cycle. */
export function questionsOf(cycle: number) {
  return askedMetadata(askedIn(instrument, cycle), catalogue);
}

/** Metadata with these values by question, and no breaks. */
export function answered(values: Record<string, string>, basis?: string): Metadata {
  return {
    answers: Object.entries(values).map(([question, value]) => ({
      question,
      value,
      ...(basis === undefined ? {} : { basis }),
    })),
    breaks: [],
  };
}

/** The state of every question of the return's cycle. */
export function statesOf(metadata: Metadata, ret: Return) {
  return metadataState(questionsOf(ret.cycle), metadata, ret, askedIn(instrument, ret.cycle));
}

/** State and basis of one question. */
export function stateOf(metadata: Metadata, ret: Return, question: string) {
  return statesOf(metadata, ret).find((entry) => entry.question.id === question);
}
