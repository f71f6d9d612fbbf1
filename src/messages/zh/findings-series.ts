import type { FindingOf } from '../../checks/details.ts';
import { yearOf } from '../../instrument/cell-id.ts';
import type { FindingCell } from '../../schema/types.ts';
import { rowWith } from '../cells.ts';
import type { FindingMessages } from '../findings.ts';
import type { Names } from '../names.ts';
import { formatNumber } from './format.ts';

/** Figures over time. */
export const seriesMessages: Pick<FindingMessages, 'sudden-change'> = {
  'sudden-change': {
    title: '数据骤变',
    sentence: (finding, names) =>
      [
        `${change(finding, names)}。`,
        usual(finding.details),
        timesNote(finding.details),
        followersNote(finding.details),
      ].join(''),
    meaning:
      '将该数据与相邻年份比较。较小的计数可能因偶然因素而大幅变动，较大的计数则很少如此；通常的变动范围根据该序列本身以及参加调查的国家已公布的数据确定。',
    todo: '请将该数据与来源核对。如数据正确，请在备注中说明发生了什么变化；如定义或计数方法已改变，请将该年标为序列中断。',
    reasons: [
      '数据正确：犯罪情况或该机构的工作确有这一变化。',
      '法律、定义或计数规则已改变。',
      '来源、来源的覆盖范围或记录系统已改变。',
      '发生了涉及众多受害人或人员的单一事件。',
    ],
  },
};

type Change = FindingOf<'sudden-change'>;

function change({ cells, details: d }: Change, names: Names): string {
  const row = rowWith('value', cells, names);
  const value = inUnit(d.value, d);
  const before = neighbour('before', cells, d);
  const after = neighbour('after', cells, d);
  switch (d.shape) {
    case 'spike':
      return `“${row}”在${d.year}年为${value}，而${before}，${after}`;
    case 'edge':
      return before === ''
        ? `“${row}”在${d.year}年（有数据的最早年份）为${value}，而${after}`
        : `“${row}”在${d.year}年（有数据的最近年份）为${value}，而${before}`;
    case 'step':
      return `“${row}”在${d.year}年为${value}，而${before}；从其他年份看不出两者之中何者存疑`;
  }
}

function neighbour(
  role: 'before' | 'after',
  cells: readonly FindingCell[],
  details: Change['details'],
): string {
  const found = cells.find((entry) => entry.role === role);
  if (found === undefined) return '';
  return `${yearOf(found.cell)}年为${inUnit(found.value ?? 0, details)}`;
}

function inUnit(value: number, { unit }: Change['details']): string {
  return unit === 'percent' ? `${formatNumber(value)}%` : formatNumber(value);
}

function usual({ unit, shape, low, high }: Change['details']): string {
  if (unit === 'percent' || shape === 'step') return '';
  return `参照相邻年份，通常应在${formatNumber(low)}至${formatNumber(high)}之间。`;
}

function timesNote({ times, unit, value, high }: Change['details']): string {
  if (times === 0) return '';
  if (unit === 'percent') return '填写的可能是小数形式的比例，而不是百分比。';
  return value > high
    ? `该数约为相邻年份的${formatNumber(times)}倍，似乎多写了数位。`
    : `相邻年份约为该数的${formatNumber(times)}倍，似乎漏写了数位。`;
}

function followersNote({ followers }: Change['details']): string {
  return followers === 0 ? '' : `其中有${formatNumber(followers)}个分项也同样变动。`;
}
