import { type CellRange, formatAddress, inRange, parseAddress } from '../package/address.ts';
import { type FormulaParts, partsOfFormula } from './formula-text.ts';
import type { CalculatedWorkbook } from './recalculate.ts';

interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly parts: FormulaParts;
}

/**
 * Which functions of a workbook LibreOffice does not know. It writes them, and only them, with small
 * letters (measured with 7.4): functions that are new in Excel, functions of macros, and whatever a
 * defined name makes of them. So no list of functions for each version is needed.
 */
export class UnknownFunctions {
  readonly #formulas: ReadonlyMap<string, ReadonlyMap<string, FormulaCell>>;
  readonly #names = new Map<string, FormulaParts>();
  /** Whether there are any at all: most workbooks have none, and need no search. */
  readonly #any: boolean;

  constructor({ cells, definedNames }: CalculatedWorkbook) {
    this.#formulas = new Map([...cells].map(([sheet, all]) => [sheet, formulasOf(all)]));
    for (const { name, refersTo } of definedNames) {
      this.#names.set(name.toLowerCase(), partsOfFormula(refersTo));
    }
    const formulas = [...this.#formulas.values()].flatMap((all) => [...all.values()]);
    const parts = [...formulas.map((formula) => formula.parts), ...this.#names.values()];
    this.#any = parts.some(({ functions }) => functions.some(isUnknown));
  }

  /** Those that a formula itself calls, by name; empty for a cell without a formula. */
  calledBy(sheet: string, address: string): string[] {
    const parts = this.#any ? this.#formulas.get(sheet)?.get(address)?.parts : undefined;
    return parts === undefined ? [] : unique(this.#called(parts, new Set()));
  }

  /** Those that the result of a formula depends on, through all the cells it refers to. */
  behind(sheet: string, address: string): string[] {
    if (!this.#any) return [];
    const found = new Set<string>();
    const seen = new Set([`${sheet}!${address}`]);
    const open: [string, string][] = [[sheet, address]];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const [at, cell] = next;
      for (const name of this.calledBy(at, cell)) found.add(name);
      for (const [precedentSheet, precedent] of this.#precedents(at, cell)) {
        const id = `${precedentSheet}!${precedent}`;
        if (!seen.has(id)) open.push([precedentSheet, precedent]);
        seen.add(id);
      }
    }
    return unique([...found]);
  }

  #called(parts: FormulaParts, through: Set<string>): string[] {
    const unknown = parts.functions.filter(isUnknown).map(shown);
    return [
      ...unknown,
      ...this.#meant(parts, through).flatMap((each) => this.#called(each, through)),
    ];
  }

  /** The formulas of defined names; a name that leads back to itself is followed once. */
  #meant({ names, functions }: FormulaParts, through: Set<string>): FormulaParts[] {
    return [...names, ...functions].flatMap((written) => {
      const name = written.toLowerCase();
      const parts = this.#names.get(name);
      if (parts === undefined || through.has(name)) return [];
      through.add(name);
      return [parts];
    });
  }

  #precedents(sheet: string, address: string): [string, string][] {
    const own = this.#formulas.get(sheet)?.get(address)?.parts;
    if (own === undefined) return [];
    const through = new Set<string>();
    const all = [own];
    for (const parts of all) all.push(...this.#meant(parts, through));
    return all.flatMap(({ references }) =>
      references.flatMap((reference) => {
        const target = reference.sheet ?? sheet;
        return this.#formulasIn(target, reference.range).map((cell): [string, string] => [
          target,
          cell,
        ]);
      }),
    );
  }

  #formulasIn(sheet: string, range: CellRange): string[] {
    const formulas = this.#formulas.get(sheet);
    if (formulas === undefined) return [];
    if (range.top === range.bottom && range.left === range.right) {
      const address = formatAddress(range.top, range.left);
      return formulas.has(address) ? [address] : [];
    }
    return [...formulas].flatMap(([address, cell]) => (inRange(range, cell) ? [address] : []));
  }
}

function formulasOf(cells: ReadonlyMap<string, { formula?: { text: string } }>) {
  const formulas = new Map<string, FormulaCell>();
  for (const [address, { formula }] of cells) {
    const position = parseAddress(address);
    if (formula === undefined || position === undefined) continue;
    formulas.set(address, { ...position, parts: partsOfFormula(formula.text) });
  }
  return formulas;
}

function isUnknown(name: string): boolean {
  return /\p{Ll}/u.test(name.replace(/^(_xlfn\.|_xlws\.|_xludf\.)+/i, ''));
}

/** The name as Excel shows it. */
function shown(name: string): string {
  return name.replace(/^(_xlfn\.|_xlws\.|_xludf\.)+/i, '').toUpperCase();
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
