import { cellKey, formatAddress, parseAddress, positionOfKey } from './address.ts';
import type { CellWrite } from './cell-write.ts';
import type { CertificateDifference } from './certificate.ts';
import { type CellSpan, columnStyle } from './scan.ts';
import { cellBytes, type ScannedRow, type ScannedSheet, withoutCells } from './scanned-sheet.ts';

export interface SheetComparison {
  readonly compared: number;
  /** Addresses whose bytes differ, in the order of the sheet. */
  readonly changed: readonly string[];
  readonly differences: readonly CertificateDifference[];
}

/**
 * Compares two versions of a worksheet by their bytes. It knows the plan, but nothing of how the
 * edit was made. Every cell is compared by its bytes; without the changed
 * cells, and without the rows added for them, the two must be the same text.
 */
export function compareSheet(
  old: ScannedSheet,
  now: ScannedSheet,
  sheet: string,
  writes: readonly CellWrite[],
): SheetComparison {
  const planned = plannedKeys(writes);
  const formulasPermitted = plannedKeys(
    writes.filter(({ permits }) => permits?.includes('formula')),
  );
  const changed = changedKeys(old, now);
  const touchedRows = new Set([...changed].map((key) => positionOfKey(key).row));
  const newRows = [...now.rows.values()].filter(({ span }) => !old.rows.has(span.row));
  const newRowNumbers = new Set(newRows.map(({ span }) => span.row));
  const differences = [
    ...[...changed].flatMap((key) => judgeCell(old, now, sheet, planned, formulasPermitted, key)),
    ...newRows.flatMap((row) => judgeNewRow(row, touchedRows, sheet)),
  ];
  const byte = firstDifference(
    withoutCells(old, changed, touchedRows, newRowNumbers),
    withoutCells(now, changed, touchedRows, newRowNumbers),
  );
  if (byte !== undefined)
    differences.push({ code: 'sheet-bytes', sheet, part: now.source.part, byte });
  let compared = now.cells.size;
  for (const key of old.cells.keys()) if (!now.cells.has(key)) compared++;
  return { compared, changed: [...changed].map(addressOfKey), differences };
}

function plannedKeys(writes: readonly CellWrite[]): Set<number> {
  const positions = writes.flatMap(({ address }) => parseAddress(address) ?? []);
  return new Set(positions.map(({ row, column }) => cellKey(row, column)));
}

function addressOfKey(key: number): string {
  const { row, column } = positionOfKey(key);
  return formatAddress(row, column);
}

function changedKeys(old: ScannedSheet, now: ScannedSheet): Set<number> {
  const keys: number[] = [];
  for (const key of now.cells.keys())
    if (cellBytes(old, key) !== cellBytes(now, key)) keys.push(key);
  for (const key of old.cells.keys()) if (!now.cells.has(key)) keys.push(key);
  return new Set(keys.sort((a, b) => a - b));
}

function judgeCell(
  old: ScannedSheet,
  now: ScannedSheet,
  sheet: string,
  planned: ReadonlySet<number>,
  formulasPermitted: ReadonlySet<number>,
  key: number,
): CertificateDifference[] {
  const address = addressOfKey(key);
  const before = old.cells.get(key);
  const after = now.cells.get(key);
  if (!planned.has(key) || !after) return [{ code: 'cell-changed', sheet, address }];
  const differences: CertificateDifference[] = [];
  const mayLose = formulasPermitted.has(key);
  if (after.formula || (before?.formula && !mayLose))
    differences.push({ code: 'cell-formula', sheet, address });
  const wanted = before ? attributesOf(old, before) : attributesOfNew(old, after);
  const found = attributesOf(now, after);
  if (wanted !== found) {
    differences.push({ code: 'cell-attributes', sheet, address, before: wanted, after: found });
  }
  return differences;
}

/** A new row may hold changed cells; it must say nothing of itself but its number. */
function judgeNewRow(
  { span }: ScannedRow,
  touchedRows: ReadonlySet<number>,
  sheet: string,
): CertificateDifference[] {
  const plain = span.tag.attributes.every(({ name }) => name === 'r');
  return plain && touchedRows.has(span.row) ? [] : [{ code: 'row-added', sheet, row: span.row }];
}

/** All attributes but the type of the value and the links of a rich value. */
function attributesOf({ source }: ScannedSheet, cell: CellSpan): string {
  return cell.tag.attributes
    .filter(({ name }) => name !== 't' && name !== 'cm' && name !== 'vm')
    .map(({ name, valueStart, valueEnd }) => `${name}=${source.text.slice(valueStart, valueEnd)}`)
    .join(' ');
}

function attributesOfNew(old: ScannedSheet, { row, column }: CellSpan): string {
  const style = old.rows.get(row)?.span.style ?? columnStyle(old.columns, column);
  const address = `r=${formatAddress(row, column)}`;
  return style ? `${address} s=${style}` : address;
}

function firstDifference(left: string, right: string): number | undefined {
  if (left === right) return undefined;
  let at = 0;
  while (left.charCodeAt(at) === right.charCodeAt(at)) at++;
  return at;
}
