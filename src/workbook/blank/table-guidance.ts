import type { AskedCycle } from '../../instrument/cycle.ts';
import { rowsOf } from '../../instrument/rows.ts';
import { chapterSheet, institutions } from '../../messages/en/workbook.ts';
import type { Table } from '../../schema/types.ts';

/** What is printed under the title of a table: what is counted, when, by whom, and how to answer. */
export function tableGuidance(asked: AskedCycle, table: Table): string[] {
  const facts = [
    [chapterSheet.unit(table.unit), ...unitExceptions(table)].join('; '),
    chapterSheet.time[table.time ?? 'flow'],
    chapterSheet.institution(institutions[table.institution]),
  ].join(', ');
  const advice = [...divides(asked, table), ...(table.guidance ?? '').split('\n')];
  return [`${facts}.`, advice.join(' ').trim()].filter((text) => text !== '');
}

function unitExceptions(table: Table): string[] {
  return rowsOf(table).flatMap(({ row }) =>
    row.unit === undefined || row.unit === table.unit
      ? []
      : [chapterSheet.unitException(row.unit, row.label)],
  );
}

function divides(asked: AskedCycle, { sumsTo }: Table): string[] {
  if (sumsTo === undefined) return [];
  const whole = [...asked.questions.values()].find(({ rowId }) => rowId === sumsTo.row);
  if (whole === undefined) return [];
  const name = `${whole.rowPath.join(', ')} (table ${whole.table.table})`;
  return [chapterSheet.divides[sumsTo.relation](name)];
}
