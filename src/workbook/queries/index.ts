/** The door of this room: write the query list, and read the answers that came back. */
export { buildQueryWorkbook, type QueryWorkbookOptions } from './build.ts';
export { type ReadQueries, readQueryWorkbook } from './read.ts';
