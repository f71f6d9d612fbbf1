import type { FindingOf } from '../../checks/details.ts';
import { usualRevisions } from '../../checks/earlier/usual.ts';
import { questionOf } from '../../instrument/cell-id.ts';
import { previousOf, rowWith } from '../cells.ts';
import type { FindingMessages } from '../findings.ts';
import type { Names } from '../names.ts';
import { divided } from './findings-sums.ts';
import { counted, formatList, formatNumber, formatPercent } from './format.ts';

export type EarlierCode =
  | 'isolated-revision'
  | 'settled-history-revised'
  | 'table-revised'
  | 'column-off-by-year'
  | 'answered-before'
  | 'typed-and-revised'
  | 'part-revised-total-not'
  | 'total-revised-parts-not';

const usual = `In what UNODC publishes, ${formatPercent(usualRevisions.lowestShare)} to ${formatPercent(usualRevisions.highestShare)} of the figures of the last three years move in a cycle, half of them by less than ${formatPercent(usualRevisions.medianSize)}.`;

/** The return beside the country's earlier ones. */
export const earlierMessages: Pick<FindingMessages, EarlierCode> = {
  'isolated-revision': {
    title: 'A figure sent before changed on its own',
    sentence: (finding, names) =>
      `${changed(finding, names)}${likeness(finding, names)}${closing(finding, names)}${company(finding)}`,
    meaning:
      'When a source is revised, several figures move together. A single figure that differs from the one sent before, while its parts, its whole and the rest of its table stay, was often changed by a slip of the hand. How well both figures fit is weighed, and whether they differ as slips do.',
    todo: 'Compare the figure with its source. If it is wrong, put the earlier one back; if it was revised, say so in the comment and see whether its parts and its whole should change, too.',
    reasons: [
      'The figure was revised, and the others did not change.',
      'The earlier figure was wrong and is corrected now.',
      'The earlier figure was provisional.',
    ],
  },
  'settled-history-revised': {
    title: 'Figures of settled years were revised',
    sentence: ({ table, details: d }, names) =>
      `Table ${names.table(table ?? '')}: ${counted(d.figures, 'figure', 'figures')} of ${years(d.years)} ${d.figures === 1 ? 'differs' : 'differ'} from cycle ${d.cycle}, by ${formatPercent(d.median)} ${d.figures === 1 ? '' : 'in the middle '}(${formatNumber(d.compared)} figures of the table were sent before). These years were settled: older than the two newest of that return, or given in two returns.`,
    meaning: `Figures of the newest years are often provisional; older ones seldom change. ${usual}`,
    todo: 'Say in the comment why the years were revised: late registrations, a new source, a new definition. If the definition changed, mark the break.',
    reasons: [
      'Cases were registered late or reclassified.',
      'The source, the definition or the coverage changed.',
      'The earlier figures were wrong and are corrected now.',
    ],
  },
  'table-revised': {
    title: 'The table was revised',
    sentence: ({ table, details: d }, names) =>
      `Table ${names.table(table ?? '')}: ${formatNumber(d.figures)} of ${formatNumber(d.compared)} figures sent before (${years(d.years)}) differ from cycle ${d.cycle}, by ${formatPercent(d.median)} in the middle.`,
    meaning: `A table of which many figures move was counted again, which is normal and worth a word. ${usual}`,
    todo: 'Say in the comment what was revised and why. If the definition or the coverage changed, mark the break.',
    reasons: [
      'The source was revised as a whole.',
      'The definition, the source or the coverage changed.',
      'Provisional figures became final.',
    ],
  },
  'column-off-by-year': {
    title: 'A table stands one year off',
    sentence: ({ table, details: d }, names) =>
      `Table ${names.table(table ?? '')}: ${counted(d.figures, 'figure', 'figures')} of ${years(d.years)} ${d.figures === 1 ? 'is' : 'are'} what cycle ${d.cycle} gave for the year ${d.by === 1 ? 'before' : 'after'}, and not what it gave for the same year. The table may be pasted one column too far to the ${d.by === 1 ? 'right' : 'left'}.`,
    meaning:
      'The same figures under the year beside come from a table that was pasted one column off. Figures that agree by chance, because they do not change from year to year, are not counted.',
    todo: 'Compare one figure of the table with its source and see under which year it stands. If this return is wrong, move the table; if the earlier one was, say so in the comment.',
    reasons: [
      'The earlier return stood under the wrong years and is corrected now.',
      'The reference period of the figures changed.',
    ],
  },
  'typed-and-revised': {
    title: 'Typed by hand, and the data changed since',
    sentence: ({ cells, details: d }, names) => {
      const typed = d.typed === undefined ? 'cleared by hand' : `typed as ${formatNumber(d.typed)}`;
      const now = d.data === undefined ? 'no figure' : formatNumber(d.data);
      const then = d.before === undefined ? 'none' : formatNumber(d.before);
      return `“${names.row(questionOf(cells[0]?.cell ?? ''))}” of ${d.year} was ${typed}. The data have ${now} now, and had ${then} when it was typed. What was typed stands.`;
    },
    meaning:
      'What a person typed into the workbook is never overwritten. When the data under it change, only a person knows whether the typed figure or the new one holds.',
    todo: 'Decide in edits.csv: write “typed” or “data” into the column “decision”, and compile again with --resolve edits.csv.',
    reasons: [
      'The typed figure holds: the source does not have it yet.',
      'The new figure of the data holds, and what was typed is out of date.',
    ],
  },
  'answered-before': {
    title: 'Given before and blank now',
    sentence: ({ table, cells, details: d }, names) =>
      d.figures === 1
        ? `“${names.row(questionOf(cells[0]?.cell ?? ''))}” is blank for ${d.years}, and was ${formatNumber(previousOf(cells))} in cycle ${d.cycle}.`
        : `Table ${names.table(table ?? '')}: ${counted(d.figures, 'figure', 'figures')} of ${years(d.years)} that cycle ${d.cycle} gave ${d.figures === 1 ? 'is' : 'are'} blank now.${d.given === 0 ? ' No figure that was sent before is left in the table.' : ''}`,
    meaning:
      'A figure that was sent for a year is known; a blank takes it back. Tables that this cycle does not ask are not meant.',
    todo: 'Enter the figures again. If they are taken back, give the status and say in the comment why.',
    reasons: [
      'The figures are taken back: they were wrong or are no longer comparable.',
      'The figures are unchanged and were not entered again.',
      'The figures are confidential now.',
    ],
  },
  'part-revised-total-not': {
    title: 'Parts were revised and the total was not',
    sentence: ({ cells, details: d }, names) =>
      `In ${d.year} the parts ${divided(d.by)} of “${rowWith('total', cells, names)}” added up to the total of ${formatNumber(d.previousTotal)} in cycle ${d.cycle}. Now they add up to ${formatNumber(d.sum)}, and the total is still ${formatNumber(d.total)}.`,
    meaning:
      'A sum that closed before and does not now, because only its parts moved: the total was forgotten, or a part is wrong.',
    todo: 'See which of the two the source says, and revise the other.',
    reasons: [
      'The total will be revised later.',
      'The earlier parts were made to fit the total.',
      'Parts and total come from different sources now.',
    ],
  },
  'total-revised-parts-not': {
    title: 'The total was revised and its parts were not',
    sentence: ({ cells, details: d }, names) =>
      `In ${d.year} the parts ${divided(d.by)} of “${rowWith('total', cells, names)}” added up to the total of ${formatNumber(d.previousTotal)} in cycle ${d.cycle}. Now the total is ${formatNumber(d.total)}, and the parts still add up to ${formatNumber(d.sum)}.`,
    meaning:
      'A sum that closed before and does not now, because only the total moved: the parts were forgotten, or the total is wrong.',
    todo: 'See which of the two the source says, and revise the other.',
    reasons: [
      'The parts will be revised later.',
      'The new total holds cases whose part is not known.',
      'Parts and total come from different sources now.',
    ],
  },
};

type Isolated = FindingOf<'isolated-revision'>;

function changed({ cells, table, details: d }: Isolated, names: Names): string {
  const name = names.row(questionOf(cells[0]?.cell ?? ''));
  const [first, second] = cells;
  if (d.like === 'swapped') {
    return `In ${d.year} “${name}” is ${formatNumber(d.value)} and “${names.row(d.other)}” is ${formatNumber(second?.value ?? 0)}; in cycle ${d.cycle} it was the other way round.`;
  }
  if (d.like === 'pasted') {
    return `In ${d.year} ${formatNumber(d.figures)} figures of table ${names.table(table ?? '')} differ from cycle ${d.cycle} and are now those of table ${names.table(d.other)}, row by row. “${name}” is ${formatNumber(d.value)} and was ${formatNumber(d.previous ?? 0)}.`;
  }
  if (d.previous === undefined) {
    const others =
      d.figures === 1
        ? ''
        : ` ${counted(d.figures - 1, 'other cell', 'other cells')} of the table, too.`;
    return `“${name}” is 0 in ${d.year}; in cycle ${d.cycle} it was blank, and other years have figures.${others}`;
  }
  const gap = d.value - d.previous;
  return `“${name}” is ${formatNumber(first?.value ?? d.value)} in ${d.year} and was ${formatNumber(d.previous)} in cycle ${d.cycle}: ${formatNumber(Math.abs(gap))} ${gap > 0 ? 'more' : 'less'}.`;
}

function likeness({ details: d }: Isolated, _names: Names): string {
  switch (d.like) {
    case 'factor':
      return ` The new figure is ${formatNumber(d.times)} times too ${d.other === 'large' ? 'large' : 'small'} if the earlier one is right.`;
    case 'level':
      return ` ${counted(d.figures - 1, 'other year of the series changed', 'other years of the series changed')} by the same factor (${formatNumber(d.times)}).`;
    case 'digits':
      return ' Two digits may be swapped.';
    case 'zero':
      return ' The zero may stand for a blank.';
    case 'repeated':
      return ` The new figure is that of ${d.other}.`;
    case 'swapped':
      return ' The two may be swapped.';
    case 'zero-for-blank':
      return ' The zero may stand for a blank.';
    default:
      return '';
  }
}

function closing({ details: d }: Isolated, names: Names): string {
  if (d.total === '') return '';
  return ` With the earlier figure${d.like === 'swapped' || d.figures > 1 ? 's' : ''} the parts ${divided(d.by)} of “${names.row(d.total)}” add up to the total; now they do not.`;
}

function company({ details: d }: Isolated): string {
  if (d.previous === undefined || d.compared === 0) return '';
  if (d.moved === 0) {
    return d.compared === 1
      ? ' The only other figure of the table that was sent before is unchanged.'
      : ` The ${formatNumber(d.compared)} other figures of the table that were sent before are unchanged.`;
  }
  return ` Of the ${formatNumber(d.compared)} other figures of the table that were sent before, ${formatNumber(d.moved)} changed.`;
}

function years(text: string): string {
  return formatList(text.split(' '));
}
