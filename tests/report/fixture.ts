import type { FindingDetails } from '../../src/checks/details.ts';
import { byImportance } from '../../src/checks/finding.ts';
import { cellId, tableOf, yearOf } from '../../src/instrument/cell-id.ts';
import { type AskedCycle, askedIn } from '../../src/instrument/cycle.ts';
import { loadInstrument } from '../../src/instrument/load.ts';
import { reportMessages } from '../../src/messages/en/report-messages.ts';
import type { FindingMessage, FindingMessages } from '../../src/messages/findings.ts';
import type { ReportMessages } from '../../src/messages/report-messages.ts';
import type { ReportInput } from '../../src/report/context.ts';
import type {
  Account,
  Binding,
  Finding,
  FindingCell,
  FindingCode,
  FindingsFile,
  Lineage,
  Observation,
  Return,
  SourceUsed,
} from '../../src/schema/types.ts';

/** A made-up return over the real instrument: nothing is filled until it is said. */
export class ReturnBuilder {
  readonly asked: AskedCycle;
  readonly #observations = new Map<string, Observation>();
  readonly #history = new Map<string, number>();
  readonly #sources: SourceUsed[] = [];
  readonly #accounting: Account[] = [];
  readonly #country: { code: string; name: string };

  constructor(cycle = 2014, country = { code: 'ZZZ', name: 'Examplia' }) {
    this.asked = askedIn(loadInstrument(), cycle);
    this.#country = country;
    for (const cell of this.asked.cells) {
      this.#observations.set(cell, { cell, value: null, status: 'O' });
    }
  }

  /** Sets the figures of a question for the years of the window, oldest first; null leaves a gap. */
  fill(
    question: string,
    values: readonly (number | null)[],
    more: Partial<Omit<Observation, 'cell' | 'value'>> = {},
  ): this {
    for (const [index, year] of this.asked.years.entries()) {
      const value = values[index] ?? null;
      if (value !== null) this.put(cellId(question, year), { value, status: 'A', ...more });
    }
    return this;
  }

  /** Sets one observation. */
  put(cell: string, observation: Omit<Observation, 'cell'>): this {
    if (!this.#observations.has(cell)) throw new Error(`not asked: ${cell}`);
    this.#observations.set(cell, { cell, ...observation });
    return this;
  }

  /** Sets the years before the window, oldest first, ending just before it. */
  before(question: string, values: readonly (number | null)[]): this {
    const end = this.asked.years[0] ?? 0;
    for (const [index, value] of values.entries()) {
      if (value !== null) {
        this.#history.set(cellId(question, end - values.length + index), value);
      }
    }
    return this;
  }

  source(source: SourceUsed): this {
    this.#sources.push(source);
    return this;
  }

  account(account: Account): this {
    this.#accounting.push(account);
    return this;
  }

  build(): Return {
    const byCell = (a: { cell: string }, b: { cell: string }): number => (a.cell < b.cell ? -1 : 1);
    return {
      format: 'uncts-return/1',
      country: this.#country.code,
      countryName: this.#country.name,
      cycle: this.asked.cycle,
      referenceYear: this.asked.referenceYear,
      instrument: this.asked.instrument.definition.instrument,
      period: { from: '2013-01-01', to: '2013-12-31', stockDay: '2013-12-31' },
      modules: [],
      coordinatingOfficer: { name: 'A. Officer', agency: 'National Statistical Office' },
      observations: [...this.#observations.values()].sort(byCell),
      history: [...this.#history].map(([cell, value]) => ({ cell, value })).sort(byCell),
      sources: this.#sources,
      accounting: this.#accounting,
    };
  }
}

/** A findings file over a return. */
export function findingsFile(ret: Return, findings: Finding[]): FindingsFile {
  return {
    format: 'uncts-findings/1',
    country: ret.country,
    cycle: ret.cycle,
    instrument: ret.instrument,
    rulesRun: 178,
    cellsChecked: ret.observations.filter(({ value }) => value !== null).length,
    findings,
  };
}

/** A finding with every field filled; `cells` are ids, or ids with a role. */
export function finding<C extends FindingCode>(
  ret: Return,
  code: C,
  cells: readonly (string | readonly [string, FindingCell['role']])[],
  details: FindingDetails[C],
  more: Partial<Finding> = {},
): Finding {
  const values = new Map([...ret.history, ...ret.observations].map((o) => [o.cell, o.value]));
  const evidence = cells.map((entry): FindingCell => {
    const [cell, role] = typeof entry === 'string' ? ([entry, 'value'] as const) : entry;
    return { cell, role, value: values.get(cell) ?? null };
  });
  const first = evidence[0]?.cell;
  return {
    finding: `${code}:${first ?? 'records'}`,
    code,
    rule: `made-up:${code}`,
    family: 'within-the-return',
    ess: 1,
    severity: 'warning',
    table: first === undefined ? null : tableOf(first),
    cells: evidence,
    culprit: null,
    details: details as Finding['details'],
    score: 1,
    ...more,
  };
}

/** A workbook layout: a sheet for each table, a line for each question, a column for each year. */
export function binding(asked: AskedCycle): Binding {
  const nextRow = new Map<string, number>();
  return {
    format: 'uncts-binding/1',
    instrument: asked.instrument.definition.instrument,
    cycle: asked.cycle,
    file: 'data',
    fields: [],
    lines: [...asked.questions.values()].map(({ id, table }) => {
      const row = nextRow.get(table.table) ?? 8;
      nextRow.set(table.table, row + 1);
      return {
        question: id,
        sheet: `Table ${table.table}`,
        labels: [],
        years: asked.years.map((year, index) => ({
          year,
          value: `${'DEFGHIJK'[index * 2] ?? ''}${row}`,
          status: `${'DEFGHIJK'[index * 2 + 1] ?? ''}${row}`,
          header: `${'DEFGHIJK'[index * 2] ?? ''}6`,
        })),
        source: `L${row}`,
        comment: `M${row}`,
      };
    }),
  };
}

const titles: Record<FindingCode, string> = {
  'parts-short-of-total': 'The parts are less than the total',
  'parts-exceed-total': 'The parts are more than the total',
  'parts-without-total': 'Parts without their total',
  'some-parts-without-total': 'A few parts without their total',
  'total-without-parts': 'A total without its parts',
  'part-exceeds-whole': 'A part is larger than the whole',
  'later-stage-exceeds-earlier': 'A later stage is larger than the earlier one',
  'figures-differ': 'The same figure differs between tables',
  'share-of-nobody': 'A share of nobody',
  'rate-outside-parts': 'A rate beyond its parts',
  'sudden-change': 'A sudden change from one year to the next',
  'factor-of-ten': 'A figure ten times too large',
  'digits-swapped': 'Digits the other way round',
  'sexes-swapped': 'Women and men the other way round',
  'rows-swapped': 'Rows the other way round',
  'level-shift': 'A series on another level',
  'zero-for-missing': 'A zero among figures',
  'table-shifted': 'A year of a table without figures',
  'same-figures-in-tables': 'A table twice',
  'repeated-value': 'The same value in several years',
  'gap-in-series': 'A gap in the series',
  'isolated-revision': 'A figure that changed since',
  'settled-history-revised': 'Old years that changed since',
  'table-revised': 'A table that changed since',
  'column-off-by-year': 'A table one year off',
  'answered-before': 'A figure that is gone',
  'part-revised-total-not': 'Parts that left their total',
  'total-revised-parts-not': 'A total that left its parts',
  'differs-from-published': 'Not what is published',
  'published-on-other-level': 'A published series elsewhere',
  'rate-implausible': 'A rate beyond all others',
  'differs-from-other-source': 'Not what another source says',
  'figure-not-understood': 'A cell that nobody can read',
  'status-not-understood': 'A status that is none',
  'figure-as-typed': 'A figure that is typed as text',
  'negative-count': 'A count below zero',
  'fractional-count': 'A count that is not a whole number',
  'implausible-size': 'A figure out of all proportion',
  'percent-out-of-range': 'A percentage outside 0 to 100',
  'counted-twice': 'Records that count in two figures that exclude each other',
  'records-left-over': 'Records that no line of the mapping uses',
  'records-without-value': 'Records whose measure is empty',
  'unmapped-code': 'National codes without a line',
  'code-too-wide': 'National codes that are too wide',
  'split-code': 'National codes that are divided',
  'duplicate-records': 'Records that stand twice',
  'silent-combination': 'A combination without records',
  'band-gap': 'Ages between the bands',
  'stock-day': 'A stock of another day',
  'total-differs': 'A total that is not the sum',
  'total-not-compared': 'A total without parts',
  'distinct-in-several': 'Persons in several categories',
  'negative-values': 'Values below zero',
  'sum-not-exact': 'A sum with too many digits',
  'break-without-change': 'A break that nothing shows',
  'metadata-contradicted': 'Metadata that the return contradicts',
  'metadata-missing': 'Metadata without an answer',
  'metadata-to-confirm': 'Metadata to be confirmed',
};

/** The report in English with plain stand-ins for what is said about findings. */
export function plainMessages(): ReportMessages {
  const said = (title: string): FindingMessage<FindingCode> => ({
    title,
    sentence: ({ cells }) =>
      `${title}: ${cells.map(({ cell, value }) => `${yearOf(cell)} ${value ?? 'none'}`).join(', ')}.`,
    meaning: `Meaning of: ${title}.`,
    todo: 'Correct the figure, or say in the comment why it stands.',
    reasons: ['A first reason.', 'A second reason.'],
  });
  return {
    ...reportMessages,
    findings: Object.fromEntries(
      Object.entries(titles).map(([code, title]) => [code, said(title)]),
    ) as unknown as FindingMessages,
  };
}

/** The input of a report over a return. */
export function reportInput(
  builder: ReturnBuilder,
  findingsOf: (ret: Return) => Finding[] = () => [],
  more: Partial<ReportInput> = {},
): ReportInput {
  const ret = builder.build();
  return {
    ret,
    findings: findingsFile(ret, findingsOf(ret).sort(byImportance)),
    asked: builder.asked,
    toolVersion: '0.1.0',
    messages: plainMessages(),
    ...more,
  };
}

/** A lineage with two national codes that share the figure. */
export function lineage(source: string, value: number, line = 12): Lineage {
  const minor = Math.floor(value / 5);
  return {
    source,
    line,
    where: "head in ('Murder', 'Culpable homicide') and sex = 'F'",
    measure: 'persons',
    records: 35,
    empty: 0,
    codes: [
      { code: 'IPC-302', records: 30, value: value - minor },
      { code: 'IPC-304', records: 5, value: minor },
    ],
  };
}
