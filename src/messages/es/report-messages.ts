import { formatsOf } from '../formats.ts';
import type { ReportMessages } from '../report-messages.ts';
import { findingMessages } from './findings.ts';
import { nameWords } from './names.ts';
import { reportPage, reportSentences } from './report.ts';

/** The report in Spanish. */
export const reportMessages: ReportMessages = {
  language: 'es',
  formats: formatsOf('es'),
  names: nameWords,
  page: reportPage,
  say: reportSentences,
  findings: findingMessages,
};
