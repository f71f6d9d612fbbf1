import type { Stratum } from '../dataset/aggregate.ts';
import { cellId } from '../instrument/cell-id.ts';
import { compareText } from '../order.ts';
import type { CodeShare, Lineage, Observation } from '../schema/types.ts';
import type { Answer } from './answers.ts';
import { passes, takes } from './selection.ts';

/** Status of a cell that the mapping says nothing about: SDMX O, missing. */
const missing = 'O';

interface Sum {
  value: number;
  filled: number;
  records: number;
  codes: Map<string, { records: number; value: number }>;
}

/**
 * The observations of one answer, one for each of its years: the sum of the measure over the records
 * it takes, with lineage. A year without a record, or whose records are all empty, stays missing.
 */
export function observe(answer: Answer, strata: readonly Stratum[]): Observation[] {
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
    const sum = sums.get(stratum.year) ?? { value: 0, filled: 0, records: 0, codes: new Map() };
    sums.set(stratum.year, sum);
    add(sum, stratum, selection.measure, code);
  }
  return [...answer.years].map((year) => observation(answer, year, sums.get(year)));
}

function add(sum: Sum, stratum: Stratum, measure: string, code: string | undefined): void {
  const part = stratum.measures[measure] ?? { sum: 0, filled: 0 };
  sum.value += part.sum;
  sum.filled += part.filled;
  sum.records += stratum.records;
  if (code === undefined) return;
  const key = stratum.categories[code] ?? '';
  const share = sum.codes.get(key) ?? { records: 0, value: 0 };
  share.records += part.filled;
  share.value += part.sum;
  sum.codes.set(key, share);
}

function observation(answer: Answer, year: number, sum: Sum | undefined): Observation {
  const cell = cellId(answer.question, year);
  if (sum === undefined) return { cell, value: null, status: missing };
  const lineage = lineageOf(answer, sum);
  if (sum.filled === 0) return { cell, value: null, status: missing, lineage: [lineage] };
  const comment = answer.comment === '' ? {} : { comment: answer.comment };
  return { cell, value: sum.value, status: answer.status, ...comment, lineage: [lineage] };
}

function lineageOf(answer: Answer, sum: Sum): Lineage {
  const { selection } = answer;
  const where = [selection?.where ?? '', answer.column?.where ?? ''].filter((text) => text !== '');
  return {
    source: selection?.source.definition.source ?? '',
    line: answer.line,
    where: where.join('; '),
    measure: selection?.measure ?? '',
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
