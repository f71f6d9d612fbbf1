import type { FindingMessages } from '../findings.ts';
import { counted, formatList, formatNumber, formatPercent } from './format.ts';

const quoted = (names: string): string =>
  formatList(names.split('; ').map((name) => (name === '' ? 'records without a code' : name)));

/** "Homicide (0101=0.8 0102=0.2)" -> "Homicide (0101 80%, 0102 20%)"; "-" is no ICCS code. */
const readable = (parts: string): string =>
  parts
    .replace(
      /(\S+)=([\d.]+)/g,
      (_, iccs: string, share: string) =>
        `${iccs.endsWith('-') ? iccs.replace(/-$/, 'no code') : iccs} ${formatPercent(Number(share))}`,
    )
    .replaceAll('% ', '%, ');

/** National codes and the ICCS codes they count as. */
export const codeMessages: Pick<FindingMessages, 'unmapped-code' | 'code-too-wide' | 'split-code'> =
  {
    'unmapped-code': {
      title: 'National codes without a correspondence',
      sentence: ({ details: d }) => {
        const outside =
          d.outside === 0
            ? ''
            : ` ${counted(d.outside, 'of them has a line', 'of them have lines')}, but for other years.`;
        const open =
          d.open === 0
            ? ' Lines of the mapping that name the codes use them or leave them out.'
            : ` ${counted(d.open, 'record is', 'records are')} in no figure.`;
        return `“${d.title}”: ${counted(d.codes, 'national code has', 'national codes have')} no ICCS code in ${formatList(d.years.split(' '))} (${counted(d.records, 'record', 'records')}, ${formatNumber(d.mass)} counted): ${quoted(d.named)}${d.codes > d.named.split('; ').length ? ' and others' : ''}.${outside}${open}`;
      },
      meaning:
        'A figure selected by ICCS holds the national codes that correspondence.csv assigns to it. A code without a line is in none of them.',
      todo: 'Add the codes to correspondence.csv, with an empty ICCS code where none fits. “uncts map suggest” proposes ICCS codes.',
      reasons: ['The codes are new.', 'The codes are not crimes.'],
    },
    'code-too-wide': {
      title: 'National codes wider than the question',
      sentence: ({ details: d }, names) => {
        const rows = d.rows.split(' ').map((row) => `“${names.row(`${row}/total`)}”`);
        const shown =
          rows.length > 3 ? [...rows.slice(0, 3), `${rows.length - 3} more rows`] : rows;
        const ask = rows.length === 1 ? 'asks' : 'ask';
        return `“${d.title}”: ${counted(d.codes, 'national code counts', 'national codes count')} as a wider ICCS code than ${formatList(shown)} ${ask}, and ${d.codes === 1 ? 'is' : 'are'} in no figure of the table (${counted(d.records, 'record', 'records')}, ${formatNumber(d.mass)} counted): ${quoted(d.named)}.`;
      },
      meaning:
        'A row holds the national codes that count as its ICCS code or one below it. What counts as a code above it may belong there in part.',
      todo: 'Give the national code a narrower ICCS code, or split it by shares; or say in the comment of the figure that it lacks them.',
      reasons: ['The national code cannot be divided.', 'The national code is a remainder.'],
    },
    'split-code': {
      title: 'Figures that rest on shares',
      sentence: ({ details: d }) =>
        `“${d.title}”: ${counted(d.codes, 'national code is', 'national codes are')} divided over ICCS codes by shares (${counted(d.records, 'record', 'records')}, ${formatNumber(d.mass)} counted): ${readable(quoted(d.named))}. Figures that hold a part are marked as estimates.`,
      meaning:
        'The share of a national code is an estimate by those who wrote the correspondence; the parts add up to the records.',
      todo: 'Say in the remark of the correspondence where the shares come from, and renew them when a count is made.',
      reasons: ['The national code cannot be divided in the data.'],
    },
  };
