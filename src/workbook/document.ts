import type { Workbook } from 'exceljs';

/**
 * Properties of a new workbook: title, window and dates. The date of the file is the first day of
 * its cycle, not that of the run.
 */
export function describeDocument(workbook: Workbook, title: string, cycle: number): void {
  const date = new Date(Date.UTC(cycle, 0, 1));
  workbook.created = date;
  workbook.modified = date;
  workbook.creator = 'uncts';
  workbook.lastModifiedBy = 'uncts';
  workbook.title = title;
  workbook.views = [
    {
      x: 0,
      y: 0,
      width: 28_000,
      height: 18_000,
      firstSheet: 0,
      activeTab: 0,
      visibility: 'visible',
    },
  ];
}
