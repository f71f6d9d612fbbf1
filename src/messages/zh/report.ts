import type { Finding } from '../../schema/types.ts';
import type { ReportPage, ReportSentences } from '../en/report.ts';
import { formatDay, formatNumber, formatPercent, formatYears, yearSpan } from './format.ts';
import { settingEffect, settingSentence, severityChanged, severityWords } from './rule-settings.ts';
import { workbookMessages } from './workbook.ts';

/** Fixed texts of the report page. */
export const reportPage: ReportPage = {
  colon: '：',
  stop: '。',
  skip: '跳至报告正文',
  contents: '目录',
  name: '审核报告',
  purpose:
    '本报告供国家联络点使用，说明答复包含哪些内容、审核中有何发现、每项数据来自何处，以及报送答复之前需要做什么。',
  officer: '协调官员',
  summary: '概要',
  keyFigures: '主要数字',
  missing: '没有数据的单元格，按状态分列',
  status: '状态',
  cells: '单元格',
  map: '问卷一览',
  mapIntro:
    '每行为一张表，每列为一个填报年份，所示为要求填报的单元格中已填写的个数。点击表名可查看其数据，点击标记可查看其发现。',
  legend: '图例',
  legendFilled: '已填写的单元格',
  legendMissing: '没有数据的单元格',
  legendNotAsked: '本周期不填报的表',
  legendDoubt: '存疑的单元格：涉及待处理的错误或警告；数字为单元格个数',
  changed: '较以往答复的变动',
  table: '表',
  findings: '发现',
  notAsked: '本周期不填报',
  noFindings: '无',
  top: '最重要的发现',
  topIntro: '应当首先查看的发现，按重要程度排列。',
  noneFound: '审核未在本次答复中发现任何问题。',
  allFindings: '所有发现',
  allFindingsIntro: '按表排列，同一表内按严重程度排列。发现的编号是其在整份报告中的名次。',
  inBrief: '名次在前的发现附有图表，并列明数据来源；其余发现仅作简要说明。',
  briefWhy: '处理办法和常见原因',
  filters: '搜索和筛选',
  search: '在各项发现中搜索',
  state: '处理情况',
  allStates: '待处理和已有说明',
  openState: '待处理',
  explainedState: '已有说明',
  allInstitutions: '所有机构',
  showAll: '显示所有发现',
  openDetails: '展开所有详情',
  closeDetails: '收起所有详情',
  print: '打印',
  shownOf: '共{all}项发现，显示{shown}项',
  markedAnswered: '{marked}项已标为已答复（仅保存在本浏览器中）',
  markAnswered: '标为已答复',
  copyLink: '复制链接',
  linkCopied: '链接已复制',
  linkToCopy: '本项发现的链接',
  valuesOfTable: '本表的数据',
  inTheMap: '在问卷一览中查看',
  howSure: '差错可能性',
  value: '数据',
  year: '年份',
  cell: '单元格',
  where: '在工作簿中的位置',
  comment: '备注',
  mostLikely: '最可能需要更正的单元格',
  todo: '处理办法',
  why: '规则的含义和常见原因',
  usualReasons: '常见原因',
  codes: '各类发现的含义',
  codesIntro: '逐一说明本报告中各类发现的含义、处理办法和常见原因。',
  causedBy: '请先查看下列发现，它是本项发现的原因：',
  consequences: '更正本项之后，下列发现可能随之解决：',
  lineage: '这些数据的来源',
  nationalCode: '本国代码',
  records: '记录',
  share: '比例',
  chartFigures: '图中数据',
  reference: '编号',
  values: '各表数据',
  valuesIntro:
    '答复中各填报年份的全部数据。括号内的字母是数据的状态，其后的数字指向表下的注释，带数字的标记指向发现。',
  showValues: '数据',
  row: '行',
  column: '列',
  sources: '来源',
  notes: '注释',
  statuses: '状态',
  note: '注释',
  recordsUsed: '来源记录的使用情况',
  recordsIntro:
    '说明填报年份内每条记录的去向。记录或已使用，或说明理由予以排除，或为剩余记录；没有任何记录在未予说明的情况下被略去。计数合计是来源的第一个计量在这些记录中之和。',
  recordsGroup: '记录数',
  massGroup: '计数合计',
  unchanged: '未变',
  revised: '修订',
  added: '新增',
  gone: '现为空白',
  allTables: '所有表',
  all: '全部',
  used: '已使用',
  excluded: '已排除',
  leftOver: '剩余',
  excludedTitle: '已排除的记录及理由',
  leftOverTitle: '剩余记录，按本国代码分列',
  reason: '理由',
  mappingLine: '映射表行号',
  years: '年份',
  quantity: '计数合计',
  noSources: '答复没有列出任何来源。',
  sourcesIntro: '指纹（SHA-256）用于识别所读取的文件：指纹相同，即为同一文件。',
  source: '来源',
  publisher: '发布机构',
  institution: '提供机构',
  file: '文件',
  fingerprint: '指纹',
  versions: '版本和指纹',
  versionsIntro: '下列各项是生成本报告的依据。使用相同的工具、问卷和文件，即可得到相同的报告。',
  rules: '规则',
  rulesByKind: '适用的规则，按类型分列',
  ruleKind: '规则类型',
  rulesCount: '规则数',
  byFamily: '发现，按审核类别分列',
  family: '审核类别',
  writtenRules: '表间规则',
  rule: '规则',
  severity: '严重程度',
  from: '依据',
  ruleSettings: '对规则所作的决定',
  ruleSettingsIntro:
    '本国的rules.json文件改变这些规则的审核结果。被其略去的发现不列入本报告，但计入此处和findings.json。',
  decision: '决定',
  decidedBy: '决定者',
  effect: '对本次答复的影响',
};

const roles: Readonly<Record<Finding['cells'][number]['role'], string | null>> = {
  value: null,
  total: '总数',
  part: '分项',
  residual: '不详的分项',
  before: '此前的数据',
  after: '此后的数据',
  other: '比较对象',
  previous: '以往答复中的数据',
  outside: '其他来源中的数据',
};

/** Codes whose two figures are no part and total of each other. */
const pairRoles: Partial<Record<Finding['code'], Partial<typeof roles>>> = {
  'later-stage-exceeds-earlier': { part: '后一环节', total: '前一环节' },
  'figures-differ': { part: '第一处数据', total: '第二处数据' },
  'part-exceeds-whole': { total: '所属总数' },
};

const institutions = { ...workbookMessages.institutions, coordinator: '协调官员' };

const families: Readonly<Record<Finding['family'], string>> = {
  format: '格式',
  'within-the-return': '答复内部',
  'against-earlier-returns': '与以往答复比较',
  'against-other-sources': '与其他来源比较',
};

const kinds = {
  sum: '分项及其总数',
  'at-most': '分项不大于所属总数',
  'stage-order': '司法程序的后一环节很少多于前一环节',
  equal: '两处要求填报的同一数据',
  'share-of': '基数为零时，比例也为零',
  between: '总体的比率介于各分项的比率之间',
} as const;

/** Texts of the report that depend on what is reported. */
export const reportSentences: ReportSentences = {
  title: (country, cycle) => `${country}：UN-CTS ${cycle}`,
  sentences: (sentences) => sentences.join(''),
  countryAndCode: (country, code) => `${country}（${code}）`,
  facts: {
    country: '国家',
    cycle: '调查周期',
    referenceYear: '参考年份',
    years: '填报年份',
    period: '参考期',
    instrument: '问卷',
  },
  instrument: (title, edition) => `${title}，${edition}`,
  period: ({ from, to, stockDay }) =>
    `${formatDay(from)}至${formatDay(to)}；时点数据为${formatDay(stockDay)}`,
  yearSpan,
  verdict: {
    ready: '可以报送',
    withWarnings: '对警告作出答复后即可报送',
    notReady: '尚不能报送',
    errors: (count) =>
      `${formatNumber(count)}项错误：数据相互矛盾，或不可能正确。请予更正，或在备注中说明保留的理由。`,
    warnings: (count) => `${formatNumber(count)}项警告：数据需要更正或说明。`,
    nothingFound: '审核未发现任何错误或警告。',
    empty: '问卷的所有单元格均未填写。',
    explained: (count) => `${formatNumber(count)}项发现已有说明；只要数据不变，便不再询问。`,
    expired: (count) => `${formatNumber(count)}项说明因数据变动而失效，相关发现须重新答复。`,
    softened: (count) => `rules.json降低或略去了${formatNumber(count)}项错误，理由见“规则”一节。`,
    unexplained: (count) => `${formatNumber(count)}个单元格既没有数据，也没有说明原因的备注。`,
  },
  keyFigures: {
    filled: '已填写的单元格',
    filledNote: (asked, share) => `要求填报${formatNumber(asked)}个，已填写${formatPercent(share)}`,
    missing: '没有数据的单元格',
    missingNote: (share) => `占要求填报的单元格的${formatPercent(share)}`,
    notAsked: '不填报的单元格',
    notAskedNote: '因各表轮换，本周期不填报',
    tables: '有数据的表',
    tablesNote: (asked, notAsked) =>
      notAsked === 0
        ? `要求填报${formatNumber(asked)}张`
        : `要求填报${formatNumber(asked)}张；${formatNumber(notAsked)}张不填报`,
    findings: '发现',
    findingsNote: ({ error, warning, information, explained }) =>
      `${formatNumber(error)}项错误、${formatNumber(warning)}项警告和${formatNumber(information)}项提示${explained === 0 ? '' : `；另有${formatNumber(explained)}项已有说明`}`,
    records: '已使用的记录',
    recordsNote: (all, excluded, leftOver) =>
      `共${formatNumber(all)}条；排除${formatNumber(excluded)}条，剩余${formatNumber(leftOver)}条`,
  },
  severity: (severity) => severityWords[severity],
  severityCount: (severity, count) => `${formatNumber(count)}项${severityWords[severity]}`,
  explained: '已有说明',
  explainedCount: (count) => `${formatNumber(count)}项已有说明`,
  answered: {
    states: {
      explained: '联络点已作说明',
      expired: '以往已作说明，此后数据有变动',
      'not-corrected': '曾答复将予更正，但数据未变',
      'will-follow': '将在稍后答复',
    },
    by: (by, cycle) =>
      by === null ? `${cycle}年调查周期答复。` : `${by}在${cycle}年调查周期答复。`,
    before: (cell, value) =>
      value === null
        ? `当时的答复没有涉及“${cell}”。`
        : `答复时，“${cell}”为${typeof value === 'number' ? formatNumber(value) : value}。`,
  },
  letter: {
    subject: '关于数据的询问',
    intro: (title, findings) => [
      `贵机构的数据是我国就联合国犯罪趋势调查（${title}）报送的答复的一部分。审核中对这些数据提出了${formatNumber(findings)}项询问。`,
      '请将下列数据与贵机构的来源核对，并在随附的询问清单中答复：确认数据无误并说明原因，或告知数据将予更正。',
    ],
  },
  role: (role, code) => pairRoles[code]?.[role] ?? roles[role],
  family: (family) => families[family],
  institution: (institution) => institutions[institution],
  ruleKind: (kind) => kinds[kind],
  statusAbsent: '无状态',
  certainty: {
    'very-likely': '很大',
    likely: '较大',
    possible: '中等',
    'worth-a-look': '较小，但值得核对',
  },
  certaintyMeans:
    '差错可能性根据含有已知填报差错的答复测算：“很大”指此类发现中至少五分之四确为差错，“较大”指半数以上，“中等”指约三分之一，“较小，但值得核对”指低于这一比例。',
  filledOf: (filled, asked) => `${formatNumber(filled)}/${formatNumber(asked)}`,
  inDoubt: (cells) => `${formatNumber(cells)}个单元格存疑`,
  changedSince: ({ revised, added, gone }) =>
    revised + added + gone === 0
      ? '无变动'
      : [
          ...(revised === 0 ? [] : [`修订${formatNumber(revised)}项`]),
          ...(added === 0 ? [] : [`新增${formatNumber(added)}项`]),
          ...(gone === 0 ? [] : [`现为空白${formatNumber(gone)}项`]),
        ].join('，'),
  revisions: {
    title: (cycles) => `与${formatYears(cycles)}调查周期的答复比较`,
    intro: (first, last) =>
      `说明此前报送的数据在两者共有的年份（${yearSpan(first, last)}）有何变动。修订属于常见情况；数据存疑的，由相应的发现指出。`,
    noYear: '两者没有共同的年份。请提供比本周期早不超过三年的调查周期的答复。',
    noFigure: '在这些年份，两者的所有表均没有数据。',
  },
  chapter: (number, title, module) =>
    module === '' ? `第${number}章 ${title}` : `${module}，第${number}章 ${title}`,
  tableTitle: (number, title) => `表${number} ${title}`,
  tableAbout: (unit) => `计数单位：${unit}。`,
  tableSummary: (filled, asked) =>
    filled === 0
      ? `数据：${formatNumber(asked)}个单元格均未填写`
      : `数据：${formatNumber(asked)}个单元格中已填写${formatNumber(filled)}个`,
  tableFindings: (count) => `${formatNumber(count)}项发现`,
  tableRegion: (title) => `${title}，各年数据`,
  sourcesGroup: '数据来源',
  findingHeading: (rank, title) => `${rank}. ${title}`,
  findingName: (rank) => `发现${rank}`,
  moreFindings: (count) => `另有${formatNumber(count)}项`,
  sourceShort: (number) => `S${number}`,
  cellsOf: (rank) => `发现${rank}涉及的数据`,
  codesOf: (rank, cell, line) => `发现${rank}的本国代码：${cell}，映射表第${line}行`,
  ruleLine: (rule, family, ess) =>
    `规则${rule}。审核类别：${families[family]}。欧洲统计系统审核级别：${ess}。`,
  ruleSetting: settingSentence,
  ruleEffect: settingEffect,
  severityChanged,
  ofTable: (name) => name,
  placeUnknown: '不在现有工作簿中',
  place: (sheet, address) => `${sheet}，${address}`,
  placeIn: (file, place) => `文件${file}：${place}`,
  notFilled: '无数据',
  valueWithout: '–',
  lineage: {
    records: '相加的记录',
    empty: '没有数值、未计入数据的记录',
    where: '选取条件',
    everything: '当年的所有记录',
    measure: '计量',
    line: '映射表行号',
    otherCodes: (count) => `其他${formatNumber(count)}个代码`,
  },
  chart: {
    compared: (first, last) => `所比较的两项数据，${yearSpan(first, last)}`,
    title: (question, first, last) => `${question}，${yearSpan(first, last)}`,
    summary: (label, figures, gaps) =>
      `${label}：${figures.join('，')}。${gaps.length === 0 ? '' : `${formatYears(gaps)}无数据。`}`,
    expected: (isRange) => (isRange ? '通常范围' : '相符的数据'),
    range: (low, high) => `${formatNumber(low)}至${formatNumber(high)}`,
    expectedIn: (label, year, figure) => `${label}，${year}年：${figure}。`,
    parts: (year) => `${year}年的分项和总数`,
    total: '总数',
    sum: '分项之和',
    short: '差额：计入总数而未归入任何分项',
    excess: '差额：计入分项而未计入总数',
    partsSummary: (total, sum) =>
      sum === total
        ? `总数为${formatNumber(total)}，分项之和与其相等。`
        : `总数为${formatNumber(total)}，分项之和为${formatNumber(sum)}，${sum < total ? '少' : '多'}${formatNumber(Math.abs(total - sum))}。`,
    key: (gap) =>
      `阴影：本周期的填报年份。圆圈：本项发现涉及的数据。${gap ? '叉号：无数据。' : ''}`,
    figures: (rank) => `发现${rank}的图中数据`,
    point: (year, value) => `${year}年${formatNumber(value)}`,
  },
  records: {
    years: (title) => `“${title}”的记录，按年份分列`,
    excluded: (title) => `“${title}”中已排除的记录`,
    leftOver: (title) => `“${title}”的剩余记录`,
    allYears: '所有年份',
    balanced: (all) =>
      `共${formatNumber(all)}条记录，去向全部明确（已使用、已排除与剩余之和等于总数）。`,
    unbalanced: (all, sum) =>
      `共${formatNumber(all)}条记录，而已使用、已排除与剩余之和为${formatNumber(sum)}条。`,
    rest: (codes, records) =>
      `以及其他${formatNumber(codes)}个代码，共${formatNumber(records)}条记录`,
    noCode: '（无代码）',
    answeredBy: (line) => `数据改由映射表第${line}行提供`,
    because: (because, reason) =>
      ({
        'left-out': reason,
        duplicate: '只计一次的重复记录',
        'other-day': '时点日期以外其他日期的记录',
      })[because],
    noLine: '来源说明',
  },
  falseAlarms: (returns, average) =>
    `在联合国毒品和犯罪问题办公室已公布的${formatNumber(returns)}份未经改动的答复中，这些规则平均每份发现${formatNumber(average)}项错误和警告（可由其他发现解释的除外）。`,
  rulesRun: (rules, cells) =>
    `有${formatNumber(rules)}条规则具备可供审核的数据；共审核${formatNumber(cells)}个单元格。`,
  versions: {
    tool: '工具',
    toolVersion: (version) => `uncts ${version}`,
    instrument: '问卷',
    workbook: '工作簿',
  },
  footer: (version) => `由uncts ${version}生成。`,
};
