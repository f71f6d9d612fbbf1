import type { FindingOf } from '../../checks/details.ts';
import type { FindingMessages } from '../findings.ts';
import type { Names } from '../names.ts';
import { formatNumber } from './format.ts';

/** Figures that cannot be what the question asks. */
export const formatMessages: Pick<
  FindingMessages,
  'negative-count' | 'fractional-count' | 'implausible-size' | 'percent-out-of-range'
> = {
  'negative-count': {
    title: '计数为负数',
    sentence: (finding, names) =>
      `${cell(finding, names)}为${formatNumber(finding.details.value)}；计数应为零或大于零。`,
    meaning: '该问题要求填报犯罪、人员或名额的数量。',
    todo: '请更正该数据。如意在表示“未获得”，请将单元格留空并选择状态。',
    reasons: ['填写的是表示数据缺失的代码，例如-9。', '填写的是变动量或更正量，而不是计数。'],
  },
  'fractional-count': {
    title: '计数带有小数',
    sentence: (finding, names) =>
      `${cell(finding, names)}为${finding.details.value}；计数应为整数。`,
    meaning: '该问题要求填报犯罪、人员或名额的数量。',
    todo: '请填写计数本身，不要填写平均数、比率或以千为单位的数。',
    reasons: [
      '该数据为全年平均数或全时当量。',
      '该数据是根据样本推算的估计值。',
      '该数据为比率，或以千为单位。',
    ],
  },
  'implausible-size': {
    title: '数据大小不合情理',
    sentence: (finding, names) => {
      const { value, limit, against, populationYear } = finding.details;
      const start = `${cell(finding, names)}为${formatNumber(value)}`;
      switch (against) {
        case 'population-too-small':
          return `${start}，而有两张以上的表中有更大的数据，最大为${formatNumber(limit)}。人口可能是以千为单位填写的。`;
        case 'population':
          return `${start}，大于${populationYear}年的常住人口（${formatNumber(limit)}）。`;
        case 'largest-population':
          return `${start}，大于任何国家的人口。`;
      }
    },
    meaning: '任何国家一年内记录的犯罪，或者统计的人员和名额，都不会多于居民人数。',
    todo: '请将该数据与来源核对：可能多写了数位，或者使用了其他单位。',
    reasons: [
      '该数据或人口使用了其他单位，例如千。',
      '该数据统计的是其他内容，例如由设备自动记录的事件。',
    ],
  },
  'percent-out-of-range': {
    title: '百分比不在0至100之间',
    sentence: (finding, names) =>
      `${cell(finding, names)}为${formatNumber(finding.details.value)}；百分比应在0至100之间。`,
    meaning: '该问题要求填报百分比，例如12.5。',
    todo: '请更正该数据；填写的可能是计数，也可能漏写了小数点。',
    reasons: ['填写了计数，而不是百分比。', '漏写了小数点。'],
  },
};

function cell(finding: FindingOf, names: Names): string {
  return names.cell(finding.cells[0]?.cell ?? '');
}
