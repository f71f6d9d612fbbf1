import { basename } from 'node:path';
import { loadInstruments } from '../instrument/compose.ts';
import { coreInstrument } from '../instrument/load.ts';
import type { LoadedInstrument } from '../instrument/model.ts';
import { compareText } from '../order.ts';
import { collected, InputError, type Problem, stopOn } from '../problems.ts';
import {
  type EurostatGap,
  type Layout,
  type Written,
  writeEurostat,
  writePortal,
  writeSdmx,
} from '../published/index.ts';
import type { Return } from '../schema/types.ts';
import { loadReturn } from './fill.ts';

export interface ExportRequest {
  /** Files of returns, one a country. */
  files: readonly string[];
  layout: Layout;
  /** Also the years before the window. */
  history: boolean;
}

export interface Exported extends Written {
  instrument: LoadedInstrument;
  layout: Layout;
  returns: readonly Return[];
  /** Of Eurostat: what does not agree, and countries without a code there. */
  gaps: readonly EurostatGap[];
  areas: readonly string[];
}

/**
 * Makes files in a layout of published series out of returns. Writes nothing. Throws {@link InputError}
 * with everything that is wrong with the returns, or when none of their figures has a place.
 */
export function exportReturns({ files, layout, history }: ExportRequest): Exported {
  const problems: Problem[] = [];
  const returns: Return[] = [];
  for (const path of files) {
    collected(problems, () => {
      const ret = loadReturn(path);
      problems.push(...unfit(ret, returns, basename(path)));
      returns.push(ret);
    });
  }
  stopOn(problems);
  returns.sort((a, b) => compareText(a.country, b.country));
  const instrument = loadInstruments(returns.flatMap(({ modules }) => modules));
  const none = { gaps: [], areas: [] };
  const written =
    layout === 'eurostat'
      ? writeEurostat(returns, instrument, history)
      : { ...none, ...writers[layout](returns, instrument, history) };
  if (written.account.written === 0) {
    throw new InputError([{ code: 'export-nothing', file: '--as', layout }]);
  }
  return { ...written, instrument, layout, returns };
}

const writers = { portal: writePortal, sdmx: writeSdmx };

function unfit(ret: Return, others: readonly Return[], file: string): Problem[] {
  const expected = coreInstrument;
  return [
    ...(ret.instrument === expected
      ? []
      : [{ code: 'export-instrument' as const, file, found: ret.instrument, expected }]),
    ...(others.some(({ country }) => country === ret.country)
      ? [{ code: 'duplicate-id' as const, file, kind: 'country', id: ret.country }]
      : []),
    ...cellsTwice(ret, file),
  ];
}

/** A return that a person has edited may say two things of one cell. */
export function cellsTwice({ observations, history }: Return, file: string): Problem[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { cell } of [...history, ...observations]) {
    if (seen.has(cell)) twice.add(cell);
    seen.add(cell);
  }
  return [...twice].map((id) => ({ code: 'duplicate-id', file, kind: 'cell', id }));
}
