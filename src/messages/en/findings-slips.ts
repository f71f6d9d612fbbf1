import { rowAt } from '../cells.ts';
import type { FindingMessages } from '../findings.ts';
import { counted, formatList, formatNumber } from './format.ts';

export type SlipCode =
  | 'factor-of-ten'
  | 'digits-swapped'
  | 'sexes-swapped'
  | 'rows-swapped'
  | 'level-shift'
  | 'repeated-value'
  | 'zero-for-missing'
  | 'gap-in-series'
  | 'table-shifted'
  | 'same-figures-in-tables';

/** Slips that people make when they type or paste figures. */
export const slipMessages: Pick<FindingMessages, SlipCode> = {
  'factor-of-ten': {
    title: 'Ten, a hundred or a thousand times too large or small',
    sentence: ({ cells, details: d }, names) =>
      `“${rowAt(cells, 0, names)}” is ${formatNumber(d.value)} in ${d.year}. ${formatNumber(d.expected)} would fit its other years, its parts and its whole: the figure may be ${formatNumber(d.times)} times too ${d.direction}.`,
    meaning:
      'Each figure is compared with the years beside it, with its parts, its whole and the other sex. This one fits far better when it is divided or multiplied by 10, 100 or 1,000.',
    todo: 'Compare the figure with its source: a zero too many or too few, or thousands entered as units. If it is right, say in the comment what happened in that year.',
    reasons: [
      'The figure is right: there was such a change in that year.',
      'The source gives the figure in thousands.',
      'The definition or the coverage changed.',
    ],
  },
  'digits-swapped': {
    title: 'Two digits may be swapped',
    sentence: ({ cells, details: d }, names) =>
      `“${rowAt(cells, 0, names)}” is ${formatNumber(d.value)} in ${d.year}; with two digits the other way round, ${formatNumber(d.expected)}, it would fit its other years and its parts better.`,
    meaning:
      'Two neighbouring digits in the wrong order are a usual slip of the hand. It shows where the other order closes a sum or fits the series.',
    todo: 'Compare the figure with its source, digit by digit.',
    reasons: ['The figure is right as it stands.'],
  },
  'sexes-swapped': {
    title: 'Male and female may be swapped',
    sentence: ({ cells, details: d }, names) =>
      `In ${d.year} “${rowAt(cells, 0, names)}” is ${formatNumber(d.male)} and “${rowAt(cells, 1, names)}” is ${formatNumber(d.female)}; in the other years it is the other way round.`,
    meaning:
      'The share of women among victims, suspects or prisoners changes slowly. Figures that fit only when they change places stand in the wrong columns.',
    todo: 'See in the source which figure is which, and exchange them if they are swapped.',
    reasons: ['The figures are right: the composition changed in that year.'],
  },
  'rows-swapped': {
    title: 'Two rows may be swapped',
    sentence: ({ cells, details: d }, names) =>
      `In ${d.year} “${rowAt(cells, 0, names)}” is ${formatNumber(d.first)} and “${rowAt(cells, 1, names)}” is ${formatNumber(d.second)}; both would fit their other years better in each other’s place.`,
    meaning: 'Figures pasted one row off fit neither row.',
    todo: 'See in the source which figure belongs to which row, and exchange them if they are swapped.',
    reasons: [
      'The figures are right: both changed in that year.',
      'The definition of the two rows changed.',
    ],
  },
  'level-shift': {
    title: 'The series goes on at another level',
    sentence: ({ cells, details: d }, names) =>
      `“${rowAt(cells, 0, names)}” is ${formatNumber(d.value)} in ${d.year}, ${d.change >= 1 ? 'up' : 'down'} from ${formatNumber(d.before)} in ${d.beforeYear}: further than the series usually moves.${othersNote(d.figures, 'figure of the table moves', 'figures of the table move')}`,
    meaning:
      'What is usual is taken from the other years of the series and from what countries of the survey published for figures of this size. A lasting change of level is seldom a change of crime alone.',
    todo: 'If the law, the definition, the source or the coverage changed, declare a break in the metadata for that year. If nothing changed, compare the figures with their source.',
    reasons: [
      'The law, the definition or the counting rules changed.',
      'The source, its coverage or its recording system changed.',
      'The figure is right: there was such a change in crime or in the work of the institution.',
      'The figure is preliminary.',
    ],
  },
  'repeated-value': {
    title: 'Same figure as an earlier year',
    sentence: ({ cells, details: d }, names) =>
      `“${rowAt(cells, 0, names)}” is ${formatNumber(d.value)} in ${d.year}, exactly as in ${d.of}.${othersNote(d.figures, 'figure of the institution repeats', 'figures of the institution repeat')}`,
    meaning:
      'Counts seldom repeat exactly, large ones hardly ever. Often last year’s figure was carried forward. How often figures of this size and series repeat, and whether the figures beside it moved, are taken into account.',
    todo: 'See whether the source has a figure of its own for the later year.',
    reasons: [
      'The figure is right and repeats by chance.',
      'No new figure was available, so the last one was carried forward.',
      'The figure is fixed by law or by plan.',
    ],
  },
  'zero-for-missing': {
    title: 'Zero among figures',
    sentence: ({ cells, details: d }, names) =>
      `“${rowAt(cells, 0, names)}” is 0 in ${d.year}, while the years around it have figures.${othersNote(d.figures, 'figure of the institution is 0 among figures', 'figures of the institution are 0 among figures')}`,
    meaning:
      'Zero says that there was nothing to count; a blank says that it is not known. A zero among figures is often a blank that was filled in.',
    todo: 'If nothing was counted in that year, keep the zero and say so in the comment. If the figure is not known, clear the cell and give the status.',
    reasons: [
      'The figure is right: nothing was recorded in that year.',
      'The figure is not known for that year.',
    ],
  },
  'gap-in-series': {
    title: 'Gap in the series',
    sentence: ({ cells, details: d }, names) =>
      `“${rowAt(cells, 0, names)}” is blank in ${d.year}, while the other years of the window are given.${othersNote(d.questions, 'series of the institution lacks one year', 'series of the institution lack one year')}`,
    meaning: 'A series that is given year after year seldom stops for one year.',
    todo: 'Enter the figure, or give the status and a comment that say why there is none.',
    reasons: [
      'The figure was not collected in this year.',
      'The figure is not available yet and will be sent later.',
      'The figure is confidential.',
      'The figure is included in another one.',
    ],
  },
  'table-shifted': {
    title: 'A whole year of a table is blank',
    sentence: ({ details: d }, names) => {
      const tables = d.tables.split(' ');
      const several = tables.length > 1;
      const list = formatList(tables.map((table) => names.table(table)));
      return `Table${several ? 's' : ''} ${list} ${several ? 'have' : 'has'} no figure for ${d.year}, the ${d.side} year, though other years are given: not answered, or all figures stand one column too far to the ${d.side === 'first' ? 'right' : 'left'}.`;
    },
    meaning:
      'When a table is pasted one column off, each figure stands under the wrong year, one end of the window is blank and the other end is lost. The tables are ordered by how well their figures would fit if they were moved back.',
    todo: 'Compare one figure of the table with its source and see under which year it stands. If the year was not answered, say why in the comment.',
    reasons: [
      'The year is not available yet.',
      'The table was not collected in that year.',
      'The figures stand under the right years.',
    ],
  },
  'same-figures-in-tables': {
    title: 'The same figures in two tables',
    sentence: ({ details: d }, names) =>
      `In ${d.year} ${counted(d.figures, 'figure', 'figures')} of table ${names.table(d.doubted)} are the same as in table ${names.table(d.other)}, row by row. The first of the two fits its other years less.`,
    meaning:
      'Persons suspected, prosecuted and convicted are different persons, and their numbers hardly ever agree. The same figures in two tables were probably pasted twice.',
    todo: 'Compare both tables with their sources.',
    reasons: [
      'Both tables come from one source that does not tell the two apart.',
      'Only one of the two was available, so it was entered twice.',
    ],
  },
};

function othersNote(figures: number, one: string, many: string): string {
  return figures === 1 ? '' : ` ${counted(figures - 1, `other ${one}`, `other ${many}`)}, too.`;
}
