import type { FindingOf } from '../../checks/details.ts';
import { yearOf } from '../../instrument/cell-id.ts';
import type { FindingCell } from '../../schema/types.ts';
import { rowWith } from '../cells.ts';
import type { FindingMessages } from '../findings.ts';
import type { Names } from '../names.ts';
import { counted, formatNumber } from './format.ts';

/** Figures over time. */
export const seriesMessages: Pick<FindingMessages, 'sudden-change'> = {
  'sudden-change': {
    title: 'Sudden change',
    sentence: (finding, names) =>
      [
        `${change(finding, names)}.`,
        usual(finding.details),
        timesNote(finding.details),
        followersNote(finding.details.followers, 'changes', 'change'),
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
    meaning:
      'The figure is compared with the years beside it. Small counts may change a lot by chance and large ones hardly; what is usual is taken from the series itself and from what countries of the survey published.',
    todo: 'Compare the figure with its source. If it is right, say in the comment what changed; if the definition or the counting changed, mark the year as a break in the series.',
    reasons: [
      'The figure is right: there was such a change in crime or in the work of the institution.',
      'The law, the definition or the counting rules changed.',
      'The source, its coverage or its recording system changed.',
      'A single event with many victims or persons.',
    ],
  },
};

type Change = FindingOf<'sudden-change'>;

function change({ cells, details: d }: Change, names: Names): string {
  const of = `“${rowWith('value', cells, names)}”`;
  const value = inUnit(d.value, d);
  const before = neighbour('before', cells, d);
  const after = neighbour('after', cells, d);
  switch (d.shape) {
    case 'spike':
      return `${of} is ${value} in ${d.year}, while ${before} and ${after}`;
    case 'edge':
      return before === ''
        ? `${of} is ${value} in ${d.year}, the first year given, while ${after}`
        : `${of} is ${value} in ${d.year}, the newest year given, while ${before}`;
    case 'step':
      return `${of} is ${value} in ${d.year}, while ${before}; the other years do not show which of the two is in doubt`;
  }
}

function neighbour(
  role: 'before' | 'after',
  cells: readonly FindingCell[],
  details: Change['details'],
): string {
  const found = cells.find((entry) => entry.role === role);
  if (found === undefined) return '';
  return `${yearOf(found.cell)} has ${inUnit(found.value ?? 0, details)}`;
}

function inUnit(value: number, { unit }: Change['details']): string {
  return unit === 'percent' ? `${formatNumber(value)}%` : formatNumber(value);
}

function usual({ unit, shape, low, high }: Change['details']): string {
  if (unit === 'percent' || shape === 'step') return '';
  return `Going by its neighbours, ${formatNumber(low)} to ${formatNumber(high)} would be usual.`;
}

function timesNote({ times, unit, value, high }: Change['details']): string {
  if (times === 0) return '';
  if (unit === 'percent') return 'It may have been entered as a share instead of per cent.';
  return value > high
    ? `It is about ${formatNumber(times)} times its neighbours, as if digits were added.`
    : `Its neighbours are about ${formatNumber(times)} times as large, as if digits were lost.`;
}

function followersNote(followers: number, one: string, many: string): string {
  if (followers === 0) return '';
  return `${counted(followers, 'part', 'parts')} of it ${followers === 1 ? one : many} in the same way.`;
}
