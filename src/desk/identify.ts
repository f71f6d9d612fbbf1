import { fingerprint, jsonIn } from '../files/json.ts';
import { readBytes } from '../files/read.ts';
import { moduleNames } from '../instrument/compose.ts';
import { InputError, type Problem, stopOn } from '../problems.ts';
import { problemsOf } from '../schema/validate.ts';
import { type Countries, factsIn } from './names.ts';
import type { FoundFile } from './scan.ts';

/** The file of the questionnaire that a return answers as a rule. */
const core = 'data';

/** A return that is known by its country and cycle, and not yet read. */
export interface FoundReturn extends FoundFile {
  sha256: string;
  country: string;
  cycle: number;
  /** data, or the module that a workbook is of. */
  part: string;
  modules: readonly string[];
}

/** What is said of workbooks that do not tell it themselves. */
export interface UsualFacts {
  cycle?: number;
  modules: readonly string[];
}

/**
 * Country and cycle of a return: what return.json says, or what names say of a workbook; its country is
 * missing where they say nothing. Throws {@link InputError} with what is wrong with the file.
 */
export function identify(
  file: FoundFile,
  usual: UsualFacts,
  countries: Countries,
): Omit<FoundReturn, 'country'> & { country?: string } {
  const bytes = readBytes(file.path, file.name);
  if (bytes.length === 0) throw new InputError([{ code: 'file-empty', file: file.name }]);
  const sha256 = fingerprint(bytes);
  if (file.kind === 'json') return { ...file, sha256, ...inJson(bytes, file.name), modules: [] };
  const { part = core, cycle = usual.cycle, country } = factsIn(file.name, countries);
  if (cycle === undefined) throw new InputError([{ code: 'cycle-unknown', file: file.name }]);
  const isModule = part !== core && moduleNames().includes(part);
  const modules = isModule ? [...new Set([...usual.modules, part])] : usual.modules;
  return {
    ...file,
    sha256,
    cycle,
    modules,
    part: isModule ? part : core,
    ...(country === undefined ? {} : { country }),
  };
}

/** Only what tells returns apart; the check itself looks at all of it. */
function inJson(bytes: Uint8Array, file: string): Pick<FoundReturn, 'country' | 'cycle' | 'part'> {
  const value = jsonIn(bytes, file);
  const { country, cycle } = (value ?? {}) as { country?: unknown; cycle?: unknown };
  if (typeof country === 'string' && /^[A-Z]{3}(_[A-Z_]+)?$/.test(country) && isCycle(cycle)) {
    return { country, cycle, part: core };
  }
  stopOn(problemsOf('return', value, { file }));
  const found = JSON.stringify(cycle);
  throw new InputError([{ code: 'cycle-invalid', file, found } satisfies Problem]);
}

function isCycle(cycle: unknown): cycle is number {
  return Number.isInteger(cycle) && (cycle as number) >= 1978 && (cycle as number) <= 2100;
}
