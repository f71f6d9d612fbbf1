import { cellId } from '../instrument/cell-id.ts';
import type { Problem } from '../problems.ts';
import type { Answer } from './answers.ts';
import { mappingFile as file } from './context.ts';

/** Lines for the rest of a table speak only of cells that no other line answers. */
export function withoutAnswered(answers: readonly Answer[]): Answer[] {
  const answered = new Set(
    answers
      .filter(({ rest }) => !rest)
      .flatMap(({ question, years }) => [...years].map((year) => cellId(question, year))),
  );
  return answers.map((answer) => {
    if (!answer.rest) return answer;
    const open = [...answer.years].filter((year) => !answered.has(cellId(answer.question, year)));
    return { ...answer, years: new Set(open) };
  });
}

/** Cells that two lines answer without adding, and lines that add to nothing. */
export function doubleMappings(answers: readonly Answer[]): Problem[] {
  const first = new Map<string, number>();
  const problems = new Map<string, Problem>();
  for (const { question, years, line, rest } of answers.filter(({ add }) => !add)) {
    for (const year of years) {
      const cell = cellId(question, year);
      const key = rest ? `rest ${cell}` : cell;
      const other = first.get(key);
      if (other === undefined) first.set(key, line);
      else if (other !== line && !problems.has(`${other} ${line}`)) {
        problems.set(`${other} ${line}`, { code: 'cell-mapped-twice', file, line, cell, other });
      }
    }
  }
  for (const { question, years, line } of answers.filter(({ add }) => add)) {
    const alone = [...years].map((year) => cellId(question, year)).find((cell) => !first.has(cell));
    if (alone !== undefined) {
      problems.set(`add ${line}`, { code: 'nothing-to-add-to', file, line, cell: alone });
    }
  }
  return [...problems.values()];
}
