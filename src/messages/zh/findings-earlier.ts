import type { FindingOf } from '../../checks/details.ts';
import { usualRevisions } from '../../checks/earlier/usual.ts';
import { questionOf } from '../../instrument/cell-id.ts';
import { previousOf, rowWith } from '../cells.ts';
import type { EarlierCode } from '../en/findings-earlier.ts';
import type { FindingMessages } from '../findings.ts';
import type { Names } from '../names.ts';
import { divided } from './findings-sums.ts';
import { formatNumber, formatPercent, formatYears } from './format.ts';
import { multiple } from './multiples.ts';

const usual = `在联合国毒品和犯罪问题办公室公布的数据中，每个调查周期有${formatPercent(usualRevisions.lowestShare)}至${formatPercent(usualRevisions.highestShare)}的最近三年数据发生变动，其中一半的变动幅度小于${formatPercent(usualRevisions.medianSize)}。`;

/** The return beside the country's earlier ones. */
export const earlierMessages: Pick<FindingMessages, EarlierCode> = {
  'isolated-revision': {
    title: '以往报送的单项数据发生变动',
    sentence: (finding, names) =>
      `${changed(finding, names)}${likeness(finding)}${closing(finding, names)}${company(finding)}`,
    meaning:
      '来源经过修订时，通常有多项数据一同变动。如仅有一项数据与以往报送的不同，而其分项、所属总数和表中其余数据均未变动，往往是笔误所致。判断时已权衡新旧两项数据各自的相符程度，以及两者的差异是否像笔误造成的差异。',
    todo: '请将该数据与来源核对。如有误，请恢复原数据；如已修订，请在备注中说明，并查看其分项和所属总数是否也应更改。',
    reasons: ['该数据已修订，而其他数据未变。', '原数据有误，现已更正。', '原数据为初步值。'],
  },
  'settled-history-revised': {
    title: '已确定年份的数据被修订',
    sentence: ({ table, details: d }, names) =>
      `表${names.table(table ?? '')}：${years(d.years)}有${formatNumber(d.figures)}项数据与${d.cycle}年调查周期报送的不同，${d.figures === 1 ? '相差' : '差幅的中位数为'}${formatPercent(d.median)}（该表以往共报送${formatNumber(d.compared)}项数据）。这些年份的数据当时已经确定：早于该次答复中最近的两个年份，或者已在两次答复中报送。`,
    meaning: `最近年份的数据往往是初步值，较早年份的数据则很少变动。${usual}`,
    todo: '请在备注中说明这些年份的数据为何修订：补登记、来源更换、定义更改等。如定义已更改，请标明序列中断。',
    reasons: ['案件补登记或重新归类。', '来源、定义或覆盖范围已改变。', '原数据有误，现已更正。'],
  },
  'table-revised': {
    title: '全表数据经过修订',
    sentence: ({ table, details: d }, names) =>
      `表${names.table(table ?? '')}：以往报送的${formatNumber(d.compared)}项数据中，有${formatNumber(d.figures)}项（${years(d.years)}）与${d.cycle}年调查周期报送的不同，差幅的中位数为${formatPercent(d.median)}。`,
    meaning: `表中多项数据一同变动，说明已重新统计；这属于正常情况，但应加以说明。${usual}`,
    todo: '请在备注中说明修订了哪些内容以及修订的原因。如定义或覆盖范围已改变，请标明序列中断。',
    reasons: ['来源经过全面修订。', '定义、来源或覆盖范围已改变。', '初步值已成为最终数据。'],
  },
  'column-off-by-year': {
    title: '整张表错位一年',
    sentence: ({ table, details: d }, names) => {
      const [neighbour, direction] = d.by === 1 ? ['前', '右'] : ['后', '左'];
      return `表${names.table(table ?? '')}：${years(d.years)}有${formatNumber(d.figures)}项数据与${d.cycle}年调查周期为${neighbour}一年报送的数据相同，而与其为同一年报送的数据不同。该表粘贴时可能向${direction}错了一列。`;
    },
    meaning:
      '相同的数据出现在相邻年份之下，是因为整张表粘贴时错了一列。各年本无变化因而偶然相同的数据，不计在内。',
    todo: '请将表中的一项数据与来源核对，查看它落在哪一年份之下。如本次答复有误，请移正该表；如以往答复有误，请在备注中说明。',
    reasons: ['以往答复的年份有误，现已更正。', '数据的参考期已改变。'],
  },
  'typed-and-revised': {
    title: '手工填写后源数据发生变动',
    sentence: ({ cells, details: d }, names) => {
      const name = names.row(questionOf(cells[0]?.cell ?? ''));
      const typed = d.typed === undefined ? '已由人工清空' : `由人工填写为${formatNumber(d.typed)}`;
      const now = d.data === undefined ? '没有数值' : `为${formatNumber(d.data)}`;
      const then = d.before === undefined ? '没有数值' : `为${formatNumber(d.before)}`;
      return `“${name}”${d.year}年的数据${typed}。源数据现${now}，填写时${then}。目前保留人工填写的内容。`;
    },
    meaning: '人工填写的内容绝不会被覆盖。源数据随后发生变动时，只有人才能判断应采用哪一个数值。',
    todo: '请在 edits.csv 中作出决定：在“decision”栏填写“typed”（人工填写）或“data”（源数据），然后用 --resolve edits.csv 重新编制。',
    reasons: [
      '人工填写的数值正确：源数据中尚未收录。',
      '源数据的新数值正确，人工填写的内容已过时。',
    ],
  },
  'answered-before': {
    title: '以往已填报而现为空白',
    sentence: ({ table, cells, details: d }, names) =>
      d.figures === 1
        ? `“${names.row(questionOf(cells[0]?.cell ?? ''))}”在${d.years}年现为空白，而${d.cycle}年调查周期报送的是${formatNumber(previousOf(cells))}。`
        : `表${names.table(table ?? '')}：${d.cycle}年调查周期报送的${years(d.years)}数据中，有${formatNumber(d.figures)}项现为空白。${d.given === 0 ? '该表以往报送的数据已无一保留。' : ''}`,
    meaning: '某年的数据一经报送即为已知；改为空白等于撤回该数据。本周期不填报的表不在此列。',
    todo: '请重新填写这些数据。如确系撤回，请选择状态，并在备注中说明原因。',
    reasons: ['数据已撤回：有误或不再可比。', '数据未变，因此没有重新填写。', '数据现须保密。'],
  },
  'part-revised-total-not': {
    title: '分项已修订而总数未修订',
    sentence: ({ cells, details: d }, names) =>
      `${d.year}年，“${rowWith('total', cells, names)}”${divided(d.by)}的各分项之和在${d.cycle}年调查周期中等于总数${formatNumber(d.previousTotal)}。现在各分项之和为${formatNumber(d.sum)}，而总数仍为${formatNumber(d.total)}。`,
    meaning:
      '各分项之和原来等于总数，现因仅有分项变动而不再相等：可能是漏改了总数，也可能是某一分项有误。',
    todo: '请查看来源以何者为准，并修订另一方。',
    reasons: [
      '总数以后再作修订。',
      '原来的分项经过调整，以求与总数相符。',
      '分项与总数现取自不同的来源。',
    ],
  },
  'total-revised-parts-not': {
    title: '总数已修订而分项未修订',
    sentence: ({ cells, details: d }, names) =>
      `${d.year}年，“${rowWith('total', cells, names)}”${divided(d.by)}的各分项之和在${d.cycle}年调查周期中等于总数${formatNumber(d.previousTotal)}。现在总数为${formatNumber(d.total)}，而各分项之和仍为${formatNumber(d.sum)}。`,
    meaning:
      '各分项之和原来等于总数，现因仅有总数变动而不再相等：可能是漏改了分项，也可能是总数有误。',
    todo: '请查看来源以何者为准，并修订另一方。',
    reasons: ['分项以后再作修订。', '新的总数包含分项不详的情形。', '分项与总数现取自不同的来源。'],
  },
};

type Isolated = FindingOf<'isolated-revision'>;

function changed({ cells, table, details: d }: Isolated, names: Names): string {
  const name = names.row(questionOf(cells[0]?.cell ?? ''));
  const [first, second] = cells;
  if (d.like === 'swapped') {
    return `${d.year}年，“${name}”为${formatNumber(d.value)}，“${names.row(d.other)}”为${formatNumber(second?.value ?? 0)}；在${d.cycle}年调查周期中恰好相反。`;
  }
  if (d.like === 'pasted') {
    return `${d.year}年，“表${names.table(table ?? '')}”中有${formatNumber(d.figures)}项数据与${d.cycle}年调查周期报送的不同，而与“表${names.table(d.other)}”的数据逐行相同。“${name}”现为${formatNumber(d.value)}，原为${formatNumber(d.previous ?? 0)}。`;
  }
  if (d.previous === undefined) {
    const others =
      d.figures === 1 ? '' : `表中另有${formatNumber(d.figures - 1)}个单元格也是如此。`;
    return `“${name}”在${d.year}年为0；在${d.cycle}年调查周期中为空白，而其他年份有数据。${others}`;
  }
  const gap = d.value - d.previous;
  return `“${name}”在${d.year}年为${formatNumber(first?.value ?? d.value)}，而${d.cycle}年调查周期报送的是${formatNumber(d.previous)}：${gap > 0 ? '增加' : '减少'}${formatNumber(Math.abs(gap))}。`;
}

function likeness({ details: d }: Isolated): string {
  switch (d.like) {
    case 'factor':
      return `如原数据正确，则新数据${multiple(d.times, d.other === 'large')}。`;
    case 'level':
      return `该序列另有${formatNumber(d.figures - 1)}个年份按同一倍数（${formatNumber(d.times)}）变动。`;
    case 'digits':
      return '可能有两位数字颠倒。';
    case 'zero':
    case 'zero-for-blank':
      return '此处的零可能表示空白。';
    case 'repeated':
      return `新数据与${d.other}年的数据相同。`;
    case 'swapped':
      return '两项数据可能填反。';
    default:
      return '';
  }
}

function closing({ details: d }: Isolated, names: Names): string {
  if (d.total === '') return '';
  return `按原数据计算，“${names.row(d.total)}”${divided(d.by)}的各分项之和等于总数；现在则不相等。`;
}

function company({ details: d }: Isolated): string {
  if (d.previous === undefined || d.compared === 0) return '';
  if (d.moved === 0) {
    return d.compared === 1
      ? '表中以往报送的另外一项数据没有变动。'
      : `表中以往报送的其他${formatNumber(d.compared)}项数据均未变动。`;
  }
  return d.compared === 1
    ? '表中以往报送的另外一项数据也有变动。'
    : `表中以往报送的其他${formatNumber(d.compared)}项数据中，有${formatNumber(d.moved)}项变动。`;
}

function years(text: string): string {
  return formatYears(text.split(' '));
}
