import { compareText } from '../order.ts';
import type { Edit, Entry, Instrument } from '../schema/types.ts';
import { type Entries, entryAt, same } from './entries.ts';

/** Key of the place of an edit. */
export function placeOf({ what, of }: Pick<Edit, 'of' | 'what'>): string {
  return `${what} ${of}`;
}

/**
 * What a person typed into a filled workbook: everywhere that it says something else than the return
 * that it was filled from. `edited` holds the places of the workbook only, so that what it has no room
 * for is no edit. A new edit of a place replaces the one before; all others stay, so nothing that was
 * typed is lost. Pure.
 */
export function editsIn(
  base: Entries,
  edited: Entries,
  known: readonly Edit[],
  { cycle, statuses }: { cycle: number; statuses: Instrument['statuses'] },
): Edit[] {
  const withoutValue = new Set(
    statuses.filter((each) => each.with === 'no-value').map(({ status }) => status),
  );
  const edits = new Map(known.map((edit) => [placeOf(edit), edit]));
  for (const place of places(edited)) {
    const before = entryAt(base, place);
    const found = entryAt(edited, place);
    if (before === undefined || found === undefined) continue;
    const typed = place.what === 'figure' ? figure(found, before, withoutValue) : found;
    if (same(typed, before)) continue;
    // What the data said when the place was first typed over: a second edit speaks of the same.
    const data = edits.get(placeOf(place))?.data ?? before;
    edits.set(placeOf(place), { ...place, typed, data, cycle });
  }
  return sorted([...edits.values()]);
}

/** Edits in the order in which they are kept. */
export function sorted(edits: readonly Edit[]): Edit[] {
  return edits.toSorted((a, b) => compareText(placeOf(a), placeOf(b)));
}

function places({ figures, lines, fields }: Entries): Pick<Edit, 'of' | 'what'>[] {
  return [
    ...[...figures.keys()].map((of) => ({ of, what: 'figure' as const })),
    ...[...lines.keys()].flatMap((of) => [
      { of, what: 'comment' as const },
      { of, what: 'source' as const },
    ]),
    ...[...fields.keys()].map((of) => ({ of, what: 'field' as const })),
  ];
}

/** Who types a number over a blank leaves the reason for the blank beside it; it is none any more. */
function figure(found: Entry, before: Entry, withoutValue: ReadonlySet<string>): Entry {
  const isLeft =
    found.value !== null &&
    before.value === null &&
    found.status === before.status &&
    withoutValue.has(found.status ?? '');
  return isLeft ? { ...found, status: 'A' } : found;
}
