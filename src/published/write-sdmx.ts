import { csvLine, harmless } from '../files/csv-text.ts';
import type { LoadedInstrument, Question } from '../instrument/model.ts';
import { compareText } from '../order.ts';
import type { Return } from '../schema/types.ts';
import { Account, figuresOf, type Written, type WrittenFigure } from './return-figures.ts';
import { breakdownOf, sexOf, tableCode, unitCode } from './sdmx-codes.ts';

/** The data flow is this tool's own: no structure of UNODC for the survey is known. */
const dataflow = 'UNCTS:UN_CTS(1.0)';

/**
 * Dimensions: FREQ is A (CL_FREQ); REF_AREA is ISO 3166 alpha-3 or a part of a country; TABLE and ROW are
 * those of the instrument; SEX follows CL_SEX; BREAKDOWN is the category of a column by anything else
 * than sex, else _T. Attributes: UNIT_MEASURE, OBS_STATUS (CL_OBS_STATUS) and COMMENT_OBS.
 */
const columns = [
  'DATAFLOW',
  'FREQ',
  'REF_AREA',
  'TABLE',
  'ROW',
  'SEX',
  'BREAKDOWN',
  'TIME_PERIOD',
  'OBS_VALUE',
  'UNIT_MEASURE',
  'OBS_STATUS',
  'COMMENT_OBS',
] as const;

/**
 * Writes returns as SDMX-CSV 1.0 (sdmx-twg/sdmx-csv, field guide), every cell with its status, and a
 * file of the codes with their labels. A missing figure has an empty OBS_VALUE.
 */
export function writeSdmx(
  returns: readonly Return[],
  { questions }: LoadedInstrument,
  history: boolean,
): Written {
  const account = new Account();
  const lines: string[] = [csvLine(columns)];
  const used = new Set<Question>();
  for (const figure of figuresOf(returns, history)) {
    const question = questions.get(figure.question);
    account.count(figure, question !== undefined);
    if (question === undefined) continue;
    used.add(question);
    lines.push(lineOf(figure, question));
  }
  const files = new Map([
    ['un-cts.csv', `${lines.join('\r\n')}\r\n`],
    ['un-cts-codes.csv', codesOf([...questions.values()].filter((question) => used.has(question)))],
  ]);
  return { files, account: account.sum };
}

function lineOf(
  { country, year, value, status, comment }: WrittenFigure,
  question: Question,
): string {
  return csvLine([
    dataflow,
    'A',
    country,
    tableCode(question),
    question.row.row,
    sexOf(question),
    breakdownOf(question),
    String(year),
    value === null ? '' : String(value),
    unitCode(question.unit),
    status,
    harmless(comment),
  ]);
}

/** Every code with its label, and the ICCS codes of a row. */
function codesOf(questions: readonly Question[]): string {
  const lines = new Map<string, string[]>();
  const add = (dimension: string, table: string, code: string, label: string, iccs = ''): void => {
    lines.set(`${dimension} ${table} ${code}`, [dimension, table, code, label, iccs]);
  };
  for (const question of questions) {
    const { table, row, rowPath, columnLabel } = question;
    const code = tableCode(question);
    add('TABLE', '', code, `${table.table} ${table.title}`);
    add('ROW', code, row.row, rowPath.join(' / '), (row.iccs ?? []).join(' '));
    const breakdown = breakdownOf(question);
    if (breakdown !== '_T') add('BREAKDOWN', '', breakdown, columnLabel);
    if (table.breakdown === 'sex') add('SEX', '', sexOf(question), columnLabel);
    add('UNIT_MEASURE', '', unitCode(question.unit), question.unit);
  }
  const sorted = [...lines.values()].sort(([a = ''], [b = '']) => compareText(a, b));
  const header = ['dimension', 'table', 'code', 'label', 'iccs'];
  return `${[header, ...sorted].map(csvLine).join('\r\n')}\r\n`;
}
