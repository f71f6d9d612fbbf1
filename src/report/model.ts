import type { Direction } from '../messages/direction.ts';
import type { ReportPage } from '../messages/en/report.ts';
import type { Answered, FindingCode, Severity } from '../schema/types.ts';
import type { LineChart } from './chart.ts';
import type { Asked } from './queries.ts';
import type { SumChart } from './sum-chart.ts';

/**
 * What a report shows, ready to be laid out: every figure is already text, every sentence is already
 * chosen. Absent things are null, never left out, so that a template cannot miss one by accident.
 */
export interface ReportView {
  lang: string;
  dir: Direction;
  page: ReportPage;
  header: HeaderView;
  counts: ReportCounts;
  keyFigures: KeyFigure[];
  missing: StatusCount[];
  years: number[];
  map: MapView;
  top: TopFinding[];
  filters: FiltersView;
  findingGroups: FindingGroup[];
  /** What is said once about every kind of finding in the report. */
  codes: CodeView[];
  /** What became of earlier figures; null where no earlier return was given. */
  revisions: RevisionsView | null;
  chapters: ValueChapter[];
  records: SourceRecords[];
  sources: SourceView[];
  rules: RulesView;
  versions: VersionsView;
  footer: string;
}

/** The part of a report that a screenful shows. */
export type ReportSummary = Pick<ReportView, 'header' | 'counts' | 'top'>;

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

export interface MapView {
  /** Whether there is an earlier return to compare with. */
  compared: boolean;
  /** Columns of the whole table, and of all but the first. */
  columns: number;
  columnsAfterTable: number;
  chapters: MapChapter[];
}

export interface MapChapter {
  title: string;
  tables: MapTable[];
}

export interface MapTable {
  id: string;
  number: string;
  title: string;
  asked: boolean;
  href: string | null;
  years: MapYear[];
  /** What changed since the earlier return; null where nothing is known. */
  changed: string | null;
  marks: CountedMark[];
  findingsHref: string | null;
}

export interface MapYear {
  year: number;
  text: string;
  level: number;
  /** The cells that open errors and warnings name. */
  doubt: CountedMark | null;
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
  institution: Asked;
  tableHref: string | null;
  mapHref: string | null;
  severities: SeverityGroup[];
}

export interface SeverityGroup {
  mark: Mark;
  heading: string;
  /** Those that are shown in full. */
  findings: FindingView[];
  /** The others, by code. */
  briefs: { title: string; href: string; findings: FindingView[] }[];
}

/** What a reader can choose among the findings. */
export interface FiltersView {
  /** Distinguishes what a browser remembers of this report. */
  key: string;
  /** Empty where there is nothing to choose. */
  severities: Mark[];
  institutions: { id: Asked; name: string }[];
  /** Whether some are open and some explained. */
  states: boolean;
  /** Whether some are shown in brief. */
  brief: boolean;
  lang: string;
}

/** What is said about all findings of a code. */
export interface CodeView {
  id: string;
  title: string;
  meaning: string;
  todo: string;
  reasons: string[];
  certainty: string | null;
}

export interface RevisionsView {
  title: string;
  intro: string;
  tables: RevisedTableView[];
  all: Omit<RevisedTableView, 'title' | 'href'>;
}

export interface RevisedTableView {
  title: string;
  href: string | null;
  unchanged: string;
  revised: string;
  added: string;
  gone: string;
}

/** Another finding, named and linked. */
export interface FindingLink {
  text: string;
  href: string;
}

export interface FindingView {
  id: string;
  rank: number;
  code: FindingCode;
  severity: Severity;
  /** Whether the contact point explained it, and nothing is left to do. */
  settled: boolean;
  institution: { id: Asked; name: string };
  reference: string;
  /** The reference in few signs, for what a browser remembers. */
  key: string;
  /** How likely a slip is; null for a code that does not say. */
  certainty: string | null;
  certaintyMeans: string | null;
  mapHref: string | null;
  /** Whether chart and lineage are left out, because there are very many findings. */
  brief: boolean;
  heading: string;
  mark: Mark;
  title: string;
  sentence: string;
  meaning: string;
  says: string | null;
  reasons: string[];
  /** Null where nothing is left to do. */
  todo: string | null;
  rule: string;
  /** The contact point's answer: what became of it, and its words. */
  answered: { state: Answered['state']; title: string; words: string[]; by: string } | null;
  /** Why the finding has another severity than its rule. */
  changed: string | null;
  cells: EvidenceCell[];
  /** What the figures beside the cells are; null without any. */
  besideLabel: string | null;
  /** Columns of the table of cells. */
  columns: number;
  cellsLabel: string;
  /** The finding that explains this one, and those that this one explains. */
  cause: FindingLink | null;
  consequences: FindingLink[];
  /** Whether a workbook is at hand, so that cells have places. */
  places: boolean;
  lineage: LineageView[];
  chart: LineChart | null;
  sums: SumChart | null;
}

export interface EvidenceCell {
  name: string;
  year: number;
  nameAndYear: string;
  /** Its part in the finding; null where the finding is about this one figure. */
  role: string | null;
  value: string;
  /** The same cell in the earlier return or another source. */
  beside: string | null;
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
  group: boolean;
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
  findings: (Mark & { rank: number; href: string; name: string | null })[];
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
  fingerprint: string;
}

export interface RulesView {
  statement: string;
  kinds: { label: string; rules: string; findings: string }[];
  families: { label: string; findings: string }[];
  written: { rule: string; says: string; source: string; mark: Mark; findings: string }[];
  settings: { rule: string; decision: string; reason: string; by: string; effect: string }[];
}

/** What made the report. */
export interface VersionsView {
  made: { label: string; value: string; code: string | null }[];
}
