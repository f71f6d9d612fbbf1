import type { ReportCounts, ReportSummary } from './model.ts';

/** The summary of a report for machines. */
export interface SummaryJson extends ReportCounts {
  country: string;
  cycle: number;
  ready: boolean;
  top: { severity: string; title: string; sentence: string }[];
  files: string[];
}

/** What the terminal shows, as data. */
export function summaryJson(view: ReportSummary, files: readonly string[]): SummaryJson {
  const { header, counts, top } = view;
  return {
    country: header.code,
    cycle: header.cycle,
    ready: header.verdict.ready,
    ...counts,
    top: top.map(({ mark, title, sentence }) => ({ severity: mark.severity, title, sentence })),
    files: [...files],
  };
}
