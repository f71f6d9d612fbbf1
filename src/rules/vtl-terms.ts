import type { LoadedInstrument } from '../instrument/model.ts';
import type { BetweenRule, Rule } from '../instrument/rules.ts';
import { breakdownOf, sexOf, tableCode } from '../published/index.ts';

const comparisons = { 'at-most': '<=', 'stage-order': '<=', equal: '=' } as const;

/** Code of a question in VTL, from its dimensions in SDMX: `DATA_5_1.total.M._T`. */
export function vtlCode(id: string, { questions }: LoadedInstrument): string {
  const question = questions.get(id);
  if (question === undefined) throw new RangeError(`no question ${id}`);
  const parts = [tableCode(question), question.row.row, sexOf(question), breakdownOf(question)];
  return parts.join('.');
}

/** Rules that VTL can say as they are checked. */
export type VtlRule = Exclude<Rule, BetweenRule>;

/**
 * A rule of the instrument as a relation of codes: `'A' = 'B' + 'C'`, `'A' >= 'B'`, `'A' <= 'B'`,
 * `when 'B' = 0 then 'A' = 0`.
 */
export function vtlRelation(rule: VtlRule, instrument: LoadedInstrument): string {
  const name = (id: string): string => identifier(vtlCode(id, instrument));
  if (rule.kind === 'share-of') return `when ${name(rule.whole)} = 0 then ${name(rule.part)} = 0`;
  if (rule.kind !== 'sum') {
    return `${name(rule.part)} ${comparisons[rule.kind]} ${name(rule.whole)}`;
  }
  const parts = [...rule.parts, ...rule.residual].map(name);
  return `${name(rule.total)} ${rule.relation === 'sum' ? '=' : '>='} ${parts.join(' + ')}`;
}

/** An identifier with signs that are no letters stands in single quotes. */
export function identifier(name: string): string {
  return `'${name.replaceAll("'", '')}'`;
}

/** A string constant; VTL has no escape for double quotes. */
export function constant(text: string): string {
  return `"${text.replaceAll('"', "'")}"`;
}
