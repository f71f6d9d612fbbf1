import { counted, formatList } from '../format.ts';

/** "2010 to 2013", or the one year. */
function yearSpan(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  return first === last ? String(first) : `${first} to ${last}`;
}

/** "Table 5.8" or "Tables 5.8 and 6.1". */
function tableNumbers(numbers: readonly string[]): string {
  return `${numbers.length === 1 ? 'Table' : 'Tables'} ${formatList(numbers)}`;
}

/** The front page. */
export const frontPage = {
  sheet: 'Front page',
  cycle: (cycle: number) => `Cycle ${cycle}`,
  file: (title: string) => title.toUpperCase(),
  referenceYear: (year: number, years: readonly number[]) =>
    `Reference year ${year}, with figures for ${yearSpan(years)}`,
  addressTitle: 'To the coordinating officer',
  address: [
    'This file collects figures on crime and on the work of the criminal justice system. No single institution holds all of them. Please pass its sheets to the police, the prosecution service, the courts, the prison administration and the authority in charge of victimization surveys; the list of sheets below shows who usually answers what.',
    'Please gather their answers in one copy of this file, look through the figures side by side, and send back that one copy as the reply of your country. Questions on it will be put to the officer named here.',
  ],
  officerTitle: 'Who answers',
  country: 'Country',
  contentsTitle: 'Sheets of this file',
  contentsSheet: 'Sheet',
  contentsTables: 'Content',
  contentsInstitutions: 'Usually answered by',
  instructions: 'How to fill in this file; meaning of the statuses',
  tables: tableNumbers,
} as const;

/** The sheet of instructions. */
export const instructions = {
  sheet: 'Instructions',
  title: 'Instructions',
  asked: {
    title: 'What is asked',
    years: (referenceYear: number, years: readonly number[]) =>
      `This cycle asks for the reference year ${referenceYear}. Every line has a column for each of the years ${yearSpan(years)}: figures sent before may be repeated or corrected.`,
    volume: (tables: number, lines: number, years: readonly number[]) =>
      `There are ${counted(tables, 'table', 'tables')} with ${counted(lines, 'line', 'lines')}, each for ${counted(years.length, 'year', 'years')}. Fill in what your country can provide; a part of a table is worth sending.`,
    period:
      'Give figures for the calendar year. If figures exist only for another period, such as a fiscal year, enter them and state the period in the comment. Figures as on one day (persons held, personnel, population) carry that day in the comment.',
  },
  steps: {
    title: 'How to fill',
    lines: [
      'Type or paste figures into the tinted cells only. The four years of a line stand side by side, so that a block can be pasted in one go; paste values without their format.',
      'Enter counts as whole numbers without text, signs or footnote marks. Enter percentages as numbers from 0 to 100.',
      'Count what the line says. If your definition differs from the classification code beside the line (International Classification of Crime for Statistical Purposes, ICCS, version 1.0), enter your figure, mark it D and describe the difference in the comment.',
      'A line marked "of which" is part of the line above it. Do not calculate a total that your records do not hold: enter what is recorded, and explain in the comment why the parts differ from the total.',
    ],
  },
  zero: {
    title: 'Zero, blank and missing',
    lines: [
      'Enter 0 when the figure is known and nothing was counted.',
      'Leave the cell blank when there is no figure. A blank cell without a status means that the figure is missing. It is never read as zero.',
      'If you know why there is no figure, say it with a status: K, L, M or Q in the list below.',
    ],
  },
  statuses: {
    title: 'Statuses',
    intro:
      'Each figure has a status cell under its year. Choose from the list, or leave it blank: a figure without a status is a normal value, a blank without a status is missing.',
    code: 'Status',
    label: 'Meaning',
    use: 'When to use it',
    with: { value: 'Beside a figure', 'no-value': 'In place of a figure' },
  },
  sources: {
    title: 'Source and comment',
    lines: [
      'Source: the institution and the publication or register from which the figures of the line are taken.',
      'Comment: anything a reader must know to use the figures: a different definition or counting unit, a change of method, places or authorities that are not covered, the reason for a large change. If it concerns one year only, begin with that year.',
    ],
  },
  colours: {
    title: 'Colours and marks',
    input: 'Tinted cell with a frame: to be filled in.',
    fixed:
      'White cell: fixed text. It cannot be changed; columns and rows may be made wider or higher.',
    header:
      'Dark band: headings of the columns. It stays in sight and is repeated on every printed page.',
    example: 'Example',
  },
  notAsked: {
    title: 'Tables not asked in this cycle',
    intro:
      'Some tables and lines are asked only every second year. Their numbers are left out, and nothing is expected for them.',
    lines: 'Lines that are left out of tables which are asked:',
    none: 'Every table of the instrument is asked in this cycle.',
  },
  about: {
    title: 'About this workbook',
    edition: (title: string, edition: string) => `${title}, ${edition}.`,
    layout:
      'The layout of this workbook is that of the program which wrote it. Where it differs from the questionnaire distributed by the United Nations Office on Drugs and Crime, that questionnaire counts.',
  },
} as const;

/** When to use an observation status; codes of the SDMX code list CL_OBS_STATUS. */
export const statusUse: Readonly<Record<string, string>> = {
  A: 'The figure needs no remark. The cell may also be left blank.',
  B: 'The figure cannot be compared with the year before: definition, coverage or method changed.',
  D: 'The figure follows another definition than the one asked for.',
  E: 'The figure is an estimate and not a count of records.',
  P: 'The figure may still change.',
  W: 'The figure also contains what belongs to another line. Name that line in the comment.',
  K: 'The number is contained in the figure of another line. Name that line in the comment.',
  L: 'Nobody collects this information.',
  M: 'The category does not exist in the country, so that there can be no figure.',
  O: 'The information exists or may exist but was not obtained. The cell may also be left blank.',
  Q: 'The figure exists but may not be given out.',
};

/** The sheets with tables. */
export const chapterSheet = {
  title: (number: string, title: string) => `${number}  ${title}`,
  tableTitle: (number: string, title: string) => `Table ${number}  ${title}`,
  unit: (unit: string) => `Counting unit: ${unit}`,
  unitException: (unit: string, row: string) => `${unit} in the line "${row}"`,
  time: { flow: 'during the year', stock: 'as on one day of the year' },
  institution: (name: string) => `usually answered by ${name}`,
  divides: {
    sum: (whole: string) => `The lines add up to ${whole}.`,
    'at-most': (whole: string) => `Together the lines are not more than ${whole}.`,
    'of-which': (whole: string) => `Each line is a part of ${whole}.`,
  },
  label: 'Question',
  category: 'Category',
  classification: 'Classification',
  iccs: (codes: readonly string[], tags: readonly string[]) =>
    codes.length === 0 ? '' : `ICCS ${[...codes, ...tags].join(', ')}`,
  figures: 'Figures',
  status: 'Status',
  source: 'Source',
  comment: 'Comment',
} as const;

/** Institutions that usually hold the figures of a table. */
export const institutions = {
  police: 'the police',
  prosecution: 'the prosecution service',
  courts: 'the courts',
  prisons: 'the prison administration',
  survey: 'the authority for victimization surveys',
  statistics: 'the national statistical office',
} as const;

/** Messages of the drop-downs and rules on input cells. Excel allows 32 characters in titles and 255 in texts. */
export const inputRules = {
  count: {
    title: 'Whole number expected',
    text: 'Enter a whole number, 0 or more, without text or signs. If there is no figure, leave the cell blank and choose a status.',
  },
  percent: {
    title: 'Percentage expected',
    text: 'Enter a number from 0 to 100, for example 12.5. If there is no figure, leave the cell blank and choose a status.',
  },
  status: {
    title: 'Status not in the list',
    text: 'Choose a letter from the list or leave the cell blank. The sheet Instructions explains the letters.',
    promptTitle: 'Status of the figure',
    prompt: (statuses: readonly { status: string; label: string; with: string }[]) => {
      const group = (where: string) =>
        statuses
          .filter((entry) => entry.with === where)
          .map(({ status, label }) => `${status} ${label.replace(/ \(.*\)$/, '').toLowerCase()}`)
          .join(', ');
      return `With a figure: ${group('value')}. Without a figure: ${group('no-value')}.`;
    },
  },
} as const;

/** Headers and footers of printed pages; & starts a code of Excel's and is doubled in names. */
export const printedPage = {
  header: (instrument: string, cycle: number) =>
    `${instrument.replaceAll('&', '&&')}, cycle ${cycle}`,
  sheet: '&A',
  page: 'Page &P of &N',
} as const;
