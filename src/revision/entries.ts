import type { Edit, Entry, Return } from '../schema/types.ts';
import { type LineTexts, lineTexts } from '../workbook/line-texts.ts';

/** What a return, or a workbook, says: figures by cell, texts by question and field. */
export interface Entries {
  figures: ReadonlyMap<string, Entry>;
  lines: LineTexts;
  fields: ReadonlyMap<string, string>;
}

/** Everything in a return that a person can type over in its workbook. */
export function entriesOf(ret: Return): Entries {
  return {
    figures: new Map(ret.observations.map(({ cell, value, status }) => [cell, { value, status }])),
    lines: lineTexts(ret),
    fields: new Map(Object.entries(ret.coordinatingOfficer)),
  };
}

/** What stands in one place; undefined where the place is not asked. */
export function entryAt(
  { figures, lines, fields }: Entries,
  { of, what }: Pick<Edit, 'of' | 'what'>,
): Entry | undefined {
  switch (what) {
    case 'figure':
      return figures.get(of);
    case 'comment':
    case 'source': {
      const line = lines.get(of);
      return line === undefined ? undefined : { text: line[what] };
    }
    case 'field':
      return { text: fields.get(of) ?? '' };
  }
}

/** Whether two entries say the same. Missing is never zero, and a figure without a value has a reason. */
export function same(a: Entry, b: Entry): boolean {
  return a.value === b.value && a.status === b.status && a.text === b.text;
}
