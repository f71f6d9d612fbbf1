import type { Language } from '../instrument/labels.ts';
import type { Revisions } from '../schema/types.ts';
import type { ReportPage, ReportSentences } from './en/report.ts';
import type { FindingMessages } from './findings.ts';
import type { Formats } from './formats.ts';
import type { NameWords } from './names.ts';
import type { QueryMessages } from './queries.ts';

/** Everything that a report says, in one language. */
export interface ReportMessages {
  language: Language;
  formats: Formats;
  names: NameWords;
  page: ReportPage;
  say: ReportSentences;
  findings: FindingMessages;
  queries: QueryMessages;
  /** What became of the figures of earlier returns, in a sentence or two. */
  revisions: (revisions: Revisions) => string;
  /** Institutions within a sentence: "the courts". */
  institutions: Readonly<Record<string, string>>;
}
