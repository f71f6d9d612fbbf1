import { join } from 'node:path';
import { rateOutliers } from '../checks/across/outliers.ts';
import { formatJson } from '../files/json.ts';
import { writePieces } from '../files/write-stream.ts';
import { compareText } from '../order.ts';
import { InputError } from '../problems.ts';
import { deskView } from '../report/desk/view.ts';
import { deskHtml } from '../report/index.ts';
import type { Desk, DeskReturn } from '../schema/types.ts';
import { toolVersion } from '../version.ts';
import { checkAll } from './check-all.ts';
import { gather } from './gather.ts';
import { commonFiles, inputsOf } from './inputs.ts';
import { joined } from './pieces.ts';
import type { PlannedReturn } from './plan.ts';
import type { DeskRequest, Progress } from './request.ts';
import { openStage, type Stage } from './stage.ts';
import { deskFiles, isOurs, isWhole, pieceFiles, stateIn, stopOnOthers } from './state.ts';
import { workersOf } from './workers.ts';

/**
 * Checks every return of a folder and writes a report for each, the values and findings of all, and an
 * overview. One that cannot be checked stops no other. What an earlier run made of the same input is
 * kept; the result is that of a full run. Until the last moment the output folder is as it was. Throws
 * {@link InputError} where nothing can be done: no folder, or files that all are compared with are wrong.
 */
export async function runDesk(
  request: DeskRequest,
  progress: Progress = () => {},
): Promise<{ desk: Desk; unchanged: number }> {
  const common = commonFiles(request);
  const { planned, bad, passedOver } = await gather(request, workersOf(request));
  if (planned.length + bad.length === 0) {
    throw new InputError([{ code: 'nothing-to-check', file: request.folder }]);
  }
  stopOnOthers(
    request.out,
    planned.map(({ folder }) => folder),
  );
  const stage = openStage(request.out);
  try {
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
    const made = await checkAll(due, common, request, stage, progress);
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
    const gone = [...known.keys()].filter(
      (folder) => !stand.has(folder) && isOurs(join(request.out, folder)),
    );
    stage.publish([...made.returns.keys()], gone);
    return { desk, unchanged: kept.size };
  } finally {
    stage.remove();
  }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
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
