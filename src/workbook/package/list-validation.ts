import type { StoredValue } from './cell-write.ts';
import type { KnownValue, ReferredCells, RuleLookup } from './rule-lookup.ts';
import type { Validation } from './scan-rules.ts';
import { isOfOneCell, type Judgement } from './validations.ts';

type FilledValue = Exclude<StoredValue, { kind: 'blank' }>;

/** Judges a value by a list that is written out in the rule or stands in fixed cells. */
export function judgeList(rule: Validation, value: FilledValue, lookup: RuleLookup): Judgement {
  const written = writtenItems(rule.formula1);
  if (written) return amongWritten(written, value);
  const cells = lookup(rule.formula1, isOfOneCell(rule));
  return cells ? amongCells(cells, value, rule.allowBlank) : 'not-judged';
}

/** The items of `"a, b"`: Excel takes the spaces around them away. */
function writtenItems(formula: string): string[] | undefined {
  const match = /^"((?:[^"]|"")*)"$/.exec(formula.trim());
  return match?.[1]
    ?.replaceAll('""', '"')
    .split(',')
    .map((item) => item.trim());
}

/**
 * Letter case counts in a list that is written out. An item that is chosen is entered as if it were
 * typed, so that `$100` or `50%` become numbers; which ones depends on the language of Excel.
 */
function amongWritten(items: readonly string[], value: FilledValue): Judgement {
  if (value.kind === 'text') return items.includes(value.text) ? 'fits' : 'breaks';
  if (value.kind === 'boolean') {
    const word = String(value.value);
    return items.some((item) => item.toLowerCase() === word) ? 'fits' : 'not-judged';
  }
  if (items.some((item) => item !== '' && Number(item) === value.value)) return 'fits';
  const unclear = items.some((item) => /[0-9]/.test(item) && Number.isNaN(Number(item)));
  return unclear ? 'not-judged' : 'breaks';
}

/** Letter case does not count in a list in cells; the kind of a value does. */
function amongCells(cells: ReferredCells, value: FilledValue, allowBlank: boolean): Judgement {
  const written = value.kind === 'text' ? value.text : value.value;
  if (cells.values.includes(written)) return 'fits';
  const wanted = folded(written);
  const items = cells.values.map(folded);
  if (items.includes(wanted)) return 'fits';
  // With a named list that has blank cells, Excel accepts whatever is typed.
  if (cells.named && cells.hasBlanks && allowBlank) return 'fits';
  const unclear = cells.hasFormulas || items.some((item) => isNear(item, value));
  return unclear ? 'not-judged' : 'breaks';
}

function folded(item: KnownValue): KnownValue {
  return typeof item === 'string' ? item.toLowerCase() : item;
}

/** A number among texts may have been typed as such; spaces around a text are easily overlooked. */
function isNear(item: KnownValue, value: FilledValue): boolean {
  if (typeof item !== 'string') return false;
  if (value.kind === 'number') return item.trim() !== '' && Number(item) === value.value;
  return value.kind === 'text' && item.trim() === value.text.trim().toLowerCase();
}
