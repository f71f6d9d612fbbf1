import type { ListState } from '../../correspondence/review-lines.ts';
import { groupBy } from '../../group.ts';
import type { AskedCycle } from '../../instrument/cycle.ts';
import type { DatasetFact } from '../../schema/types.ts';
import { counted, formatList, formatNumber, formatPercent } from './format.ts';

/** Names shown of a list in a line of text. */
const namesShown = 30;

/** What there is to say about the correspondence of a country. */
export function mapCheckText({
  countryName,
  asked,
  lists,
  facts,
  gaps,
  neverOccurring,
}: {
  countryName: string;
  asked: AskedCycle;
  lists: readonly ListState[];
  facts: readonly DatasetFact[];
  gaps: readonly { list: string; code: string; from: number; to: number }[];
  neverOccurring: readonly { list: string; code: string }[];
}): string {
  const [first, last] = [asked.years[0], asked.years.at(-1)];
  const of = (fact: DatasetFact['fact']): DatasetFact[] =>
    facts.filter((entry) => entry.fact === fact);
  const sections = [
    ...section(
      'In the data, but reached by no selection by ICCS',
      unmappedLines(of('unmapped-code')),
    ),
    ...section('Wider than a row asks', wideLines(of('code-too-wide'))),
    ...section('Divided by shares', splitLines(of('split-code'))),
    ...section(
      'Years without a line, between years with one',
      gaps.map(({ list, code, from, to }) => `  ${list}: ${code}, ${span(from, to)}`),
    ),
    ...section('With a line, but in no source', unusedLines(neverOccurring)),
  ];
  return [
    `${countryName}: national codes and the ICCS, cycle ${asked.cycle} (${first} to ${last})`,
    '',
    ...(lists.length === 0
      ? ['No source has national codes with a code list.']
      : lists.flatMap(listLines)),
    ...(sections.length === 0
      ? ['', 'Every code of these years has a line, and no line lacks its data.']
      : sections),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function listLines(state: ListState): string[] {
  const { list, sources, lines, codes, withoutIccs, proposed, reviewed, agreed } = state;
  const from =
    sources.length === 0 ? 'no source uses this list' : `used by ${formatList([...sources])}`;
  if (lines === 0) return [`${list}: no line in correspondence.csv; ${from}`];
  const without =
    withoutIccs === 0
      ? ''
      : `; ${counted(withoutIccs, 'line says', 'lines say')} that no ICCS code fits`;
  return [
    `${list}: ${counted(codes, 'code', 'codes')} on ${counted(lines, 'line', 'lines')}; ${from}`,
    `  ${formatNumber(agreed)} agreed, ${formatNumber(reviewed)} reviewed, ${formatNumber(proposed)} only proposed${without}`,
  ];
}

const whys: Readonly<Record<string, string>> = {
  'no-line': 'no line',
  'outside-validity': 'its lines are for other years',
};

function unmappedLines(facts: readonly DatasetFact[]): string[] {
  return bySource(facts, (ofSource) =>
    [...groupBy(ofSource, ({ details }) => `${details.code} ${details.why}`).values()].map(
      (entries) => {
        const [first] = entries;
        const open = sum(entries, 'open');
        const code = String(first?.details.code ?? '');
        const rest =
          open === 0 ? 'the mapping names them itself' : `${formatNumber(open)} in no figure`;
        const years = entries.map(({ year }) => String(year ?? '')).join(', ');
        return `    ${code === '' ? '(records without a code)' : code}: ${whys[String(first?.details.why)]}; ${years}; ${mass(entries)}, ${rest}`;
      },
    ),
  );
}

function wideLines(facts: readonly DatasetFact[]): string[] {
  return bySource(facts, (ofSource) =>
    ofSource.flatMap((fact) => {
      const { code, iccs, needed, rows, lost } = fact.details;
      const words = String(lost);
      const held =
        words === ''
          ? 'another row of each table holds the code'
          : `no other row of the table holds the code in ${words.split(' ').join(', ')}`;
      return [
        `    ${code} counts as ${iccs}; ${mass([fact])}`,
        `      ${String(rows).split(' ').join(', ')} ask${String(rows).includes(' ') ? '' : 's'} for ${String(needed).split(' ').join(', ')}; ${held}`,
      ];
    }),
  );
}

function splitLines(facts: readonly DatasetFact[]): string[] {
  return bySource(facts, (ofSource) =>
    ofSource.map((fact) => {
      const parts = String(fact.details.parts)
        .split(' ')
        .map((part) => {
          const [iccs = '', share = ''] = part.split('=');
          return `${iccs === '-' ? 'no code' : iccs} ${formatPercent(Number(share))}`;
        });
      return `    ${fact.details.code}: ${formatList(parts)}; ${mass([fact])}`;
    }),
  );
}

function unusedLines(codes: readonly { list: string; code: string }[]): string[] {
  return [...groupBy(codes, ({ list }) => list)].map(([list, ofList]) => {
    const shown = ofList.slice(0, namesShown).map(({ code }) => code);
    const more =
      ofList.length > namesShown ? `; and ${formatNumber(ofList.length - namesShown)} more` : '';
    return `  ${list} (${counted(ofList.length, 'code', 'codes')}): ${shown.join('; ')}${more}`;
  });
}

function bySource(
  facts: readonly DatasetFact[],
  lines: (facts: readonly DatasetFact[]) => string[],
): string[] {
  return [...groupBy(facts, ({ source }) => source)].flatMap(([source, ofSource]) => [
    `  ${source}`,
    ...lines(ofSource),
  ]);
}

function mass(facts: readonly DatasetFact[]): string {
  const records = sum(facts, 'records');
  return `${counted(records, 'record', 'records')} that count ${formatNumber(sum(facts, 'mass'))}`;
}

function sum(facts: readonly DatasetFact[], name: string): number {
  return facts.reduce((total, { details }) => total + Number(details[name] ?? 0), 0);
}

function span(from: number, to: number): string {
  return from === to ? String(from) : `${from} to ${to}`;
}
