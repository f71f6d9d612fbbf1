import { cellKey, formatAddress, parseAddress } from './address.ts';
import type { CellWrite } from './cell-write.ts';
import type { CellValue, CertificateDifference } from './certificate.ts';
import { firstDifference } from './kept-text.ts';
import { readCell } from './read.ts';
import { type CellSpan, columnStyle } from './scan.ts';
import { type ComparedSheet, SheetSide } from './sheet-side.ts';
import { within } from './unreadable.ts';
import type { XmlSource } from './xml-source.ts';

export interface SheetComparison {
  readonly compared: number;
  /** Addresses whose bytes differ, in the order of the sheet. */
  readonly changed: readonly string[];
  /** What the planned cells of the new sheet hold, by address; those that are there. */
  readonly values: ReadonlyMap<string, CellValue>;
  readonly differences: readonly CertificateDifference[];
}

/**
 * Compares two versions of a worksheet by their bytes. It knows the plan, but nothing of how the
 * edit was made. Both are scanned in step, and every cell is compared by its bytes; without the
 * changed cells, and without the rows added for them, the two must be the same text. Throws
 * `UnreadableFile`.
 */
export function compareSheet(
  before: ComparedSheet,
  after: ComparedSheet,
  sheet: string,
  writes: readonly CellWrite[],
  sharedStrings: () => readonly string[],
): SheetComparison {
  const comparer = new SheetComparer(before, after, sheet, writes, sharedStrings);
  return comparer.compare();
}

class SheetComparer {
  private readonly old: SheetSide;
  private readonly now: SheetSide;
  private readonly sheet: string;
  private readonly planned: ReadonlyMap<number, CellWrite>;
  private readonly sharedStrings: () => readonly string[];
  private readonly changed: string[] = [];
  private readonly values = new Map<string, CellValue>();
  private readonly judgements: (() => CertificateDifference[])[] = [];
  private readonly rowsAdded: CertificateDifference[] = [];
  private compared = 0;
  private hasNewRows = false;
  /** The last row with a changed cell. */
  private touchedRow = 0;
  /** The row that only the new sheet has, while it is scanned. */
  private newRow = 0;
  private newRowIsPlain = false;

  constructor(
    before: ComparedSheet,
    after: ComparedSheet,
    sheet: string,
    writes: readonly CellWrite[],
    sharedStrings: () => readonly string[],
  ) {
    this.old = new SheetSide('before', before);
    this.now = new SheetSide('after', after);
    this.sheet = sheet;
    this.planned = plannedByKey(writes);
    this.sharedStrings = sharedStrings;
  }

  compare(): SheetComparison {
    const { old, now, sheet } = this;
    old.advance();
    now.advance();
    while (old.event !== 'end' || now.event !== 'end') this.step();
    this.writeOutData();
    const byte = firstDifference(old.source.text, old.cuts, now.source.text, now.cuts);
    const differences = [...this.judgements.flatMap((judge) => judge()), ...this.rowsAdded];
    const { part } = now.source;
    if (byte !== undefined) differences.push({ code: 'sheet-bytes', sheet, part, byte });
    return { compared: this.compared, changed: this.changed, values: this.values, differences };
  }

  /** Looks at what comes next in either sheet, or in both, and goes on behind it. */
  private step(): void {
    const { old, now } = this;
    const order = old.compareTo(now);
    if (order === 0) {
      if (now.event === 'cell') this.bothCells();
      else if (now.event === 'row-end' && this.touchedRow === now.scanner.row.row) {
        old.writeOut(old.scanner.row.tag);
        now.writeOut(now.scanner.row.tag);
      }
      old.advance();
      now.advance();
    } else if (order < 0) {
      this.oldOnly();
      old.advance();
    } else {
      this.newOnly();
      now.advance();
    }
  }

  private bothCells(): void {
    this.compared++;
    this.readPlanned();
    const { old, now } = this;
    const [before, after] = [old.scanner.cell, now.scanner.cell];
    if (sameBytes(old.source.text.bytes, before, now.source.text.bytes, after)) return;
    this.noteChange(after);
    old.cutCell();
    now.cutCell();
    this.judgeCell(after, before);
  }

  /** A row that is gone is found by the bytes of its tags. */
  private oldOnly(): void {
    const { old } = this;
    if (old.event === 'cell') {
      this.compared++;
      const { row, column } = old.scanner.cell;
      this.noteChange(old.scanner.cell);
      old.cutCell();
      this.judgeUnplanned(formatAddress(row, column));
    } else if (old.event === 'row-end' && this.touchedRow === old.scanner.row.row) {
      old.writeOut(old.scanner.row.tag);
    }
  }

  private newOnly(): void {
    const { now } = this;
    if (now.event === 'row') {
      this.hasNewRows = true;
      this.newRow = now.scanner.row.row;
      this.newRowIsPlain = now.scanner.row.tag.attributes.every(({ name }) => name === 'r');
    } else if (now.event === 'row-end') this.endNewRow();
    else if (now.event === 'cell') {
      this.compared++;
      this.readPlanned();
      const { cell } = now.scanner;
      this.noteChange(cell);
      if (this.newRow !== cell.row) now.cutCell();
      this.judgeCell(cell, undefined);
    }
  }

  /** A new row may hold changed cells; it must say nothing of itself but its number. */
  private endNewRow(): void {
    const { row } = this.now.scanner.row;
    this.now.cutRow();
    if (!this.newRowIsPlain || this.touchedRow !== row)
      this.rowsAdded.push({ code: 'row-added', sheet: this.sheet, row });
  }

  private noteChange({ row, column }: CellSpan): void {
    this.touchedRow = row;
    this.changed.push(formatAddress(row, column));
  }

  private judgeUnplanned(address: string): void {
    this.judgements.push(() => [{ code: 'cell-changed', sheet: this.sheet, address }]);
  }

  /** What a new cell must look like is known when all of the old sheet is. */
  private judgeCell(after: CellSpan, before: CellSpan | undefined): void {
    const { sheet, old, now } = this;
    const { row, column } = after;
    const address = formatAddress(row, column);
    const write = this.planned.get(cellKey(row, column));
    if (write === undefined) {
      this.judgeUnplanned(address);
      return;
    }
    const mayLoseFormula = write.permits?.includes('formula') === true;
    const hasFormula =
      after.formulaKind !== undefined || (before?.formulaKind !== undefined && !mayLoseFormula);
    const known = before && attributesOf(old.source, before);
    const rowStyle = this.newRow === row ? undefined : old.scanner.row.style;
    const found = attributesOf(now.source, after);
    this.judgements.push(() => {
      const wanted =
        known ?? attributesOfNew(address, rowStyle ?? columnStyle(old.columns, column));
      const differences: CertificateDifference[] = [];
      if (hasFormula) differences.push({ code: 'cell-formula', sheet, address });
      if (wanted !== found) {
        differences.push({ code: 'cell-attributes', sheet, address, before: wanted, after: found });
      }
      return differences;
    });
  }

  private readPlanned(): void {
    const { cell } = this.now.scanner;
    const write = this.planned.get(cellKey(cell.row, cell.column));
    if (!write) return;
    const { value } = within('after', () => readCell(this.now.source, cell, this.sharedStrings));
    this.values.set(write.address, value);
  }

  private writeOutData(): void {
    if (!this.hasNewRows) return;
    for (const side of [this.old, this.now]) {
      const { data } = side.scanner;
      if (data) side.writeOut(data);
      side.cuts.sort((a, b) => a.start - b.start);
    }
  }
}

function plannedByKey(writes: readonly CellWrite[]): Map<number, CellWrite> {
  const planned = new Map<number, CellWrite>();
  for (const write of writes) {
    const position = parseAddress(write.address);
    if (position) planned.set(cellKey(position.row, position.column), write);
  }
  return planned;
}

function sameBytes(left: Buffer, a: CellSpan, right: Buffer, b: CellSpan): boolean {
  const length = a.end - a.start;
  if (b.end - b.start !== length) return false;
  const from = a.start;
  const to = b.start;
  for (let offset = 0; offset < length; offset++) {
    if (left[from + offset] !== right[to + offset]) return false;
  }
  return true;
}

/** All attributes but the type of the value and the links of a rich value. */
function attributesOf({ text }: XmlSource, cell: CellSpan): string {
  return cell.tag.attributes
    .filter(({ name }) => name !== 't' && name !== 'cm' && name !== 'vm')
    .map(({ name, valueStart, valueEnd }) => `${name}=${text.slice(valueStart, valueEnd)}`)
    .join(' ');
}

function attributesOfNew(address: string, style: number | undefined): string {
  return style ? `r=${address} s=${style}` : `r=${address}`;
}
