import type { Names, NameWords } from '../names.ts';
import { afterFirst } from './letters.ts';

export const nameWords: NameWords = {
  table: (number) => `таблица ${number}`,
  parts: (parts) => afterFirst(parts).join(', '),
  path: (labels) => afterFirst(labels).join(': '),
};

/** "2.1 «Деяния, причиняющие вред человеку»": a table after the word for it. */
export function tableWithTitle(names: Names, id: string): string {
  const number = names.tableNumber(id);
  const name = names.table(id);
  return name.startsWith(`${number} `) ? `${number} «${name.slice(number.length + 1)}»` : name;
}
