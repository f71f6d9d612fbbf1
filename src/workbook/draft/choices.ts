import { parseRange, type Validation, type WorkbookPackage } from '../package/index.ts';
import { areaOf, type NamedRange } from './names.ts';
import type { SheetView } from './sheet-view.ts';

/** A drop-down list: where its choices come from, and what they are where that can be told. */
export interface ChoiceList {
  /** The formula of the list as it is written. */
  readonly source: string;
  /** Undefined when the list depends on what is typed elsewhere, or lies in another workbook. */
  readonly values: readonly string[] | undefined;
  /** Where the choices stand, when they stand in cells. */
  readonly area: Omit<NamedRange, 'name'> | undefined;
}

/** A list in cells longer than this is no list that a person chooses from. */
const longest = 20_000;

/** Resolves drop-downs of a workbook; what its sheets show comes from `rowsOf`. */
export function choiceReader(
  pkg: WorkbookPackage,
  rowsOf: (sheet: string) => SheetView['byRow'] | undefined,
): (validation: Validation, sheet: string) => ChoiceList | undefined {
  const sheets = pkg.sheets.map(({ name }) => name);
  const known = new Map<string, ChoiceList>();
  return ({ type, formula1 }, sheet) => {
    if (type !== 'list' || formula1 === '') return undefined;
    const key = `${sheet}\n${formula1}`;
    const list = known.get(key) ?? resolve(formula1, sheet);
    known.set(key, list);
    return list;
  };

  function resolve(source: string, sheet: string): ChoiceList {
    if (source.startsWith('"')) {
      const values = source.replace(/^"|"$/g, '').replaceAll('""', '"').split(',');
      return { source, values: values.map((value) => value.trim()), area: undefined };
    }
    const area = areaNamed(source, sheet);
    return { source, area, values: area && valuesIn(area) };
  }

  function areaNamed(source: string, sheet: string): ChoiceList['area'] {
    const plain = source.replaceAll('$', '');
    const here = parseRange(plain);
    if (here) return { sheet, range: here };
    const absolute = source.replace(
      /!([A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?)$/,
      (_, cells: string) => `!${cells.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`,
    );
    const direct = areaOf(absolute, sheets);
    if (direct) return direct;
    const named = pkg.definedNames.filter(
      ({ name }) => name.toLowerCase() === source.toLowerCase(),
    );
    const name = named.find(({ scope }) => scope === sheet) ?? named[0];
    return name && areaOf(name.refersTo, sheets);
  }

  function valuesIn({ sheet, range }: NonNullable<ChoiceList['area']>): string[] | undefined {
    const { top, left, bottom, right } = range;
    const rows = rowsOf(sheet);
    if (!rows || (bottom - top + 1) * (right - left + 1) > longest) return undefined;
    const values: string[] = [];
    for (let row = top; row <= bottom; row++) {
      for (const { column, text } of rows.get(row) ?? []) {
        if (column >= left && column <= right && text !== '') values.push(text);
      }
    }
    return values;
  }
}
