import type { Workbook } from 'exceljs';

/** The library without its streams, whose dependencies take longer to load than all the rest. */
const library: string = 'exceljs/lib/doc/workbook.js';

/** An empty workbook. Only commands that write a new one pay for loading the library. */
export async function newWorkbook(): Promise<Workbook> {
  const { default: Empty } = await loadLibrary();
  return new Empty();
}

/** Loads what new workbooks need, for whoever knows early that there will be some. */
export async function loadLibrary(): Promise<{ default: typeof Workbook }> {
  return (await import(library)) as { default: typeof Workbook };
}

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
