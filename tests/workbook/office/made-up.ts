import type { ReadCell } from '../../../src/workbook/package/index.ts';
import type { WorkbookCells } from '../../../src/workbook/sheet-cells.ts';

/** A value, or a formula with its result. Texts that begin with # are errors. */
export type Content = string | number | boolean | { readonly f: string; readonly is: Content };

/** Cells of one sheet by address. */
export type Sheet = Readonly<Record<string, Content>>;

/** A made-up workbook as it is read. */
export function workbook(sheets: Readonly<Record<string, Sheet>>): WorkbookCells {
  return new Map(
    Object.entries(sheets).map(([name, cells]) => [
      name,
      new Map(Object.entries(cells).map(([address, content]) => [address, cellOf(content)])),
    ]),
  );
}

function cellOf(content: Content): ReadCell {
  if (typeof content === 'object') {
    const formula = { kind: 'normal', text: content.f, range: undefined } as const;
    return { ...cellOf(content.is), formula };
  }
  const type =
    typeof content === 'string' ? (content.startsWith('#') ? 'error' : 'text') : typeof content;
  return { value: content, type: type as ReadCell['type'], styleIndex: 0 };
}
