import { formatsOf } from '../formats.ts';

export const {
  number: formatNumber,
  percent: formatPercent,
  list: formatList,
  day: formatDay,
} = formatsOf('zh');
