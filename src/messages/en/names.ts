import type { LoadedInstrument } from '../../instrument/model.ts';
import { type Names, type NameWords, namesIn } from '../names.ts';

export const nameWords: NameWords = {
  table: (number) => `table ${number}`,
  parts: (parts) => parts.join(', '),
  path: (labels) => labels.join(': '),
};

/** Names by the English labels of an instrument. */
export function englishNames(instrument: LoadedInstrument): Names {
  return namesIn(instrument, nameWords);
}
