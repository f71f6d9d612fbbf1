import type { FindingMessages } from '../findings.ts';
import { formatList, formatNumber, formatPercent, formatYears } from './format.ts';

/** Records of the sources that are in no figure. */
export const recordMessages: Pick<
  FindingMessages,
  'counted-twice' | 'records-left-over' | 'records-without-value'
> = {
  'counted-twice': {
    title: '记录被重复计数',
    sentence: ({ details: d }, names) => {
      const records = `${formatYears(d.years.split(' '))}有${formatNumber(d.records)}条记录（合计${formatNumber(d.mass)}）`;
      const where =
        d.first === d.second
          ? `在“${names.question(d.first)}”中计入了两次`
          : `同时计入“${names.row(d.first)}”和“${names.row(d.second)}”，而这两项互不重叠`;
      const lines = formatList(d.lines.split(' ').map((line) => `第${line}行`));
      const codes = d.codes === '' ? '' : `本国代码：${formatList(d.codes.split('; '))}。`;
      return `“${d.title}”：${records}${where}。涉及映射表${lines}。${codes}`;
    },
    meaning: '总数的各分项互不重叠，因此每条记录只计入其中一项；在同一项数据中也只计一次。',
    todo: '请缩小其中一行的选取范围，或在对照表中将该本国代码只归入两者之一。',
    reasons: [
      '两行依据不同的列选取记录，有些记录同时符合两者。',
      '同一本国代码出现在两行的选取条件中。',
    ],
  },
  'records-left-over': {
    title: '剩余记录',
    sentence: ({ details: d }) =>
      `“${d.title}”：${formatYears(d.years.split(' '))}的${formatNumber(d.all)}条记录中，有${formatNumber(d.records)}条（${formatPercent(d.share)}）既未计入任何数据，也未特意排除。${d.codes === '' ? '' : `数量最多的代码：${formatList(d.codes.split('; '))}。`}`,
    meaning: '来源的每条记录要么用于某项数据，要么说明理由予以排除，以免无意中遗漏。',
    todo: '请将这些记录加入映射表中应属的行，或增加一个“exclude”行并写明理由。',
    reasons: ['问卷未要求填报这些犯罪。', '这些本国代码是新增的，尚未列入对照表。'],
  },
  'records-without-value': {
    title: '记录没有数值',
    sentence: ({ cells, details: d }, names) => {
      const cell = names.cell(cells[0]?.cell ?? '');
      const lacks = `应有的${formatNumber(d.selected)}条记录中，有${formatNumber(d.records)}条没有数值`;
      return d.figures === 1
        ? `“${d.title}”：“${cell}”${lacks}，因而未能计入。`
        : `“${d.title}”：${formatYears(d.years.split(' '))}有${formatNumber(d.figures)}项数据因记录没有数值而不完整。受影响最大的是“${cell}”：${lacks}。`;
    },
    meaning: '数值空白不等于零：选取了此类记录的数据偏小，偏小多少则不得而知。',
    todo: '请向来源的发布机构索取缺失的数值，或在备注中说明该数据缺少哪些内容。',
    reasons: ['有些地区或机关没有报送。', '来源以空白表示零。'],
  },
};
