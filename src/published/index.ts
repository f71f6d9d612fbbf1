/** The door of this room: published series become returns, and a return is written as published series. */

export type { EurostatGap } from './eurostat-series.ts';
export type { PortalFact, PortalFactCode, RowAccount } from './facts.ts';
export {
  type Published,
  type PublishedFigure,
  type PublishedFigures,
  type PublishedFile,
  readPortal,
} from './read-portal.ts';
export type { Layout, Written, WrittenAccount } from './return-figures.ts';
export {
  type FigureAccount,
  newestCycle,
  type ReturnOptions,
  returnsFromPublished,
} from './returns.ts';
export { breakdownOf, sexOf, tableCode, unitCode } from './sdmx-codes.ts';
export { writeEurostat } from './write-eurostat.ts';
export { writePortal } from './write-portal.ts';
export { writeSdmx } from './write-sdmx.ts';
