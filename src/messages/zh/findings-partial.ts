import { questionOf } from '../../instrument/cell-id.ts';
import { rowWith } from '../cells.ts';
import type { FindingMessages } from '../findings.ts';
import { divided } from './findings-sums.ts';
import { formatNumber } from './format.ts';

/** Answers of which one side is missing. */
export const partialMessages: Pick<
  FindingMessages,
  'some-parts-without-total' | 'total-without-parts'
> = {
  'some-parts-without-total': {
    title: '只有部分分项，没有总数',
    sentence: ({ culprit, details: d }, names) =>
      `${d.year}年，“${names.row(questionOf(culprit ?? ''))}”为空白，而${divided(d.by)}的${formatNumber(d.parts)}个分项中已填写${formatNumber(d.given)}个。总数至少应为${formatNumber(d.sum)}。`,
    meaning: '只有分项而没有总数，既看不出总量是多少，也看不出缺了多少。空白的分项不视为零。',
    todo: '如已知总数，请填写；如总数不详，请在备注中说明缺少哪些分项。',
    reasons: ['该机构只记录这些分项。', '总数未公布。', '留空的分项实际为零，只是没有填写。'],
  },
  'total-without-parts': {
    title: '某一年只有总数，没有分项',
    sentence: ({ cells, details: d }, names) => {
      const others = d.totals === 1 ? '' : `表中另有${formatNumber(d.totals - 1)}个总数也是如此。`;
      return `${d.year}年，“${rowWith('other', cells, names)}”为${formatNumber(d.total)}，但没有填写${divided(d.by)}的任何分项，而${d.year - 1}年和${d.year + 1}年均有填写。${others}`;
    },
    meaning: '前后两年的总数均有分项，因此这一年的分项应当也存在。',
    todo: '请填写该年的分项，或者选择状态并在备注中说明没有分项的原因。',
    reasons: ['漏填了该年的分项。', '该年的来源没有将总数分列。'],
  },
};
