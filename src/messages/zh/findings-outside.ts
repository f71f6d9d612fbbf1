import { rowWith } from '../cells.ts';
import type { OutsideCode } from '../en/findings-outside.ts';
import type { FindingMessages } from '../findings.ts';
import { formatDay, formatNumber, formatPercent, formatYears } from './format.ts';

/** The return beside what others say. */
export const outsideMessages: Pick<FindingMessages, OutsideCode> = {
  'differs-from-published': {
    title: '与毒品和犯罪问题办公室公布的数据不同',
    sentence: ({ cells, details: d }, names) =>
      `“${rowWith('value', cells, names)}”在${d.year}年为${formatNumber(d.value)}，而${published(d)}为${formatNumber(d.published)}：相差${formatPercent(d.share)}。${d.figures === 1 ? '' : `表中另有${formatNumber(d.figures - 1)}项数据也不同（共比较${formatNumber(d.compared)}项）。`}`,
    meaning:
      '毒品和犯罪问题办公室公布的是各国报送的数据，或取自其他来源的数据。两次发布之间相差不超过百分之五属于常见情况；差异更大的，则可能是该办公室尚不知晓的修订、来源不同或笔误。',
    todo: '请将该数据与来源核对。如此后已修订，请在备注中说明，以便毒品和犯罪问题办公室更新已公布的数据。',
    reasons: [
      '该数据此后已修订。',
      '毒品和犯罪问题办公室公布的数据取自其他来源。',
      '毒品和犯罪问题办公室公布的数据有误。',
    ],
  },
  'published-on-other-level': {
    title: '毒品和犯罪问题办公室公布的序列处于另一水平',
    sentence: ({ cells, details: d }, names) =>
      `“${rowWith('value', cells, names)}”在所有可比年份（${formatYears(d.years.split(' '))}）均约为${published(d)}的${times(d.ratio)}。${d.figures === 1 ? '' : `表中另有${formatNumber(d.figures - 1)}个序列也是如此。`}`,
    meaning: '一个序列如在各年份均与已公布的序列保持同一比例，则其来源、定义或计数单位与后者不同。',
    todo: '请在元数据文件中写明该序列依据何种来源和定义，以及自何时起如此。',
    reasons: ['已公布的序列取自其他来源。', '定义或计数单位已改变。', '整个序列已修订。'],
  },
  'rate-implausible': {
    title: '比率超出所有已公布的比率',
    sentence: ({ cells, details: d }, names) =>
      `“${rowWith('value', cells, names)}”在${d.year}年为${formatNumber(d.value)}，即每10万居民${rate(d.rate)}（人口${formatNumber(d.population)}）。${formatNumber(d.countries)}个规模相近的国家公布的比率中，最${d.side === 'above' ? '高' : '低'}为${rate(d.limit)}。${d.figures === 1 ? '' : `表中另有${formatNumber(d.figures - 1)}项数据也超出已公布的比率。`}`,
    meaning:
      '各国的比率差异很大。比率高于已公布最高值的三倍，或低于已公布最低值的十分之一，并非没有可能，但往往是由于定义、单位不同或数位有误。已公布的比率如与该国自身的其他年份不符，则不作为界限。',
    todo: '请将该数据与来源核对，并将其定义与问卷的定义比较。如数据正确，请在备注中写明统计的内容。',
    reasons: [
      '数据正确。',
      '本国定义比问卷的定义更宽或更窄。',
      '该数据仅涵盖本国部分地区。',
      '所用人口不是该数据所对应的人口。',
    ],
  },
  'differs-from-other-source': {
    title: '与本国另一来源不同',
    sentence: ({ cells, details: d }, names) =>
      `“${rowWith('value', cells, names)}”在${d.year}年为${formatNumber(d.value)}，而“${d.source}”中为${formatNumber(d.other)}：相差${formatPercent(d.share)}。${d.figures === 1 ? '' : `另有${formatNumber(d.figures - 1)}个年份也是如此。`}${d.remark === '' ? '' : `附注：${d.remark}。`}`,
    meaning:
      '两个机构统计同一内容时（例如警察机关和生命登记机构），数据很少完全一致；在多数国家，两者的差异是已知且稳定的。',
    todo: '请在备注中说明两个来源为何不同。如差异是新近出现的，请查看是哪一方发生了变化。',
    reasons: [
      '两个来源计数的时点或定义不同。',
      '其中一个来源未涵盖全国。',
      '其中一个来源的数据为初步值。',
    ],
  },
};

/** What UNODC published, with the day and the source where they are known. */
function published({ released, source }: { released: string; source: string }): string {
  const day = released === '' ? '' : `于${formatDay(released)}`;
  const from = source === '' ? '' : `（来源：${source}）`;
  return `毒品和犯罪问题办公室${day}公布的数据${from}`;
}

/** "2.01倍", "48%". */
function times(ratio: number): string {
  return ratio >= 1 ? `${formatNumber(ratio)}倍` : formatPercent(ratio);
}

/** Two decimals hide small rates. */
function rate(value: number): string {
  return value >= 0.1 ? formatNumber(value) : String(value);
}
