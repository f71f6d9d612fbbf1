import { editDistance } from '../edit-distance.ts';

/** The known word that a mistyped one most likely means; undefined when none is close. */
export function nearest(found: string, known: readonly string[]): string | undefined {
  const typed = found.toLowerCase();
  const limit = Math.max(1, Math.floor(typed.length / 3));
  let best: { word: string; distance: number } | undefined;
  for (const word of known) {
    const distance = editDistance(typed, word.toLowerCase());
    if (distance <= limit && (best === undefined || distance < best.distance))
      best = { word, distance };
  }
  return best?.word;
}
