import type { DataValidation, Worksheet } from 'exceljs';
import { marks, markTexts } from '../marks.ts';
import { area, at, columnsFor } from './columns.ts';
import { textConstant } from './formula.ts';
import { linesOf, type SheetLayout } from './layout.ts';
import type { Setting } from './setting.ts';

/** exceljs has rules by range at run time; its typings do not know them. */
interface RulesByRange {
  dataValidations: { add(range: string, rule: DataValidation): void };
}

/** Excel's limit for the message shown beside a cell. */
const longestPrompt = 255;

/**
 * Adds the rules of input cells, one for each block of lines: figures must be numbers of their kind or
 * marks, statuses come from a list. Rules by cell would come out as overlapping ranges.
 */
export function addInputRules(sheet: Worksheet, setting: Setting, layout: SheetLayout): void {
  const { values, statuses } = columnsFor(setting.asked.years.length);
  const { dataValidations } = sheet as Worksheet & RulesByRange;
  const range = (columns: readonly number[], { first, last }: Block) =>
    area(columns[0] ?? 0, first, columns.at(-1) ?? 0, last);
  for (const block of blocksOf(layout)) {
    const firstCell = at(values[0] ?? 0, block.first);
    dataValidations.add(range(values, block), figureRule(setting, block.kind, firstCell));
    dataValidations.add(range(statuses, block), statusRule(setting));
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
  for (const { line } of linesOf(layout)) {
    const { row, question } = line;
    const open = blocks.at(-1);
    if (open?.last === row - 1 && open.kind === question.kind) open.last = row;
    else blocks.push({ first: row, last: row, kind: question.kind });
  }
  return blocks;
}

const shared = { allowBlank: true, showErrorMessage: true, errorStyle: 'stop' } as const;

/** The formula speaks of the first cell of the range; programs move it to the others. */
function figureRule({ messages }: Setting, kind: Block['kind'], cell: string): DataValidation {
  const { title, text } = messages.inputRules[kind];
  const number =
    kind === 'count' ? `AND(${cell}>=0,${cell}=INT(${cell}))` : `AND(${cell}>=0,${cell}<=100)`;
  const signs = markTexts.map((mark) => `${cell}=${textConstant(mark)}`).join(',');
  return {
    ...shared,
    type: 'custom',
    formulae: [`IF(ISNUMBER(${cell}),${number},OR(${signs}))`],
    errorTitle: title,
    error: text(marks.map(({ mark }) => mark).join('  ')),
  };
}

function statusRule({ asked, messages }: Setting): DataValidation {
  const { statuses } = asked.instrument.definition;
  const { title, text, promptTitle, prompt } = messages.inputRules.status;
  const of = (where: string) => statuses.filter((each) => each.with === where);
  const inWords = prompt(of('value'), of('no-value'));
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
