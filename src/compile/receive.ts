import { basename } from 'node:path';
import { readBytes } from '../files/read.ts';
import {
  openPackage,
  type PackageLimits,
  readable,
  type WorkbookPackage,
} from '../workbook/index.ts';

/** Limits that a person has raised or lowered, see {@link PackageLimits}. */
export type Limits = Partial<PackageLimits>;

/** A workbook that somebody else made, opened. */
export interface Received {
  fileName: string;
  bytes: Uint8Array;
  pkg: WorkbookPackage;
  limits: Limits;
}

/** Opens a workbook by its path. Throws {@link InputError} when it is none, or beyond a limit. */
export function receive(path: string, limits: Limits = {}): Received {
  const fileName = basename(path);
  const bytes = readBytes(path, fileName);
  return { fileName, bytes, limits, pkg: readable(fileName, () => openPackage(bytes, limits)) };
}
