import { cellId } from '../../instrument/cell-id.ts';
import type { AskedCycle } from '../../instrument/cycle.ts';
import type { Institution } from '../../messages/workbook.ts';

/** What a cycle asks in the tables that one institution usually answers. */
export function askedOf(asked: AskedCycle, institution: Institution): AskedCycle {
  const questions = [...asked.questions].filter(
    ([, { table }]) => table.institution === institution,
  );
  return {
    ...asked,
    questions: new Map(questions),
    cells: questions.flatMap(([id]) => asked.years.map((year) => cellId(id, year))),
  };
}
