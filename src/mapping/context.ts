import type { ReadSource } from '../dataset/engine.ts';
import type { Texts } from '../dataset/texts.ts';
import type { LoadedInstrument } from '../instrument/model.ts';
import type { Problem } from '../problems.ts';
import type { LoadedMapping } from './load.ts';

/** What the lines of a mapping are checked against, and where problems are collected. */
export interface MappingContext {
  instrument: LoadedInstrument;
  sources: ReadonlyMap<string, ReadSource>;
  mapping: LoadedMapping;
  /** Names of all modules, compiled or not. */
  modules: readonly string[];
  /** Every text that occurs in each category column, by source and column. */
  texts: Texts;
  problems: Problem[];
}

/** The file that problems of the mapping name. */
export const mappingFile = 'mapping.csv';
