import { csvLine, harmless } from '../files/csv-text.ts';
import type { LoadedInstrument } from '../instrument/model.ts';
import { compareText } from '../order.ts';
import type { Return } from '../schema/types.ts';
import { portalColumns } from './columns.ts';
import { Account, figuresOf, type Written, type WrittenFigure } from './return-figures.ts';
import { loadSeries, type PublishedSeries } from './series.ts';

/**
 * Writes returns in the layout of UNODC's data portal, one file for each of its files. Only counts are
 * written: rates need a population. Region and subregion stay blank. The layout has no room for a status
 * or a comment, nor for a missing figure.
 */
export function writePortal(
  returns: readonly Return[],
  instrument: LoadedInstrument,
  history: boolean,
): Written {
  const series = new Map<string, PublishedSeries>();
  for (const entry of loadSeries(instrument).values()) {
    if (entry.question !== undefined && !entry.again) series.set(entry.question, entry);
  }
  const lines = new Map<string, string[]>();
  const account = new Account();
  for (const figure of figuresOf(returns, history)) {
    const entry = series.get(figure.question);
    account.count(figure, entry !== undefined);
    if (entry === undefined || figure.value === null) continue;
    const file = lines.get(entry.file) ?? [csvLine(portalColumns)];
    lines.set(entry.file, file);
    file.push(lineOf(figure, entry));
  }
  const files = [...lines].map(
    ([file, rows]) => [`${file}.csv`, `${rows.join('\r\n')}\r\n`] as const,
  );
  return { files: new Map(files.sort(([a], [b]) => compareText(a, b))), account: account.sum };
}

function lineOf(
  { country, countryName, year, value, source }: WrittenFigure,
  { indicator, dimension, category, sex, age }: PublishedSeries,
): string {
  const about = [country, countryName, '', ''].map(harmless);
  const figure = [String(year), 'Counts', String(value), harmless(source)];
  return csvLine([...about, indicator, dimension, category, sex, age, ...figure]);
}
