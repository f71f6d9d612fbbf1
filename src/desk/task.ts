import type { OutsideFigure } from '../checks/index.ts';
import type { Limits } from '../compile/receive.ts';
import type { Problem } from '../problems.ts';
import type { DeskReturn } from '../schema/types.ts';
import type { FoundReturn } from './identify.ts';
import type { PlannedReturn } from './plan.ts';

/** What a worker is asked to do: plain data, copied between processes. */
export type DeskTask =
  /** Read the name of the country on the front page of a workbook. */
  { do: 'name'; file: Omit<FoundReturn, 'country'>; limits: Limits } | CheckTask;

export interface CheckTask {
  do: 'check';
  planned: PlannedReturn;
  /** The country's published figures by cell; without files of the portal, or figures there, none. */
  figures?: ReadonlyMap<string, OutsideFigure>;
  /** Settings of rules, by path. */
  rules?: string;
  limits: Limits;
  /** The folder that the results go into, by path. */
  into: string;
}

/** What a check adds to what was planned. */
export type CheckedReturn = Omit<DeskReturn, 'folder' | 'inputs'>;

export type DeskResult =
  | { problems: readonly Problem[] }
  | { name: string }
  | { checked: CheckedReturn };
