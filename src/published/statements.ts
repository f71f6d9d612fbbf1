import type { Areas } from './areas.ts';
import type { PortalFact, RowAccount, RowFate } from './facts.ts';
import { noRows } from './facts.ts';
import type { PortalRow } from './rows.ts';
import type { PublishedSeries } from './series.ts';
import { bandsOfDate, folded, seriesKey } from './spelling.ts';

/** What one row says: a figure of an area and year. */
export interface Statement {
  area: string;
  series: PublishedSeries & { question: string };
  year: number;
  value: number;
  /** Where the portal has it from, such as CTS. */
  source: string;
  line: number;
}

/** What the rows of a file say, and what became of those that say nothing. */
export interface FileStatements {
  statements: Statement[];
  account: RowAccount;
  facts: PortalFact[];
  /** Names of the areas, by code. */
  names: Map<string, string>;
}

/** What the reading of a row needs to know. */
export interface Known {
  file: string;
  series: ReadonlyMap<string, PublishedSeries>;
  areas: Areas;
}

const counts = new Set(['counts', 'count', 'number']);
const nulls = new Set(['', 'null', 'na', 'nan', 'none', 'n/a', '..', '...', '-']);
const number = /^\d+(\.\d+)?(e[+-]?\d{1,2})?$/i;
const year = /^(19|20)\d{2}$/;

/** Reads the rows of one file. Nothing is guessed: a row gives its figure, or is counted with its reason. */
export function statementsIn(rows: Iterable<PortalRow | undefined>, known: Known): FileStatements {
  const read: FileStatements = { statements: [], account: noRows(), facts: [], names: new Map() };
  const tallies = new Map<string, PortalFact & { rows: number }>();
  const tally = (key: string, fact: PortalFact & { rows: number }): void => {
    const kept = tallies.get(key);
    if (kept === undefined) tallies.set(key, fact);
    else kept.rows += 1;
  };
  for (const row of rows) {
    const fate = row === undefined ? 'notes' : fateOf(row, known, read, tally);
    read.account.rows += 1;
    read.account[fate] += 1;
  }
  read.facts.push(...tallies.values());
  return read;
}

type Tally = (key: string, fact: PortalFact & { rows: number }) => void;

function fateOf(row: PortalRow, known: Known, read: FileStatements, tally: Tally): RowFate {
  const place = { file: known.file, line: row.line };
  const unit = row['Unit of measurement'];
  if (!counts.has(folded(unit))) {
    tally(`unit ${unit}`, { fact: 'other-unit', unit, rows: 1, ...place });
    return 'otherUnit';
  }
  const area = known.areas.codeOf(row.Iso3_code);
  if (area === undefined) {
    const { Iso3_code: code, Country: name } = row;
    tally(`area ${code}`, { fact: 'unknown-area', code, name, rows: 1, ...place });
    return 'unknownArea';
  }
  const series = seriesOf(row, known, (found, meant) =>
    tally(`age ${found}`, { fact: 'respelled', column: 'age', found, meant, rows: 1, ...place }),
  );
  if (series === undefined) {
    const texts = textsOf(row, row.Age);
    tally(`series ${seriesKey(texts)}`, {
      fact: 'unknown-series',
      series: texts,
      rows: 1,
      ...place,
    });
    return 'unknownSeries';
  }
  const { question } = series;
  if (question === undefined) {
    tally(`question ${seriesKey(series)}`, { fact: 'no-question', series, rows: 1, ...place });
    return 'noQuestion';
  }
  if (!year.test(row.Year)) {
    read.facts.push({ fact: 'year-impossible', found: row.Year, ...place });
    return 'yearImpossible';
  }
  if (nulls.has(row.VALUE.toLowerCase())) return 'empty';
  if (!number.test(row.VALUE)) {
    read.facts.push({ fact: 'value-not-understood', found: row.VALUE, ...place });
    return 'notUnderstood';
  }
  if (area !== row.Iso3_code) {
    const found = row.Iso3_code;
    tally(`spelled ${found}`, {
      fact: 'respelled',
      column: 'area',
      found,
      meant: area,
      rows: 1,
      ...place,
    });
  }
  if (row.Country !== '') read.names.set(area, row.Country);
  read.statements.push({
    area,
    series: { ...series, question },
    year: Number(row.Year),
    value: Number(row.VALUE),
    source: row.Source,
    line: row.line,
  });
  return 'used';
}

/** The series of a row. An age that a spreadsheet took for a date is what it was, if only one fits. */
function seriesOf(
  row: PortalRow,
  { series }: Known,
  respelled: (found: string, meant: string) => void,
): PublishedSeries | undefined {
  const exact = series.get(seriesKey(textsOf(row, row.Age)));
  if (exact !== undefined) return exact;
  const bands = bandsOfDate(row.Age).filter((age) => series.has(seriesKey(textsOf(row, age))));
  const [band] = bands;
  if (band === undefined || bands.length > 1) return undefined;
  respelled(row.Age, band);
  return series.get(seriesKey(textsOf(row, band)));
}

function textsOf(row: PortalRow, age: string) {
  const { Indicator: indicator, Dimension: dimension, Category: category, Sex: sex } = row;
  return { indicator, dimension, category, sex, age };
}
