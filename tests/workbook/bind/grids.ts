import { askedInLanguages } from '../../../src/compile/asked-languages.ts';
import { fingerprint } from '../../../src/files/json.ts';
import type { AskedCycle } from '../../../src/instrument/cycle.ts';
import type { Binding } from '../../../src/schema/types.ts';
import { bindWorkbook } from '../../../src/workbook/bind/index.ts';
import { formatAddress, openPackage } from '../../../src/workbook/package/index.ts';
import { MAIN, workbook } from '../package/helpers.ts';

/** A cell that a respondent fills in. */
export const input = { kind: 'input' } as const;
/** A cell with a formula. */
export const formula = { kind: 'formula' } as const;

export type SketchCell = string | number | typeof input | typeof formula | null;

export interface Sketch {
  readonly rows: readonly (readonly SketchCell[])[];
  readonly merges?: readonly string[];
  /** Whether cells that are no input are locked; otherwise anything can be typed anywhere. */
  readonly isProtected?: boolean;
}

/** A workbook with one sheet, drawn as a table of cells from A1 on. */
export function sketched({ rows, merges = [], isProtected = true }: Sketch): Buffer {
  const data = rows
    .map((cells, index) => {
      const row = index + 1;
      const content = cells.map((cell, at) => cellXml(formatAddress(row, at + 1), cell)).join('');
      return `<row r="${row}">${content}</row>`;
    })
    .join('');
  const protection = isProtected ? '<sheetProtection sheet="1"/>' : '';
  const merged =
    merges.length === 0
      ? ''
      : `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return workbook(
    `<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${protection}${merged}</worksheet>`,
  );
}

function cellXml(address: string, cell: SketchCell): string {
  if (cell === null) return '';
  if (typeof cell === 'object' && cell.kind === 'input') return `<c r="${address}" s="1"/>`;
  if (typeof cell === 'object') return `<c r="${address}" t="str"><f>IF(1,"","")</f><v></v></c>`;
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  const text = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** Binds a workbook to a cycle, in whichever language it is. */
export async function bind(bytes: Uint8Array, asked: AskedCycle): Promise<Binding> {
  const pkg = openPackage(bytes);
  return bindWorkbook(
    { pkg, file: 'form.xlsx', sha256: fingerprint(bytes) },
    await askedInLanguages(asked),
  );
}

/** Where a binding puts each cell: by question, the addresses by year. */
export function places(binding: Binding): Record<string, string> {
  return Object.fromEntries(
    binding.lines.map(({ question, years }) => [
      question,
      years.map(({ year, value }) => `${year}:${value}`).join(' '),
    ]),
  );
}
