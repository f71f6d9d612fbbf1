import type { ReportCounts } from '../../report/model.ts';
import type {
  Finding,
  FindingCell,
  Return,
  RevisedTable,
  Severity,
  Table,
} from '../../schema/types.ts';
import { capital } from '../letters.ts';
import { counted, formatDay, formatList, formatNumber, formatPercent } from './format.ts';
import { settingEffect, settingSentence, severityChanged } from './rule-settings.ts';

/** Fixed texts of the report page. */
export const reportPage = {
  /** Between a word and what it introduces. */
  colon: ': ',
  /** After words in bold that open a paragraph. */
  stop: '. ',
  skip: 'Skip to the report',
  contents: 'Contents',
  name: 'Validation report',
  purpose:
    'This report is for the national contact point of the survey. It shows what the return contains, what the checks found in it, where every figure comes from, and what to do before the return is sent.',
  officer: 'Coordinating officer',
  summary: 'Summary',
  keyFigures: 'Key figures',
  missing: 'Cells without a number, by status',
  status: 'Status',
  cells: 'Cells',
  map: 'Map of the questionnaire',
  mapIntro:
    'Each line is a table, each column a year of the window: cells filled out of cells asked. A table leads to its values, a mark to its findings.',
  legend: 'Legend',
  legendFilled: 'Cells filled',
  legendMissing: 'Cells without a number',
  legendNotAsked: 'Table not asked in this cycle',
  legendDoubt: 'Cells in doubt: named by an open error or warning, with their number',
  changed: 'Changed since the earlier return',
  table: 'Table',
  findings: 'Findings',
  notAsked: 'Not asked in this cycle',
  noFindings: 'None',
  top: 'What matters most',
  topIntro: 'The findings to look at first, most important first.',
  noneFound: 'The checks found nothing in this return.',
  allFindings: 'All findings',
  allFindingsIntro:
    'By table, and within a table by severity. The number of a finding is its rank in the whole report.',
  inBrief:
    'The findings of highest rank are shown with their chart and the origin of their figures, the others in brief.',
  briefWhy: 'What to do, and usual reasons',
  filters: 'Search and filter',
  search: 'Search in the findings',
  state: 'State',
  allStates: 'Open and explained',
  openState: 'Open',
  explainedState: 'Explained',
  allInstitutions: 'All institutions',
  showAll: 'Show all findings',
  openDetails: 'Open all details',
  closeDetails: 'Close all details',
  print: 'Print',
  /** {shown} and {all} are replaced by numbers. */
  shownOf: '{shown} of {all} findings shown',
  /** {marked} is replaced by a number. */
  markedAnswered: '{marked} marked as answered, in this browser only',
  markAnswered: 'Mark as answered',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  linkToCopy: 'Link to this finding',
  valuesOfTable: 'Values of this table',
  inTheMap: 'In the map',
  howSure: 'How sure',
  value: 'Value',
  year: 'Year',
  cell: 'Cell',
  where: 'Place in the workbook',
  comment: 'Comment',
  mostLikely: 'Most likely the cell to correct',
  todo: 'What to do',
  why: 'What the rule says, and usual reasons',
  usualReasons: 'Usual reasons',
  codes: 'What the findings mean',
  codesIntro:
    'For every kind of finding in this report: what it means, what to do, and what its reason usually is.',
  causedBy: 'Look first at this finding, which explains it:',
  consequences: 'If this is corrected, these may be settled, too:',
  lineage: 'Where these figures come from',
  nationalCode: 'National code',
  records: 'Records',
  share: 'Share',
  chartFigures: 'Figures of the chart',
  reference: 'Reference',
  values: 'Values by table',
  valuesIntro:
    'All figures of the window as they stand in the return. A letter in brackets is the status of a figure, a number after it points to a note below the table, a mark with a number to a finding.',
  showValues: 'Values',
  row: 'Row',
  column: 'Column',
  sources: 'Sources',
  notes: 'Notes',
  statuses: 'Statuses',
  note: 'note',
  recordsUsed: 'Records of the sources',
  recordsIntro:
    'What became of every record in the years of the window. A record is used, excluded for a stated reason, or left over; none is dropped silently. The counted quantity is the sum of the first measure of the source over these records.',
  recordsGroup: 'Number of records',
  massGroup: 'Counted quantity',
  unchanged: 'Unchanged',
  revised: 'Revised',
  added: 'New',
  gone: 'Blank now',
  allTables: 'All tables',
  all: 'All',
  used: 'Used',
  excluded: 'Excluded',
  leftOver: 'Left over',
  excludedTitle: 'Excluded, with the reason',
  leftOverTitle: 'Left over, by national code',
  reason: 'Reason',
  mappingLine: 'Line of the mapping',
  years: 'Years',
  quantity: 'Counted quantity',
  noSources: 'The return names no source.',
  sourcesIntro:
    'The fingerprint (SHA-256) identifies the file that was read: a file with the same fingerprint is the same file.',
  source: 'Source',
  publisher: 'Publisher',
  institution: 'Institution',
  file: 'File',
  fingerprint: 'Fingerprint',
  versions: 'Versions and fingerprints',
  versionsIntro:
    'What this report was made with. Whoever has the same tool, questionnaire and files gets the same report.',
  rules: 'Rules',
  rulesByKind: 'Rules in force, by kind',
  ruleKind: 'Kind of rule',
  rulesCount: 'Rules',
  byFamily: 'Findings by family of checks',
  family: 'Family',
  writtenRules: 'Rules between tables',
  rule: 'Rule',
  severity: 'Severity',
  from: 'Where it comes from',
  ruleSettings: 'What has been decided about rules',
  ruleSettingsIntro:
    'The file rules.json of the country changes what these rules find. Findings that it leaves out are not in this report; they are counted here and in findings.json.',
  decision: 'Decision',
  decidedBy: 'Decided by',
  effect: 'In this return',
};

export type ReportPage = typeof reportPage;

const severityWords: Record<Severity, string> = {
  error: 'Error',
  warning: 'Warning',
  information: 'Information',
};

const severityCounts: Record<Severity, [one: string, many: string]> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  information: ['for information', 'for information'],
};

const roles: Record<FindingCell['role'], string | null> = {
  value: null,
  total: 'The total',
  part: 'A part',
  residual: 'The part that is not known',
  before: 'Earlier figure',
  after: 'Later figure',
  other: 'Compared with',
  previous: 'In the earlier return',
  outside: 'In the other source',
};

/** Codes whose two figures are no part and total of each other. */
const pairRoles: Partial<Record<Finding['code'], Partial<Record<FindingCell['role'], string>>>> = {
  'later-stage-exceeds-earlier': { part: 'The later stage', total: 'The earlier stage' },
  'figures-differ': { part: 'First answer', total: 'Second answer' },
  'part-exceeds-whole': { total: 'The whole' },
};

const institutions: Record<Table['institution'] | 'coordinator', string> = {
  police: 'Police',
  prosecution: 'Prosecution service',
  courts: 'Courts',
  prisons: 'Prison administration',
  survey: 'Authority for victimization surveys',
  statistics: 'National statistical office',
  coordinator: 'Coordinating officer',
};

const families: Record<Finding['family'], string> = {
  format: 'Format',
  'within-the-return': 'Within the return',
  'against-earlier-returns': 'Against earlier returns',
  'against-other-sources': 'Against other sources',
};

const kinds = {
  sum: 'Parts and their total',
  'at-most': 'A part is at most the whole',
  'stage-order': 'A later stage of the justice process is rarely more than the earlier one',
  equal: 'The same figure asked twice',
  'share-of': 'A share of nobody is zero',
  between: 'A rate lies between the rates of its parts',
};

/** Texts of the report that depend on what is reported. */
export const reportSentences = {
  title: (country: string, cycle: number) => `${country}: UN-CTS ${cycle}`,
  /** Whole sentences, one after the other. */
  sentences: (sentences: readonly string[]) => sentences.join(' '),
  countryAndCode: (country: string, code: string) => `${country} (${code})`,
  facts: {
    country: 'Country',
    cycle: 'Cycle',
    referenceYear: 'Reference year',
    years: 'Years covered',
    period: 'Reference period',
    instrument: 'Questionnaire',
  },
  instrument: (title: string, edition: string) => `${title}, ${edition}`,
  period: ({ from, to, stockDay }: Return['period']) =>
    `${formatDay(from)} to ${formatDay(to)}; figures of one day on ${formatDay(stockDay)}`,
  yearSpan: (first: number, last: number) => (first === last ? `${first}` : `${first} to ${last}`),
  verdict: {
    ready: 'Ready to send',
    withWarnings: 'Can be sent when the warnings are answered',
    notReady: 'Not ready to send',
    errors: (count: number) =>
      `${counted(count, 'error', 'errors')}: figures that contradict each other or cannot be right. Correct them, or state in a comment why they stand.`,
    warnings: (count: number) =>
      `${counted(count, 'warning', 'warnings')}: figures that need a correction or an explanation.`,
    nothingFound: 'The checks found neither errors nor warnings.',
    empty: 'No cell of the questionnaire is filled.',
    explained: (count: number) =>
      `${counted(count, 'finding is', 'findings are')} explained and not asked again while the figures stand.`,
    expired: (count: number) =>
      `${counted(count, 'explanation has', 'explanations have')} expired, because the figures changed: the findings ask again.`,
    softened: (count: number) =>
      `${counted(count, 'error was', 'errors were')} softened or left out by rules.json, with the reasons under “Rules”.`,
    unexplained: (count: number) =>
      `${counted(count, 'cell has', 'cells have')} neither a number nor a comment that says why.`,
  },
  keyFigures: {
    filled: 'Cells filled',
    filledNote: (asked: number, share: number) =>
      `of ${formatNumber(asked)} asked (${formatPercent(share)})`,
    missing: 'Cells without a number',
    missingNote: (share: number) => `${formatPercent(share)} of the cells asked`,
    notAsked: 'Cells not asked',
    notAskedNote: 'left out by the rotation of tables in this cycle',
    tables: 'Tables with figures',
    tablesNote: (asked: number, notAsked: number) =>
      notAsked === 0
        ? `of ${formatNumber(asked)} asked`
        : `of ${formatNumber(asked)} asked; ${formatNumber(notAsked)} not asked`,
    findings: 'Findings',
    findingsNote: ({ error, warning, information, explained }: ReportCounts['findings']) =>
      formatList([
        counted(error, 'error', 'errors'),
        counted(warning, 'warning', 'warnings'),
        `${formatNumber(information)} for information`,
        ...(explained === 0 ? [] : [`${formatNumber(explained)} explained`]),
      ]),
    records: 'Records used',
    recordsNote: (all: number, excluded: number, leftOver: number) =>
      `of ${formatNumber(all)}; ${formatNumber(excluded)} excluded, ${formatNumber(leftOver)} left over`,
  },
  severity: (severity: Severity) => severityWords[severity],
  severityCount: (severity: Severity, count: number) => counted(count, ...severityCounts[severity]),
  explained: 'Explained',
  explainedCount: (count: number) => `${formatNumber(count)} explained`,
  answered: {
    states: {
      explained: 'Explained by the contact point',
      expired: 'Explained before, and the figures have changed since',
      'not-corrected': 'A correction was announced, and the figures are the same',
      'will-follow': 'An answer is to follow',
    },
    by: (by: string | null, cycle: number) =>
      by === null ? `Answered in cycle ${cycle}.` : `Answered by ${by} in cycle ${cycle}.`,
    /** One of the figures that an expired answer spoke of. */
    before: (cell: string, value: number | string | null) =>
      value === null
        ? `It did not speak of ${cell}.`
        : `When it was answered, ${cell} was ${typeof value === 'number' ? formatNumber(value) : value}.`,
  },
  /** The page that an institution gets. */
  letter: {
    subject: 'Questions on figures',
    /** `title` names country and cycle: "India: UN-CTS 2014". */
    intro: (title: string, findings: number): readonly string[] => [
      `The figures of your institution are part of the country’s return to the United Nations Crime Trends Survey (${title}). The checks raised ${counted(findings, 'question', 'questions')} about them.`,
      'Please compare the figures below with your source. Answer in the query list that comes with this page: confirm the figures and say why, or say that they will be corrected.',
    ],
  },
  role: (role: FindingCell['role'], code: Finding['code']): string | null =>
    pairRoles[code]?.[role] ?? roles[role],
  family: (family: Finding['family']) => families[family],
  /** As a heading or an entry of a column. */
  institution: (institution: keyof typeof institutions) => institutions[institution],
  ruleKind: (kind: keyof typeof kinds) => kinds[kind],
  statusAbsent: 'No status',
  /** How likely it is that figures are a slip. */
  certainty: {
    'very-likely': 'very likely a slip',
    likely: 'likely a slip',
    possible: 'possibly a slip',
    'worth-a-look': 'worth a look',
  },
  certaintyMeans:
    'How sure: going by returns with known slips, “very likely” means at least four slips in five such findings, “likely” more often a slip than not, “possibly” about one in three, “worth a look” fewer.',
  filledOf: (filled: number, asked: number) => `${formatNumber(filled)} of ${formatNumber(asked)}`,
  inDoubt: (cells: number) => counted(cells, 'cell in doubt', 'cells in doubt'),
  /** Figures of a table that are otherwise than in the earlier return. */
  changedSince: ({ revised, added, gone }: Omit<RevisedTable, 'table' | 'unchanged'>) =>
    revised + added + gone === 0
      ? 'Nothing'
      : formatList([
          ...(revised === 0 ? [] : [`${formatNumber(revised)} revised`]),
          ...(added === 0 ? [] : [`${formatNumber(added)} new`]),
          ...(gone === 0 ? [] : [`${formatNumber(gone)} blank now`]),
        ]),
  revisions: {
    title: (cycles: readonly number[]) =>
      `Compared with the ${cycles.length === 1 ? 'return of cycle' : 'returns of cycles'} ${formatList(cycles.map(String))}`,
    intro: (first: number, last: number) =>
      `What became of the figures that were sent before, for ${first === last ? `${first}, the year` : `${first} to ${last}, the years`} in both. A revision is usual; a finding says where one is in doubt.`,
    noYear:
      'No year is in both returns. Give the return of a cycle that is at most three years older.',
    noFigure: 'No table has a figure for these years in either return.',
  },
  chapter: (number: string, title: string, module: string) =>
    module === '' ? `Chapter ${number}. ${title}` : `${module}. Chapter ${number}. ${title}`,
  tableTitle: (number: string, title: string) => `Table ${number}. ${title}`,
  tableAbout: (unit: string) => `Unit: ${unit}.`,
  tableSummary: (filled: number, asked: number) =>
    filled === 0
      ? `Values: none of ${formatNumber(asked)} cells filled`
      : `Values: ${formatNumber(filled)} of ${formatNumber(asked)} cells filled`,
  tableFindings: (count: number) => counted(count, 'finding', 'findings'),
  tableRegion: (title: string) => `${title}, values by year`,
  sourcesGroup: 'Data sources',
  findingHeading: (rank: number, title: string) => `${rank}. ${title}`,
  findingName: (rank: number) => `finding ${rank}`,
  moreFindings: (count: number) => `${formatNumber(count)} more`,
  sourceShort: (number: number) => `S${number}`,
  cellsOf: (rank: number) => `Figures of finding ${rank}`,
  codesOf: (rank: number, cell: string, line: number) =>
    `National codes of finding ${rank}: ${cell}, line ${line} of the mapping`,
  ruleLine: (rule: string, family: Finding['family'], ess: number) =>
    `Rule ${rule}. Family: ${families[family].toLowerCase()}. Validation level ${ess} of the European Statistical System.`,
  ruleSetting: settingSentence,
  ruleEffect: settingEffect,
  severityChanged,
  /** A question named with its table, at the beginning of a line. */
  ofTable: capital,
  placeUnknown: 'Not in the workbook at hand',
  place: (sheet: string, address: string) => `${sheet}, ${address}`,
  placeIn: (file: string, place: string) => `File ${file}: ${place}`,
  notFilled: 'No figure',
  valueWithout: '–',
  lineage: {
    records: 'Records added up',
    empty: 'Records without a value, not in the figure',
    where: 'Selection',
    everything: 'all records of the year',
    measure: 'Measure',
    line: 'Line of the mapping',
    otherCodes: (count: number) => counted(count, 'other code', 'other codes'),
  },
  chart: {
    compared: (first: number, last: number) => `The two figures compared, ${first} to ${last}`,
    title: (question: string, first: number, last: number) =>
      first === last ? `${question}, ${first}` : `${question}, ${first} to ${last}`,
    summary: (label: string, figures: readonly string[], gaps: readonly number[]) =>
      `${label}: ${figures.join(', ')}.${gaps.length === 0 ? '' : ` No figure for ${formatList(gaps.map(String))}.`}`,
    /** Above the mark of what would fit: a range, or one figure. */
    expected: (isRange: boolean): string => (isRange ? 'Usual range' : 'Figure that would fit'),
    range: (low: number, high: number) => `${formatNumber(low)} to ${formatNumber(high)}`,
    expectedIn: (label: string, year: number, figure: string) => `${label}, ${year}: ${figure}.`,
    parts: (year: number) => `The parts and the total, ${year}`,
    total: 'The total',
    sum: 'The parts together',
    short: 'Gap: in the total, in no part',
    excess: 'Gap: in the parts, not in the total',
    partsSummary: (total: number, sum: number) =>
      total === sum
        ? `The total is ${formatNumber(total)}, and so are the parts together.`
        : `The total is ${formatNumber(total)}. The parts together are ${formatNumber(sum)}, ${formatNumber(Math.abs(total - sum))} ${sum < total ? 'less' : 'more'}.`,
    key: (gap: boolean) =>
      `Shaded: the years this cycle asks. Ringed: the figures of this finding.${gap ? ' Cross: no figure.' : ''}`,
    figures: (rank: number) => `Figures of the chart of finding ${rank}`,
    point: (year: number, value: number) => `${year}: ${formatNumber(value)}`,
  },
  records: {
    years: (title: string) => `Records of ${title}, by year`,
    excluded: (title: string) => `Excluded records of ${title}`,
    leftOver: (title: string) => `Left over records of ${title}`,
    allYears: 'All years',
    balanced: (all: number) =>
      `${counted(all, 'record', 'records')}: all accounted for (used, excluded and left over add up).`,
    unbalanced: (all: number, sum: number) =>
      `${counted(all, 'record', 'records')}, but used, excluded and left over add up to ${formatNumber(sum)}.`,
    rest: (codes: number, records: number) =>
      `and ${counted(codes, 'other code', 'other codes')} with ${counted(records, 'record', 'records')}`,
    noCode: '(no code)',
    answeredBy: (line: number) => `Line ${line} of the mapping gives the figures instead`,
    /** How the description of a source leaves records out. */
    because: (because: 'left-out' | 'duplicate' | 'other-day', reason: string) =>
      ({
        'left-out': reason,
        duplicate: 'Copies of records that count once',
        'other-day': 'Records of another day than the stock day',
      })[because],
    noLine: 'description of the source',
  },
  falseAlarms: (returns: number, average: number) =>
    `In ${formatNumber(returns)} returns that UNODC published, untouched, these rules find ${formatNumber(average)} errors and warnings on average that no other finding explains.`,
  rulesRun: (rules: number, cells: number) =>
    `${counted(rules, 'rule', 'rules')} had figures to look at; ${counted(cells, 'cell was', 'cells were')} checked.`,
  versions: {
    tool: 'Tool',
    toolVersion: (version: string) => `uncts ${version}`,
    instrument: 'Questionnaire',
    workbook: 'Workbook',
  },
  footer: (version: string) => `Made with uncts ${version}.`,
};

export type ReportSentences = typeof reportSentences;
