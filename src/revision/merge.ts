import { questionOf } from '../instrument/cell-id.ts';
import type { ByHand, Edit, Entry, Observation, Return } from '../schema/types.ts';
import { type Entries, entriesOf, entryAt, same } from './entries.ts';

/**
 * The return with what people typed. Three ways meet in each place: what the data said when it was
 * typed over, what was typed, and what the data say now. Where the data did not change, what was typed
 * stands; where they say the same now, nothing is left to decide; where both changed, what was typed
 * stands and the place is a conflict, until somebody decides. A decision holds while the data say what
 * they said then. Edits of places that this cycle does not ask wait for one that does. Pure; order of
 * the edits does not matter. Without edits the return stays as it is.
 */
export function withEdits(fresh: Return, edits: readonly Edit[]): Return {
  const entries = entriesOf(fresh);
  const byHand = edits.flatMap((edit): ByHand[] => outcomeOf(edit, entries) ?? []);
  if (byHand.length === 0) return fresh;
  const typed = new Map(
    byHand
      .filter(({ outcome }) => outcome !== 'agreed' && outcome !== 'decided-data')
      .map((each) => [`${each.what} ${each.of}`, each.typed]),
  );
  const officer = byHand.flatMap(({ what, of }) => {
    const text = what === 'field' ? typed.get(`field ${of}`)?.text : undefined;
    return text === undefined ? [] : [[of, text] as const];
  });
  return {
    ...fresh,
    observations: fresh.observations.map((each) => merged(each, typed)),
    coordinatingOfficer: { ...fresh.coordinatingOfficer, ...Object.fromEntries(officer) },
    byHand,
  };
}

function outcomeOf(edit: Edit, entries: Entries): ByHand[] | undefined {
  const data = entryAt(entries, edit);
  if (data === undefined) return undefined;
  const { of, what, typed, data: before, decided } = edit;
  const told = (outcome: ByHand['outcome']): ByHand[] => [
    { of, what, outcome, typed, data, ...(same(before, data) ? {} : { before }) },
  ];
  if (same(typed, data)) return told('agreed');
  if (decided !== undefined && same(decided.against, data)) {
    return told(decided.keep === 'typed' ? 'decided-typed' : 'decided-data');
  }
  return told(same(before, data) ? 'kept' : 'conflict');
}

function merged(observation: Observation, typed: ReadonlyMap<string, Entry>): Observation {
  const question = questionOf(observation.cell);
  const figure = typed.get(`figure ${observation.cell}`);
  const comment = typed.get(`comment ${question}`)?.text;
  const source = typed.get(`source ${question}`)?.text;
  const { comment: _, publisher: __, ...rest } = observation;
  const texts = {
    comment: comment ?? observation.comment ?? '',
    publisher: source ?? observation.publisher,
  };
  return {
    ...(comment === undefined && source === undefined ? observation : rest),
    ...(figure === undefined
      ? {}
      : { value: figure.value ?? null, status: figure.status ?? observation.status }),
    ...(texts.comment === '' ? {} : { comment: texts.comment }),
    ...(texts.publisher === undefined ? {} : { publisher: texts.publisher }),
  };
}
