/** Short names of the questions of the metadata file, by their names in English. */
export const questionNames: ReadonlyMap<string, string> = new Map([
  ['attempted offences', '未遂犯罪'],
  ['breaks in the series', '序列中断'],
  ['contact', '联系方式'],
  ['counting unit', '计数单位'],
  ['definition', '定义'],
  ['design of the survey', '调查设计'],
  ['geographic coverage', '地域覆盖范围'],
  ['institution', '提供机构'],
  ['institutional coverage', '机构覆盖范围'],
  ['moment of recording', '记录时点'],
  ['multiple offences', '同类多起犯罪的计数'],
  ['name of the institution', '机构名称'],
  ['offences by several persons', '多人共同犯罪的计数'],
  ['persons who appear more than once', '多次出现人员的计数'],
  ['principal-offence rule', '主要犯罪规则'],
  ['publication', '出版物'],
  ['reference day', '时点日期'],
  ['reference period', '参考期'],
  ['source', '来源'],
  ['system or register', '系统或登记册'],
  ['what is included in addition', '额外包括的内容'],
  ['what is left out', '未包括的内容'],
]);

/** Answers that a return can contradict, by the choice of the metadata file. */
export const choiceNames: ReadonlyMap<string, string> = new Map([
  ['calendar-year', '日历年'],
  ['fiscal-year', '财政年度'],
  ['offence', '犯罪'],
  ['victim', '受害人'],
  ['person', '人'],
  ['police', '警察机关'],
  ['prosecution', '检察机关'],
  ['courts', '法院'],
  ['prisons', '监狱管理部门'],
]);

/** Units as which a mapping counts, by their names in English. */
export const unitNames: ReadonlyMap<string, string> = new Map([
  ['offences', '犯罪'],
  ['victims', '受害人'],
  ['persons', '人'],
  ['deaths', '死亡'],
]);
