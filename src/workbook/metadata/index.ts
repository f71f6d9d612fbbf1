/** The door of this room: write the metadata workbook, blank or with answers, and read it back. */
export { buildMetadataWorkbook, type MetadataWorkbookOptions } from './build.ts';
export { type ReadMetadata, readMetadataWorkbook } from './read.ts';
