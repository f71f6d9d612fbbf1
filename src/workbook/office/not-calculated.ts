import { type CellRange, formatAddress, inRange, parseAddress } from '../package/address.ts';
import type { ReadCell } from '../package/index.ts';
import { type FormulaParts, partsOfFormula } from './formula-text.ts';
import type { CalculatedWorkbook } from './recalculate.ts';

interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly parts: FormulaParts;
  /** No unknown function took part in the result: it would have made it an error. */
  readonly isSound: boolean;
}

/**
 * Which functions of a workbook LibreOffice does not know. It writes them, and only them, with small
 * letters (measured with 7.4): functions that are new in Excel, functions of macros, and whatever a
 * defined name makes of them. So no list of functions for each version is needed. Functions that ask
 * the network count as unknown, too.
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

  /** Those that a formula itself calls and that may matter to its result; sorted. */
  calledBy(sheet: string, address: string): string[] {
    const cell = this.#unsound(sheet, address);
    return cell === undefined ? [] : unique(this.#called(cell.parts, new Set()));
  }

  /** Those that its result may depend on, through all the cells it refers to, too; sorted. */
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

  #unsound(sheet: string, address: string): FormulaCell | undefined {
    const cell = this.#any ? this.#formulas.get(sheet)?.get(address) : undefined;
    return cell?.isSound === false ? cell : undefined;
  }

  #called(parts: FormulaParts, through: Set<string>): string[] {
    const unknown = parts.functions
      .filter(isUnknown)
      .map((name) => withoutPrefix(name).toUpperCase());
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
    const own = this.#unsound(sheet, address);
    if (own === undefined) return [];
    const through = new Set<string>();
    const all = [own.parts];
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

function formulasOf(cells: ReadonlyMap<string, ReadCell>): Map<string, FormulaCell> {
  const formulas = new Map<string, FormulaCell>();
  for (const [address, { formula, type }] of cells) {
    const position = parseAddress(address);
    if (formula === undefined || position === undefined) continue;
    const parts = partsOfFormula(formula.text);
    const isSound = type !== 'error' && !parts.functions.some((name) => overError.test(name));
    formulas.set(address, { ...position, parts, isSound });
  }
  return formulas;
}

/** Functions that can make something else of an error, as LibreOffice writes those it knows. */
const overError =
  /^(_xlfn\.)?(IFERROR|IFNA|IS[A-Z]+|ERROR\.TYPE|TYPE|COUNT[A-Z]*|[A-Z]+IFS?|AGGREGATE|[HVX]?LOOKUP|X?MATCH)$/;

/** Known to LibreOffice, but they ask other programs or the network, which nothing here may do. */
const outside = new Set(['WEBSERVICE', 'RTD', 'DDE']);

function isUnknown(name: string): boolean {
  const bare = withoutPrefix(name);
  return /\p{Ll}/u.test(bare) || outside.has(bare);
}

/** New functions are stored with a prefix that Excel never shows. */
function withoutPrefix(name: string): string {
  return name.replace(/^(_xlfn\.|_xlws\.|_xludf\.)+/i, '');
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
