import { rowAt } from '../cells.ts';
import type { SlipCode } from '../en/findings-slips.ts';
import type { FindingMessages } from '../findings.ts';
import { formatList, formatNumber } from './format.ts';
import { multiple } from './multiples.ts';

/** Slips that people make when they type or paste figures. */
export const slipMessages: Pick<FindingMessages, SlipCode> = {
  'factor-of-ten': {
    title: '数据相差十倍、百倍或千倍',
    sentence: ({ cells, details: d }, names) =>
      `“${rowAt(cells, 0, names)}”在${d.year}年为${formatNumber(d.value)}。如为${formatNumber(d.expected)}，则与其他年份、其分项和所属总数相符：该数可能${multiple(d.times, d.direction === 'large')}。`,
    meaning:
      '将每项数据与相邻年份、其分项、所属总数和另一性别的数据比较。该数据除以或乘以10、100或1,000之后，明显更为相符。',
    todo: '请将该数据与来源核对：可能多写或漏写了零，也可能将以千为单位的数当作个数填写。如数据正确，请在备注中说明当年的情况。',
    reasons: ['数据正确：当年确有这一变化。', '来源中的数据以千为单位。', '定义或覆盖范围已改变。'],
  },
  'digits-swapped': {
    title: '两位数字可能颠倒',
    sentence: ({ cells, details: d }, names) =>
      `“${rowAt(cells, 0, names)}”在${d.year}年为${formatNumber(d.value)}；如将其中两位数字对调为${formatNumber(d.expected)}，则与其他年份及其分项更为相符。`,
    meaning:
      '相邻两位数字颠倒是常见的笔误。将其对调后，分项之和与总数相等，或者与序列相符，即可看出这种笔误。',
    todo: '请将该数据与来源逐位核对。',
    reasons: ['数据正确，无须更改。'],
  },
  'sexes-swapped': {
    title: '男女数据可能填反',
    sentence: ({ cells, details: d }, names) =>
      `${d.year}年，“${rowAt(cells, 0, names)}”为${formatNumber(d.male)}，“${rowAt(cells, 1, names)}”为${formatNumber(d.female)}；其他年份的情况则相反。`,
    meaning:
      '受害人、嫌疑人或被关押人员中女性所占的比例变化缓慢。两项数据只有互换位置才相符的，即为填错了列。',
    todo: '请查看来源中哪一项是男性、哪一项是女性；如已填反，请对调。',
    reasons: ['数据正确：当年的性别构成发生了变化。'],
  },
  'rows-swapped': {
    title: '两行数据可能填反',
    sentence: ({ cells, details: d }, names) =>
      `${d.year}年，“${rowAt(cells, 0, names)}”为${formatNumber(d.first)}，“${rowAt(cells, 1, names)}”为${formatNumber(d.second)}；如将两者对调，则与各自的其他年份更为相符。`,
    meaning: '粘贴时错了一行的数据，与两行都不相符。',
    todo: '请查看来源中各项数据属于哪一行；如已填反，请对调。',
    reasons: ['数据正确：两项数据在当年均有变化。', '两行的定义已改变。'],
  },
  'level-shift': {
    title: '序列进入另一水平',
    sentence: ({ cells, details: d }, names) =>
      `“${rowAt(cells, 0, names)}”由${d.beforeYear}年的${formatNumber(d.before)}${d.change >= 1 ? '升' : '降'}至${d.year}年的${formatNumber(d.value)}，超出该序列通常的变动幅度。${more(d.figures, (count) => `表中另有${count}项数据也有类似变动。`)}`,
    meaning:
      '通常的变动幅度根据该序列的其他年份以及参加调查的国家公布的同等规模数据确定。水平的持久改变很少仅仅源于犯罪情况的变化。',
    todo: '如法律、定义、来源或覆盖范围已改变，请在元数据中申报该年的序列中断。如均未改变，请将数据与来源核对。',
    reasons: [
      '法律、定义或计数规则已改变。',
      '来源、来源的覆盖范围或记录系统已改变。',
      '数据正确：犯罪情况或该机构的工作确有这一变化。',
      '数据为初步值。',
    ],
  },
  'repeated-value': {
    title: '与以往年份的数据相同',
    sentence: ({ cells, details: d }, names) =>
      `“${rowAt(cells, 0, names)}”在${d.year}年为${formatNumber(d.value)}，与${d.of}年完全相同。${more(d.figures, (count) => `该机构另有${count}项数据也与以往年份相同。`)}`,
    meaning:
      '计数很少完全重复，较大的计数几乎从不重复；常见的原因是沿用了上一年的数据。判断时已考虑同等规模数据和该序列重复出现的频率，以及相邻数据有无变动。',
    todo: '请查看来源中较晚年份是否另有数据。',
    reasons: [
      '数据正确，重复纯属偶然。',
      '没有新的数据，因此沿用了最近一次的数据。',
      '该数据由法律或计划规定。',
    ],
  },
  'zero-for-missing': {
    title: '序列中出现零',
    sentence: ({ cells, details: d }, names) =>
      `“${rowAt(cells, 0, names)}”在${d.year}年为0，而相邻年份均有数据。${more(d.figures, (count) => `该机构另有${count}项数据也是如此。`)}`,
    meaning: '零表示计数结果为零，空白表示数据不详。序列中出现的零，往往是将空白误填为零。',
    todo: '如当年计数结果确为零，请保留零，并在备注中说明。如数据不详，请清空单元格并选择状态。',
    reasons: ['数据正确：当年没有任何记录。', '当年的数据不详。'],
  },
  'gap-in-series': {
    title: '序列出现空缺',
    sentence: ({ cells, details: d }, names) =>
      `“${rowAt(cells, 0, names)}”在${d.year}年为空白，而其他填报年份均有数据。${more(d.questions, (count) => `该机构另有${count}个序列也缺一年数据。`)}`,
    meaning: '逐年填报的序列很少会中断一年。',
    todo: '请填写数据，或者选择状态并在备注中说明没有数据的原因。',
    reasons: [
      '当年未收集该数据。',
      '该数据尚未获得，以后报送。',
      '该数据须保密。',
      '该数据已计入另一项数据。',
    ],
  },
  'table-shifted': {
    title: '表中有一整年为空白',
    sentence: ({ details: d }, names) => {
      const tables = d.tables.split(' ').map((table) => `“表${names.table(table)}”`);
      const none = tables.length > 1 ? '均没有任何数据' : '没有任何数据';
      const [end, direction] = d.side === 'first' ? ['最早', '右'] : ['最近', '左'];
      return `${formatList(tables)}在${d.year}年（${end}的填报年份）${none}，而其他年份有数据：可能是该年未填报，也可能是全部数据向${direction}错了一列。`;
    },
    meaning:
      '整张表粘贴时如错一列，每项数据便落在错误的年份之下，填报年份的一端成为空白，另一端的数据则丢失。各表按数据移回原位后的相符程度排列。',
    todo: '请将表中的一项数据与来源核对，查看它落在哪一年份之下。如该年未填报，请在备注中说明原因。',
    reasons: ['该年的数据尚未获得。', '该年未收集此表的数据。', '各项数据所在的年份正确。'],
  },
  'same-figures-in-tables': {
    title: '两张表的数据相同',
    sentence: ({ details: d }, names) =>
      `${d.year}年，“表${names.table(d.doubted)}”中有${formatNumber(d.figures)}项数据与“表${names.table(d.other)}”逐行相同。两张表中，前者与其他年份的相符程度较低。`,
    meaning:
      '成为嫌疑人、被起诉和被定罪的不是同一批人员，其人数几乎从不一致。两张表的数据相同，很可能是将同一组数据粘贴了两次。',
    todo: '请将两张表分别与其来源核对。',
    reasons: ['两张表取自同一来源，而该来源不区分两者。', '仅有其中一项数据可用，因此填写了两次。'],
  },
};

/** What is said of further figures, if there are any beside the one named. */
function more(figures: number, say: (count: string) => string): string {
  return figures === 1 ? '' : say(formatNumber(figures - 1));
}
