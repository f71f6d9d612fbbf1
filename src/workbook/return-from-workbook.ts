import { cellId } from '../instrument/cell-id.ts';
import { modulesOf } from '../instrument/compose.ts';
import type { AskedCycle } from '../instrument/cycle.ts';
import { compareText } from '../order.ts';
import type { Observation, Return, SourceUsed } from '../schema/types.ts';
import type { ReadLine, ReadValue, ReadWorkbook } from './read.ts';
import { missing } from './statuses.ts';

/** What a workbook does not say about itself. */
export interface AboutReturn {
  /** ISO 3166 alpha-3. */
  country: string;
  /** By default what the front page says, or else the code. */
  countryName?: string;
  /** By default the calendar year. */
  period?: Return['period'];
  /** The file that was read; without it the return has no list of sources. */
  workbook?: { name: string; sha256: string };
}

/**
 * The return that a workbook holds: one observation for every cell asked, those that the workbook has
 * no room for missing. The comment of a line stands with each of its years, and so does its source, as
 * publisher. There is no lineage, history or accounting: a workbook does not say where its figures
 * come from.
 */
export function returnFromWorkbook(
  read: ReadWorkbook,
  asked: AskedCycle,
  about: AboutReturn,
): Return {
  const year = asked.referenceYear;
  const { country: nameThere = '', ...officer } = Object.fromEntries(read.fields);
  return {
    format: 'uncts-return/1',
    country: about.country,
    countryName: about.countryName ?? (nameThere || about.country),
    cycle: asked.cycle,
    referenceYear: year,
    period: about.period ?? {
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      stockDay: `${year}-12-31`,
    },
    instrument: asked.instrument.definition.instrument,
    modules: modulesOf(asked.instrument),
    coordinatingOfficer: Object.fromEntries(
      Object.entries(officer).filter(([, text]) => text !== ''),
    ),
    observations: observationsIn(read, asked, about.workbook?.name),
    history: [],
    sources: about.workbook === undefined ? [] : sourcesIn(read, about.workbook),
    accounting: [],
  };
}

function observationsIn(
  read: ReadWorkbook,
  { questions, years }: AskedCycle,
  file: string | undefined,
): Observation[] {
  const values = new Map(read.values.map((value) => [value.cell, value]));
  const lines = new Map(read.lines.map((line) => [line.question, line]));
  return [...questions.keys()]
    .flatMap((question) =>
      years.map((year) => {
        const cell = cellId(question, year);
        const value = values.get(cell) ?? { cell, value: null, status: missing };
        return observation(value, lines.get(question), file);
      }),
    )
    .sort((a, b) => compareText(a.cell, b.cell));
}

function observation(
  { cell, value, status, typed, typedStatus }: ReadValue,
  line: ReadLine | undefined,
  file: string | undefined,
): Observation {
  const { comment = '', source = '' } = line ?? {};
  const from = file === undefined ? {} : { file };
  return {
    cell,
    value,
    status,
    ...(comment === '' ? {} : { comment }),
    ...(source === '' ? {} : { publisher: source }),
    ...(typed === undefined ? {} : { typed: { ...typed, ...from } }),
    ...(typedStatus === undefined ? {} : { typedStatus: { ...typedStatus, ...from } }),
  };
}

/** The publishers that the lines name, each once. */
function sourcesIn(
  { lines }: ReadWorkbook,
  { name, sha256 }: NonNullable<AboutReturn['workbook']>,
): SourceUsed[] {
  const publishers = [...new Set(lines.map(({ source }) => source))].filter((text) => text !== '');
  return publishers.map((publisher, index) => ({
    source: `workbook-${index + 1}`,
    title: publisher,
    publisher,
    institution: publisher,
    file: name,
    sha256,
  }));
}
