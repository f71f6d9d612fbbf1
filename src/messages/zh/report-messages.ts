import { formatsOf } from '../formats.ts';
import type { ReportMessages } from '../report-messages.ts';
import { findingMessages } from './findings.ts';
import { metadataWords } from './metadata.ts';
import { nameWords } from './names.ts';
import { queryMessages } from './queries.ts';
import { reportPage, reportSentences } from './report.ts';
import { revisionsSummary } from './revisions.ts';

/** The report in Chinese, in simplified characters. */
export const reportMessages: ReportMessages = {
  language: 'zh',
  formats: formatsOf('zh'),
  names: nameWords,
  page: reportPage,
  say: reportSentences,
  findings: findingMessages,
  queries: queryMessages,
  revisions: revisionsSummary,
  institutions: metadataWords.institutions,
};
