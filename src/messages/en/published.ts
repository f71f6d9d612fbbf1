import type { LoadedInstrument } from '../../instrument/model.ts';
import type {
  FigureAccount,
  PortalFact,
  PortalFactCode,
  Published,
  RowAccount,
} from '../../published/index.ts';
import { counted, formatList, formatNumber } from './format.ts';

/** Facts of one kind that are told one by one. */
const shown = 10;

/** What was read of files of the data portal: an account of every row, then what needs a look. */
export function publishedSummary(
  { files, facts }: Published,
  { returns, account, cycle }: { returns: number; account: FigureAccount; cycle: number },
  instrument: LoadedInstrument,
): string {
  return [
    ...files.flatMap(({ name, released, account: rows }) => [
      `${name}${released === undefined ? '' : `, release of ${released}`}`,
      ...rowLines(rows),
      '',
    ]),
    `Cycle ${cycle}: ${counted(returns, 'return', 'returns')} from ${counted(account.figures, 'figure', 'figures')}`,
    ...figureLines(account, cycle),
    ...factLines(facts, instrument),
  ].join('\n');
}

const rowWords: Readonly<Record<Exclude<keyof RowAccount, 'rows'>, string>> = {
  used: 'give a figure',
  repeated: 'say again what another row says',
  contradicted: 'contradict another row, and are not taken',
  superseded: 'are said again by a later release, which counts',
  withdrawn: 'are no longer in a later release of the same file, and are not taken',
  again: 'are published again under another name, which counts',
  otherUnit: 'are in another unit, such as rates',
  noQuestion: 'are series that no country is asked for',
  unknownSeries: 'are series that are not known here',
  unknownArea: 'are not about a country, or part of one',
  yearImpossible: 'have an impossible year',
  notUnderstood: 'have a value that is no number',
  empty: 'have no value',
  notes: 'are notes under the table',
};

/** What became of the rows of all files, as a sentence. */
export function rowsInWords(accounts: readonly RowAccount[]): string {
  const sum = (fate: keyof RowAccount): number =>
    accounts.reduce((rows, account) => rows + account[fate], 0);
  const parts = (Object.keys(rowWords) as (keyof typeof rowWords)[])
    .filter((fate) => sum(fate) > 0)
    .map((fate) => `${formatNumber(sum(fate))} ${rowWords[fate]}`);
  return `${counted(sum('rows'), 'row was', 'rows were')} read${parts.length === 0 ? '' : `: ${parts.join('; ')}`}.`;
}

function rowLines(account: RowAccount): string[] {
  const width = formatNumber(account.rows).length;
  const line = (count: number, words: string): string =>
    `  ${formatNumber(count).padStart(width)} ${words}`;
  const parts = Object.entries(rowWords) as [keyof RowAccount, string][];
  return [
    line(account.rows, 'rows, of which'),
    ...parts.flatMap(([fate, words]) => (account[fate] === 0 ? [] : [line(account[fate], words)])),
  ];
}

function figureLines(account: FigureAccount, cycle: number): string[] {
  const width = formatNumber(account.figures).length;
  const parts: [number, string][] = [
    [account.inWindow, 'in the years that the cycle asks'],
    [account.before, 'before them: history of the returns'],
    [account.after, `after ${cycle - 1}: not in the returns`],
    [
      account.notAsked,
      'of questions that this cycle does not ask: not in the returns; --all-tables takes them',
    ],
    [account.otherAreas, 'of countries that were not asked for: not in the returns'],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `  ${formatNumber(count).padStart(width)} ${words}`);
}

const factTitles: Readonly<Record<PortalFactCode, string>> = {
  'year-impossible':
    'Impossible years. These rows give no figure; correct the file if the year is known.',
  'value-not-understood': 'Values that are no numbers. These rows give no figure.',
  contradiction: 'Rows that say different things of one figure. None of them is taken.',
  'series-unclear':
    'Series in which most figures contradict each other, so that it is not known what the others are. None is taken.',
  'again-differs':
    'Figures that are published under two names, with different values. The first counts.',
  'unknown-series': 'Series that are not known here. These rows give no figure.',
  'unknown-area': 'Codes that are no country. These rows give no figure.',
  'no-question': 'Series that no country is asked for.',
  'other-unit': 'Other units. Only counts are read.',
  respelled: 'Texts that are read as others.',
};

function factLines(facts: readonly PortalFact[], instrument: LoadedInstrument): string[] {
  const codes = Object.keys(factTitles) as PortalFactCode[];
  return codes.flatMap((code) => {
    const found = facts.filter(({ fact }) => fact === code);
    if (found.length === 0) return [];
    const more = found.length - shown;
    return [
      '',
      factTitles[code],
      ...found.slice(0, shown).map((fact) => `  ${portalFactSentence(fact, instrument)}`),
      ...(more > 0 ? [`  and ${formatNumber(more)} more`] : []),
    ];
  });
}

/** One fact for a person. */
export function portalFactSentence(fact: PortalFact, { questions }: LoadedInstrument): string {
  const figure = ({ area, question, year }: { area: string; question: string; year: number }) =>
    `${area}, ${questionName(question, questions)}, ${year}`;
  const rows = (count: number): string => counted(count, 'row', 'rows');
  switch (fact.fact) {
    case 'year-impossible':
    case 'value-not-understood':
      return `${fact.file}, line ${fact.line}: "${fact.found}"`;
    case 'contradiction': {
      const values = fact.values.map(
        ({ value, file, line }) => `${formatNumber(value)} (${file}, line ${line})`,
      );
      return `${figure(fact)}: ${formatList(values)}`;
    }
    case 'series-unclear':
      return `${fact.file}: ${questionName(fact.question, questions)}: ${counted(fact.contradictions, 'contradiction', 'contradictions')}, ${counted(fact.alone, 'figure stands', 'figures stand')} alone`;
    case 'again-differs': {
      const { value, file, line } = fact.passedOver;
      return `${figure(fact)}: ${formatNumber(fact.counted)} counts, and not ${formatNumber(value)} (${file}, line ${line})`;
    }
    case 'unknown-series':
    case 'no-question': {
      const { indicator, dimension, category, sex, age } = fact.series;
      return `${fact.file}, ${rows(fact.rows)} from line ${fact.line}: ${[indicator, dimension, category, sex, age].join(' | ')}`;
    }
    case 'unknown-area':
      return `${fact.file}, ${rows(fact.rows)} from line ${fact.line}: "${fact.code}" (${fact.name})`;
    case 'other-unit':
      return `${fact.file}, ${rows(fact.rows)}: ${fact.unit === '' ? 'no unit' : fact.unit}`;
    case 'respelled':
      return `${fact.file}, ${rows(fact.rows)} from line ${fact.line}: "${fact.found}" is read as ${fact.meant}`;
  }
}

function questionName(id: string, questions: LoadedInstrument['questions']): string {
  const question = questions.get(id);
  if (question === undefined) return id;
  return `table ${question.table.table}, ${question.rowPath.join(', ')}, ${question.columnLabel.toLowerCase()}`;
}
