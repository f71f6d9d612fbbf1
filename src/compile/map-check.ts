import {
  type ListState,
  listStates,
  neverOccurring,
  type ValidityGap,
  validityGaps,
} from '../correspondence/review-lines.ts';
import { type Texts, textsOf } from '../dataset/texts.ts';
import { loadInstruments } from '../instrument/compose.ts';
import { type AskedCycle, askedIn } from '../instrument/cycle.ts';
import type { DatasetFact, Source } from '../schema/types.ts';
import { returnFromData } from './from-data.ts';
import { gather } from './gather.ts';

export interface MapCheckRequest {
  country: string;
  cycle: number;
  dataFolder?: string;
}

/** What there is to say about a country's correspondence. */
export interface MapCheck {
  countryName: string;
  asked: AskedCycle;
  lists: readonly ListState[];
  /** Facts about the national codes of the window: see `correspondenceFacts`. */
  facts: readonly DatasetFact[];
  gaps: readonly ValidityGap[];
  /** Codes with a line that occur in no source, in no year. */
  neverOccurring: readonly { list: string; code: string }[];
}

/**
 * Checks the correspondence of a country against its data and the rows that use it. Throws
 * {@link InputError} with all problems of the folder: unknown ICCS codes, overlapping validity, shares.
 */
export async function checkCorrespondence(request: MapCheckRequest): Promise<MapCheck> {
  const asked = askedIn(loadInstruments([]), request.cycle);
  const gathered = await gather(request.country, asked, request.dataFolder);
  const sources = [...gathered.dataset.sources.values()].map(({ definition }) => definition);
  const texts = await textsOf(gathered.dataset);
  const ret = await returnFromData(gathered, asked);
  const lines = gathered.mapping.matches.map(({ entry }) => entry);
  return {
    countryName: ret.countryName,
    asked,
    lists: listStates(lines, sourcesByList(sources)),
    facts: (ret.dataset ?? []).filter(({ fact }) => ofCodes.includes(fact)),
    gaps: validityGaps(lines),
    neverOccurring: neverOccurring(lines, codesByList(sources, texts)),
  };
}

const ofCodes: readonly DatasetFact['fact'][] = ['unmapped-code', 'code-too-wide', 'split-code'];

function sourcesByList(sources: readonly Source[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { source, columns } of sources) {
    for (const { list } of columns) {
      if (list !== undefined) found.set(list, [...(found.get(list) ?? []), source]);
    }
  }
  return found;
}

/** Every national code that occurs in a source, by code list. */
export function codesByList(sources: readonly Source[], texts: Texts): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { source, columns } of sources) {
    for (const { list, column } of columns) {
      if (list === undefined) continue;
      const codes = found.get(list) ?? new Set<string>();
      for (const code of texts.get(source)?.get(column) ?? []) codes.add(code);
      found.set(list, codes);
    }
  }
  return found;
}
