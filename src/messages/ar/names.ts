import type { NameWords } from '../names.ts';

export const nameWords: NameWords = {
  table: (number) => `الجدول ${number}`,
  parts: (parts) => parts.join('، '),
  path: (labels) => labels.join(': '),
};
