import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { templatesFolder } from '../package-root.ts';

/** A name of an offence in the alphabetical index of the ICCS, with the code it counts under. */
export interface IndexEntry {
  code: string;
  language: 'en' | 'es';
  term: string;
}

/** A disaggregating variable of the ICCS, such as the sex of the victim. */
export interface IccsVariable {
  /** Short name that rows of an instrument use, such as Cy; empty where the ICCS prints none. */
  tag: string;
  /** event, victim, perpetrator, inclusion, or intentional homicide. */
  of: string;
  variable: string;
  values: readonly { value: string; label: string }[];
}

let index: readonly IndexEntry[] | undefined;
let variables: readonly IccsVariable[] | undefined;

/** The alphabetical index in English and Spanish, ordered by code. */
export function iccsIndex(): readonly IndexEntry[] {
  index ??= readClassification('iccs-index.csv', ['code', 'language', 'term']).map(
    ({ code, language, term }) => ({ code, language: language === 'es' ? 'es' : 'en', term }),
  );
  return index;
}

/** The disaggregating variables in the order of the publication. */
export function iccsVariables(): readonly IccsVariable[] {
  variables ??= readVariables();
  return variables;
}

/** Everyday words and the words that the ICCS uses for them, divided by `|` or spaces. */
export function iccsSynonyms(): { word: string; means: string }[] {
  return readClassification('iccs-synonyms.csv', ['word', 'means']);
}

function readVariables(): IccsVariable[] {
  const found = new Map<string, IccsVariable & { values: { value: string; label: string }[] }>();
  const columns = ['tag', 'of', 'variable', 'value', 'label'] as const;
  for (const { tag, of, variable, value, label } of readClassification(
    'iccs-variables.csv',
    columns,
  )) {
    const key = [tag, of, variable].join('/');
    const known = found.get(key) ?? { tag, of, variable, values: [] };
    known.values.push({ value, label });
    found.set(key, known);
  }
  return [...found.values()];
}

/** The lines of a file in templates/classifications, reduced to these columns. */
export function readClassification<C extends string>(
  file: string,
  columns: readonly C[],
): Record<C, string>[] {
  const path = join(templatesFolder, 'classifications', file);
  const lines = parse(readFileSync(path, 'utf8'), { columns: true }) as Record<string, string>[];
  return lines.map(
    (line) =>
      Object.fromEntries(columns.map((column) => [column, line[column] ?? ''])) as Record<
        C,
        string
      >,
  );
}
