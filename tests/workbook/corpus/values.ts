import {
  type CellPosition,
  type CellRange,
  formatAddress,
  inRange,
  parseRange,
  type ReadCell,
  type SheetRules,
  type Validation,
  type WorkbookPackage,
  type WriteValue,
} from '../../../src/workbook/package/index.ts';

const number = (value: number): WriteValue => ({ kind: 'number', value });
const text = (value: string): WriteValue => ({ kind: 'text', text: value });

/** What is written where no rule says what may be written: nothing of it may change on its way. */
export const FREE_VALUES: readonly WriteValue[] = [
  number(7),
  text('=1+1'),
  number(1234.5),
  text('@SUM(A1)'),
  number(0),
  text('+1'),
  number(-3.25),
  text('-2+3'),
  text('  spaces at both ends  '),
  text('"quotes" and \'apostrophes\''),
  text('<b>markup</b> & &amp; ]]>'),
  text('جرائم القتل العمد 👩‍⚖️ 漢字'),
  text('two\nlines'),
  number(0.1),
  text('00123'),
  number(98765432109),
  { kind: 'blank' },
  text('_x000D_ as typed\r\nand kept'),
];

/** A workbook whose sheets are read once. */
export interface CellSource {
  readonly pkg: WorkbookPackage;
  cells(sheet: string): ReadonlyMap<string, ReadCell>;
}

/**
 * A value that a cell's validation allows; undefined where the rule cannot be followed without
 * calculating formulas, or where two rules meet. `count` chooses among the free values.
 */
export function valueFor(
  source: CellSource,
  sheet: string,
  rules: SheetRules,
  position: CellPosition,
  count: number,
): WriteValue | undefined {
  const [rule, another] = rules.validations.filter(({ ranges }) =>
    ranges.some((range) => inRange(range, position)),
  );
  if (another) return undefined;
  if (!rule || rule.type === 'none') return FREE_VALUES[count % FREE_VALUES.length];
  if (rule.type === 'custom') return undefined;
  if (rule.type === 'list') return optionsOf(source, sheet, rule.formula1)[0];
  const allows = boundsOf(rule);
  if (!allows) return undefined;
  if (rule.type === 'textLength') {
    const texts = ['=1+1', 'ab', '', 'abcdefgh', 'x'.repeat(20), 'x'.repeat(200)];
    const chosen = texts.find((each) => each !== '' && allows(each.length));
    return chosen === undefined ? undefined : text(chosen);
  }
  const [low, high] = [Number(rule.formula1), Number(rule.formula2)];
  const numbers = [0, 7, 1234.5, 0.25, -3.25, low, low + 1, low - 1, (low + high) / 2];
  const chosen = numbers.find(
    (each) => allows(each) && (rule.type !== 'whole' || Number.isInteger(each)),
  );
  return chosen === undefined ? undefined : number(chosen);
}

function boundsOf(rule: Validation): ((value: number) => boolean) | undefined {
  const between = rule.operator === 'between' || rule.operator === 'notBetween';
  if (!isNumber(rule.formula1) || (between && !isNumber(rule.formula2))) return undefined;
  const [low, high] = [Number(rule.formula1), Number(rule.formula2)];
  const tests: Record<Validation['operator'], (value: number) => boolean> = {
    between: (value) => value >= low && value <= high,
    notBetween: (value) => value < low || value > high,
    equal: (value) => value === low,
    notEqual: (value) => value !== low,
    lessThan: (value) => value < low,
    lessThanOrEqual: (value) => value <= low,
    greaterThan: (value) => value > low,
    greaterThanOrEqual: (value) => value >= low,
  };
  return tests[rule.operator];
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}

/** The options of a drop-down: written out, or in a range of cells, or behind a name for one. */
function optionsOf(source: CellSource, sheet: string, formula: string): WriteValue[] {
  const quoted = /^"(.*)"$/s.exec(formula);
  if (quoted) {
    const options = (quoted[1] ?? '').split(',').map((option) => option.trim());
    return options
      .filter(Boolean)
      .map((each) => (isNumber(each) ? number(Number(each)) : text(each)));
  }
  const name = source.pkg.definedNames.find(
    (each) =>
      each.name.toLowerCase() === formula.toLowerCase() && [undefined, sheet].includes(each.scope),
  );
  return cellsBehind(source, sheet, name?.refersTo ?? formula);
}

function cellsBehind(source: CellSource, sheet: string, reference: string): WriteValue[] {
  const match = /^(?:'((?:[^']|'')+)'!|([^'!()\s]+)!)?([A-Z$0-9:]+)$/.exec(reference);
  const range = parseRange((match?.[3] ?? '').replaceAll('$', ''));
  const written = (match?.[1] ?? match?.[2] ?? sheet).replaceAll("''", "'");
  const holder = source.pkg.sheets.find(
    ({ name, kind }) => kind === 'worksheet' && name.toLowerCase() === written.toLowerCase(),
  );
  if (!match || !range || !holder) return [];
  return valuesIn(source.cells(holder.name), range);
}

function valuesIn(cells: ReadonlyMap<string, ReadCell>, range: CellRange): WriteValue[] {
  const values: WriteValue[] = [];
  for (let row = range.top; row <= Math.min(range.bottom, range.top + 100); row++) {
    for (let column = range.left; column <= Math.min(range.right, range.left + 100); column++) {
      const value = cells.get(formatAddress(row, column))?.value;
      if (typeof value === 'number') values.push(number(value));
      if (typeof value === 'string' && value !== '') values.push(text(value));
    }
  }
  return values;
}
