import { join } from 'node:path';
import { readCsv } from '../files/csv.ts';
import type { LoadedInstrument } from '../instrument/model.ts';
import { type SeriesTexts, seriesKey } from './spelling.ts';

/** A series of UNODC's data portal, and the question of the instrument that it answers. */
export interface PublishedSeries extends SeriesTexts {
  /** The portal's file, such as `data_cts_violent_and_sexual_crime`. */
  file: string;
  /** `file/table/row/column`; undefined where no country is asked for it. */
  question: string | undefined;
  /** The same figure is published by another series, too, which comes first. */
  again: boolean;
}

const header = [
  'file',
  'indicator',
  'dimension',
  'category',
  'sex',
  'age',
  'question',
  'remark',
] as const;

/** The series of portal.csv, beside the instrument, by their texts: see {@link seriesKey}. */
export function loadSeries({ folders }: LoadedInstrument): ReadonlyMap<string, PublishedSeries> {
  const path = join(folders[0] ?? '', 'portal.csv');
  const named = new Set<string>();
  const series = new Map<string, PublishedSeries>();
  for (const { values } of readCsv(path, 'portal.csv', header)) {
    const { file = '', question = '' } = values;
    const { indicator = '', dimension = '', category = '', sex = '', age = '' } = values;
    const texts = { indicator, dimension, category, sex, age };
    series.set(seriesKey(texts), {
      file,
      ...texts,
      question: question === '' ? undefined : question,
      again: question !== '' && named.has(question),
    });
    named.add(question);
  }
  return series;
}
