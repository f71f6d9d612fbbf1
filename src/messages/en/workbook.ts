import type { StatusInWords, WorkbookMessages } from '../workbook.ts';
import { counted, formatList } from './format.ts';
import { institutionNames } from './metadata.ts';

/** "2010 to 2013", or the one year. */
function yearSpan(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  return first === last ? String(first) : `${first} to ${last}`;
}

/** "K included in another category, L not collected"; remarks in brackets are left out. */
function statusList(statuses: readonly StatusInWords[]): string {
  return statuses
    .map(({ status, label }) => `${status} ${label.replace(/ \(.*\)$/, '').toLowerCase()}`)
    .join(', ');
}

/** The blank workbook in English. */
export const workbookMessages: WorkbookMessages = {
  documentTitle: (instrument, cycle) => `${instrument}, cycle ${cycle}`,
  frontPage: {
    sheet: 'Front page',
    cycle: (cycle) => `Cycle ${cycle}`,
    file: (title) => title.toUpperCase(),
    partOfFile: (title, institution) => `${title.toUpperCase()}: tables for ${institution}`,
    referenceYear: (year, years) => `Reference year ${year}, with figures for ${yearSpan(years)}`,
    addressTitle: 'To the coordinating officer',
    address: [
      'This file collects figures on crime and on the work of the criminal justice system. No single institution holds all of them. Please pass its sheets to the police, the prosecution service, the courts, the prison administration and the authority in charge of victimization surveys; the list of sheets below shows who usually answers what.',
      'Please gather their answers in one copy of this file, look through the figures side by side, and send back that one copy as the reply of your country. Questions on it will be put to the officer named here.',
    ],
    partAddressTitle: (institution) => `To ${institution}`,
    partAddress: [
      'This file is a part of the questionnaire: it holds only the tables that your institution usually answers. Other institutions receive other parts.',
      'Please return this file to the coordinating officer named here, who puts the parts together into one reply. Do not change the name of the officer.',
    ],
    officerTitle: 'Coordinating officer',
    country: 'Country',
    contentsTitle: 'Sheets of this file',
    contentsSheet: 'Sheet',
    contentsTables: 'Content',
    contentsInstitutions: 'Usually answered by',
    instructions: 'How to fill in this file; meaning of marks and statuses',
    tables: (numbers) => `${numbers.length === 1 ? 'Table' : 'Tables'} ${formatList(numbers)}`,
    institutions: formatList,
  },
  instructions: {
    sheet: 'Instructions',
    title: 'Instructions',
    asked: {
      title: 'What is asked',
      years: (referenceYear, years) =>
        years.length === 1
          ? `This cycle asks for the reference year ${referenceYear} only.`
          : `This cycle asks for the reference year ${referenceYear}. Every line has a column for each of the years ${yearSpan(years)}: figures sent before may be repeated or corrected.`,
      volume: (tables, lines, years) =>
        `There are ${counted(tables, 'table', 'tables')} with ${counted(lines, 'line', 'lines')}, each for ${counted(years.length, 'year', 'years')}. Fill in what your country can provide; a part of a table is worth sending.`,
      period:
        'Give figures for the calendar year. If figures exist only for another period, such as a fiscal year, enter them and state the period in the comment. Figures as on one day (persons held, personnel, population) carry that day in the comment.',
    },
    steps: {
      title: 'How to fill',
      lines: [
        'Type or paste figures into the tinted cells only. The years of a line stand side by side, so that a block can be pasted in one go; paste values without their format.',
        'Enter counts as whole numbers without text, signs or footnote marks. Enter percentages as numbers from 0 to 100. Where there is no figure, one of the marks below may stand in its place.',
        'Count what the line says. If your definition differs from the classification code beside the line (International Classification of Crime for Statistical Purposes, ICCS, version 1.0), enter your figure, mark it D and describe the difference in the comment.',
        'A line marked "of which" is part of the line above it. Do not calculate a total that your records do not hold: enter what is recorded, and explain in the comment why the parts differ from the total.',
      ],
    },
    zero: {
      title: 'Zero, blank and missing',
      lines: [
        'Enter 0, or the mark for nil, when the figure is known and nothing was counted.',
        'Leave the cell blank when there is no figure. A blank cell without a status means that the figure is missing. It is never read as zero.',
        'If you know why there is no figure, say it: type a mark in place of the figure, or choose the status K, L, M or Q.',
      ],
    },
    marks: {
      title: 'Marks in place of a figure',
      intro:
        'These signs may be typed into a cell for a figure. They are the same in every language. A status chosen beside the cell counts more than the mark.',
      mark: 'Mark',
      meaning: 'Meaning',
      use: 'When to use it',
      meanings: {
        'not-available': {
          meaning: 'Not available',
          use: 'The figure exists or may exist but was not obtained. The cell may also be left blank.',
        },
        'not-applicable': {
          meaning: 'Not applicable',
          use: 'The category does not exist in the country, so that there can be no figure.',
        },
        nil: { meaning: 'Nil', use: 'The figure is zero: the same as typing 0.' },
        'included-elsewhere': {
          meaning: 'Included elsewhere',
          use: 'The number is contained in the figure of another line. Name that line in the comment.',
        },
        confidential: {
          meaning: 'Confidential',
          use: 'The figure exists but may not be given out.',
        },
      },
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
    checks: {
      title: 'Checks while you type',
      lines: [
        'The columns headed "Checks" compare totals with their parts, for each year, in this table and in others. They are empty as long as nothing is wrong, and say by how much figures differ when they do.',
        'They wait for figures: a blank cell is never taken for zero, and that parts fall short is said only when all of them are given. If several comparisons fail, they appear one after the other.',
        'They do not stop you. If the figures are right although they differ, leave them as they are and give the reason in the comment.',
      ],
    },
    sources: {
      title: 'Source and comment',
      lines: [
        'Source: the institution and the publication or register from which the figures of the line are taken.',
        'Comment: anything a reader must know to use the figures: a different definition or counting unit, a change of method, places or authorities that are not covered, the reason for a large change. If it concerns one year only, begin with that year.',
      ],
    },
    colours: {
      title: 'Colours and signs',
      input: 'Tinted cell with a frame: to be filled in.',
      fixed:
        'White cell: fixed text. It cannot be changed; columns and rows may be made wider or higher.',
      header:
        'Dark band: headings of the columns. It stays in sight and is repeated on every printed page.',
      check: 'Bold words in a framed cell: a check. The figures beside it should be looked at.',
      note: 'A small triangle in the corner of a cell: a note with the definition, shown when the pointer rests on the cell.',
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
      edition: (title, edition) => `${title}, ${edition}.`,
      evidence:
        'Its tables and lines follow what is publicly known of the questionnaire; some lines are deduced from published figures.',
      layout:
        'The layout of this workbook is that of the program which wrote it. Where it differs from the questionnaire distributed by the United Nations Office on Drugs and Crime, that questionnaire counts.',
    },
  },
  statusUse: {
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
  },
  chapterSheet: {
    title: (number, title) => `${number}  ${title}`,
    tableTitle: (number, title) => `Table ${number}  ${title}`,
    facts: ({ unit, exceptions, time, institution }) => {
      const units = [unit, ...exceptions.map((each) => `${each.unit} in the line "${each.row}"`)];
      const when = time === 'flow' ? 'during the year' : 'as on one day of the year';
      return `Counting unit: ${units.join('; ')}, ${when}, usually answered by ${institution}.`;
    },
    divides: {
      sum: (row, table) => `The lines add up to ${row} (table ${table}).`,
      'at-most': (row, table) => `Together the lines are not more than ${row} (table ${table}).`,
      'of-which': (row, table) => `Each line is a part of ${row} (table ${table}).`,
    },
    rowPath: (labels) => labels.join(', '),
    group: (parent, label) => `${parent}, ${label}`,
    label: 'Question',
    category: 'Category',
    classification: 'Classification',
    iccs: (codes, tags) => `ICCS ${[...codes, ...tags].join(', ')}`,
    figures: 'Figures',
    status: 'Status',
    checks: 'Checks',
    source: 'Source',
    comment: 'Comment',
  },
  note: {
    iccs: (code, title) => `ICCS ${code}: ${title}`,
    variable: (tag, label) => `Only where the variable ${tag} applies: ${label}`,
    includes: (terms) => `For example: ${terms.join('; ')}`,
    unit: (unit) => `Counting unit: ${unit}`,
  },
  checks: {
    parts: 'Parts',
    table: (number) => `Table ${number}`,
    over: (parts, difference) => `${parts}: +${difference} over the total`,
    short: (parts, difference) => `${parts}: ${difference} short of the total`,
    moreThanWhole: (difference) => `+${difference} more than the whole`,
    moreThanTable: (table, difference) => `+${difference} more than in table ${table}`,
  },
  institutions: institutionNames,
  inputRules: {
    count: {
      title: 'Whole number expected',
      text: (marks) =>
        `Enter a whole number, 0 or more, without text or signs. If there is no figure, leave the cell blank and choose a status, or type one of these marks: ${marks}`,
    },
    percent: {
      title: 'Percentage expected',
      text: (marks) =>
        `Enter a number from 0 to 100, for example 12.5. If there is no figure, leave the cell blank and choose a status, or type one of these marks: ${marks}`,
    },
    status: {
      title: 'Status not in the list',
      text: 'Choose a letter from the list or leave the cell blank. The sheet Instructions explains the letters.',
      promptTitle: 'Status of the figure',
      prompt: (withFigure, withoutFigure) =>
        `With a figure: ${statusList(withFigure)}. Without a figure: ${statusList(withoutFigure)}.`,
    },
  },
  printedPage: {
    header: (instrument, cycle) => `${instrument}, cycle ${cycle}`,
    page: (page, pages) => `Page ${page} of ${pages}`,
  },
};
