import type { AskingRow } from '../../instrument/iccs-asked.ts';
import type { IccsLookup, IccsTitle } from '../../instrument/iccs-lookup.ts';
import type { IccsHit } from '../../instrument/iccs-search.ts';
import type { IccsVariable } from '../../instrument/iccs-tables.ts';
import { formatList } from './format.ts';

/** A code for the terminal, with everything that is known of it. */
export function iccsText(found: IccsLookup): string {
  const typed = found.typed === undefined ? [] : [`"${found.typed}" is read as ${found.code}.`, ''];
  const aliases =
    found.aliases.length === 0 ? [] : [`Also printed as ${formatList(found.aliases)}.`];
  return [
    ...typed,
    `ICCS ${found.code}  ${found.titleEn}`,
    `${' '.repeat(`ICCS ${found.code}`.length)}  ${found.titleEs}`,
    ...aliases,
    ...section('Above', titleLines(found.above)),
    ...section('Below', titleLines(found.below)),
    ...section('Index, English', found.index.en.map(indented)),
    ...section('Index, Spanish', found.index.es.map(indented)),
    ...section('Asked in', askedLines(found)),
  ].join('\n');
}

/** The sections of the classification. */
export function iccsSectionsText(sections: readonly IccsTitle[]): string {
  return [
    'Sections of the ICCS, version 1.0',
    ...titleLines(sections),
    '',
    'uncts iccs 0301 shows a code; uncts iccs search "motor vehicle" finds codes by words.',
  ].join('\n');
}

/** Codes found by words, best first. */
export function iccsHitsText(query: string, hits: readonly IccsHit[]): string {
  if (hits.length === 0) {
    return `No title and no index entry of the ICCS answers "${query}". Try other or fewer words, in English or Spanish.`;
  }
  return hits
    .map((hit) =>
      [
        `${hit.code.padEnd(6)}  ${hit.titleEn}`,
        `        ${hit.titleEs}`,
        `        ${reasonOf(hit)}`,
      ].join('\n'),
    )
    .join('\n');
}

/** The disaggregating variables and their values. */
export function iccsVariablesText(variables: readonly IccsVariable[]): string {
  return variables
    .map(({ tag, of, variable, values }) =>
      [
        `${tag === '' ? '-' : tag}  ${variable} (${of})`,
        ...values.map(({ value, label }) => indented(`${value.padEnd(5)} ${label}`)),
      ].join('\n'),
    )
    .join('\n\n');
}

const languages = { en: 'English', es: 'Spanish' } as const;

function reasonOf({ found, unmatched }: IccsHit): string {
  const place = found.in === 'title' ? 'title' : 'index';
  const without = unmatched.length === 0 ? '' : `, without ${formatList(unmatched)}`;
  return `${languages[found.language]} ${place}: ${found.text}${without}`;
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines];
}

function indented(text: string): string {
  return `  ${text.trimEnd()}`;
}

function titleLines(titles: readonly IccsTitle[]): string[] {
  const width = Math.max(0, ...titles.map(({ code }) => code.length));
  return titles.map(({ code, titleEn, titleEs }) =>
    indented(`${code.padEnd(width)}  ${titleEn} | ${titleEs}`),
  );
}

const rotations = {
  annual: '',
  odd: '; odd reference years',
  even: '; even reference years',
} as const;

function askedLines({ code, asked }: IccsLookup): string[] {
  if (asked.length === 0) return ['  no table'];
  return asked.map((row) => {
    const tags = row.tags.length === 0 ? '' : `; limited to ${formatList(row.tags)}`;
    const where = `${row.row}  ${row.rowPath.join(': ')}`;
    return `  ${where} (${row.unit}; ${countsInWords(code, row)}${tags}${rotations[row.asked]})`;
  });
}

function countsInWords(code: string, { counts, codes }: AskingRow): string {
  if (counts === 'same') return `counts ${code}`;
  if (counts === 'wider') return `counts all of ${formatList(codes)}`;
  return `counts ${formatList(codes)} only`;
}
