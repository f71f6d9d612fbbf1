import type { CodeChange, Reason } from '../../revision/reasons.ts';
import type { RevisionMessages } from '../en/revision-report.ts';
import { formatNumber, formatYears, yearSpan } from './format.ts';

/** National codes named of a reason. */
const shownCodes = 3;

/** The revision report and the note to UNODC in Chinese, in simplified characters. */
export const revisionMessages: RevisionMessages = {
  page: {
    name: '数据修订报告',
    purpose:
      '本报告比较同一国家对联合国犯罪趋势调查的各次答复：修订了哪些数据，修订幅度多大，以及在已知范围内为何修订。',
    returns: '所比较的答复',
    comparisons: '比较',
    byTable: '各表的修订',
    byYear: '各年的修订',
    settled: '已确定年份的修订',
    settledIntro: '早于前次答复中最近两个年份的数据，通常视为已经确定。请逐项说明为何仍作修订。',
    noSettled: '已确定年份的数据均未修订。',
    triangles: '修订三角表',
    trianglesIntro:
      '每行为一次答复，每栏为一个年份。此处仅列出变动最大的问题；revision-triangle.csv 列出全部问题。',
    noTriangles: '各次答复之间没有数据变动。',
    changes: '所有变动的单元格',
    changesIntro: '按表排列。方括号内的字母为数据的状态。',
    noChanges: '没有单元格变动。',
    breaks: '已标明的序列中断',
    noBreaks: '末次答复未标明序列中断。',
    method: '修订的衡量方法',
    methodTexts: [
      '修订是指两次答复均有数据时，后次数据减去前次数据之差。空白绝不作为零：新增的数据和变为空白的数据另行计数。',
      '平均修订：各项修订占前次数据百分比的平均数，增减相抵。平均绝对修订：不计正负的同一平均数。两者均按所有比较的数据计算，未变动的数据也包括在内。前次数据为零时无法计算百分比；此类数据不计入上述平均数，其项数列于摘要。',
      '相对平均绝对修订：所有修订不计正负之和与后次数据之和的比率。数值较大的数据所占权重较大。',
      '方向：平均修订除以其标准误（t），满十项数据方予列出；绝对值超过2.26时，修订偏向一方。总数随其分项变动，因此这只是一种迹象，并非检验。',
      '资料来源：McKenzie and Gamba, Interpreting the results of revision analyses: recommended summary statistics; OECD/Eurostat Guidelines on Revisions Policy and Analysis。',
    ],
    comparison: '比较',
    return: '答复',
    compared: '比较的数据',
    revised: '已修订',
    share: '修订比例',
    mean: '平均修订',
    meanAbsolute: '平均绝对修订',
    relative: '相对平均绝对修订',
    median: '修订幅度中位数',
    lean: '方向',
    added: '新增',
    gone: '现为空白',
    before: '前次',
    after: '后次',
    difference: '差额',
    percent: '百分比',
    reasons: '原因',
    all: '所有各表',
    noFigure: '无数据',
    notAsked: '不填报',
  },
  say: {
    title: (country, first, last) => `${country}：${yearSpan(first, last)}数据的修订`,
    returnName: (cycle, number, file = '') =>
      `${cycle}年调查周期${number === undefined ? '' : `，第${number}次编制`}${file === '' ? '' : `，${file}`}`,
    between: (from, to) => `${from} → ${to}`,
    headline: (revised, compared, share) =>
      `两次答复均有的${formatNumber(compared)}项数据中，${formatNumber(revised)}项已修订（${share}）。`,
    nothingCompared: '没有单元格在两次答复中均有数据。',
    movedSentence: (added, gone) =>
      `${formatNumber(added)}项数据为新增，${formatNumber(gone)}个单元格现为空白。`,
    askedSentence: (onlyLater, onlyEarlier) =>
      `${formatNumber(onlyLater)}个单元格仅在后次填报，${formatNumber(onlyEarlier)}个仅在前次填报。`,
    zeroSentence: (zeros, revised) =>
      `${formatNumber(zeros)}项前次数据为零，无法计算百分比；其中${formatNumber(revised)}项已修订。`,
    leanCell: (way, t) =>
      `${{ up: '偏向上调', down: '偏向下调', neither: '无' }[way]}${t === '' ? '' : `（t\u00A0=\u00A0${t}）`}`,
    leanSentence: (way) =>
      `修订偏向${way === 'up' ? '上调' : '下调'}。原因可能是补登记，也可能只是更正了一条记录而使多项总数随之变动：请查看原因。`,
    changesOf: (cells) => `${formatNumber(cells)}个单元格变动`,
    reason: (reason, source) => reasonIn(reason, source),
  },
  note: {
    heading: (country, years) => [`关于数据修订的说明`, `${country}，联合国犯罪趋势调查，${years}`],
    address: '致联合国毒品和犯罪问题办公室',
    date: '日期：[…]',
    opening: (from, to, years) =>
      `本说明随我国修订后的答复（${to}）一并提交，说明与以往报送的答复（${from}）相比，${years}的数据有哪些变动。`,
    span: (first, last) => yearSpan(first, last),
    revised: (revised, compared, share) =>
      `两次答复均有的${formatNumber(compared)}项数据中，${formatNumber(revised)}项已修订（${share}）。`,
    size: (absolute, mean) =>
      `按所有比较的数据平均，不计正负的修订为前次数据的${absolute}（平均绝对修订），计入正负为${mean}（平均修订）。`,
    half: (median) => `半数已修订数据的变动幅度不超过${median}。`,
    moved: (added, gone) => `新增${formatNumber(added)}项数据，撤回${formatNumber(gone)}项。`,
    nothing: '没有数据经过修订。',
    what: '修订的内容',
    table: (table, revised, compared, years, absolute) =>
      `${table}：${formatYears(years)}，${formatNumber(compared)}项数据中的${formatNumber(revised)}项；平均绝对修订为${absolute}。`,
    tableMoved: (table, added, gone) =>
      `${table}：新增${formatNumber(added)}项，撤回${formatNumber(gone)}项。`,
    settled: (figures, years) =>
      `其中${formatNumber(figures)}项属于已确定的年份（${formatYears(years)}），修订原因：[…]。`,
    why: '修订的原因',
    whyOf: (why, figures, source) => {
      const concerned = `（${formatNumber(figures)}个单元格）`;
      switch (why) {
        case 'records':
          return `来源“${source}”的记录有增加、删除或更正${concerned}，原因：[…]。`;
        case 'correspondence':
          return `国家代码与犯罪分类的对应关系有所更改${concerned}，原因：[…]。`;
        case 'mapping':
          return `数据改以其他方式取自来源${concerned}，原因：[…]。`;
        case 'by-hand':
          return `数据由人工填写${concerned}，原因：[…]。`;
        case 'status':
          return `仅状态变动，数据未变${concerned}。`;
        case 'tool':
          return `数据以程序的另一版本计算${concerned}。`;
        case 'not-known':
          return `其他原因${concerned}：[…]。`;
      }
    },
    breaks: '序列中断',
    break: (row, year, comment) => `${row}，自${year}年起：${comment === '' ? '[…]' : comment}`,
    noBreaks: '未标明序列中断。',
    contact: (officer) => `联系人：${officer === '' ? '[…]' : officer}`,
  },
};

function reasonIn(reason: Reason, source: string): string {
  switch (reason.why) {
    case 'by-hand':
      return '由人工填写。';
    case 'mapping':
      return reason.after.length === 0
        ? 'mapping.csv 不再给出数据。'
        : reason.before.length === 0
          ? `mapping.csv 现给出数据：${reason.after.join('；')}。`
          : `mapping.csv 的选取方式已更改：${reason.before.join('；')} → ${reason.after.join('；')}。`;
    case 'correspondence':
      return `对应关系已更改：${codesIn(reason.codes)}。`;
    case 'records':
      return `来源“${source}”：${recordsIn(reason.records)}${reason.codes.length === 0 ? '' : `（${codesIn(reason.codes)}）`}。`;
    case 'status':
      return '仅状态变动。';
    case 'tool':
      return `由uncts ${reason.after}生成，前次为${reason.before}。`;
    case 'not-known':
      return '所保存的资料未说明原因。';
  }
}

function recordsIn(records: number): string {
  if (records === 0) return '记录条数不变，但数值不同';
  return `记录${records > 0 ? '增加' : '减少'}${formatNumber(Math.abs(records))}条`;
}

function codesIn(codes: readonly CodeChange[]): string {
  const named = codes
    .slice(0, shownCodes)
    .map(
      ({ code, value }) =>
        `${code === '' ? '无代码' : code} ${value > 0 ? '+' : ''}${formatNumber(value)}`,
    );
  const rest = codes.length - named.length;
  return rest > 0 ? `${named.join('、')}，另有${formatNumber(rest)}个` : named.join('、');
}
