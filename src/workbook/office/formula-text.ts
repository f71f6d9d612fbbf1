import { type CellRange, MAX_COLUMN, MAX_ROW, parseRange } from '../package/address.ts';

/** Cells of a formula's own sheet where `sheet` is undefined. */
export interface FormulaReference {
  readonly sheet: string | undefined;
  readonly range: CellRange;
}

/** What a formula is made of, as far as it matters here. */
export interface FormulaParts {
  /** Functions called, as written. */
  readonly functions: readonly string[];
  /** Defined names and tables, as written. */
  readonly names: readonly string[];
  readonly references: readonly FormulaReference[];
  /** Texts between double quotes. */
  readonly texts: readonly string[];
}

/** A text, the columns of a table, a sheet with what follows it, or a word. */
const TOKEN =
  /"((?:[^"]|"")*)"|\[(?:[^[\]]|\[[^\]]*\])*\]|(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!|(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_.(])|([\p{L}_\\][\p{L}\p{N}_.\\?]*)(\s*\()?/gu;

/** Takes a formula apart. References to columns of tables are left out. */
export function partsOfFormula(formula: string): FormulaParts {
  const parts = {
    functions: new Set<string>(),
    names: new Set<string>(),
    references: [] as FormulaReference[],
    texts: [] as string[],
  };
  let sheet: string | undefined;
  for (const [, text, quoted, plain, cells, word, call] of formula.matchAll(TOKEN)) {
    const named = quoted?.replaceAll("''", "'") ?? plain;
    if (text !== undefined) parts.texts.push(text.replaceAll('""', '"'));
    else if (cells !== undefined) {
      const range = rangeOf(cells.replaceAll('$', ''));
      if (range !== undefined) parts.references.push({ sheet, range });
    } else if (word !== undefined) (call ? parts.functions : parts.names).add(word);
    sheet = named;
  }
  return { ...parts, functions: [...parts.functions], names: [...parts.names] };
}

function rangeOf(cells: string): CellRange | undefined {
  const [from = '', to = ''] = cells.toUpperCase().split(':');
  if (/^[A-Z]+$/.test(from)) return parseRange(`${from}1:${to}${MAX_ROW}`);
  if (/^\d+$/.test(from)) {
    const [top, bottom] = [Number(from), Number(to)];
    return { top, bottom, left: 1, right: MAX_COLUMN };
  }
  return parseRange(cells.toUpperCase());
}
