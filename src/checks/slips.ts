import { compareText } from '../order.ts';
import type { Norms } from '../schema/types.ts';
import { placeKey } from './plausibility/grid.ts';
import type { Change, Place, Plausibility } from './plausibility/plausibility.ts';
import { searches, searchFor } from './suspects/registry.ts';
import type { Suspect, SuspectKind } from './suspects/suspect.ts';

/** A suspect with the log odds that it is a slip, one slip a return assumed. */
export interface Weighed {
  suspect: Suspect;
  odds: number;
}

/** One question to ask: the likeliest suspect and others of its kind that belong to it. */
export interface Slip extends Weighed {
  others: readonly Weighed[];
}

/** Slips less likely than these log odds are not told, and are information below the second. */
export const oddsLimits = { told: -3, warning: -1.5 } as const;

/** Suspects less likely than this are not looked at further. */
const leastOdds = -7;

/** From these odds on a slip explains what looks odd beside it. */
const likely = oddsLimits.warning;

/** Others join a slip if they are not much less likely, and up to a number that can be read. */
const joining = { odds: 4, members: 6 } as const;

/** Every suspect of a return with its odds, likeliest first. */
export function weighedSuspects(model: Plausibility): Weighed[] {
  return weighAll(
    searches.flatMap((search) => search.find(model)),
    model.norms,
  );
}

/** The odds of suspects, likeliest first; the order of the questionnaire decides between equals. */
export function weighAll(suspects: readonly Suspect[], norms: Norms): Weighed[] {
  return suspects
    .map((suspect) => ({ suspect, odds: oddsOf(suspect, norms) }))
    .filter(({ odds }) => odds >= leastOdds)
    .sort((a, b) => b.odds - a.odds || compareSuspects(a.suspect, b.suspect));
}

/** Log odds of a suspect by the weights of its kind; minus infinity for a kind without weights. */
export function oddsOf({ kind, evidence }: Suspect, { weights }: Norms): number {
  const weight = weights[kind];
  if (weight === undefined) return Number.NEGATIVE_INFINITY;
  return searchFor(kind).features.reduce(
    (sum, feature, at) => sum + (weight.features[feature] ?? 0) * (evidence[at] ?? 0),
    weight.intercept + weight.allowance,
  );
}

/**
 * Suspects as a list of questions to ask, in the order of their odds. A place takes part in the slip
 * that the evidence speaks for most and in no other one, and what looks odd only because of a likely
 * slip is not told. Suspects of a kind that go to the same reader are one question: repeats, blanks and
 * zeros by institution, sums and changes of level by table and year, shifted tables.
 */
export function arranged(weighed: readonly Weighed[], model: Plausibility): Slip[] {
  const slips: (Weighed & { others: Weighed[] })[] = [];
  const named = new Set<number>();
  const open = new Map<string, Weighed & { others: Weighed[] }>();
  const corrections: Change[] = [];
  const likeliest = weighed.toSorted((a, b) => evidenceFor(b, model) - evidenceFor(a, model));
  for (const entry of likeliest) {
    const { suspect } = entry;
    const isTable = isOfTable(suspect.kind);
    if (!isTable && suspect.cells.some((place) => named.has(keyOf(place)))) continue;
    if (isExplained(suspect, corrections, model)) continue;
    const claimed =
      suspect.kind === 'sum' || suspect.kind === 'bound' ? [suspect.lead] : suspect.cells;
    if (!isTable) for (const place of claimed) named.add(keyOf(place));
    if (entry.odds >= likely) corrections.push(...correctionsOf(suspect, model));
    const key = questionOf(suspect, model);
    const slip = key === undefined ? undefined : open.get(key);
    if (slip !== undefined && joins(entry, slip)) {
      slip.others.push(entry);
      continue;
    }
    const started = { ...entry, others: [] };
    slips.push(started);
    if (key !== undefined) open.set(key, started);
  }
  return slips.sort((a, b) => b.odds - a.odds);
}

/** Log odds without the allowance: that shares out places of the list and says nothing of a figure. */
function evidenceFor({ suspect: { kind }, odds }: Weighed, { norms }: Plausibility): number {
  return odds - (norms.weights[kind]?.allowance ?? 0);
}

/** The figures that would stand there without a slip; none where they are not known. */
function correctionsOf({ kind, cells, figure }: Suspect, { grid }: Plausibility): Change[] {
  const [first, second] = cells;
  if (first === undefined || figure === undefined) return [];
  if (kind === 'sexes' || kind === 'rows') {
    const other = grid.values[first[0]]?.[first[1]] ?? Number.NaN;
    return second === undefined
      ? []
      : [
          [...first, figure],
          [...second, other],
        ];
  }
  return kind === 'too-large' || kind === 'too-small' || kind === 'digits'
    ? [[...first, figure]]
    : [];
}

/** Whether a suspect in a series with a likely slip is none any more when that slip is corrected. */
function isExplained(
  suspect: Suspect,
  corrections: readonly Change[],
  model: Plausibility,
): boolean {
  if (isOfTable(suspect.kind) || suspect.kind === 'same-figures') return false;
  const near = corrections.filter(([question]) => suspect.cells.some(([own]) => own === question));
  if (near.length === 0) return false;
  const own = new Set(suspect.cells.map(keyOf));
  const focus = { cell: (q: number, at: number) => own.has(placeKey(q, at)), table: () => false };
  const found = model.withChanges(near, () => searchFor(suspect.kind).find(model, focus));
  const again = found.find(
    ({ kind, lead }) => kind === suspect.kind && keyOf(lead) === keyOf(suspect.lead),
  );
  return again === undefined || oddsOf(again, model.norms) < oddsLimits.told;
}

function joins({ odds }: Weighed, slip: Slip): boolean {
  return odds > slip.odds - joining.odds && slip.others.length + 1 < joining.members;
}

function isOfTable(kind: SuspectKind): boolean {
  return kind === 'shift-left' || kind === 'shift-right';
}

function keyOf([question, at]: Place): number {
  return placeKey(question, at);
}

/** What suspects have in common that one question is asked about; undefined for those on their own. */
function questionOf(
  { kind, lead: [question, at] }: Suspect,
  model: Plausibility,
): string | undefined {
  const { questions } = model.grid.structure;
  const table = questions[question]?.table;
  switch (kind) {
    case 'shift-left':
    case 'shift-right':
      return kind;
    case 'repeated':
    case 'gap':
    case 'zero':
      return `${kind} ${table?.institution}`;
    case 'sum':
    case 'step':
      return `${kind} ${table?.table} ${at}`;
    default:
      return undefined;
  }
}

function compareSuspects(a: Suspect, b: Suspect): number {
  return (
    compareText(a.kind, b.kind) ||
    a.lead[0] - b.lead[0] ||
    a.lead[1] - b.lead[1] ||
    (a.rule ?? 0) - (b.rule ?? 0)
  );
}
