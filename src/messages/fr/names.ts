import type { Names, NameWords } from '../names.ts';

export const nameWords: NameWords = {
  table: (number) => `tableau ${number}`,
  parts: (parts) => parts.join(', '),
  path: (labels) => labels.join(' : '),
};

/** "tableau 1.2 (Victimes d’homicide volontaire)"; an id that the instrument lacks stays as it is. */
export function tableInWords(id: string, names: Names): string {
  return `tableau ${tableWithTitle(id, names)}`;
}

/** "1.2 (Victimes d’homicide volontaire)", for lists of tables. */
export function tableWithTitle(id: string, names: Names): string {
  const number = names.tableNumber(id);
  const named = names.table(id);
  return named.startsWith(`${number} `) ? `${number} (${named.slice(number.length + 1)})` : named;
}
