import { lineOf, stepsOf } from '../plausibility/changes.ts';
import { logCount, logDensity } from '../plausibility/density.ts';
import { givenInWindow, isGiven } from '../plausibility/grid.ts';
import type { Change, Place, Plausibility } from '../plausibility/plausibility.ts';
import type { TableLines } from '../plausibility/structure.ts';
import { type Focus, type Suspect, type SuspectSearch, within } from './suspect.ts';

/** A table with fewer years answered says nothing of where its columns stand. */
const fewestYears = 2;

/**
 * All figures of a table one year too late (shift-right: the first year of the window is blank) or
 * too early (shift-left: the newest year that is asked is blank).
 */
export const shifted: SuspectSearch = {
  kinds: ['shift-right', 'shift-left'],
  features: [
    'beyond',
    'any-beyond',
    'all-other-years',
    'given-in-return',
    'given-by-institution',
    'given-before',
    'given-other-end',
    'series-each',
    'series',
    'rules',
    'ratios',
    'twins',
    'twins-first',
    'size',
    'blanks-in-return',
    'series-first',
    'rules-first',
    'ratios-first',
  ],
  find: (model, focus) =>
    model.grid.structure.tables.flatMap((table, number) => [
      ...shiftOf(model, focus, table, number, true),
      ...shiftOf(model, focus, table, number, false),
    ]),
};

function shiftOf(
  model: Plausibility,
  focus: Focus | undefined,
  table: TableLines,
  number: number,
  right: boolean,
): Suspect[] {
  const { grid } = model;
  const lines = usedLines(model, table);
  if (focus?.table(number) === false || lines.length === 0 || !hasTwoRows(model, table)) return [];
  const open = Math.min(...lines.map((question) => grid.structure.open[question] ?? 0));
  const end = grid.years.length - 1 - open;
  const edge = right ? grid.from : end;
  const givenAt = (at: number): number => shareOf(lines, (line) => isGiven(lineOf(grid, line)[at]));
  const beyond = open === 0 ? 0 : givenAt(grid.years.length - 1);
  const years = Array.from({ length: grid.years.length - grid.from }, (_, at) => grid.from + at);
  const answered = years.filter((at) => givenAt(at) > 0).length;
  if (answered < fewestYears || givenAt(edge) > 0 || (!right && beyond > 0)) return [];
  const complete = shareOf(
    lines,
    (line) => givenInWindow(grid, lineOf(grid, line)) === end - grid.from,
  );
  const back = movedBack(model, lines, right);
  const others = otherTables(model, number, edge);
  return [
    {
      kind: right ? 'shift-right' : 'shift-left',
      cells: lines.map((line): Place => [line, edge]),
      lead: [lines[0] ?? 0, edge],
      tables: [number],
      evidence: [
        beyond,
        beyond > 0 ? 1 : 0,
        complete,
        others.inReturn,
        others.ofInstitution,
        givenAt(grid.from - 1),
        givenAt(right ? grid.years.length - 1 : grid.from),
        within(back.series / Math.sqrt(lines.length), 6),
        within(back.series, 20),
        within(back.rules, 8),
        within(back.ratios, 10),
        within(back.twins, 10),
        within(back.twins, 3),
        Math.log(lines.length),
        Math.log(others.blank + 1),
        within(back.series, 3),
        within(back.rules, 2),
        within(back.ratios, 3),
      ],
    },
  ];
}

function usedLines({ grid }: Plausibility, { lines }: TableLines): number[] {
  return lines.filter((question) => givenInWindow(grid, lineOf(grid, question)) > 0);
}

function hasTwoRows({ grid }: Plausibility, { lines }: TableLines): boolean {
  const rows = new Set<string>();
  for (const question of lines) {
    if (lineOf(grid, question).some(isGiven))
      rows.add(grid.structure.questions[question]?.rowId ?? '');
  }
  return rows.size >= 2;
}

function shareOf(lines: readonly number[], holds: (line: number) => boolean): number {
  return lines.filter(holds).length / lines.length;
}

/** Log likelihood gained by moving the table's figures back by a year, by what says so. */
function movedBack(model: Plausibility, lines: readonly number[], right: boolean) {
  const { grid } = model;
  const last = grid.years.length - 1;
  const changes = lines.flatMap((question): Change[] => {
    const line = lineOf(grid, question);
    return Array.from({ length: last - grid.from + 1 }, (_, index): Change => {
      const at = grid.from + index;
      const other = right ? at + 1 : at - 1;
      const isInside = other >= grid.from && other <= last;
      return [question, at, isInside ? (line[other] ?? Number.NaN) : Number.NaN];
    });
  });
  const now = tableEvidence(model, lines);
  const then = model.withChanges(changes, () => tableEvidence(model, lines));
  return {
    series: then.series - now.series,
    rules: then.rules - now.rules,
    ratios: then.ratios - now.ratios,
    twins: then.twins - now.twins,
  };
}

/** What the table's own course and its ties to other tables say of its figures. */
function tableEvidence(model: Plausibility, lines: readonly number[]) {
  const { grid } = model;
  const { balances, balancesOf, pairs, pairsOf, twinsOf } = grid.structure;
  const inside = new Set(lines);
  const isOutside = (question: number): boolean => !inside.has(question);
  const rules = new Set(lines.flatMap((line) => balancesOf[line] ?? []));
  const ties = new Set(lines.flatMap((line) => pairsOf[line] ?? []));
  const evidence = { series: 0, rules: 0, ratios: 0, twins: 0 };
  for (const line of lines) {
    for (const { from, to } of stepsOf(lineOf(grid, line))) {
      if (to >= grid.from) evidence.series += model.step(line, from, to);
    }
  }
  for (let at = grid.from; at < grid.years.length; at += 1) {
    for (const rule of rules) {
      const { total = -1, parts = [] } = balances[rule] ?? {};
      if ([total, ...parts].some(isOutside)) evidence.rules += model.ruleAfresh(rule, at);
    }
    for (const pair of ties) {
      if ((pairs[pair] ?? []).some(isOutside)) evidence.ratios += model.ratio(pair, at);
    }
    if (at === grid.from) continue;
    for (const line of lines) {
      for (const twin of twinsOf[line] ?? [])
        evidence.twins += movesTogether(model, line, twin, at);
    }
  }
  return evidence;
}

/** Log density of the difference between the yearly changes of two series. */
function movesTogether(model: Plausibility, first: number, second: number, at: number): number {
  const a = lineOf(model.grid, first);
  const b = lineOf(model.grid, second);
  const four = [a[at], b[at], a[at - 1], b[at - 1]];
  if (!four.every(isGiven)) return 0;
  const [x = 0, y = 0, p = 0, q = 0] = four;
  const difference = logCount(x) - logCount(p) - logCount(y) + logCount(q);
  const chance = 1 / (x + 1) + 1 / (y + 1) + 1 / (p + 1) + 1 / (q + 1);
  const own = model.spreadOf(first) ** 2 + model.spreadOf(second) ** 2;
  const spread = Math.sqrt(chance + own / 2);
  return logDensity(difference / spread) - Math.log(spread);
}

/** Of the other tables with figures: how many have some in the year. */
function otherTables(model: Plausibility, number: number, at: number) {
  const { tables } = model.grid.structure;
  const mine = tables[number]?.institution;
  const seen = { all: 0, given: 0, ofMine: 0, givenOfMine: 0 };
  tables.forEach((table, other) => {
    const lines = other === number ? [] : usedLines(model, table);
    if (lines.length === 0) return;
    const given = lines.some((line) => isGiven(lineOf(model.grid, line)[at])) ? 1 : 0;
    seen.all += 1;
    seen.given += given;
    if (table.institution === mine) {
      seen.ofMine += 1;
      seen.givenOfMine += given;
    }
  });
  return {
    inReturn: seen.all === 0 ? 0 : seen.given / seen.all,
    ofInstitution: seen.ofMine === 0 ? 0 : seen.givenOfMine / seen.ofMine,
    blank: seen.all - seen.given,
  };
}
