import type { AskedCycle } from '../../src/instrument/cycle.ts';
import { type Rule, rulesFor } from '../../src/instrument/rules.ts';
import type { Binding } from '../../src/schema/types.ts';
import { applyEdits, type CellWrite, openPackage } from '../../src/workbook/package/index.ts';
import { placeOf } from './fixture.ts';

/**
 * The questions of a cycle whose figure is zero in a return without contradictions in which all other
 * questions have one and the same figure: of the parts of every total only the first is not zero.
 */
export function zeroQuestions(asked: AskedCycle): Set<string> {
  const rules = rulesFor(asked);
  const zero = new Set<string>();
  let known = -1;
  while (zero.size > known) {
    known = zero.size;
    for (const rule of rules) for (const question of zeroedBy(rule, zero)) zero.add(question);
  }
  return zero;
}

function zeroedBy(rule: Rule, zero: ReadonlySet<string>): readonly string[] {
  if (rule.kind === 'sum') {
    const parts = [...rule.parts, ...rule.residual];
    return zero.has(rule.total) ? parts : parts.slice(1);
  }
  return rule.kind === 'at-most' && zero.has(rule.whole) ? [rule.part] : [];
}

/** By cell. */
type Figures = ReadonlyMap<string, number | string>;

/** A figure for every cell, the same for all questions of a year that are not zero. */
export function consistent(of: AskedCycle): Map<string, number | string> {
  const zero = zeroQuestions(of);
  const figures = [12, 7, 0, 1_000_000];
  return new Map(
    [...of.questions.keys()].flatMap((question) =>
      of.years.map((year, index) => [
        `${question}@${year}`,
        zero.has(question) ? (index === 0 ? '-' : 0) : (figures[index] ?? 0),
      ]),
    ),
  );
}

/** A blank with figures in its cells. */
export function filled(
  { bytes, binding }: { bytes: Uint8Array; binding: Binding },
  figures: Figures,
) {
  const sheets = new Map<string, CellWrite[]>();
  for (const [cell, figure] of figures) {
    const { sheet, address } = placeOf(binding, cell);
    const value =
      typeof figure === 'number'
        ? ({ kind: 'number', value: figure } as const)
        : ({ kind: 'text', text: figure } as const);
    sheets.set(sheet, [...(sheets.get(sheet) ?? []), { address, value }]);
  }
  return applyEdits(
    openPackage(bytes),
    [...sheets].map(([sheet, writes]) => ({ sheet, writes })),
  );
}
