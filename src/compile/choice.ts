import { InputError } from '../problems.ts';

/** Reads an option that is one of a few words. Throws {@link InputError} with the words there are. */
export function parseChoice<T extends string>(
  text: string,
  known: readonly T[],
  option: { file: string; kind: string },
): T {
  const found = known.find((word) => word === text.toLowerCase());
  if (found !== undefined) return found;
  throw new InputError([{ code: 'unknown-reference', ...option, id: text, known: [...known] }]);
}
