import type { Limits } from '../compile/receive.ts';
import type { Language } from '../instrument/labels.ts';

export interface DeskRequest {
  /** The folder with the returns that came back, by path. */
  folder: string;
  out: string;
  /** A folder with earlier returns, which are only compared with. */
  previousFolder?: string;
  /** Files of UNODC's data portal. */
  published: readonly string[];
  /** What is decided about rules, as rules.json of a country folder says it. */
  rules?: string;
  /** Of workbooks that do not tell it by their names. */
  cycle?: number;
  /** Of workbooks: modules beside the core. */
  modules: readonly string[];
  /** Language of every report, whatever that of the workbook is. */
  language?: Language;
  /** Folder with the country folders, whose profiles name a language. */
  dataFolder?: string;
  limits: Limits;
  /** Processes at a time. */
  jobs: number;
  /** For each file. */
  seconds: number;
  /** For each process. */
  megabytes: number;
  /** Do everything again, whatever an earlier run left. */
  fresh: boolean;
}

/** How far a run is; `name` is the return that was done last. */
export type Progress = (done: number, all: number, name: string) => void;
