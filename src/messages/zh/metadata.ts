import type { MetadataWords } from '../en/metadata.ts';
import { workbookMessages } from './workbook.ts';

/** The metadata workbook in Chinese, in simplified characters. */
export const metadataWords: MetadataWords = {
  institutions: workbookMessages.institutions,
  file: '元数据文件',
  cycle: (cycle) => `${cycle}年调查周期`,
  referenceYear: (year) => `参考年份：${year}年`,
  frontPage: '封面',
  howToTitle: '填写方法',
  howTo: [
    '本文件询问数据文件中的数据是如何产生的：由谁提供、统计什么、何时统计、依据哪些规则。只有了解这些情况，才能对两个国家或两个年份的数据进行比较。',
    '请在着色单元格中填写，或从单元格的下拉列表中选择。使用数据时必须了解的一切情况，请写入备注。不了解的情况请留空。',
    '答复在以后各周期继续有效。只有数据的来源、记录的选取方式或数据所依据的本国代码发生变化时，才会重新询问：此时该答复标为“待确认”，并以黄色显示。请修改答复，或将其状态设为“已确认”。',
    '凡数据不能与以往年份比较的行，均请申报序列中断，并注明新序列的起始年份和原因。',
  ],
  contentsTitle: '本文件的工作表',
  contents: {
    sheet: '工作表',
    content: '内容',
    questions: '问题',
    toConfirm: '待确认',
    missing: '未答复',
  },
  institutionContent: (name) => `${name}数据的总体情况`,
  tables: (numbers) => `表${numbers.join('、')}`,
  institutionSheet: {
    police: '警察机关',
    prosecution: '检察机关',
    courts: '法院',
    prisons: '监狱',
    survey: '调查主管机构',
    statistics: '统计局',
  },
  institutionTitle: (name) => `${name}的数据`,
  chapterTitle: (number, title) => `${number}  ${title}`,
  tableTitle: (number, title) => `表${number}  ${title}`,
  columns: { question: '问题', answer: '答复', comment: '备注', state: '状态' },
  states: {
    answered: '已答复',
    'to-confirm': '待确认',
    missing: '尚未答复',
    'not-applicable': '无需答复',
  },
  confirmed: '已确认',
  breaks: { row: '行', year: '新序列的起始年份', reason: '原因' },
  rules: {
    choiceTitle: '不在列表中',
    choice: '请从列表中选择一项答复，或将单元格留空。详细情况请写入备注。',
    rowTitle: '不在列表中',
    row: '请从列表中选择本表的一行。',
    yearTitle: '应填写年份',
    year: '请填写四位数的年份，例如2013。',
  },
  page: {
    header: (instrument, cycle) => `${instrument.replaceAll('&', '&&')}，${cycle}年调查周期`,
    number: '第&P页，共&N页',
  },
};
