import type { Areas } from './areas.ts';
import type { PortalFact, RowAccount, RowFate } from './facts.ts';
import { noRows } from './facts.ts';
import type { PortalRow } from './rows.ts';
import type { PublishedSeries } from './series.ts';
import { bandsOfDate, folded, type SeriesTexts, seriesKey } from './spelling.ts';

/** What one row says: a figure of an area and year. */
export interface Statement {
  area: string;
  question: string;
  /** The series publishes again what another series publishes. */
  again: boolean;
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
const number = /^\d+(\.\d+)?(e[+-]?\d{1,3})?$/i;
const year = /^(19|20)\d{2}$/;

/** Reads the rows of one file. Nothing is guessed: a row gives its figure, or is counted with its reason. */
export function statementsIn(rows: Iterable<PortalRow | undefined>, known: Known): FileStatements {
  const reading = new Reading(known);
  for (const row of rows) {
    reading.account.rows += 1;
    reading.account[row === undefined ? 'notes' : reading.fateOf(row)] += 1;
  }
  const { statements, account, names } = reading;
  return { statements, account, facts: reading.facts(), names };
}

type Counted = PortalFact & { rows: number };

class Reading {
  readonly statements: Statement[] = [];
  readonly account = noRows();
  readonly names = new Map<string, string>();
  readonly #known: Known;
  readonly #facts: PortalFact[] = [];
  readonly #counted = new Map<string, Counted>();

  constructor(known: Known) {
    this.#known = known;
  }

  facts(): PortalFact[] {
    return [...this.#facts, ...this.#counted.values()];
  }

  /** What becomes of a row. */
  fateOf(row: PortalRow): RowFate {
    const place = { file: this.#known.file, line: row.line };
    const unit = row['Unit of measurement'];
    if (!counts.has(folded(unit))) {
      this.#count(unit, { fact: 'other-unit', unit, rows: 1, ...place });
      return 'otherUnit';
    }
    const area = this.#known.areas.codeOf(row.Iso3_code);
    if (area === undefined) {
      const { Iso3_code: code, Country: name } = row;
      this.#count(code, { fact: 'unknown-area', code, name, rows: 1, ...place });
      return 'unknownArea';
    }
    const series = this.#seriesOf(row);
    if (series === undefined) {
      const texts = textsOf(row, row.Age);
      this.#count(seriesKey(texts), { fact: 'unknown-series', series: texts, rows: 1, ...place });
      return 'unknownSeries';
    }
    const { question } = series;
    if (question === undefined) {
      this.#count(seriesKey(series), { fact: 'no-question', series, rows: 1, ...place });
      return 'noQuestion';
    }
    return this.#figureOf(row, { area, question, again: series.again });
  }

  #figureOf(row: PortalRow, about: Pick<Statement, 'area' | 'question' | 'again'>): RowFate {
    const { area } = about;
    const place = { file: this.#known.file, line: row.line };
    if (!year.test(row.Year)) {
      this.#facts.push({ fact: 'year-impossible', found: row.Year, ...place });
      return 'yearImpossible';
    }
    if (nulls.has(row.VALUE.toLowerCase())) return 'empty';
    const value = Number(row.VALUE);
    if (!number.test(row.VALUE) || !Number.isFinite(value)) {
      this.#facts.push({ fact: 'value-not-understood', found: row.VALUE, ...place });
      return 'notUnderstood';
    }
    if (area !== row.Iso3_code) this.#respelled(row, 'area', row.Iso3_code, area);
    if (row.Country !== '') this.names.set(area, row.Country);
    const { Source: source, line } = row;
    this.statements.push({ ...about, year: Number(row.Year), value, source, line });
    return 'used';
  }

  /** The series of a row. An age that a spreadsheet took for a date is what it was, if only one fits. */
  #seriesOf(row: PortalRow): PublishedSeries | undefined {
    const { series } = this.#known;
    const exact = series.get(seriesKey(textsOf(row, row.Age)));
    if (exact !== undefined) return exact;
    const bands = bandsOfDate(row.Age).filter((age) => series.has(seriesKey(textsOf(row, age))));
    const [band] = bands;
    if (band === undefined || bands.length > 1) return undefined;
    this.#respelled(row, 'age', row.Age, band);
    return series.get(seriesKey(textsOf(row, band)));
  }

  #respelled({ line }: PortalRow, column: 'age' | 'area', found: string, meant: string): void {
    const { file } = this.#known;
    this.#count(`${column} ${found}`, {
      fact: 'respelled',
      column,
      found,
      meant,
      rows: 1,
      file,
      line,
    });
  }

  /** Facts of the same kind and key are told once, with their rows. */
  #count(key: string, fact: Counted): void {
    const kept = this.#counted.get(`${fact.fact} ${key}`);
    if (kept === undefined) this.#counted.set(`${fact.fact} ${key}`, fact);
    else kept.rows += 1;
  }
}

function textsOf(row: PortalRow, age: string): SeriesTexts {
  const { Indicator: indicator, Dimension: dimension, Category: category, Sex: sex } = row;
  return { indicator, dimension, category, sex, age };
}
