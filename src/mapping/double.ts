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

/**
 * Cells that two lines answer without saying how they go together, lines that add to nothing, and
 * lines that stand in for nothing before them.
 */
export function doubleMappings(answers: readonly Answer[]): Problem[] {
  const first = new Map<string, number>();
  const problems = new Map<string, Problem>();
  const standIns = new Map<number, { cell: string; alone: boolean }>();
  for (const { question, years, line, rest, combine } of answers) {
    if (combine === 'add') continue;
    for (const year of years) {
      const cell = cellId(question, year);
      const key = rest ? `rest ${cell}` : cell;
      const other = first.get(key);
      if (combine === 'instead') {
        const known = standIns.get(line);
        const alone = (known?.alone ?? true) && (other === undefined || other === line);
        standIns.set(line, { cell: known?.cell ?? cell, alone });
      }
      if (other === undefined) first.set(key, line);
      else if (combine === '' && other !== line && !problems.has(`${other} ${line}`)) {
        problems.set(`${other} ${line}`, { code: 'cell-mapped-twice', file, line, cell, other });
      }
    }
  }
  for (const [line, { cell, alone }] of standIns) {
    if (alone)
      problems.set(`instead ${line}`, { code: 'nothing-to-stand-in-for', file, line, cell });
  }
  for (const { question, years, line } of answers.filter(({ combine }) => combine === 'add')) {
    const alone = [...years].map((year) => cellId(question, year)).find((cell) => !first.has(cell));
    if (alone !== undefined) {
      problems.set(`add ${line}`, { code: 'nothing-to-add-to', file, line, cell: alone });
    }
  }
  return [...problems.values()];
}
