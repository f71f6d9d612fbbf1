import type { Stratum } from '../dataset/aggregate.ts';
import { cellId } from '../instrument/cell-id.ts';
import { estimateComment } from '../messages/en/estimate.ts';
import type { EstimateComment } from '../messages/language-pack.ts';
import { compareText } from '../order.ts';
import type { CodeShare, Lineage, Observation } from '../schema/types.ts';
import type { Answer } from './answers.ts';
import { passes, type Selection, takes } from './selection.ts';
import { partsTaken, type Splits } from './split.ts';

/** Status of a cell that the mapping says nothing about: SDMX O, missing. */
const missing = 'O';
/** Status of a normal value, and of one that rests on shares: SDMX A and E, estimated. */
const normal = 'A';
const estimated = 'E';

interface Sum {
  value: number;
  filled: number;
  records: number;
  codes: Map<string, { records: number; value: number; counted: Set<number> }>;
  /** Groups of texts, shared by several strata, that a distinct count holds already. */
  counted: Set<number>;
  /** By national code: the share that is in the figure, where it is not the whole. */
  shares: Map<string, number>;
}

/**
 * The observations of one answer, one for each of its years: the sum of the measure over the records
 * it takes, with lineage; a distinct count counts a text that several strata share once. A year without a record, or whose records are all empty, stays missing. Of a
 * code that is split over ICCS codes the figure takes a share, and is an estimate.
 */
export function observe(
  answer: Answer,
  strata: readonly Stratum[],
  splits: Splits = new Map(),
  estimate: EstimateComment = estimateComment,
): Observation[] {
  const { selection } = answer;
  if (selection === undefined) {
    return [...answer.years].map((year) => ({
      cell: cellId(answer.question, year),
      value: null,
      status: answer.status,
      comment: answer.comment,
    }));
  }
  const code = selection.source.definition.columns.find(({ role }) => role === 'code')?.column;
  const sums = new Map<number, Sum>();
  for (const stratum of strata) {
    if (!takes(selection, stratum)) continue;
    if (answer.column !== undefined && !passes(answer.column.test, stratum)) continue;
    const sum = sums.get(stratum.year) ?? emptySum();
    sums.set(stratum.year, sum);
    add(sum, stratum, selection, code, splits);
  }
  return [...answer.years].map((year) => observation(answer, year, sums.get(year), estimate));
}

function emptySum(): Sum {
  return {
    ...{ value: 0, filled: 0, records: 0, codes: new Map(), shares: new Map() },
    counted: new Set(),
  };
}

function add(
  sum: Sum,
  stratum: Stratum,
  selection: Selection,
  code: string | undefined,
  splits: Splits,
): void {
  const { sum: whole, filled } = stratum.measures[selection.measure] ?? { sum: 0, filled: 0 };
  const key = stratum.categories[code ?? ''] ?? '';
  const split = splits.get(stratum);
  const taken = split === undefined ? [] : partsTaken(selection, stratum, split);
  const partly = split !== undefined && taken.length < split.parts.length;
  const value = partly
    ? total(taken.map((at) => split.values[selection.measure]?.[at] ?? 0))
    : whole;
  if (partly) sum.shares.set(key, total(taken.map((at) => split.parts[at]?.share ?? 0)));
  const shared = partly ? undefined : stratum.shared?.[selection.measure];
  sum.value += value - countedAlready(sum.counted, shared);
  sum.filled += filled;
  sum.records += stratum.records;
  if (code === undefined) return;
  const share = sum.codes.get(key) ?? { records: 0, value: 0, counted: new Set() };
  share.records += filled;
  share.value += value - countedAlready(share.counted, shared);
  sum.codes.set(key, share);
}

/** How many texts of a stratum a distinct count holds already; from now on it holds all of them. */
function countedAlready(
  counted: Set<number>,
  shared: ReadonlyMap<number, number> | undefined,
): number {
  let again = 0;
  for (const [group, texts] of shared ?? []) {
    if (counted.has(group)) again += texts;
    counted.add(group);
  }
  return again;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function observation(
  answer: Answer,
  year: number,
  sum: Sum | undefined,
  estimate: EstimateComment,
): Observation {
  const cell = cellId(answer.question, year);
  if (sum === undefined) return { cell, value: null, status: missing };
  const lineage = lineageOf(answer, sum);
  if (sum.filled === 0) return { cell, value: null, status: missing, lineage: [lineage] };
  const words = [answer.comment, sum.shares.size === 0 ? '' : estimate(sum.shares)];
  const comment = words.filter((text) => text !== '').join('. ');
  const status = sum.shares.size > 0 && answer.status === normal ? estimated : answer.status;
  return {
    cell,
    value: sum.value,
    status,
    ...(comment === '' ? {} : { comment }),
    lineage: [lineage],
  };
}

function lineageOf(answer: Answer, sum: Sum): Lineage {
  const { selection } = answer;
  const where = [selection?.where ?? '', answer.column?.where ?? ''].filter((text) => text !== '');
  return {
    source: selection?.source.definition.source ?? '',
    line: answer.line,
    where: where.join('; '),
    measure: selection?.measure ?? '',
    ...(answer.countedAs === undefined ? {} : { as: answer.countedAs }),
    records: sum.filled,
    empty: sum.records - sum.filled,
    codes: sharesOf(sum),
  };
}

function sharesOf(sum: Sum): CodeShare[] {
  return [...sum.codes]
    .map(([code, { records, value }]) => ({ code, records, value }))
    .sort((a, b) => b.value - a.value || compareText(a.code, b.code));
}
