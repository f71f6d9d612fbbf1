import type { DataValidation, Worksheet } from 'exceljs';
import type { AskedCycle } from '../../instrument/cycle.ts';
import { inputRules } from '../../messages/en/workbook.ts';
import { area, columnsFor } from './columns.ts';
import { type Line, linesOf, type SheetLayout } from './layout.ts';

/** exceljs has rules by range at run time; its typings do not know them. */
interface RulesByRange {
  dataValidations: { add(range: string, rule: DataValidation): void };
}

/** Excel's limit for the message shown beside a cell. */
const longestPrompt = 255;

/**
 * Adds the rules of input cells, one for each block of lines: figures must be numbers of their kind,
 * statuses come from a list. Rules by cell would come out as overlapping ranges.
 */
export function addInputRules(sheet: Worksheet, asked: AskedCycle, layout: SheetLayout): void {
  const { values, statuses } = columnsFor(asked.years.length);
  const { dataValidations } = sheet as Worksheet & RulesByRange;
  const range = (columns: readonly number[], { first, last }: Block) =>
    area(columns[0] ?? 0, first, columns.at(-1) ?? 0, last);
  for (const block of blocksOf(layout)) {
    dataValidations.add(range(values, block), block.kind === 'percent' ? percentRule : countRule);
    dataValidations.add(range(statuses, block), statusRule(asked));
  }
}

interface Block {
  first: number;
  last: number;
  kind: 'count' | 'percent';
}

/** Runs of lines without a row of another kind between them. */
function blocksOf(layout: SheetLayout): Block[] {
  const blocks: Block[] = [];
  for (const { row, question } of linesOf(layout).map(({ line }): Line => line)) {
    const open = blocks.at(-1);
    if (open?.last === row - 1 && open.kind === question.kind) open.last = row;
    else blocks.push({ first: row, last: row, kind: question.kind });
  }
  return blocks;
}

const shared = { allowBlank: true, showErrorMessage: true, errorStyle: 'stop' } as const;

const countRule: DataValidation = {
  ...shared,
  type: 'whole',
  operator: 'greaterThanOrEqual',
  formulae: [0],
  errorTitle: inputRules.count.title,
  error: inputRules.count.text,
};

const percentRule: DataValidation = {
  ...shared,
  type: 'decimal',
  operator: 'between',
  formulae: [0, 100],
  errorTitle: inputRules.percent.title,
  error: inputRules.percent.text,
};

function statusRule(asked: AskedCycle): DataValidation {
  const { statuses } = asked.instrument.definition;
  const { title, text, promptTitle, prompt } = inputRules.status;
  const inWords = prompt(statuses);
  return {
    ...shared,
    type: 'list',
    formulae: [`"${statuses.map(({ status }) => status).join(',')}"`],
    errorTitle: title,
    error: text,
    showInputMessage: true,
    promptTitle,
    prompt: inWords.length <= longestPrompt ? inWords : text,
  };
}
