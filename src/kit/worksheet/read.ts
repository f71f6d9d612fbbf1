import type { Problem } from '../../problems.ts';
import { openPackage, type WorkbookPackage } from '../../workbook/package/index.ts';
import { readable } from '../../workbook/readable.ts';
import { aboutFields, neededRowColumns, sheetNames } from './columns.ts';
import { Places } from './places.ts';
import type { RawRow, RawTable } from './raw.ts';
import { readSheetTable, type SheetTable } from './sheet-table.ts';
import { tablesOf } from './tree.ts';
import { filled, listOf, textOf, wordOf, yesOf } from './values.ts';

/** A worksheet as a module of unchecked values, and where each of them stands. */
export interface ReadWorksheet {
  value: Record<string, unknown>;
  problems: readonly Problem[];
  placed(problem: Problem): Problem;
}

/**
 * Reads the worksheet of a module that a person has filled in. Never throws for what a person typed:
 * problems name sheet and cell. Throws {@link InputError} for a file that is no workbook.
 */
export function readWorksheet(bytes: Uint8Array, file: string): ReadWorksheet {
  return readable(file, () => {
    const workbook = openPackage(bytes);
    const places = new Places();
    const problems: Problem[] = [];
    const read = (sheet: keyof typeof sheetNames, needed: readonly string[]): SheetTable => {
      const table = readSheetTable(workbook, file, sheetNames[sheet], needed);
      problems.push(...(table?.problems ?? []));
      return table ?? { sheet: sheetNames[sheet], lines: [], problems: [] };
    };
    problems.push(...missingSheets(workbook, file));
    const about = aboutOf(read('about', ['field', 'en']), places);
    const rows = tablesOf(read('rows', neededRowColumns), file, places);
    problems.push(...rows.problems);
    const value = filled({
      ...about,
      breakdowns: breakdownsOf(read('breakdowns', ['breakdown', 'category', 'label en']), places),
      tables: rows.tables,
      rules: rulesOf(read('rules', ['rule', 'kind', 'part', 'whole', 'says']), places),
      texts: textsOf(read('texts', ['en']), places),
    });
    nameIds(value, places);
    return { value, problems, placed: (problem) => places.placed(problem) };
  });
}

/** A module cannot be understood without these two; the others are optional. */
function missingSheets(workbook: WorkbookPackage, file: string): Problem[] {
  const known = workbook.sheets.map(({ name }) => name);
  return [sheetNames.about, sheetNames.rows]
    .filter((needed) => !known.some((name) => name.trim().toLowerCase() === needed.toLowerCase()))
    .map((id) => ({ code: 'unknown-reference', file, kind: 'sheet', id, known }));
}

function aboutOf({ sheet, lines }: SheetTable, places: Places): Record<string, unknown> {
  const about: Record<string, unknown> = {};
  for (const line of lines) {
    const field = line.text('field').toLowerCase();
    if (!(aboutFields as readonly string[]).includes(field)) continue;
    const text = line.text('en');
    places.set(`/${field}`, { sheet, address: line.address('en') });
    if (field === 'languages') about[field] = listOf(text)?.map((code) => code.toLowerCase());
    else if (['title', 'edition', 'guidance'].includes(field)) {
      about[field] = textOf(line, (language) => language);
    } else about[field] = wordOf(text);
  }
  return about;
}

function breakdownsOf({ sheet, lines }: SheetTable, places: Places): unknown[] | undefined {
  const found: { breakdown?: unknown; label?: unknown; categories: unknown[] }[] = [];
  for (const line of lines) {
    const label = textOf(line, (language) => `label ${language}`);
    const name = line.text('breakdown');
    const cell = (property: string): string =>
      line.address(property === 'category' || property === 'breakdown' ? property : 'label en');
    if (line.text('category') === '') {
      places.setLine(`/breakdowns/${found.length}`, sheet, cell);
      found.push({ ...filled({ breakdown: wordOf(name), label }), categories: [] });
      continue;
    }
    const of = found.findLast(({ breakdown }) => name === '' || breakdown === name);
    const path = `/breakdowns/${of === undefined ? found.length : found.indexOf(of)}`;
    const { categories } = of ?? { categories: [] };
    if (of === undefined) found.push({ breakdown: name, categories });
    if (of === undefined) places.setLine(path, sheet, cell);
    places.setLine(`${path}/categories/${categories.length}`, sheet, cell);
    const category = line.text('category');
    categories.push(filled({ category, label, residual: yesOf(line.text('not known')) }));
  }
  return found.length === 0 ? undefined : found;
}

function rulesOf({ sheet, lines }: SheetTable, places: Places): unknown[] | undefined {
  const rules = lines.map((line, index) => {
    places.setLine(`/rules/${index}`, sheet, (property) => line.address(property || 'rule'));
    places.setLine(line.text('rule'), sheet, () => line.address('rule'));
    const word = (column: string): string | undefined => wordOf(line.text(column));
    return filled({
      rule: word('rule'),
      kind: word('kind'),
      part: word('part'),
      whole: word('whole'),
      columns: listOf(line.text('columns')),
      severity: word('severity'),
      says: word('says'),
      source: word('source'),
    });
  });
  return rules.length === 0 ? undefined : rules;
}

function textsOf({ sheet, lines }: SheetTable, places: Places): unknown[] | undefined {
  const texts = lines.map((line, index) => {
    places.setLine(`/texts/${index}`, sheet, (property) => line.address(property || 'en'));
    const text = textOf(line, (language) => language);
    return typeof text === 'string' ? { en: text } : text;
  });
  return texts.length === 0 ? undefined : texts;
}

/** Problems of an instrument name tables and rows by id; gives each id the place of its path. */
function nameIds(value: Record<string, unknown>, places: Places): void {
  const visit = (rows: readonly RawRow[], path: string, table: string): void => {
    for (const [index, { row, groups }] of rows.entries()) {
      const here = `${path}/${index}`;
      places.alias(`${table}/${String(row)}`, here);
      for (const [group, entry] of (groups ?? []).entries()) {
        visit(entry.rows, `${here}/groups/${group}/rows`, table);
      }
    }
  };
  for (const [index, { table, rows }] of (value.tables as RawTable[]).entries()) {
    const id = `${String(value.name)}/${String(table)}`;
    places.alias(id, `/tables/${index}`);
    visit(rows, `/tables/${index}/rows`, id);
  }
}
