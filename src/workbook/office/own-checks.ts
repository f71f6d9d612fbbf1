import type { CheckSays, NotCalculated } from '../../schema/types.ts';
import type { ReadCell } from '../package/index.ts';
import { cellText, type WorkbookCells } from '../sheet-cells.ts';
import { saysWell, speaksOfCheck, speaksOfFailure } from './check-words.ts';
import { partsOfFormula } from './formula-text.ts';
import { UnknownFunctions } from './not-calculated.ts';
import type { CalculatedWorkbook } from './recalculate.ts';
import { clip, SheetTexts, type Surroundings } from './surroundings.ts';

/** What a workbook's own formulas say, and which of them could not be calculated. */
export interface OwnChecks {
  /** How many formulas were looked at. */
  readonly formulas: number;
  readonly says: readonly CheckSays[];
  readonly notCalculated: readonly NotCalculated[];
}

/** Characters of a formula that are kept. */
const longestFormula = 120;

const nowhere: Surroundings = { label: '', header: '', line: '' };

/** Differences below this are left by the arithmetic of computers. */
const smallest = 1e-6;

/**
 * The formulas of a filled workbook that say something is wrong and did not say so before. Before is
 * what LibreOffice calculates of the received workbook (or the results stored in it); recalculated is
 * the filled one. A formula speaks by an error; by a text in words of its own, or about a check; by
 * true or false beside the word for a check; by a number other than zero beside such a word. What
 * depends on a function that LibreOffice does not have is listed apart.
 */
export function ownChecks(
  before: WorkbookCells,
  filled: WorkbookCells,
  recalculated: CalculatedWorkbook,
): OwnChecks {
  const unknown = new UnknownFunctions(recalculated);
  const says: CheckSays[] = [];
  const notCalculated: NotCalculated[] = [];
  let formulas = 0;
  for (const [sheet, cells] of filled) {
    const earlier = before.get(sheet) ?? new Map<string, ReadCell>();
    const later = recalculated.cells.get(sheet) ?? new Map<string, ReadCell>();
    const texts = new SheetTexts(earlier, later);
    for (const [address, { formula }] of cells) {
      if (formula === undefined) continue;
      formulas += 1;
      const cell = later.get(address);
      // A cell that shares the formula of another has it written out only by LibreOffice.
      const written = formula.text === '' ? (cell?.formula?.text ?? '') : formula.text;
      const place = { sheet, address, formula: clip(written, longestFormula) };
      const was = earlier.get(address);
      // Most results are as they were; words are looked for only beside the others.
      const changed = cell !== undefined && cell.value !== was?.value;
      const around = changed ? texts.around(address) : nowhere;
      const kind = changed ? speaks(cell, written, around) : undefined;
      const called = unknown.calledBy(sheet, address);
      const behind = kind === undefined ? [] : unknown.behind(sheet, address);
      const functions = kind === 'error' ? behind : called;
      if (cell === undefined || functions.length > 0) notCalculated.push({ ...place, functions });
      else if (kind !== undefined) {
        const values = { before: was?.value ?? null, now: cell.value };
        const words = { label: around.line, header: around.header };
        says.push({ ...place, kind, ...values, ...words, doubt: behind });
      }
    }
  }
  return { formulas, says, notCalculated };
}

/** How a result that is new says that something is wrong; undefined if it does not. */
function speaks(
  now: ReadCell,
  formula: string,
  around: Surroundings,
): CheckSays['kind'] | undefined {
  const named = `${around.label}\n${around.header}`;
  switch (now.type) {
    case 'error':
      return 'error';
    case 'text':
      return isMessage(cellText(now), formula, named) ? 'text' : undefined;
    case 'boolean':
      return fails(now.value === true, named) ? 'boolean' : undefined;
    case 'number':
      return Math.abs(Number(now.value)) > smallest && speaksOfCheck(named) ? 'number' : undefined;
    default:
      return undefined;
  }
}

/**
 * Words about something wrong, whatever words stand beside the word for a check, or a sentence that
 * the formula itself writes. What a formula fetches from elsewhere, such as the name of a country, is
 * no message, nor is an answer of one word, such as "NO".
 */
function isMessage(text: string, formula: string, named: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text) || saysWell(text)) return false;
  if (speaksOfFailure(text) || speaksOfCheck(named)) return true;
  if (!/\p{L}.*\s|\s.*\p{L}|\p{Script=Han}{4}/u.test(text)) return false;
  return partsOfFormula(formula).texts.some((part) => {
    const words = part.trim();
    return /\p{L}{2}/u.test(words) && text.includes(words);
  });
}

/** True fails beside "Error", false beside "Check". */
function fails(value: boolean, named: string): boolean {
  return value ? speaksOfFailure(named) : speaksOfCheck(named) && !speaksOfFailure(named);
}
