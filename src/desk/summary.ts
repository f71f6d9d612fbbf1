import { movesInAll } from '../checks/earlier/moves-in-all.ts';
import type { Checked } from '../compile/check.ts';
import { isExplained } from '../explanations/index.ts';
import { groupBy } from '../group.ts';
import { cellId } from '../instrument/cell-id.ts';
import type { DeskReturn, DeskTable } from '../schema/types.ts';
import { comparableFigures } from './figures.ts';
import type { FoundReturn } from './identify.ts';

type Summary = Pick<
  DeskReturn,
  | 'file'
  | 'country'
  | 'countryName'
  | 'cycle'
  | 'part'
  | 'cells'
  | 'findings'
  | 'unsure'
  | 'revisions'
  | 'tables'
  | 'top'
  | 'figures'
>;

/** What the overview needs of a return that was checked. */
export function summaryOf(
  { ret, findings, view, asked, unsure }: Checked,
  { name, part }: FoundReturn,
): Summary {
  const { all: _, ...open } = view.counts.findings;
  const { asked: cells, filled } = view.counts.cells;
  return {
    file: name,
    country: ret.country,
    countryName: ret.countryName,
    cycle: ret.cycle,
    part,
    cells: { asked: cells, filled },
    findings: open,
    unsure: unsure.length,
    ...(findings.revisions === undefined
      ? {}
      : { revisions: movesInAll(findings.revisions.tables) }),
    tables: tablesOf({ ret, findings, asked }),
    top: view.top.map(({ rank, mark, title, sentence, place }) => ({
      // An explained finding is never among the first.
      severity: mark.severity as Exclude<typeof mark.severity, 'explained'>,
      title,
      sentence,
      place,
      rank,
    })),
    figures: comparableFigures(ret, asked),
  };
}

function tablesOf({
  ret,
  findings,
  asked,
}: Pick<Checked, 'ret' | 'findings' | 'asked'>): DeskTable[] {
  const given = new Set(
    ret.observations.filter(({ value }) => value !== null).map(({ cell }) => cell),
  );
  const open = groupBy(
    findings.findings.filter((finding) => !isExplained(finding)),
    ({ table }) => table,
  );
  const revised = new Map(
    findings.revisions?.tables.map((each) => [each.table, each.revised + each.gone]),
  );
  const tables = groupBy(asked.questions.values(), ({ tableId }) => tableId);
  return [...tables].map(([table, questions]): DeskTable => {
    const cells = questions.flatMap(({ id }) => asked.years.map((year) => cellId(id, year)));
    const count = (wanted: 'error' | 'warning'): number =>
      open.get(table)?.filter(({ severity }) => severity === wanted).length ?? 0;
    return {
      table,
      asked: cells.length,
      filled: cells.filter((cell) => given.has(cell)).length,
      error: count('error'),
      warning: count('warning'),
      ...(findings.revisions === undefined ? {} : { revised: revised.get(table) ?? 0 }),
    };
  });
}
