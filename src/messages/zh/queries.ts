import type { QueryMessages } from '../queries.ts';

/** The query list in Chinese, in simplified characters. */
export const queryMessages: QueryMessages = {
  sheet: '询问清单',
  title: (country, cycle) => `${country}：关于UN-CTS ${cycle}答复的询问`,
  titleFor: (country, cycle, institution) =>
    `${country}：就UN-CTS ${cycle}答复向${institution}提出的询问`,
  howTo: [
    '每行为一项发现，最重要的列在最前。请将数据与贵机构的来源核对，并在着色单元格中答复。',
    '“确认无误”表示数据正确：请从列表中选择原因，或自行说明。“将予更正”表示数据有误，将作更正。未答复的行以后会再次询问。',
    '各行可以排序和筛选。请将文件原样交回；除答复外，其他改动均不予采用。',
  ],
  nothing: '没有需要询问的事项：审核未发现任何有待答复的问题。',
  columns: {
    number: '序号',
    severity: '严重程度',
    institution: '机构',
    table: '表',
    question: '审核发现',
    cell: '应首先查看的数据',
    place: '在工作簿中的位置',
    todo: '处理办法',
    before: '以往的答复',
    answer: '答复',
    reason: '原因',
    words: '自行说明',
    forUnodc: '告知毒品和犯罪问题办公室',
    by: '答复人',
  },
  answers: {
    confirmed: '确认无误',
    corrected: '将予更正',
    'will-follow': '稍后答复',
  },
  yes: '是',
  no: '否',
  with: (number) => `可能随第${number}项一并解决`,
  noCell: { records: '来源的记录', metadata: '元数据文件' },
  before: {
    expired: (words) => `作出答复之后，数据已有变动。当时的答复：${words}`,
    notCorrected: (words) => `曾答复将予更正，但数据仍未改变。${words}`,
    willFollow: (words) => `曾表示稍后答复。${words}`,
  },
  rules: {
    choiceTitle: '不在列表中',
    choice: '请从列表中选择一项答复，或将单元格留空。',
    reasonTitle: '不在列表中',
    reason: '请从列表中选择常见原因。其他原因请写入下一栏。',
  },
  pageNumber: '第&P页，共&N页',
};
