import { groupBy } from '../group.ts';
import type { LoadedInstrument } from '../instrument/model.ts';
import { compareText } from '../order.ts';
import type { Return } from '../schema/types.ts';
import { type Areas, loadAreas } from './areas.ts';
import { type EurostatGap, type EurostatSeries, loadEurostat } from './eurostat-series.ts';
import { Account, figuresOf, type Written, type WrittenFigure } from './return-figures.ts';

/** Codes of Eurostat that are not ISO 3166 alpha-2, and those of parts of the United Kingdom. */
const ownCodes: Readonly<Record<string, string>> = {
  GRC: 'EL',
  GBR: 'UK',
  GBR_E_W: 'UKC-L',
  GBR_S: 'UKM',
  GBR_NI: 'UKN',
  XKX: 'XK',
};

/** Flags of Eurostat by CL_OBS_STATUS; the others have none. W, which includes more, is a definition that differs. */
const flags: Readonly<Record<string, string>> = {
  B: 'b',
  D: 'd',
  E: 'e',
  P: 'p',
  W: 'd',
  M: 'z',
  Q: 'c',
};

/**
 * Writes returns as data sets of Eurostat, in the layout of its bulk download: one line a series and
 * country, one column a year, a flag after the value, `:` for a missing one. Only numbers (unit NR), for
 * rates need a population. Data sets, or parts of them, that do not agree with the questionnaire are left
 * out; they come back as `gaps`. Areas without a code of Eurostat come back as `areas`.
 */
export function writeEurostat(
  returns: readonly Return[],
  instrument: LoadedInstrument,
  history: boolean,
): Written & { gaps: readonly EurostatGap[]; areas: readonly string[] } {
  const { series, gaps } = loadEurostat(instrument);
  const answered = new Set(series.map(({ question }) => question));
  const areas = loadAreas();
  const account = new Account();
  const cells = new Map<string, WrittenFigure>();
  const unplaced = new Set<string>();
  for (const figure of figuresOf(returns, history)) {
    const geo = geoOf(figure.country, areas);
    if (geo === undefined) unplaced.add(figure.country);
    account.count(figure, geo !== undefined && answered.has(figure.question));
    if (geo !== undefined) cells.set(`${figure.question} ${geo} ${figure.year}`, figure);
  }
  const geos = returns.flatMap(({ country }) => geoOf(country, areas) ?? []).sort(compareText);
  const years = [...new Set([...cells.values()].map(({ year }) => year))].sort((a, b) => a - b);
  const files = new Map<string, string>();
  for (const [dataset, entries] of groupBy(series, (entry) => entry.dataset)) {
    const lines = entries.flatMap((entry) =>
      geos.flatMap((geo) => lineOf(entry, geo, years, cells) ?? []),
    );
    const dimensions = ['freq', ...(entries[0]?.dimensions ?? []), 'unit', 'geo\\TIME_PERIOD'];
    const head = [dimensions.join(','), ...years.map((year) => `${year} `)].join('\t');
    if (lines.length > 0) files.set(`${dataset}.tsv`, `${[head, ...lines].join('\n')}\n`);
  }
  return { files, account: account.sum, gaps, areas: [...unplaced] };
}

function geoOf(country: string, areas: Areas): string | undefined {
  return ownCodes[country] ?? areas.alpha2(country);
}

/** Undefined for a series of which the return has nothing. */
function lineOf(
  { codes, question }: EurostatSeries,
  geo: string,
  years: readonly number[],
  cells: ReadonlyMap<string, WrittenFigure>,
): string | undefined {
  const found = years.map((year) => cells.get(`${question} ${geo} ${year}`));
  if (found.every((figure) => figure === undefined || valueText(figure) === ': ')) return undefined;
  const values = found.map((figure) => (figure === undefined ? ': ' : valueText(figure)));
  return [['A', ...codes, 'NR', geo].join(','), ...values].join('\t');
}

function valueText({ value, status }: WrittenFigure): string {
  return `${value === null ? ':' : String(value)} ${flags[status] ?? ''}`;
}
