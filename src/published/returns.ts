import { cellId } from '../instrument/cell-id.ts';
import { modulesOf } from '../instrument/compose.ts';
import { type AskedCycle, type AskedOptions, askedIn } from '../instrument/cycle.ts';
import type { LoadedInstrument } from '../instrument/model.ts';
import { compareText } from '../order.ts';
import type { HistoryValue, Observation, Return, SourceUsed } from '../schema/types.ts';
import { missing, normal } from '../workbook/statuses.ts';
import type { Published, PublishedFigure } from './read-portal.ts';

/** Who publishes the files. */
const publisher = 'UNODC';

export interface ReturnOptions extends AskedOptions {
  /** Areas by their codes; without it all that have a figure. */
  areas?: readonly string[];
}

/** What became of the figures of the areas that were taken; the sum is `figures`. */
export interface FigureAccount {
  figures: number;
  /** In the years that the cycle asks. */
  inWindow: number;
  /** Before them: history of the returns. */
  before: number;
  /** After the reference year. */
  after: number;
  /** Questions that the cycle does not ask: see {@link AskedOptions}. */
  notAsked: number;
  /** Of areas that were not taken. */
  otherAreas: number;
}

/**
 * The returns of a cycle that published figures make up, one an area with any figure up to the reference
 * year, by code. Figures before the window are history; a figure has the status A and, as publisher, what
 * the portal says it has it from. The period is the calendar year, for the portal does not say.
 */
export function returnsFromPublished(
  published: Published,
  instrument: LoadedInstrument,
  cycle: number,
  options: ReturnOptions = {},
): { returns: Return[]; account: FigureAccount } {
  const asked = askedIn(instrument, cycle, options);
  const account: FigureAccount = {
    figures: 0,
    inWindow: 0,
    before: 0,
    after: 0,
    notAsked: 0,
    otherAreas: 0,
  };
  const returns: Return[] = [];
  for (const [area, questions] of published.published) {
    const taken = options.areas === undefined || options.areas.includes(area);
    const figures = new Map<string, PublishedFigure>();
    const history: HistoryValue[] = [];
    const used = new Set<number>();
    for (const [question, years] of questions) {
      account.figures += years.size;
      for (const [year, figure] of years) {
        const fate = taken ? fateOf(question, year, asked) : 'otherAreas';
        account[fate] += 1;
        const cell = cellId(question, year);
        if (fate === 'inWindow') figures.set(cell, figure);
        if (fate === 'before') history.push({ cell, value: figure.value });
        if (fate === 'inWindow' || fate === 'before') used.add(figure.file);
      }
    }
    if (used.size === 0) continue;
    const sources = sourcesIn(published, used);
    returns.push({
      ...emptyReturn(area, published, asked),
      ...filled(asked, figures, history),
      sources,
    });
  }
  return { returns, account };
}

type FigureFate = Exclude<keyof FigureAccount, 'figures'>;

function fateOf(
  question: string,
  year: number,
  { questions, years, referenceYear }: AskedCycle,
): FigureFate {
  if (!questions.has(question)) return 'notAsked';
  if (year > referenceYear) return 'after';
  return years.includes(year) ? 'inWindow' : 'before';
}

function filled(
  { cells }: AskedCycle,
  figures: ReadonlyMap<string, PublishedFigure>,
  history: readonly HistoryValue[],
): Pick<Return, 'observations' | 'history'> {
  const observations = cells.map((cell): Observation => {
    const figure = figures.get(cell);
    if (figure === undefined) return { cell, value: null, status: missing };
    const { value, source } = figure;
    return { cell, value, status: normal, publisher: source === '' ? publisher : source };
  });
  return {
    observations: observations.sort((a, b) => compareText(a.cell, b.cell)),
    history: [...history].sort((a, b) => compareText(a.cell, b.cell)),
  };
}

function emptyReturn(area: string, { names }: Published, asked: AskedCycle): Return {
  const { cycle, referenceYear, instrument } = asked;
  return {
    format: 'uncts-return/1',
    country: area,
    countryName: names.get(area) ?? area,
    cycle,
    referenceYear,
    period: {
      from: `${referenceYear}-01-01`,
      to: `${referenceYear}-12-31`,
      stockDay: `${referenceYear}-12-31`,
    },
    instrument: instrument.definition.instrument,
    modules: modulesOf(instrument),
    coordinatingOfficer: {},
    observations: [],
    history: [],
    sources: [],
    accounting: [],
  };
}

function sourcesIn({ files }: Published, used: ReadonlySet<number>): SourceUsed[] {
  return files.flatMap(({ name, title, sha256, released }, index) =>
    used.has(index)
      ? [
          {
            source: `portal-${index + 1}`,
            title: released === undefined ? title : `${title}, ${released}`,
            publisher,
            institution: publisher,
            file: name,
            sha256,
          },
        ]
      : [],
  );
}

/** The cycle that asks for the year of the newest figure; undefined without any figure. */
export function newestCycle({ published }: Published): number | undefined {
  let newest: number | undefined;
  for (const questions of published.values()) {
    for (const years of questions.values()) {
      for (const year of years.keys()) newest = Math.max(newest ?? year, year);
    }
  }
  return newest === undefined ? undefined : newest + 1;
}
