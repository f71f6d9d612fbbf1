import type { FindingMessages } from '../findings.ts';
import { formatList, formatNumber } from './format.ts';
import { metadataWords } from './metadata.ts';
import { questionNames } from './metadata-names.ts';

/** Answers of the metadata file. */
export const metadataMessages: Pick<FindingMessages, 'metadata-missing' | 'metadata-to-confirm'> = {
  'metadata-missing': {
    title: '元数据问题未答复',
    sentence: ({ details: d }) =>
      `元数据文件中，关于${subjectName(d.subject)}的${formatNumber(d.questions)}个问题未答复：${named(d.names, d.questions)}。`,
    meaning: '各国对犯罪和人员的计数方法不同；没有这些答复，就无法比较数据。',
    todo: '请在元数据文件中答复这些问题。答复一次之后，在来源、定义或计数规则改变之前一直有效。',
    reasons: ['提供数据的机构没有关于计数规则的文字说明。', '已要求提供答复，但尚未收到。'],
  },
  'metadata-to-confirm': {
    title: '元数据答复待确认',
    sentence: ({ details: d }) =>
      `关于${subjectName(d.subject)}的${formatNumber(d.questions)}项答复，是在数据的来源或选取方式改变之前作出的：${named(d.names, d.questions)}。`,
    meaning: '来源、定义或计数规则更换而未申报，看起来就像犯罪情况发生了变化。',
    todo: '请重新阅读这些答复，在元数据文件中予以确认或修改；如数据不能与以往年份比较，请申报序列中断。',
    reasons: ['来源已更换，而定义和计数规则不变。', '本国代码有增加或替换，而定义不变。'],
  },
};

/** An institution, or else the number of a table. */
function subjectName(subject: string): string {
  return metadataWords.institutions[subject] ?? `表${subject}`;
}

/** Names of the questions; several can share one, and only the first are named. */
function named(names: string, questions: number): string {
  const list = names.split('; ').map((name) => `“${questionNames.get(name) ?? name}”`);
  const shown = formatList(list);
  return questions > list.length && list.length > 1 ? `${shown}等` : shown;
}
