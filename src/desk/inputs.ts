import { basename } from 'node:path';
import { fingerprint } from '../files/json.ts';
import { readBytes } from '../files/read.ts';
import { collected, type Problem, stopOn } from '../problems.ts';
import { readRuleSettings } from '../rules/load-settings.ts';
import type { DeskReturn, InputFile } from '../schema/types.ts';
import { toolVersion } from '../version.ts';
import { inputFiles, type PlannedReturn } from './plan.ts';
import type { DeskRequest } from './request.ts';

/** Files of the portal are larger than what people write. */
const portalMegabytes = 1024;

/**
 * Fingerprints of the files that every return is compared with. Throws {@link InputError} when one of
 * them cannot be read.
 */
export function commonFiles({ published, rules }: DeskRequest): InputFile[] {
  const problems: Problem[] = [];
  const files: InputFile[] = [];
  const add = (as: InputFile['as'], path: string): void => {
    collected(problems, () => {
      const file = basename(path);
      files.push({ as, file, sha256: fingerprint(readBytes(path, file, portalMegabytes)) });
    });
  };
  for (const path of published) add('published', path);
  if (rules !== undefined) {
    add('rules', rules);
    collected(problems, () => readRuleSettings(rules));
  }
  stopOn(problems);
  return files;
}

/** Everything that the result of a return rests on: the same inputs give the same result. */
export function inputsOf(
  planned: PlannedReturn,
  common: readonly InputFile[],
  { limits }: DeskRequest,
): DeskReturn['inputs'] {
  const { country, cycle, modules, language, usualLanguage, unfit } = planned;
  const settings = { country, cycle, modules, language, usualLanguage, limits, unfit };
  return {
    tool: toolVersion,
    settings: JSON.stringify(settings),
    files: [...inputFiles(planned), ...common],
  };
}
