import type { FindingOf } from '../../checks/details.ts';
import { yearOf } from '../../instrument/cell-id.ts';
import type { FindingCell } from '../../schema/types.ts';
import { rowWith } from '../cells.ts';
import type { FindingMessages } from '../findings.ts';
import type { Names } from '../names.ts';
import { counted, formatNumber, phrase } from './format.ts';
import { times as asManyTimes } from './nouns.ts';

/** Figures over time. */
export const seriesMessages: Pick<FindingMessages, 'sudden-change'> = {
  'sudden-change': {
    title: 'تغير مفاجئ',
    sentence: (finding, names) =>
      [
        `${change(finding, names)}.`,
        usual(finding.details),
        timesNote(finding.details),
        followersNote(finding.details.followers),
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
    meaning:
      'يُقارن الرقم بأرقام السنوات المجاورة. وقد تتغير الأعداد الصغيرة كثيرا بحكم المصادفة، أما الأعداد الكبيرة فقلما تتغير على هذا النحو؛ ويُستمد ما هو معتاد من السلسلة نفسها ومما نشرته البلدان المشاركة في الدراسة الاستقصائية.',
    todo: 'يُقارن الرقم بمصدره. وإذا كان صحيحا، يُذكر في التعليق ما الذي تغير؛ وإذا تغير التعريف أو طريقة العد، يُعلن عن انقطاع في السلسلة في تلك السنة.',
    reasons: [
      'الرقم صحيح: فقد حدث هذا التغير في الجريمة أو في عمل المؤسسة.',
      'تغير القانون أو التعريف أو قواعد العد.',
      'تغير المصدر أو تغطيته أو نظام التسجيل فيه.',
      'حادث واحد خلّف عددا كبيرا من الضحايا أو شمل عددا كبيرا من الأشخاص.',
    ],
  },
};

type Change = FindingOf<'sudden-change'>;

function change({ cells, details: d }: Change, names: Names): string {
  const name = `قيمة «${rowWith('value', cells, names)}»`;
  const value = inUnit(d.value, d);
  const before = neighbour('before', cells, d);
  const after = neighbour('after', cells, d);
  switch (d.shape) {
    case 'spike':
      return `${name} في عام ${d.year} هي ${value}، بينما هي ${before} و${after}`;
    case 'edge':
      return before === ''
        ? `${name} في عام ${d.year}، وهو أول الأعوام المدخلة، هي ${value}، بينما هي ${after}`
        : `${name} في عام ${d.year}، وهو أحدث الأعوام المدخلة، هي ${value}، بينما هي ${before}`;
    case 'step':
      return `${name} في عام ${d.year} هي ${value}، بينما هي ${before}؛ ولا يتبين من الأعوام الأخرى أي القيمتين موضع الشك`;
  }
}

/** "198 في عام 2015". */
function neighbour(
  role: 'before' | 'after',
  cells: readonly FindingCell[],
  details: Change['details'],
): string {
  const found = cells.find((entry) => entry.role === role);
  if (found === undefined) return '';
  return `${inUnit(found.value ?? 0, details)} في عام ${yearOf(found.cell)}`;
}

function inUnit(value: number, { unit }: Change['details']): string {
  return unit === 'percent' ? `${formatNumber(value)}%` : formatNumber(value);
}

function usual({ unit, shape, low, high }: Change['details']): string {
  if (unit === 'percent' || shape === 'step') return '';
  return `وقياسا على القيم المجاورة، تتراوح القيمة المعتادة بين ${formatNumber(low)} و${formatNumber(high)}.`;
}

function timesNote({ times, unit, value, high }: Change['details']): string {
  if (times === 0) return '';
  if (unit === 'percent') {
    return 'وربما أُدخلت على أنها جزء من واحد صحيح لا على أنها نسبة مئوية.';
  }
  return value > high
    ? `وهي أكبر من القيم المجاورة بنحو ${counted(times, asManyTimes)}، كأن خانات أُضيفت إليها.`
    : `وهي أصغر من القيم المجاورة بنحو ${counted(times, asManyTimes)}، كأن خانات سقطت منها.`;
}

function followersNote(followers: number): string {
  return followers === 0
    ? ''
    : phrase(followers, {
        one: 'ويتغير جزء واحد منها على النحو نفسه.',
        two: 'ويتغير جزآن منها على النحو نفسه.',
        few: 'وتتغير # أجزاء منها على النحو نفسه.',
        many: 'ويتغير # جزءا منها على النحو نفسه.',
        other: 'ويتغير # جزء منها على النحو نفسه.',
      });
}
