import type { NameWords } from '../names.ts';

export const nameWords: NameWords = {
  table: (number) => `表${number}`,
  // The year of a cell is a part of its name, and no figure by itself.
  parts: (parts) => parts.map((part) => part.replace(/^\d{4}$/, '$&年')).join('，'),
  path: (labels) => labels.join('：'),
};
