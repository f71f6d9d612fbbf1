import type { RevisionComparison, RevisionMeasures, RevisionReport } from '../schema/types.ts';
import type { Compared, Comparison } from './compared.ts';
import type { Measures } from './measures.ts';
import type { Triangle } from './triangle.ts';

/** revisions.json: the comparison with its measures rounded to six decimals. Pure. */
export function revisionsFile({
  vintages,
  comparisons,
  triangles,
  breaks,
}: Compared): RevisionReport {
  const { country = '', countryName = '', instrument = '' } = vintages.at(-1)?.ret ?? {};
  return {
    format: 'uncts-revisions/1',
    country,
    countryName,
    instrument,
    returns: vintages.map(({ name, ret, tool }) => ({
      cycle: name.cycle,
      referenceYear: ret.referenceYear,
      ...(name.number === undefined ? {} : { number: name.number }),
      file: name.file,
      ...(tool === undefined ? {} : { tool }),
    })),
    comparisons: comparisons.map(comparisonOf),
    triangles: triangles.map(triangleOf),
    breaks: breaks.map((each) => ({ ...each })),
  };
}

function comparisonOf({
  kind,
  from,
  to,
  years,
  changes,
  settled,
  parts,
}: Comparison): RevisionComparison {
  return {
    kind,
    from: from + 1,
    to: to + 1,
    years: [...years],
    cells: changes.compared,
    onlyEarlier: changes.onlyBefore,
    onlyLater: changes.onlyAfter,
    all: rounded(parts.all),
    chapters: parts.chapters.map(({ chapter, measures }) => ({
      chapter,
      measures: rounded(measures),
    })),
    tables: parts.tables.map(({ table, measures }) => ({ table, measures: rounded(measures) })),
    byYear: parts.years.map(({ year, measures }) => ({ year, measures: rounded(measures) })),
    changes: changes.changes.map(({ cell, before, after, reasons }) => ({
      cell,
      before,
      after,
      reasons: [...reasons],
    })),
    settled: settled.map(({ cell }) => cell),
  };
}

function triangleOf({
  question,
  moved,
  years,
  rows,
}: Triangle): RevisionReport['triangles'][number] {
  return {
    question,
    moved: sixDecimals(moved),
    rows: rows.map((values, index) => ({
      return: index + 1,
      figures: years.flatMap((year, at) => {
        const value = values[at];
        return value === undefined ? [] : [{ year, value }];
      }),
    })),
  };
}

function rounded(measures: Measures): RevisionMeasures {
  const round = (value: number | null): number | null =>
    value === null ? null : sixDecimals(value);
  return {
    compared: measures.compared,
    revised: measures.revised,
    added: measures.added,
    gone: measures.gone,
    revisedPercent: round(measures.revisedPercent),
    mean: round(measures.mean),
    meanPercent: round(measures.meanPercent),
    medianPercent: round(measures.medianPercent),
    meanAbsolutePercent: round(measures.meanAbsolutePercent),
    medianRevisedPercent: round(measures.medianRevisedPercent),
    relativePercent: round(measures.relativePercent),
    fromZero: measures.fromZero,
    fromZeroRevised: measures.fromZeroRevised,
    lean: measures.lean && { way: measures.lean.way, t: round(measures.lean.t) },
  };
}

/** As measures and changes are written to files. */
export function sixDecimals(value: number): number {
  return Number(value.toFixed(6));
}
