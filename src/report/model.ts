import type { ReportPage } from '../messages/en/report.ts';
import type { Answered, Severity } from '../schema/types.ts';
import type { LineChart } from './chart.ts';

/**
 * What a report shows, ready to be laid out: every figure is already text, every sentence is already
 * chosen. Absent things are null, never left out, so that a template cannot miss one by accident.
 */
export interface ReportView {
  lang: string;
  page: ReportPage;
  header: HeaderView;
  counts: ReportCounts;
  keyFigures: KeyFigure[];
  missing: StatusCount[];
  years: number[];
  map: MapChapter[];
  top: TopFinding[];
  findingGroups: FindingGroup[];
  chapters: ValueChapter[];
  records: SourceRecords[];
  sources: SourceView[];
  rules: RulesView;
  footer: string;
}

export interface HeaderView {
  title: string;
  /** Code of the country. */
  code: string;
  country: string;
  cycle: number;
  facts: LabelledText[];
  officer: LabelledText[];
  verdict: Verdict;
}

/** Whether the return can be sent; warnings ask for answers and do not block. */
export interface Verdict {
  ready: boolean;
  state: 'ready' | 'with-warnings' | 'not-ready';
  symbol: string;
  title: string;
  reasons: string[];
}

export interface LabelledText {
  label: string;
  value: string;
}

/** The numbers behind the key figures, for readers other than the page. */
export interface ReportCounts {
  tables: { asked: number; filled: number; notAsked: number };
  cells: { asked: number; filled: number; missing: number; notAsked: number };
  /** By severity and in all without those that the contact point explained. */
  findings: Record<Severity, number> & { all: number; explained: number };
  records: { all: number; used: number; excluded: number; leftOver: number };
}

export interface KeyFigure extends LabelledText {
  note: string | null;
}

export interface StatusCount {
  code: string;
  label: string;
  cells: string;
}

/** A severity as a reader sees it: a word and the id of a shape. */
export interface Mark {
  severity: Severity | 'explained';
  word: string;
  symbol: string;
}

export interface MapChapter {
  title: string;
  tables: MapTable[];
}

export interface MapTable {
  number: string;
  title: string;
  asked: boolean;
  href: string | null;
  years: { year: number; text: string; level: number }[];
  marks: CountedMark[];
  findingsHref: string | null;
}

export interface CountedMark extends Mark {
  count: number;
  text: string;
}

export interface TopFinding {
  rank: number;
  mark: Mark;
  title: string;
  /** The title with the rank before it. */
  heading: string;
  sentence: string;
  place: string;
  href: string;
}

export interface FindingGroup {
  id: string;
  title: string;
  tableHref: string | null;
  severities: { mark: Mark; heading: string; findings: FindingView[] }[];
}

/** Another finding, named and linked. */
export interface FindingLink {
  text: string;
  href: string;
}

export interface FindingView {
  id: string;
  rank: number;
  reference: string;
  heading: string;
  mark: Mark;
  title: string;
  sentence: string;
  meaning: string;
  says: string | null;
  reasons: string[];
  todo: string;
  rule: string;
  /** The contact point's answer: what became of it, and its words. */
  answered: { state: Answered['state']; title: string; words: string; by: string } | null;
  /** Why the finding has another severity than its rule. */
  changed: string | null;
  cells: EvidenceCell[];
  cellsLabel: string;
  /** The finding that explains this one, and those that this one explains. */
  cause: FindingLink | null;
  consequences: FindingLink[];
  /** Whether a workbook is at hand, so that cells have places. */
  places: boolean;
  lineage: LineageView[];
  chart: LineChart | null;
}

export interface EvidenceCell {
  name: string;
  year: number;
  /** Its part in the finding; null where the finding is about this one figure. */
  role: string | null;
  value: string;
  status: string | null;
  place: string;
  comment: string | null;
  culprit: boolean;
}

export interface LineageView {
  cell: string;
  source: string;
  href: string | null;
  facts: LabelledText[];
  codes: { code: string; records: string; value: string; share: string }[];
  codesLabel: string;
}

export interface ValueChapter {
  title: string;
  tables: ValueTable[];
}

export interface ValueTable {
  id: string;
  label: string;
  title: string;
  about: string;
  guidance: string | null;
  summary: string;
  open: boolean;
  region: string;
  manyColumns: boolean;
  findingsHref: string | null;
  findingsText: string | null;
  rows: ValueRow[];
  notes: { key: string; text: string }[];
  statuses: { code: string; label: string }[];
}

export interface ValueRow {
  label: string;
  /** What the heading of the row covers: its lines, or its one line. */
  scope: 'row' | 'rowgroup';
  depth: number;
  span: number;
  lines: ValueLine[];
}

export interface ValueLine {
  first: boolean;
  column: string;
  values: ValueCell[];
  sources: { short: string; href: string }[];
}

export interface ValueCell {
  text: string;
  missing: boolean;
  status: { code: string; label: string } | null;
  notes: string[];
  findings: (Mark & { rank: number; href: string; name: string })[];
  moreFindings: { text: string; href: string } | null;
}

export interface SourceRecords {
  id: string;
  title: string;
  statement: string;
  years: RecordLine[];
  all: RecordLine;
  excluded: { reason: string; line: string; years: string; records: string; mass: string }[];
  leftOver: { code: string; years: string; records: string; mass: string }[];
  leftOverRest: string | null;
  yearsLabel: string;
  excludedLabel: string;
  leftOverLabel: string;
}

export interface RecordLine {
  label: string;
  records: string;
  used: string;
  excluded: string;
  leftOver: string;
  usedMass: string;
  excludedMass: string;
  leftOverMass: string;
}

export interface SourceView {
  id: string;
  short: string;
  title: string;
  publisher: string;
  institution: string;
  file: string;
  fingerprint: { short: string; full: string };
}

export interface RulesView {
  statement: string;
  /** What to expect of the rules; null without norms. */
  expected: string | null;
  kinds: { label: string; rules: string; findings: string }[];
  families: { label: string; findings: string }[];
  written: { rule: string; says: string; source: string; mark: Mark; findings: string }[];
  settings: { rule: string; decision: string; reason: string; by: string; effect: string }[];
}
