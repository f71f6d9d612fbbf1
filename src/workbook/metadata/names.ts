const prefix = 'cts.metadata.';

/** A cell of a metadata workbook by its defined name. */
export type NamedCell =
  | { kind: 'answer'; question: string }
  | { kind: 'break'; table: string; line: number }
  | { kind: 'lists' };

/** The name of the cell that holds the answer to a question: `cts.metadata.2.1.counting_unit`. */
export function answerName(question: string): string {
  return `cts.${question.replaceAll('/', '.').replaceAll('-', '_')}`;
}

/** The name of the first cell of a line for a break; lines count from 1. */
export function breakName(table: string, line: number): string {
  return `${prefix}${table}.breaks.${line}`;
}

/** The name of the first cell of the lists behind the drop-downs. */
export const listsName = `${prefix}lists`;

/** What a defined name means; undefined for the names of others. */
export function parseName(name: string): NamedCell | undefined {
  if (name === listsName) return { kind: 'lists' };
  if (!name.startsWith(prefix)) return undefined;
  const rest = name.slice(prefix.length);
  const declared = /^([0-9.]+)\.breaks\.([1-9][0-9]*)$/.exec(rest);
  if (declared !== null) {
    return { kind: 'break', table: declared[1] ?? '', line: Number(declared[2]) };
  }
  const answer = /^([a-z0-9.]+)\.([a-z0-9_]+)$/.exec(rest);
  if (answer === null) return undefined;
  const [, subject = '', question = ''] = answer;
  return { kind: 'answer', question: `metadata/${subject}/${question.replaceAll('_', '-')}` };
}
