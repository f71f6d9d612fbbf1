import type { CodeShare, FindingCell, Lineage } from '../schema/types.ts';
import { isElsewhere, type ReportContext, shareOf, sourceAnchor } from './context.ts';
import type { LabelledText, LineageView } from './model.ts';

/** Codes shown one by one; the rest is one line. */
const shownCodes = 8;

/** Where figures of a finding come from, for those that have a lineage. */
export function lineageOf(
  context: ReportContext,
  cells: readonly FindingCell[],
  rank: number,
): LineageView[] {
  return cells.flatMap(({ cell, role }) => {
    if (isElsewhere(role)) return [];
    const name = context.say.ofTable(context.names.cell(cell));
    return (context.observations.get(cell)?.lineage ?? []).map((lineage) => {
      const source = context.sources.get(lineage.source);
      return {
        cell: name,
        source: source?.used.title ?? lineage.source,
        href: source === undefined ? null : `#${sourceAnchor(source.number)}`,
        facts: factsOf(context, lineage),
        codes: codesOf(context, lineage.codes),
        codesLabel: context.say.codesOf(rank, name, lineage.line),
      };
    });
  });
}

function factsOf({ say, formats }: ReportContext, lineage: Lineage): LabelledText[] {
  const { lineage: text } = say;
  return [
    { label: text.where, value: lineage.where === '' ? text.everything : lineage.where },
    { label: text.measure, value: lineage.measure },
    { label: text.records, value: formats.number(lineage.records) },
    ...(lineage.empty > 0 ? [{ label: text.empty, value: formats.number(lineage.empty) }] : []),
    { label: text.line, value: String(lineage.line) },
  ];
}

function codesOf(
  { say, formats }: ReportContext,
  codes: readonly CodeShare[],
): LineageView['codes'] {
  const whole = total(codes, 'value');
  const line = (code: string, records: number, value: number) => ({
    code,
    records: formats.number(records),
    value: formats.number(value),
    share: formats.percent(shareOf(value, whole)),
  });
  const rest = codes.slice(shownCodes);
  const lines = codes.slice(0, shownCodes).map((c) => line(c.code, c.records, c.value));
  if (rest.length === 0) return lines;
  const name = say.lineage.otherCodes(rest.length);
  return [...lines, line(name, total(rest, 'records'), total(rest, 'value'))];
}

function total(codes: readonly CodeShare[], key: 'records' | 'value'): number {
  return codes.reduce((sum, code) => sum + code[key], 0);
}
