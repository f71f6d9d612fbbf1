import { join } from 'node:path';
import { figuresOf } from '../compile/beside.ts';
import { loadInstrument } from '../instrument/load.ts';
import { problemText } from '../messages/problems.ts';
import { readPortal } from '../published/index.ts';
import type { BadFile, DeskReturn, InputFile } from '../schema/types.ts';
import { inputsOf } from './inputs.ts';
import type { PlannedReturn } from './plan.ts';
import type { DeskRequest, Progress } from './request.ts';
import type { Stage } from './stage.ts';
import type { DeskTask } from './task.ts';
import { problemsOfEnd, workersOf } from './workers.ts';

/**
 * Checks returns in workers, which write what they make into the stage. The files of the portal are read
 * once. Throws {@link InputError} when they cannot be.
 */
export async function checkAll(
  due: readonly PlannedReturn[],
  common: readonly InputFile[],
  request: DeskRequest,
  stage: Stage,
  progress: Progress,
): Promise<{ returns: Map<string, DeskReturn>; bad: BadFile[] }> {
  const returns = new Map<string, DeskReturn>();
  const bad: BadFile[] = [];
  if (due.length === 0) return { returns, bad };
  const { rules, limits, published: paths } = request;
  const published = paths.length === 0 ? undefined : await readPortal(paths, loadInstrument());
  let done = 0;
  await workersOf(request)(tasks(), (task, end) => {
    if (task.do !== 'check') return;
    const { planned } = task;
    done += 1;
    progress(done, due.length, planned.name);
    const problems = problemsOfEnd(planned.name, end, request);
    if (problems !== undefined) {
      bad.push({ file: planned.name, problems: problems.map(problemText) });
    } else if (end.end === 'done' && 'checked' in end.result) {
      const inputs = inputsOf(planned, common, request);
      const { folder } = planned;
      returns.set(folder, { ...end.result.checked, folder, inputs });
    }
  });
  return { returns, bad };

  // One by one, so that the figures of a country are there twice only while it is checked.
  function* tasks(): Generator<DeskTask> {
    for (const planned of due) {
      const figures = published === undefined ? undefined : figuresOf(published, planned.country);
      yield {
        do: 'check',
        planned,
        limits,
        into: join(stage.folder, planned.folder),
        ...(figures === undefined ? {} : { figures }),
        ...(rules === undefined ? {} : { rules }),
      };
    }
  }
}
