import type { SourceColumn } from '../schema/types.ts';

/** A record by its columns; its numbers written one way, whatever type they were added up in. */
export function recordOf(
  columns: readonly SourceColumn[],
  texts: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    columns.map(({ column, role }, index) => {
      const text = texts[index] ?? '';
      return [column, role === 'measure' ? withoutZeros(text) : text];
    }),
  );
}

const withoutZeros = (number: string): string =>
  number.includes('.') ? number.replace(/\.?0+$/, '') : number;
