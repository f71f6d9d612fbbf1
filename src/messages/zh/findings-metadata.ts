import type { FindingDetails } from '../../checks/details.ts';
import { questionOf } from '../../instrument/cell-id.ts';
import type { FindingMessages } from '../findings.ts';
import { formatDay, formatList, formatNumber } from './format.ts';
import { metadataWords } from './metadata.ts';
import { choiceNames, questionNames, unitNames } from './metadata-names.ts';

/** Answers of the metadata file. */
export const metadataMessages: Pick<
  FindingMessages,
  'metadata-missing' | 'metadata-to-confirm' | 'metadata-contradicted' | 'break-without-change'
> = {
  'break-without-change': {
    title: '标为序列中断，数据却看不出变化',
    sentence: ({ cells, details: d }, names) => {
      const row = `“${names.row(questionOf(cells[0]?.cell ?? ''))}”`;
      const figures =
        d.value === d.before
          ? `该年数据为${formatNumber(d.value)}，与上一年相同`
          : `而上一年的数据为${formatNumber(d.before)}，该年为${formatNumber(d.value)}`;
      return `${row}在${d.year}年标为序列中断，${figures}：其他任何相邻两年之间的变动都不比这更小。`;
    },
    meaning:
      '序列中断表示自该年起的数据不能与以往年份比较。如序列变动一如既往，则中断可能属于其他年份或其他行。',
    todo: '请查看序列中断的年份和所在的行是否正确。如正确，则无须处理。',
    reasons: ['有关变化对该行的影响很小。', '新序列的数据最先是为另一年份填报的。'],
  },
  'metadata-contradicted': {
    title: '元数据与答复的其他内容矛盾',
    sentence: ({ details: d }) =>
      `元数据文件中，关于${subjectName(d.subject)}的“${questionName(d.name)}”填写的是“${choiceNames.get(d.answer) ?? d.answer}”。${contradiction(d)}`,
    meaning: '比较各国情况的人员会阅读元数据文件对数据的说明，因此说明应与实际做法一致。',
    todo: '请更正元数据文件中的答复，或更正country.json、来源说明或映射表。如两者均正确，请在该答复的备注中说明两者为何不同。',
    reasons: ['该答复是针对以往的来源作出的。', '该表适用的规则与本次答复的其他部分不同。'],
  },
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

function contradiction(d: FindingDetails['metadata-contradicted']): string {
  const figures =
    d.figures === 1
      ? '该表唯一一项标明来源的数据'
      : `该表标明来源的${formatNumber(d.figures)}项数据，均`;
  switch (d.about) {
    case 'counting-unit':
      return `${figures}是将其他单位计作“${unitNames.get(d.found.trim().toLowerCase()) ?? d.found}”得出的。`;
    case 'institution': {
      const found = d.found.split('; ').map((each) => metadataWords.institutions[each] ?? each);
      return `${figures}取自${formatList(found)}的来源。`;
    }
    case 'reference-period': {
      const [from = '', to = ''] = d.found.split(' ');
      return `本次答复的参考年份为${formatDay(from)}至${formatDay(to)}。`;
    }
    case 'reference-day':
      return `本次答复的时点日期为${formatDay(d.found)}。`;
  }
}

/** An institution, or else the number of a table. */
function subjectName(subject: string): string {
  return metadataWords.institutions[subject] ?? `表${subject}`;
}

/** Names of the questions; several can share one, and only the first are named. */
function named(names: string, questions: number): string {
  const list = names.split('; ').map((name) => `“${questionName(name)}”`);
  const shown = formatList(list);
  return questions > list.length && list.length > 1 ? `${shown}等` : shown;
}

function questionName(name: string): string {
  return questionNames.get(name) ?? name;
}
