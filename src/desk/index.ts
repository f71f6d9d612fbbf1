import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rateOutliers } from '../checks/across/outliers.ts';
import { figuresOf } from '../compile/beside.ts';
import type { Limits } from '../compile/receive.ts';
import { fingerprint, formatJson } from '../files/json.ts';
import { readBytes } from '../files/read.ts';
import { writePieces } from '../files/write-stream.ts';
import type { Language } from '../instrument/labels.ts';
import { loadInstrument } from '../instrument/load.ts';
import { problemText } from '../messages/problems.ts';
import { compareText } from '../order.ts';
import { collected, type Problem, stopOn } from '../problems.ts';
import { runTasks, type TaskEnd } from '../programs/workers.ts';
import { type Published, readPortal } from '../published/index.ts';
import { deskView } from '../report/desk/view.ts';
import { deskHtml } from '../report/index.ts';
import { readRuleSettings } from '../rules/load-settings.ts';
import type { BadFile, Desk, DeskReturn, InputFile } from '../schema/types.ts';
import { toolVersion } from '../version.ts';
import { gather } from './gather.ts';
import { joined } from './pieces.ts';
import { inputFiles, type PlannedReturn } from './plan.ts';
import { openStage, type Stage } from './stage.ts';
import { deskFiles, isWhole, pieceFiles, stateIn, stopOnOthers } from './state.ts';
import type { DeskResult, DeskTask } from './task.ts';

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

/**
 * Checks every return of a folder and writes a report for each, the values and findings of all, and an
 * overview. One that cannot be checked stops no other. What an earlier run made of the same input is
 * kept; the result is that of a full run. Until the last moment the output folder is as it was. Throws
 * {@link InputError} where nothing can be done: no folder, or files that all are compared with are wrong.
 */
export async function runDesk(
  request: DeskRequest,
  progress: Progress = () => {},
): Promise<{ desk: Desk; redone: number }> {
  const common = readCommon(request);
  const stage = openStage(request.out);
  try {
    const { planned, bad, passedOver } = await gather(request, workersOf(request));
    stopOnOthers(
      request.out,
      planned.map(({ folder }) => folder),
    );
    const before = stateIn(request.out);
    const kept = new Map<string, DeskReturn>();
    const due: PlannedReturn[] = [];
    const known = new Map(before?.returns.map((ret) => [ret.folder, ret]));
    for (const each of planned) {
      const old = request.fresh ? undefined : known.get(each.folder);
      const isSame = old !== undefined && same(old.inputs, inputsOf(each, common, request));
      if (isSame && isWhole(request.out, old)) kept.set(each.folder, old);
      else due.push(each);
    }
    const made = await check(due, common, request, stage, progress);
    const returns = planned.flatMap((each): DeskReturn[] => {
      const checked = kept.get(each.folder) ?? made.returns.get(each.folder);
      return checked === undefined ? [] : [checked];
    });
    const desk: Desk = {
      format: 'uncts-desk/1',
      tool: toolVersion,
      returns,
      bad: [...bad, ...made.bad].sort((a, b) => compareText(a.file, b.file)),
      passedOver: passedOver.sort((a, b) => compareText(a.file, b.file)),
      compared: comparedRates(returns),
    };
    await writeOver(desk, request.out, stage, new Set(kept.keys()));
    const stand = new Set(returns.map(({ folder }) => folder));
    const gone = [...known.keys()].filter((folder) => !stand.has(folder));
    stage.publish([...made.returns.keys()], gone);
    return { desk, redone: due.length };
  } finally {
    stage.remove();
  }
}

/** Files that every return is compared with. */
interface Common {
  files: InputFile[];
}

function readCommon({ published, rules }: DeskRequest): Common {
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
  return { files };
}

/** Files of the portal are larger than what people write. */
const portalMegabytes = 1024;

function inputsOf(
  planned: PlannedReturn,
  { files }: Common,
  { limits }: DeskRequest,
): DeskReturn['inputs'] {
  const { country, cycle, modules, language, usualLanguage, unfit } = planned;
  const settings = { country, cycle, modules, language, usualLanguage, limits, unfit };
  return {
    tool: toolVersion,
    settings: JSON.stringify(settings),
    files: [...inputFiles(planned), ...files],
  };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The worker stands beside this file, in the sources as in the built program. */
const workerModule = fileURLToPath(
  new URL(`./worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url),
);

/** Runs tasks of the desk within its limits. */
export type Workers = (
  tasks: readonly DeskTask[],
  ended: (task: DeskTask, end: TaskEnd<DeskResult>) => void,
) => Promise<void>;

function workersOf({ jobs, seconds, megabytes }: DeskRequest): Workers {
  const options = { module: workerModule, jobs, milliseconds: seconds * 1000, megabytes };
  return (tasks, ended) => runTasks(tasks, options, ended);
}

async function check(
  due: readonly PlannedReturn[],
  common: Common,
  request: DeskRequest,
  stage: Stage,
  progress: Progress,
): Promise<{ returns: Map<string, DeskReturn>; bad: BadFile[] }> {
  const returns = new Map<string, DeskReturn>();
  const bad: BadFile[] = [];
  if (due.length === 0) return { returns, bad };
  const { rules, limits, published: paths } = request;
  const published = paths.length === 0 ? undefined : await readPortal(paths, loadInstrument());
  const tasks = due.map((planned): DeskTask => taskOf(planned, published));
  let done = 0;
  await workersOf(request)(tasks, (task, end) => {
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

  function taskOf(planned: PlannedReturn, read: Published | undefined): DeskTask {
    const figures = read === undefined ? undefined : figuresOf(read, planned.country);
    return {
      do: 'check',
      planned,
      limits,
      into: join(stage.folder, planned.folder),
      ...(figures === undefined ? {} : { figures }),
      ...(rules === undefined ? {} : { rules }),
    };
  }
}

/** Why a task gave nothing; undefined where it did. */
export function problemsOfEnd(
  file: string,
  end: TaskEnd<DeskResult>,
  { seconds, megabytes }: Pick<DeskRequest, 'seconds' | 'megabytes'>,
): readonly Problem[] | undefined {
  const code = 'check-stopped';
  switch (end.end) {
    case 'done':
      return 'problems' in end.result ? end.result.problems : undefined;
    case 'time-limit':
      return [{ code, file, reason: 'time-limit', seconds }];
    case 'ended':
      return [{ code, file, reason: 'ended', megabytes }];
    case 'fault':
      return [{ code, file, reason: 'fault', detail: end.reason }];
  }
}

/** Of each country its newest return counts, the first by name. */
function comparedRates(returns: readonly DeskReturn[]): Desk['compared'] {
  const newest = new Map<string, DeskReturn>();
  for (const ret of returns) {
    const known = newest.get(ret.country);
    if (known === undefined || known.cycle < ret.cycle) newest.set(ret.country, ret);
  }
  const counted = [...newest.values()].filter(({ figures }) => figures.length > 0);
  const { outliers, judged } = rateOutliers(
    counted.flatMap(({ country, figures }) => figures.map((figure) => ({ country, ...figure }))),
  );
  return {
    countries: counted.length,
    judged,
    outliers: outliers.map(({ population: _, ...told }) => told),
  };
}

async function writeOver(
  desk: Desk,
  out: string,
  { folder }: Stage,
  kept: ReadonlySet<string>,
): Promise<void> {
  const pieces = (name: string): string[] =>
    desk.returns.map((ret) => join(kept.has(ret.folder) ? out : folder, ret.folder, name));
  await writePieces(join(folder, deskFiles.values), joined(pieces(pieceFiles.values)));
  await writePieces(join(folder, deskFiles.findings), joined(pieces(pieceFiles.findings)));
  await writePieces(join(folder, deskFiles.state), [formatJson(desk)]);
  await writePieces(join(folder, deskFiles.index), [deskHtml(deskView(desk))]);
}
