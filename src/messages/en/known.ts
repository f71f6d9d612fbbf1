import { nearest } from '../nearest.ts';

/** " Did you mean ...?" where a known word is near; otherwise nothing. */
export function suggestion(found: string, known: readonly string[]): string {
  const near = nearest(found, known);
  return near === undefined ? '' : ` Did you mean "${near}"?`;
}

/** At most a dozen, with the number of the rest. */
export function some(known: readonly string[]): string {
  const shown = known.slice(0, 12).join(', ');
  return known.length > 12 ? `${shown} and ${known.length - 12} more` : shown;
}
