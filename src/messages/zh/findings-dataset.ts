import type { FactDetails, FindingDetails } from '../../checks/details.ts';
import type { FindingMessages } from '../findings.ts';
import { formatDay, formatList, formatNumber, formatYears } from './format.ts';

/** What reading the sources brought to light. */
export const datasetMessages: Pick<FindingMessages, keyof FactDetails> = {
  'duplicate-records': {
    title: '记录的键相同',
    sentence: ({ details: d }) => {
      const again = d.counted === 'once' ? '但只计一次' : '并被重复计入';
      const what =
        d.content === 'same'
          ? `有${formatNumber(d.records)}条记录与其他记录重复，${again}`
          : `有${formatNumber(d.keys)}个键对应多条相互矛盾的记录`;
      return `“${d.title}”：${d.year}年${what}（键：${d.key}）。${lines(d)}${otherYears(d)}`;
    },
    meaning:
      '键用于区分各条记录。同一记录出现两次，会使数据偏大；键相同而内容不同的两条记录，不可能都正确。',
    todo: '请删除重复的记录，或在来源说明中写入"duplicates": "once"。如内容不同，请查明以哪条记录为准，或在键中加入可区分记录的列。',
    reasons: [
      '案件在部门之间移送，双方均作了记录。',
      '一个案件有多条记录属于有意为之，而键中缺少一列。',
    ],
  },
  'silent-combination': {
    title: '有的组合没有记录',
    sentence: ({ details: d }) =>
      `“${d.title}”：${d.year}年，由${formatList(d.by.split(', ').map((column) => `“${column}”`))}构成的${formatNumber(d.all)}种组合中，有${formatNumber(d.silent)}种没有记录：${firstOf(d.combinations, d.silent, '种')}。${otherYears(d)}`,
    meaning:
      '来源说明指出，每种组合每年都有记录。没有记录通常意味着数据没有送达，而不是没有发生任何事件。',
    todo: '请索取缺失的数据，或在备注中说明数据缺少哪些内容。',
    reasons: ['当地没有发生任何事件。', '该地区或部门当年尚不存在。'],
  },
  'band-gap': {
    title: '年龄介于年龄段之间',
    sentence: ({ details: d }) =>
      `“${d.title}”：${d.year}年有${formatNumber(d.records)}条记录的年龄不属于问卷的任何年龄段，或跨两个年龄段（“${d.from}”列：${firstOf(d.texts, d.different, '种')}）。这些记录未计入“${d.column}”的任何类别。${otherYears(d)}`,
    meaning: '跨问卷中两个年龄段的年龄，绝不靠猜测拆分，因此其记录不计入任何一个年龄段。',
    todo: '请索取按相符年龄段或按单岁年龄分列的数据。',
    reasons: ['来源仅公布这些年龄段。'],
  },
  'total-differs': {
    title: '总数不等于分项之和',
    sentence: ({ details: d }) => {
      const gap = `${d.total > d.sum ? '少' : '多'}${formatNumber(Math.abs(d.total - d.sum))}`;
      return `“${d.title}”：${d.year}年，${differing(d)}“${d.measure}”的总数为${formatNumber(d.total)}，其他记录之和为${formatNumber(d.sum)}，${gap}。${otherYears(d)}`;
    },
    meaning: '来源中既有分项又有总数。采用的是分项，总数用于查看分项是否有缺漏。',
    todo: '请向来源的发布机构查询以何者为准，并予以更正。',
    reasons: ['总数包含没有列入任何分项的记录。', '总数没有与分项一同修订。'],
  },
  'total-not-compared': {
    title: '总数没有可比较的分项',
    sentence: ({ details: d }) =>
      `“${d.title}”：${d.year}年，${notCompared(d)}无法比较（“${d.measure}”）：没有其他记录在其余各列与之相同。${otherYears(d)}`,
    meaning: '来源说明指出，该记录是总数。但无从看出其分项是否完整。',
    todo: '请查看是否缺少记录，或者总数在另一列中的写法是否与其分项不同。',
    reasons: ['来源在此处仅有总数。'],
  },
  'stock-day': {
    title: '时点数据的日期不符',
    sentence: ({ details: d }) => {
      const none = `“${d.title}”：${d.year}年没有时点日期${formatDay(d.expected)}的记录（“${d.column}”列）`;
      const records = formatNumber(d.records);
      if (d.counted === '') {
        const near =
          d.limit === 0 ? '' : `，也没有与该日相距不超过${formatNumber(d.limit)}天的记录`;
        return `${none}${near}。其他日期的${records}条记录不予计入。${otherYears(d)}`;
      }
      const days = `${d.counted < d.expected ? '之前' : '之后'}${formatNumber(d.days)}天`;
      return `${none}。现以该日${days}（${formatDay(d.counted)}）的${records}条记录代替。${otherYears(d)}`;
    },
    meaning: '问卷要求填报某一日的人数。在另一日，人数可能更多或更少。',
    todo: '请索取时点日期的数据，或在备注中注明实际日期。',
    reasons: ['登记册在每年的另一日统计，备注中已注明日期。'],
  },
  'distinct-in-several': {
    title: '同一对象计入多个类别',
    sentence: ({ details: d }) =>
      `“${d.title}”：${d.year}年，“${d.column}”列有${formatNumber(d.distinct)}个不同的值，而各类别的计数（“${d.measure}”）之和为${formatNumber(d.sum)}：多出${formatNumber(d.sum - d.distinct)}。将多个类别合并计数时，每个值只计一次；将映射表的多行相加时，则会重复计入。${otherYears(d)}`,
    meaning: '某人如在不同类别各有一条记录，则在两个类别中均被计入。因此各类别之和大于总数。',
    todo: '请将每人只归入一个类别，例如按最严重的犯罪归类；或从其他来源取得总数。',
    reasons: ['数据按每起犯罪计一人，备注中已作说明。'],
  },
  'negative-values': {
    title: '来源中有负值',
    sentence: ({ details: d }) =>
      `“${d.title}”：${d.year}年有${formatNumber(d.records)}条记录的“${d.measure}”小于零。含有此类记录的数据会偏小。${otherYears(d)}`,
    meaning: '计数不可能小于零。',
    todo: '请更正这些数值；如这些数值表示没有数据，请在来源说明的"nulls"中列出。',
    reasons: ['来源以负数记录对以往记录的更正。'],
  },
  'sum-not-exact': {
    title: '合计数的位数过多',
    sentence: ({ details: d }) =>
      `“${d.title}”：${d.year}年，“${d.measure}”之和为${d.sum}，或其中含有如此大的数值。超过${formatNumber(Number.MAX_SAFE_INTEGER)}的数不再精确。${otherYears(d)}`,
    meaning: '工作簿只保留一个数的15位数字；人员或犯罪的计数不可能如此之大。',
    todo: '请查看该列中是否有标识号、电话号码或连写在一起的数值。',
    reasons: ['该计量为以小货币单位表示的金额。'],
  },
};

/** The totals that differ, up to the figures of the one that differs most. */
function differing(d: FindingDetails['total-differs']): string {
  const differs = '与其他记录之和不符';
  const of = `“${d.column}”列的`;
  const [all, some] = [formatNumber(d.totals), formatNumber(d.differing)];
  const where = d.where === '' ? '' : `${d.where}：`;
  if (d.totals === 1) return `${of}总数“${d.text}”${differs}。${where}`;
  const most = d.differing === 1 ? where : `差异最大的${where === '' ? '一处：' : `是${where}`}`;
  return d.differing === d.totals
    ? `${of}${all}个总数“${d.text}”均${differs}。${most}`
    : `${of}${all}个总数“${d.text}”中，有${some}个${differs}。${most}`;
}

function notCompared(d: FindingDetails['total-not-compared']): string {
  const of = `“${d.column}”列的`;
  const all = formatNumber(d.totals);
  if (d.totals === 1) return `${of}总数“${d.text}”`;
  return d.alone === d.totals
    ? `${of}${all}个总数“${d.text}”均`
    : `${of}${all}个总数“${d.text}”中，有${formatNumber(d.alone)}个`;
}

function otherYears({ year, years }: { year: number; years: string }): string {
  const others = years.split(' ').filter((entry) => entry !== '' && entry !== String(year));
  return others.length === 0 ? '' : `${formatYears(others)}也是如此。`;
}

/** The first of several, which are joined by `; `; of more, how many with their measure word. */
function firstOf(list: string, all: number, measureWord: string): string {
  const first = list.split('; ');
  const more = all - first.length;
  const shown = first.join('；');
  return more > 0 ? `${shown}；另有${formatNumber(more)}${measureWord}` : shown;
}

function lines({ file, lines: list, records, keys }: FactDetails['duplicate-records']): string {
  const first = list.split(' ');
  const isAll = first.length === records + keys;
  return `见${file}第${first.join('、')}${isAll ? '' : '等'}行。`;
}
