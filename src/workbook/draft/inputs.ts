import { inRange, type Validation } from '../package/index.ts';
import { AreaIndex } from './area-index.ts';
import { framedCells } from './frames.ts';
import { labelsOf } from './labels.ts';
import type { Look } from './looks.ts';
import type { NamedRange } from './names.ts';
import type { SheetView } from './sheet-view.ts';
import { bitOf, type Evidence, type Inputs, isWorded, type Spot } from './spot.ts';

/** What is known of a sheet before its input cells are looked for. */
export interface Known {
  readonly look: (style: number) => Look;
  /** Names of cells of this sheet that are no source of a drop-down. */
  readonly names: readonly NamedRange[];
  readonly validationAt: (spot: Spot) => Validation | undefined;
  /** Holds choices of drop-downs, or is hidden: not for a respondent, unless it is protected. */
  readonly isHelper: boolean;
}

type Found = Map<Spot, number>;

/** The rule for a cell; rules of the kind "any value" only carry a message. */
export function validationsOf(view: SheetView): Known['validationAt'] {
  const index = new AreaIndex<Validation>();
  for (const validation of view.rules.validations) {
    if (validation.type === 'none') continue;
    for (const range of validation.ranges) index.add(range, validation);
  }
  return ({ row, column }) => index.at(row, column);
}

/**
 * The cells of a sheet that a respondent is meant to fill, with the evidence for each: on a protected
 * sheet those that can be typed into, on any other what validations, names, fills, tables and frames
 * of labels say. Formulas, labels, pivots and headers of tables are never among them.
 */
export function inputsOf(view: SheetView, known: Known): Inputs {
  const found: Found = new Map();
  const { isProtected, pivots } = view.rules;
  const candidates = view.spots.filter(
    (spot) => spot.editable && !spot.computed && !pivots.some((pivot) => inRange(pivot, spot)),
  );
  const inBody = tableBodies(view);
  const named = namedCells(known.names, candidates);
  for (const spot of candidates) {
    const inTable = inBody(spot);
    if (inTable === 'header') continue;
    if (isProtected) note(found, spot, spot.locked ? 'open-range' : 'unlocked');
    if (known.validationAt(spot) && (isProtected || !known.isHelper)) {
      note(found, spot, 'validation');
    }
    if (named.has(spot) && (isProtected || !known.isHelper)) note(found, spot, 'named');
    if (inTable === 'body' && !known.isHelper) note(found, spot, 'table-body');
  }
  if (isProtected) dropUnlockedLabels(found);
  else if (!known.isHelper) addFilled(found, candidates, known.look);
  if (isProtected || !known.isHelper) addFramed(found, view, known);
  return new Map([...found].sort(([a], [b]) => a.row - b.row || a.column - b.column));
}

function note(found: Found, spot: Spot, evidence: Evidence): void {
  found.set(spot, (found.get(spot) ?? 0) | bitOf(evidence));
}

function tableBodies(view: SheetView): (spot: Spot) => 'header' | 'body' | undefined {
  const { tables } = view.rules;
  return (spot) => {
    const table = tables.find(({ range }) => inRange(range, spot));
    if (!table) return undefined;
    const { range, headerRows, totalsRows } = table;
    const isBody = spot.row >= range.top + headerRows && spot.row <= range.bottom - totalsRows;
    return isBody ? 'body' : 'header';
  };
}

/** A name over many cells speaks of input cells only if most of those that are there are blank. */
function namedCells(names: readonly NamedRange[], candidates: readonly Spot[]): ReadonlySet<Spot> {
  const index = new AreaIndex<NamedRange>();
  for (const name of names) index.add(name.range, name);
  const byName = new Map<NamedRange, Spot[]>();
  for (const spot of candidates) {
    const name = index.at(spot.row, spot.column);
    if (!name) continue;
    const spots = byName.get(name);
    if (spots) spots.push(spot);
    else byName.set(name, [spot]);
  }
  const named = new Set<Spot>();
  for (const [, spots] of byName) {
    const blank = spots.filter(({ text }) => text === '').length;
    if (spots.length === 1 || blank * 2 > spots.length) for (const spot of spots) named.add(spot);
  }
  return named;
}

/**
 * Authors unlock labels by mistake. A text that nothing but the lock speaks for, in a style that no
 * blank or ruled input cell has, is a label.
 */
function dropUnlockedLabels(found: Found): void {
  const lockOnly = bitOf('unlocked') | bitOf('open-range');
  const isPlain = (spot: Spot, evidence: number): boolean =>
    (evidence & ~lockOnly) === 0 &&
    spot.number === undefined &&
    !spot.isBoolean &&
    isWorded(spot.text);
  const styles = new Set<number>();
  for (const [spot, evidence] of found) {
    if (!isPlain(spot, evidence)) styles.add(spot.style);
  }
  for (const [spot, evidence] of found) {
    if (isPlain(spot, evidence) && !styles.has(spot.style)) found.delete(spot);
  }
}

/** Blank cells in the fill of known input cells, where no label has that fill. */
function addFilled(found: Found, candidates: readonly Spot[], look: Known['look']): void {
  const ofInputs = new Set<string>();
  const ofLabels = new Set<string>();
  for (const spot of candidates) {
    const { fill } = look(spot.style);
    if (fill === undefined) continue;
    if (found.has(spot)) ofInputs.add(fill);
    else if (isWorded(spot.text)) ofLabels.add(fill);
  }
  for (const spot of candidates) {
    const { fill } = look(spot.style);
    if (spot.text === '' && fill !== undefined && ofInputs.has(fill) && !ofLabels.has(fill)) {
      note(found, spot, 'fill');
    }
  }
}

/**
 * Frames add to the evidence. They make input cells of their own of cells that are not in the file
 * but could be typed into, and on a sheet without protection of blank ones too.
 */
function addFramed(found: Found, view: SheetView, known: Known): void {
  const inFile = new Set(view.spots);
  const tinted = [...found.keys()].some(({ style }) => known.look(style).fill !== undefined);
  for (const spot of framedCells(view, labelsOf(view, found))) {
    if (found.has(spot)) note(found, spot, 'framed');
    else if (!inFile.has(spot)) {
      const editable = view.isEditableBlank(spot.row, spot.column);
      if (editable && (view.rules.isProtected || !tinted)) {
        note(found, spot, 'framed');
        if (view.rules.isProtected) note(found, spot, 'column-style');
      }
    } else if (!view.rules.isProtected && !tinted && spot.editable) note(found, spot, 'framed');
  }
}
