import type { DraftLabelColumn, DraftRow, PlacedText } from '../../schema/types.ts';
import { columnLetters, formatAddress } from '../package/index.ts';
import type { Cluster } from './assemble.ts';
import { type Page, rangeOfBlocks } from './page.ts';
import { isYearNumber, type Spot } from './spot.ts';
import { isCode, isReference } from './titles.ts';
import { yearOfHeading } from './years.ts';

/** A row of a cluster with the labels at its left, from the outside in. */
export interface LabelledRow {
  readonly row: number;
  readonly labels: readonly Spot[];
}

export function placed({ row, column, text }: Spot): PlacedText {
  return { address: formatAddress(row, column), text };
}

/** The rows of a cluster that have input cells. The labels nearest to the table's left edge count. */
export function labelledRows(cluster: Cluster): LabelledRow[] {
  const rows = new Map<number, readonly Spot[]>();
  const leftFirst = cluster.toSorted((a, b) => a.block.left - b.block.left);
  for (const { block, beside } of leftFirst) {
    block.rows.forEach((spots, index) => {
      const row = spots[0]?.row ?? 0;
      const labels = beside[index] ?? [];
      if ((rows.get(row) ?? []).length === 0) rows.set(row, labels);
    });
  }
  return [...rows].sort(([a], [b]) => a - b).map(([row, labels]) => ({ row, labels }));
}

/**
 * Whether rows are told apart by their labels. Numbers of lines and names that differ only in their
 * figures ("Item 1", "AWARD-0001") count records and label nothing; neither does one label for all.
 */
export function hasRowLabels(rows: readonly LabelledRow[]): boolean {
  const texts = rows.flatMap(({ labels }) => {
    const { words } = wordsAndCodes(labels);
    return words.length > 0 ? [words.map(({ text }) => text).join(' ')] : [];
  });
  if (texts.length === 0 || texts.length * 5 < rows.length * 3) return false;
  if (rows.length === 1) return true;
  const distinct = new Set(texts);
  const shapes = new Set(texts.map((text) => text.replace(/\d+/g, '#')));
  const areYears = texts.every((text) => yearOfHeading(text) !== undefined);
  const areBands = texts.every((text) => BAND.test(text));
  if (shapes.size === 1 && distinct.size > 1 && !areYears && !areBands) return false;
  return new Set(rows.flatMap(({ labels }) => labels)).size > 1;
}

/** An age band or another class of sizes: 10-17. */
const BAND = /^\d{1,4}\s?[-–]\s?\d{1,4}$/;

/** Outer labels longer than this over several rows are notes. */
const longestOuter = 60;

/**
 * Tells the words of a row from its codes. A class of sizes is a word in the outermost column; a year
 * always is; numbers of lines are codes.
 */
function wordsAndCodes(labels: readonly Spot[]): { words: Spot[]; codes: Spot[] } {
  const isWord = (label: Spot, index: number): boolean => {
    if (isYearNumber(label.number)) return true;
    if (label.number !== undefined) return false;
    return (
      !isCode(label.text) ||
      yearOfHeading(label.text) !== undefined ||
      (index === 0 && BAND.test(label.text))
    );
  };
  const isNote = (label: Spot, index: number): boolean =>
    index < labels.length - 1 && label.bottom > label.row && label.text.length > longestOuter;
  const words = labels.filter((label, index) => isWord(label, index) && !isNote(label, index));
  const codes = labels.filter((label, index) => !isWord(label, index));
  return { words, codes };
}

/** The rows of a grid, with the headings and the rows of formulas between them. */
export function gridRows(cluster: Cluster, rows: readonly LabelledRow[], page: Page): DraftRow[] {
  const { left } = rangeOfBlocks(cluster.map(({ block }) => block));
  const described: DraftRow[] = [];
  let previous: readonly Spot[] = [];
  let last: number | undefined;
  for (const { row, labels } of rows) {
    for (const heading of last === undefined ? [] : between(last, row, left, page)) {
      described.push(heading);
      previous = [];
    }
    const inherited = previous.filter(
      ({ column, right }) => right < (labels[0]?.column ?? left) && column < left,
    );
    const all = labels.length > 0 ? [...inherited, ...labels] : labels;
    described.push(describe(row, 'input', all, labels, page));
    if (all.length > 0) previous = all;
    last = row;
  }
  placeUnder(described);
  return described;
}

function between(above: number, below: number, left: number, page: Page): DraftRow[] {
  const rows = new Map<number, Spot[]>();
  for (const label of page.headingsBetween(above, below)) {
    if (label.column >= left) continue;
    rows.set(label.row, [...(rows.get(label.row) ?? []), label]);
  }
  const worded = [...rows].filter(([, labels]) => labels.some(({ text }) => !isReference(text)));
  return worded.map(([row, labels]) => {
    const computed = (page.view.byRow.get(row) ?? []).some(
      (spot) => spot.computed && spot.column >= left,
    );
    return describe(row, computed ? 'computed' : 'heading', labels, labels, page);
  });
}

function describe(
  row: number,
  kind: DraftRow['kind'],
  labels: readonly Spot[],
  own: readonly Spot[],
  page: Page,
): DraftRow {
  const { words, codes } = wordsAndCodes(labels);
  const shown = words.length > 0 ? words : labels;
  const ownCode = codes.find((code) => own.includes(code));
  const first = own.find((label) => shown.includes(label));
  const year = shown.map(({ text, number }) => yearOfHeading(text, number)).find(Boolean);
  return {
    row,
    kind,
    labels: shown.map(placed),
    ...(words.length > 0 && ownCode ? { code: ownCode.text } : {}),
    level: first ? page.look(first.style).indent + Math.floor(first.leading / 2) : 0,
    ...(year && kind === 'input' ? { year: year.year } : {}),
  };
}

/**
 * Says which row each one is a part of: the nearest above that is less indented; a heading holds for
 * what follows it at the same indentation. A row whose outer label stands in a row above goes with it.
 */
function placeUnder(rows: readonly DraftRow[]): void {
  const open: { row: DraftRow; depth: number }[] = [];
  const owners = new Map<string, DraftRow>();
  for (const row of rows) {
    const outer = row.labels[0]?.address;
    const owner = outer === undefined ? undefined : owners.get(outer);
    if (owner) {
      row.level = owner.level;
      const under = row.labels.length > owner.labels.length ? owner.row : owner.under;
      if (under !== undefined) row.under = under;
      continue;
    }
    if (outer !== undefined) owners.set(outer, row);
    const depth = row.kind === 'heading' ? row.level - 0.5 : row.level;
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const parent = open.at(-1);
    if (parent) row.under = parent.row.row;
    open.push({ row, depth });
  }
}

/** Columns in which the labels of rows begin, with what stands above them in the row of headings. */
export function labelColumns(
  rows: readonly LabelledRow[],
  headerRow: number,
  page: Page,
): DraftLabelColumn[] {
  const columns = new Set(rows.flatMap(({ labels }) => labels.map(({ column }) => column)));
  return [...columns]
    .sort((a, b) => a - b)
    .map((column) => {
      const header = page.labels.above(column, headerRow + 1);
      const heads = header !== undefined && header.bottom === headerRow;
      return { column: columnLetters(column), ...(heads ? { header: placed(header) } : {}) };
    });
}
