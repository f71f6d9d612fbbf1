import type { Draft, DraftEvidence, DraftRegion, DraftSheet } from '../../schema/types.ts';
import type { DraftedModule, NotTaken } from '../../workbook/draft/index.ts';
import { counted, formatList, formatNumber } from './format.ts';

/** Texts of a module that is made from a draft. */
export const draftedModule = {
  title: 'Drafted module',
  evidence: (file: string) => `Drafted from the workbook ${file}; not yet reviewed.`,
  note: (sheet: string, range: string) =>
    `Drafted from the sheet "${sheet}", ${range}. Unit, institution and relations are to be reviewed.`,
  number: 'number',
  perCent: 'per cent',
} as const;

const evidenceInWords: Readonly<Record<DraftEvidence, string>> = {
  unlocked: 'the cells are unlocked on a protected sheet',
  'open-range': 'the cells are in a range that anybody may edit',
  validation: 'a rule says what may be typed',
  named: 'the cells have names',
  fill: 'the cells have the fill of input cells',
  'table-body': 'the cells are the body of a table',
  framed: 'the cells stand between labels of rows and columns',
  'column-style': 'only the style of the column says so',
};

const leftOutInWords: Readonly<Record<NotTaken['reason'], string>> = {
  field: 'single fields',
  list: 'lists of records',
  'not-figures': 'columns of texts, dates or choices in tables of figures',
  'no-row-labels': 'tables whose rows have no labels',
};

/** Below this a region is listed for a person to look at. */
const unsure = 0.75;
/** Regions that are listed one by one. */
const listed = 8;

const kinds = [
  ['grid', 'table', 'tables'],
  ['list', 'list', 'lists'],
  ['field', 'field', 'fields'],
] as const;

/** What a draft found, what is unsure in it and what to do next, for the terminal. */
export function draftSummary(draft: Draft): string {
  const cells = sum(draft.sheets.map((sheet) => sheet.cells));
  const asked = draft.sheets.filter(({ role }) => role === 'inputs');
  const heading = `${draft.file}: ${counted(cells, 'input cell', 'input cells')} in ${counted(draft.regions.length, 'region', 'regions')} on ${counted(asked.length, 'sheet', 'sheets')} of ${formatNumber(draft.sheets.length)}.`;
  return [
    heading,
    ...asked.map((sheet) => `  ${sheetLine(sheet, draft)}`),
    ...otherSheets(draft),
    ...marksLine(draft),
    ...doubts(draft),
    ...next(draft),
  ].join('\n');
}

function sheetLine(
  { sheet, cells, protected: isProtected, state }: DraftSheet,
  draft: Draft,
): string {
  const regions = draft.regions.filter((region) => region.sheet === sheet);
  const parts = kinds.flatMap(([kind, one, many]) => {
    const count = regions.filter((region) => region.kind === kind).length;
    return count === 0 ? [] : [counted(count, one, many)];
  });
  const years = [...new Set(regions.flatMap((region) => region.years?.years ?? []))].sort();
  const remarks = [
    ...(state === 'visible' ? [] : ['hidden']),
    ...(isProtected ? [] : ['not protected']),
    ...(regions.some(({ openEnded }) => openEnded) ? ['rows without end'] : []),
    ...(years.length > 0 ? [`years ${formatList(years.map(String))}`] : []),
  ];
  const remark = remarks.length > 0 ? ` (${remarks.join('; ')})` : '';
  return `${sheet}: ${counted(cells, 'cell', 'cells')}; ${formatList(parts)}${remark}`;
}

function otherSheets({ sheets }: Draft): string[] {
  const named = (role: DraftSheet['role']): string[] =>
    sheets.filter((sheet) => sheet.role === role).map(({ sheet }) => sheet);
  const lists = named('lists');
  const none = named('no-inputs');
  return [
    ...(lists.length > 0 ? [`Sheets with the choices of drop-downs: ${formatList(lists)}.`] : []),
    ...(none.length > 0 ? [`Sheets without anything to fill in: ${formatList(none)}.`] : []),
  ];
}

function marksLine({ marks }: Draft): string[] {
  if (marks.length === 0) return [];
  return [`Marks in place of a figure: ${marks.map(({ mark }) => `"${mark}"`).join(', ')}.`];
}

function doubts(draft: Draft): string[] {
  const doubtful = draft.regions.filter(({ confidence }) => confidence < unsure);
  const untyped = draft.regions.filter(({ type }) => type === 'unknown');
  const unresolved = draft.lists.filter(({ count }) => count === undefined);
  const lines = [
    ...draft.unplaced.map(
      ({ sheet, cells, ranges }) =>
        `${sheet}: ${counted(cells, 'cell', 'cells')} that could be filled in have no label: ${some(ranges)}.`,
    ),
    ...doubtful.slice(0, listed).map(doubtLine),
    ...(doubtful.length > listed
      ? [`${counted(doubtful.length - listed, 'more region is', 'more regions are')} as unsure.`]
      : []),
    ...(untyped.length > 0
      ? [`In ${counted(untyped.length, 'region', 'regions')} nothing says what may be typed.`]
      : []),
    ...(unresolved.length > 0
      ? [
          `${counted(unresolved.length, 'drop-down depends', 'drop-downs depend')} on other cells: ${some(unresolved.map(({ source }) => source))}.`,
        ]
      : []),
  ];
  return lines.length === 0 ? [] : ['Unsure:', ...lines.map((line) => `  ${line}`)];
}

function doubtLine({ region, sheet, ranges, confidence, evidence }: DraftRegion): string {
  const reasons = formatList(evidence.map((each) => evidenceInWords[each]));
  return `Region ${region}, ${sheet}, ${some(ranges)}: ${Math.round(confidence * 100)} of 100, because ${reasons}.`;
}

function some(texts: readonly string[]): string {
  const shown = texts.slice(0, 4).join(', ');
  return texts.length > 4 ? `${shown} and ${formatNumber(texts.length - 4)} more` : shown;
}

function next({ regions }: Draft): string[] {
  if (regions.length === 0) {
    return [
      'Nothing to fill in was found: the workbook has neither unlocked cells on protected sheets, nor rules, named cells, tables or labels that frame blank cells.',
    ];
  }
  return [
    'Next: read the draft region by region and correct it: kinds, labels, years, types. What is no question can be deleted.',
  ];
}

/** What became of a draft as a module, for the terminal. */
export function draftedModuleSummary({ module, notTaken }: DraftedModule): string {
  const left = notTaken.map(
    ({ sheet, reason, cells, regions }) =>
      `  ${sheet}: ${leftOutInWords[reason]}, ${counted(cells, 'cell', 'cells')} in ${counted(regions.length, 'region', 'regions')}.`,
  );
  const heading =
    module === undefined
      ? 'No module can be proposed: there is no table of figures with labelled rows.'
      : `A module with ${counted(module.tables.length, 'table', 'tables')} is proposed. Review units, institutions and relations, and build it: uncts instrument check FILE.`;
  return [heading, ...(left.length > 0 ? ['Not in the module:', ...left] : [])].join('\n');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
