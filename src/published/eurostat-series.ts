import { join } from 'node:path';
import { readCsv } from '../files/csv.ts';
import type { LoadedInstrument } from '../instrument/model.ts';

/** A series of a data set of Eurostat, and the question of the instrument that it answers. */
export interface EurostatSeries {
  dataset: string;
  /** Dimensions between the frequency and the unit, in the order of the data set. */
  dimensions: readonly string[];
  codes: readonly string[];
  question: string;
}

/** Part of a data set that the questionnaire does not answer, and why. */
export interface EurostatGap {
  dataset: string;
  codes: readonly string[];
  remark: string;
}

const header = ['dataset', 'dimensions', 'codes', 'question', 'remark'] as const;

/**
 * The series of eurostat.csv, beside the instrument: data sets of the joint collection of Eurostat and
 * UNODC whose dimensions agree with the questionnaire, and what does not agree.
 */
export function loadEurostat({ folders }: LoadedInstrument): {
  series: readonly EurostatSeries[];
  gaps: readonly EurostatGap[];
} {
  const path = join(folders[0] ?? '', 'eurostat.csv');
  const series: EurostatSeries[] = [];
  const gaps: EurostatGap[] = [];
  for (const { values } of readCsv(path, 'eurostat.csv', header)) {
    const { dataset = '', question = '', remark = '' } = values;
    const codes = words(values.codes);
    if (question === '') gaps.push({ dataset, codes, remark });
    else series.push({ dataset, dimensions: words(values.dimensions), codes, question });
  }
  return { series, gaps };
}

function words(text = ''): string[] {
  return text.split(' ').filter((word) => word !== '');
}
