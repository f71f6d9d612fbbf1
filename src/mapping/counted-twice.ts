import type { Stratum } from '../dataset/aggregate.ts';
import { cellId, yearOf } from '../instrument/cell-id.ts';
import type { AskedCycle } from '../instrument/cycle.ts';
import { rulesFor } from '../instrument/rules.ts';
import { compareText } from '../order.ts';
import type { CountedTwice } from '../schema/types.ts';
import type { Answer } from './answers.ts';
import type { Contribution } from './combine.ts';
import { passes, takes } from './selection.ts';
import type { Splits } from './split.ts';

/** Records of a stratum are named by its place among those of the source. */
type Places = ReadonlyMap<number, readonly number[]>;

interface Claim {
  cell: string;
  year: number;
  answer: Answer;
}

interface Shared {
  first: Claim;
  second: Claim;
  places: Set<number>;
}

/**
 * Records that count twice where they may count once: in two parts of the same whole (rows of a group
 * that add up, categories of a breakdown), or in one cell by two lines that are added up. Two measures
 * of the same records are two figures. A whole and its part, or two tables, may share records, and so
 * may parts that take shares of a code that is split.
 */
export function countedTwice(
  kept: readonly Contribution[],
  strata: ReadonlyMap<string, readonly Stratum[]>,
  splits: ReadonlyMap<string, Splits>,
  asked: AskedCycle,
): CountedTwice[] {
  const claims = claimsByCell(kept, asked);
  const places = new Map<Answer, Places>();
  const found = new Map<string, Shared>();
  for (const cells of exclusiveCells(asked)) {
    const together = cells.flatMap((cell) => claims.get(cell) ?? []);
    for (const group of groups(together)) {
      const taken = new Map<number, Claim>();
      const source = sourceOf(group[0]);
      for (const claim of group) {
        const known = places.get(claim.answer) ?? placesOf(claim.answer, strata.get(source) ?? []);
        places.set(claim.answer, known);
        for (const place of known.get(claim.year) ?? []) {
          const stratum = strata.get(source)?.[place];
          if (stratum !== undefined && splits.get(source)?.has(stratum)) continue;
          const first = taken.get(place);
          if (first === undefined) taken.set(place, claim);
          else share(found, first, claim, place);
        }
      }
    }
  }
  return [...found.values()]
    .map((shared) => described(shared, strata.get(sourceOf(shared.first)) ?? []))
    .sort((a, b) => compareText(a.first, b.first) || compareText(a.second, b.second));
}

/** Sets of cells that exclude each other: the parts of every whole, and each cell by itself. */
function exclusiveCells(asked: AskedCycle): string[][] {
  const parts = rulesFor(asked).flatMap((rule) =>
    rule.kind === 'sum' ? [[...rule.parts, ...rule.residual]] : [],
  );
  const alone = [...asked.questions.keys()].map((question) => [question]);
  return asked.years.flatMap((year) =>
    [...parts, ...alone].map((questions) => questions.map((question) => cellId(question, year))),
  );
}

function claimsByCell(kept: readonly Contribution[], asked: AskedCycle): Map<string, Claim[]> {
  const claims = new Map<string, Claim[]>();
  for (const { answer, observation } of kept) {
    const { cell } = observation;
    const year = yearOf(cell);
    if (answer.selection === undefined || !asked.years.includes(year)) continue;
    claims.set(cell, [...(claims.get(cell) ?? []), { cell, year, answer }]);
  }
  return claims;
}

/** Claims that add up the same measure of the same source. */
function groups(claims: readonly Claim[]): Claim[][] {
  const byMeasure = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = JSON.stringify([sourceOf(claim), claim.answer.selection?.measure]);
    byMeasure.set(key, [...(byMeasure.get(key) ?? []), claim]);
  }
  return [...byMeasure.values()].filter((group) => group.length > 1);
}

function sourceOf(claim: Claim | undefined): string {
  return claim?.answer.selection?.source.definition.source ?? '';
}

/** By year the places of the strata that an answer adds up. */
function placesOf({ selection, column }: Answer, strata: readonly Stratum[]): Places {
  const places = new Map<number, number[]>();
  for (const [place, stratum] of strata.entries()) {
    if (selection === undefined || !takes(selection, stratum)) continue;
    if (column !== undefined && !passes(column.test, stratum)) continue;
    const ofYear = places.get(stratum.year);
    if (ofYear === undefined) places.set(stratum.year, [place]);
    else ofYear.push(place);
  }
  return places;
}

function share(found: Map<string, Shared>, first: Claim, second: Claim, place: number): void {
  const lines = [first.answer.line, second.answer.line];
  const key = JSON.stringify([first.cell, second.cell, ...lines]);
  const shared = found.get(key) ?? { first, second, places: new Set() };
  shared.places.add(place);
  found.set(key, shared);
}

function described({ first, second, places }: Shared, strata: readonly Stratum[]): CountedTwice {
  const { selection } = first.answer;
  const measure = selection?.measure ?? '';
  const code = selection?.source.definition.columns.find(({ role }) => role === 'code')?.column;
  const codes = new Map<string, number>();
  let [records, mass] = [0, 0];
  for (const place of places) {
    const stratum = strata[place];
    const value = stratum?.measures[measure]?.sum ?? 0;
    records += stratum?.records ?? 0;
    mass += value;
    if (code === undefined) continue;
    const text = stratum?.categories[code] ?? '';
    codes.set(text, (codes.get(text) ?? 0) + value);
  }
  return {
    source: sourceOf(first),
    first: first.cell,
    second: second.cell,
    lines: [first.answer.line, second.answer.line],
    records,
    mass,
    codes: [...codes].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0])).map(([text]) => text),
  };
}
