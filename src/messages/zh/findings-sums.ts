import type { LocatedDetails } from '../../checks/details.ts';
import { rowWith } from '../cells.ts';
import type { FindingMessages } from '../findings.ts';
import type { Names } from '../names.ts';
import { elsewhere, tableNamed } from './cells.ts';
import { formatNumber, formatPercent } from './format.ts';

type SumCode = 'parts-short-of-total' | 'parts-exceed-total' | 'parts-without-total';
type PairCode = 'part-exceeds-whole' | 'later-stage-exceeds-earlier' | 'figures-differ';
type RateCode = 'share-of-nobody' | 'rate-outside-parts';

const unknownNote = {
  blank: '“不详”一项的单元格为空白，差额可能属于该项。',
  given: '“不详”一项已计算在内。',
  'not-asked': '',
} as const;

/** Parts and wholes, and figures that bound each other. */
export const sumMessages: Pick<FindingMessages, SumCode | PairCode | RateCode> = {
  'parts-short-of-total': {
    title: '分项之和小于总数',
    sentence: ({ cells, culprit, details: d }, names) =>
      `${d.year}年，“${rowWith('total', cells, names)}”${divided(d.by)}的各分项之和为${formatNumber(d.sum)}，总数为${formatNumber(d.total)}：有${formatNumber(d.gap)}（${formatPercent(d.share)}）未归入任何分项。${unknownNote[d.unknown]}${pointing(culprit, d, names)}`,
    meaning: '各分项完整划分总数，因此各分项之和应等于总数。差额为分项不详的情形。',
    todo: '请查看各分项是否漏列了某一类别。如其余部分情况不详，请填入问卷要求填写的位置，或在备注中说明其内容。',
    reasons: [
      '部分情形的类别不详或未作记录。',
      '总数包含问卷未要求填报的类别，例如被行政羁押的人员。',
      '总数与分项的来源或统计日期不同。',
      '总数已修订，而分项未修订。',
    ],
  },
  'parts-exceed-total': {
    title: '分项之和大于总数',
    sentence: ({ cells, culprit, details: d }, names) =>
      `${d.year}年，“${rowWith('total', cells, names)}”${divided(d.by)}的各分项之和为${formatNumber(d.sum)}，总数为${formatNumber(d.total)}：超出${formatNumber(d.gap)}。${d.blank === 0 ? '' : `另有${formatNumber(d.blank)}个分项仍为空白。`}${pointing(culprit, d, names)}`,
    meaning: '互不重叠的分项之和不可能大于总数。空白的分项不视为零。',
    todo: '请将总数和各分项与来源核对，更正不一致的数据。如有情形计入了一个以上的分项，请在备注中说明。',
    reasons: [
      '部分情形计入了一个以上的分项。',
      '总数与分项的来源、统计日期或计数单位不同。',
      '分项已修订，而总数未修订。',
    ],
  },
  'parts-without-total': {
    title: '有分项而无总数',
    sentence: ({ cells, details: d }, names) =>
      `${d.year}年，“${rowWith('total', cells, names)}”${divided(d.by)}的各分项均已填写，而总数为空白。各分项之和为${formatNumber(d.sum)}。`,
    meaning: '各分项全部填写时，总数即为其和，可以填写。',
    todo: '请填写总数。如各分项之和不等于总数，请在备注中说明分项未包括哪些内容。',
    reasons: ['各分项未涵盖全部总数。', '总数未公布。'],
  },
  'part-exceeds-whole': {
    title: '分项大于所属总数',
    sentence: ({ cells, culprit, details: d }, names) =>
      `${d.year}年，“${rowWith('part', cells, names)}”${elsewhere('part', cells, names)}为${formatNumber(d.part)}，而其所属的“${rowWith('total', cells, names)}”${elsewhere('total', cells, names)}为${formatNumber(d.whole)}：超出${formatNumber(d.gap)}。${pointing(culprit, d, names)}`,
    meaning: '一项数据如为另一项数据的一部分，则不可能大于后者。',
    todo: '请将两项数据与来源核对，更正不一致的数据。如两者统计的内容不同，请在备注中说明。',
    reasons: [
      '两项数据的来源、统计日期或计数单位不同。',
      '分项依据的本国定义比所属总数的定义更宽。',
      '其中一项已修订，而另一项未修订。',
    ],
  },
  'later-stage-exceeds-earlier': {
    title: '后一环节多于前一环节',
    sentence: ({ rule, cells, details: d }, names) =>
      `${d.year}年，“${rowWith('part', cells, names)}”为${formatNumber(d.part)}，“${rowWith('total', cells, names)}”为${formatNumber(d.whole)}：前者多出${formatNumber(d.gap)}。${names.says(rule) ?? ''}`,
    meaning:
      '司法程序的每一环节，人数通常少于前一环节。出现相反情况可能有正当理由，因此多数情况下需要的是说明，而不是更正。',
    todo: '请确认两项数据均正确，并选择适用的原因。',
    reasons: [
      '案件往往在开始数年之后才结束，各环节统计的不是同一批案件。',
      '各环节的计数单位不同：人、案件、指控或犯罪。',
      '各机构涵盖的犯罪、地区或法院不同。',
      '有人员未经过前一环节而直接进入后一环节。',
    ],
  },
  'figures-differ': {
    title: '同一数据两处填写不一致',
    sentence: ({ cells, culprit, details: d }, names) =>
      `${d.year}年，“${rowWith('part', cells, names)}”在${tableNamed('part', cells, names)}中为${formatNumber(d.part)}，在${tableNamed('total', cells, names)}中为${formatNumber(d.whole)}：相差${formatNumber(d.gap)}。${pointing(culprit, d, names)}`,
    meaning: '问卷在两张表中要求填报同一数据，两处填写的数据应当一致。',
    todo: '请查明两者中哪一个正确，并填入两张表。',
    reasons: ['两张表取自不同的来源。', '其中一处已修订，而另一处未修订。'],
  },
  'share-of-nobody': {
    title: '基数为零，比例却大于零',
    sentence: ({ rule, cells, details: d }, names) =>
      `${d.year}年，“${rowWith('part', cells, names)}”为${formatNumber(d.part)}%，而“${rowWith('total', cells, names)}”为0。${names.says(rule) ?? ''}`,
    meaning: '调查中确有此类人员时，才能得出其中的比例。',
    todo: '请将两项数据与调查结果核对。调查没有得出的比率，请留空。',
    reasons: [
      '有关人员的比率过低，调查无法测出，因而填写了零。',
      '两项数据取自不同的调查或不同的年份。',
    ],
  },
  'rate-outside-parts': {
    title: '总体的比率超出各分项比率的范围',
    sentence: ({ rule, cells, details: d }, names) => {
      const outside =
        d.rate > d.high
          ? `高于其各分项的最高比率（${formatNumber(d.high)}%）`
          : `低于其各分项的最低比率（${formatNumber(d.low)}%）`;
      return `${d.year}年，“${rowWith('total', cells, names)}”为${formatNumber(d.rate)}%，${outside}。${names.says(rule) ?? ''}`;
    },
    meaning:
      '全体人员的比率是其所含各群体比率的平均数，因此不可能高于或低于所有群体的比率。比率不能相加。',
    todo: '请将各比率与调查结果核对，更正不一致的比率。',
    reasons: [
      '填写的是各群体比率相加之和。',
      '各比率取自不同的调查或不同的年份，或者依据不同的人员计算。',
    ],
  },
};

/**
 * "最可能需要更正的单元格是“表5.1，成年人，男，2016年”：改为427,474，即可同时满足涉及它而未满足的2条规则。"
 * Empty where the rules together point to no cell.
 */
function pointing(
  culprit: string | null,
  { changes, mends = 1, fitting, others }: LocatedDetails,
  names: Names,
): string {
  if (culprit === null || changes === undefined) return '';
  const cell = `最可能需要更正的单元格是“${names.cell(culprit)}”`;
  const isOne = mends === 1;
  const rules = isOne ? '该规则' : `涉及它而未满足的${formatNumber(mends)}条规则`;
  if (changes === 1) {
    const figure = fitting === undefined ? '其他数值' : formatNumber(fitting);
    const unless = others === 'none' ? '单独更改其他任何一项数据都做不到这一点。' : '';
    return `${cell}：改为${figure}，即可${isOne ? '' : '同时'}满足${rules}。${unless}`;
  }
  const its = fitting === undefined ? '' : `，应改为${formatNumber(fitting)}`;
  const without =
    others === 'none' ? `如不包括它，更改任何${formatNumber(changes)}项数据都做不到这一点。` : '';
  return `${cell}：至少须更改${formatNumber(changes)}项数据，才能满足${rules}，它是其中之一${its}。${without}`;
}

/** How the parts of a total come about, by what divides it; after the name of the total. */
export const divisions: Readonly<Record<string, string>> = {
  age: '按年龄分列',
  'age-status': '按年龄类别分列',
  aggravation: '按加重情节分列',
  answer: '按是否行贿分列',
  cause: '按死因分列',
  citizenship: '按国籍分列',
  city: '按城市分列',
  conduct: '按行为分列',
  crime: '按犯罪分列',
  cyber: '按是否与网络相关分列',
  decision: '按决定分列',
  form: '按剥削形式分列',
  function: '按职能分列',
  group: '按集团或帮派分列',
  'iccs-section': '按ICCS门类分列',
  launderer: '按洗钱者分列',
  'legal-representation': '按有无法律代理分列',
  length: '按羁押时间分列',
  object: '按对象类型分列',
  offence: '按犯罪分列',
  office: '按是否为公职人员分列',
  outcome: '按结果分列',
  payment: '按费用承担方式分列',
  predicate: '按上游犯罪分列',
  reach: '按地域范围分列',
  recidivism: '按再犯情况分列',
  relationship: '按与加害人的关系分列',
  request: '按是否应他国请求分列',
  route: '按路线分列',
  sector: '按部门分列',
  'selected-crime': '按特定犯罪分列',
  sentence: '按判刑情况分列',
  sex: '按性别分列',
  side: '按行贿或受贿分列',
  weapon: '按武器类型分列',
};

/** "按性别分列", "在表1.3中分列"; what a module of somebody else divides by has no name here. */
export function divided(by: string): string {
  if (by.startsWith('table ')) return `在表${by.slice('table '.length)}中分列`;
  const phrase = Object.hasOwn(divisions, by) ? divisions[by] : undefined;
  return phrase ?? '进一步分列';
}
