import type { AskedCycle } from '../../instrument/cycle.ts';
import type { Binding, BoundLine, FillPlan, Unplaced } from '../../schema/types.ts';
import { counted, formatNumber } from './format.ts';
import { englishNames } from './names.ts';

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

const reasons: Readonly<Record<Unplaced['reason'], string>> = {
  'table-not-found': 'the table was not found',
  'row-not-found': 'no line has this label',
  ambiguous: 'more than one line could be meant',
  'year-not-found': 'there is no cell to fill in for every year',
  locked: 'its cells are locked',
  contradiction: 'a defined name and the labels lead to different cells',
};

/** How many lines are listed before the rest is counted. */
const shown = 12;

/** What was found in a workbook, what is doubtful and what is missing. */
export function bindingSummary(
  { workbook, file, cycle, lines, unplaced = [], unknown = [] }: Binding,
  { instrument, questions, years }: AskedCycle,
  unsure: readonly BoundLine[],
): string {
  const inFile = [...questions.keys()].filter((id) => id.startsWith(`${file}/`)).length;
  const cells = lines.reduce((sum, line) => sum + line.years.length, 0);
  const language = workbook?.language;
  const where = language === undefined ? '' : `, in ${languageNames.of(language)}`;
  return [
    `${workbook?.file ?? 'The workbook'}: ${file} file of cycle ${cycle}${where}`,
    '',
    `Found      ${formatNumber(cells)} of ${formatNumber(inFile * years.length)} cells, ${formatNumber(lines.length)} of ${formatNumber(inFile)} questions`,
    ...foundHow(lines),
    `Not found  ${counted(unplaced.length, 'question', 'questions')}`,
    ...(unknown.length === 0
      ? []
      : [
          `Unknown    ${counted(unknown.length, 'line', 'lines')} of its tables ${unknown.length === 1 ? 'is' : 'are'} not in the questionnaire`,
        ]),
    ...list(
      'Probably right, to be looked at before anything is filled in there',
      unsure.map(
        (line) =>
          `${place(line)}  ${line.labels.at(1)?.text ?? line.labels.at(0)?.text ?? ''}  =  ${englishNames(instrument).question(line.question)}`,
      ),
    ),
    ...list(
      'Not found',
      [...byTableAndReason(unplaced)].map(
        ([, { table, reason, count }]) =>
          `${englishNames(instrument).table(table)} (${counted(count, 'question', 'questions')}): ${reasons[reason]}`,
      ),
    ),
    ...list(
      'In the workbook and not in the questionnaire',
      unknown.map(({ sheet, address, text }) => `sheet "${sheet}", ${address}: ${text}`),
    ),
  ].join('\n');
}

/** What to do with a binding that was written. */
export function bindingNext(path: string, workbook: string): string {
  return [
    '',
    `Written    ${path}`,
    `Correct it by hand where it is wrong or says too little ("how": "by-hand"), then check it:`,
    `  uncts bind "${workbook}" --check "${path}"`,
  ].join('\n');
}

/** A binding that agrees with its workbook and the questionnaire. */
export function bindingHolds(lines: number, cells: number): string {
  return `The binding holds: ${counted(lines, 'line', 'lines')} with ${counted(cells, 'cell', 'cells')}; every label and year stands where it says.`;
}

/** What was written into a workbook of others, and what was not. */
export function fillSummary(
  filled: {
    fileName: string;
    certificate: {
      partsCompared: number;
      partsIdentical: number;
      sheets: readonly { cellsChanged: readonly string[]; cellsPlanned: number }[];
    };
    plan: FillPlan;
    unsure: readonly BoundLine[];
    withoutPlace: readonly string[];
  },
  { instrument }: AskedCycle,
): string {
  const { certificate, plan, unsure, withoutPlace } = filled;
  const changed = certificate.sheets.reduce(
    (sum, { cellsChanged }) => sum + cellsChanged.length,
    0,
  );
  const { partsCompared, partsIdentical } = certificate;
  return [
    `${filled.fileName}: ${counted(plan.writes.length, 'cell', 'cells')} written and read back.`,
    `Proved: ${formatNumber(partsIdentical)} of ${counted(partsCompared, 'part', 'parts')} of the file unchanged to the byte; in the others ${counted(changed, 'cell', 'cells')} changed, all of them planned.`,
    ...list(
      'Figures without a place in this workbook',
      withoutPlace.map((cell) => englishNames(instrument).cell(cell)),
    ),
    ...list(
      'Not filled, because nobody has looked at these lines (uncts bind)',
      unsure.map((line) => `${place(line)}  ${englishNames(instrument).question(line.question)}`),
    ),
    ...(plan.noRoom === undefined
      ? []
      : [
          '',
          `The workbook has no cell for ${counted(plan.noRoom.length, 'status, source or comment', 'statuses, sources and comments')}; see fill-plan.json.`,
        ]),
  ].join('\n');
}

function place({ sheet, years }: BoundLine): string {
  return `sheet "${sheet}", ${years[0]?.value ?? ''}`;
}

function foundHow(lines: readonly BoundLine[]): string[] {
  const words = {
    name: 'by defined name',
    label: 'by labels, word for word',
    similar: 'by labels that are nearly the same',
    'by-hand': 'placed by hand',
  } as const;
  return (Object.keys(words) as (keyof typeof words)[]).flatMap((how) => {
    const count = lines.filter(({ found }) => found?.how === how).length;
    return count === 0 ? [] : [`           ${formatNumber(count)} ${words[how]}`];
  });
}

function byTableAndReason(unplaced: readonly Unplaced[]) {
  const groups = new Map<string, { table: string; reason: Unplaced['reason']; count: number }>();
  for (const { question, reason } of unplaced) {
    const key = `${question.split('/').slice(0, 2).join('/')} ${reason}`;
    const there = groups.get(key) ?? { table: question, reason, count: 0 };
    groups.set(key, { ...there, count: there.count + 1 });
  }
  return groups;
}

function list(title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const more = items.length - shown;
  return [
    '',
    title,
    ...items.slice(0, shown).map((item) => `  ${item}`),
    ...(more > 0 ? [`  and ${formatNumber(more)} more`] : []),
  ];
}
