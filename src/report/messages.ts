import { findingMessages } from '../messages/en/findings.ts';
import { reportPage, reportSentences } from '../messages/en/report.ts';
import type { ReportMessages } from './context.ts';

/** The report in English. */
export const reportMessages: ReportMessages = {
  lang: 'en',
  page: reportPage,
  say: reportSentences,
  findings: findingMessages,
};
