import { rowsOf } from '../../instrument/rows.ts';
import type { Table } from '../../schema/types.ts';
import type { Setting } from './setting.ts';

/** What is printed under the title of a table: what is counted, when, by whom, and how to answer. */
export function tableGuidance(setting: Setting, table: Table): string[] {
  const { chapterSheet, institutions } = setting.messages;
  const facts = chapterSheet.facts({
    unit: table.unit,
    exceptions: unitExceptions(table),
    time: table.time ?? 'flow',
    institution: institutions[table.institution],
  });
  const advice = [...divides(setting, table), ...(table.guidance ?? '').split('\n')];
  return [facts, advice.join(' ').trim()].filter((text) => text !== '');
}

function unitExceptions(table: Table): { unit: string; row: string }[] {
  return rowsOf(table).flatMap(({ row }) =>
    row.unit === undefined || row.unit === table.unit ? [] : [{ unit: row.unit, row: row.label }],
  );
}

/** The line may be one that another institution answers: it is named all the same. */
function divides({ asked, messages }: Setting, { sumsTo }: Table): string[] {
  if (sumsTo === undefined) return [];
  const { chapterSheet } = messages;
  const whole = [...asked.instrument.questions.values()].find(({ rowId }) => rowId === sumsTo.row);
  if (whole === undefined) return [];
  return [
    chapterSheet.divides[sumsTo.relation](chapterSheet.rowPath(whole.rowPath), whole.table.table),
  ];
}
