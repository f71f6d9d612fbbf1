import type { StatusInWords, WorkbookMessages } from '../workbook.ts';
import { formatNumber, yearSpan } from './format.ts';

/** "K（已计入其他类别）、L（未收集）"; remarks in brackets are left out. */
function statusList(statuses: readonly StatusInWords[]): string {
  return statuses
    .map(({ status, label }) => `${status}（${label.replace(/（[^（）]*）$/, '')}）`)
    .join('、');
}

/** The blank workbook in Chinese, in simplified characters. */
export const workbookMessages: WorkbookMessages = {
  documentTitle: (instrument, cycle) => `${instrument}，${cycle}年调查周期`,
  frontPage: {
    sheet: '封面',
    cycle: (cycle) => `${cycle}年调查周期`,
    file: (title) => title,
    partOfFile: (title, institution) => `${title}：供${institution}填报的表`,
    referenceYear: (year, years) =>
      `参考年份：${year}年（填报${yearSpan(years[0], years.at(-1))}的数据）`,
    addressTitle: '致协调官员',
    address: [
      '本文件收集关于犯罪情况和刑事司法系统工作情况的数据。没有任何一个机构掌握全部数据。请将各工作表分送警察机关、检察机关、法院、监狱管理部门和受害情况调查主管机构；各工作表通常由哪个机构填报，见下方的工作表清单。',
      '请将各机构的答复汇总到同一份文件中，对照查看各项数据，并将该份文件作为贵国的答复报送。如对答复有疑问，将与此处所列官员联系。',
    ],
    partAddressTitle: (institution) => `致${institution}`,
    partAddress: [
      '本文件是问卷的一部分，仅包含通常由贵机构填报的表。其他机构收到的是其他部分。',
      '请将本文件交回此处所列协调官员，由其将各部分汇总为一份答复。请勿更改协调官员的姓名。',
    ],
    officerTitle: '协调官员',
    country: '国家',
    contentsTitle: '本文件的工作表',
    contentsSheet: '工作表',
    contentsTables: '内容',
    contentsInstitutions: '通常填报机构',
    instructions: '本文件的填写方法；标记和状态的含义',
    tables: (numbers) => `表${numbers.join('、')}`,
    institutions: (names) => names.join('、'),
  },
  instructions: {
    sheet: '填写说明',
    title: '填写说明',
    asked: {
      title: '填报内容',
      years: (referenceYear, years) =>
        years.length === 1
          ? `本周期仅要求填报参考年份${referenceYear}年的数据。`
          : `本周期的参考年份为${referenceYear}年。每一行为${yearSpan(years[0], years.at(-1))}的每一年各设一列：以往报送的数据可以照填，也可以更正。`,
      volume: (tables, lines, years) =>
        `共有${formatNumber(tables)}张表、${formatNumber(lines)}行，每行填报${formatNumber(years.length)}个年份。请填写贵国能够提供的数据；一张表即使只能填写一部分，也值得报送。`,
      period:
        '请填写日历年的数据。如只有其他时期（例如财政年度）的数据，请照此填写，并在备注中说明所指时期。某一日的时点数据（被关押人员、工作人员、人口）须在备注中注明该日期。',
    },
    steps: {
      title: '填写方法',
      lines: [
        '仅在着色单元格中键入或粘贴数据。同一行各年份的单元格左右相邻，可以成块一次粘贴；请只粘贴数值，不带格式。',
        '数量请填写整数，不带文字、符号或脚注标记。百分比请填写0至100之间的数。如无数据，可用下文所列标记之一代替。',
        '请按各行所述内容计数。如贵国的定义与行旁的分类代码（ICCS，即《国际犯罪统计分类》1.0版）不同，请填写贵国的数据，将状态标为D，并在备注中说明差异。',
        '标有“其中”的行是其上一行的组成部分。记录中没有的总数，请勿自行计算：按记录填写，并在备注中说明各分项之和与总数不一致的原因。',
      ],
    },
    zero: {
      title: '零、空白与缺失',
      lines: [
        '数据已知且计数结果为零时，请填写0或表示零的标记。',
        '没有数据时，请将单元格留空。单元格空白且无状态，表示数据缺失。空白绝不会被视为零。',
        '如知道没有数据的原因，请予说明：在数据的位置填写标记，或选择状态K、L、M或Q。',
      ],
    },
    marks: {
      title: '代替数据的标记',
      intro:
        '下列符号可填入数据单元格，在各语文中均相同。如同时在状态单元格中选择了状态，以所选状态为准。',
      mark: '标记',
      meaning: '含义',
      use: '何时使用',
      meanings: {
        'not-available': {
          meaning: '未获得',
          use: '数据存在或可能存在，但未能获得。单元格也可留空。',
        },
        'not-applicable': {
          meaning: '不适用',
          use: '本国不存在该类别，因此不可能有数据。',
        },
        nil: { meaning: '零', use: '数据为零，与填写0相同。' },
        'included-elsewhere': {
          meaning: '已计入其他行',
          use: '该数已包含在另一行的数据中。请在备注中写明是哪一行。',
        },
        confidential: { meaning: '保密', use: '数据存在，但不得对外提供。' },
      },
    },
    statuses: {
      title: '状态',
      intro:
        '每项数据都有一个状态单元格，位于状态栏的相应年份之下。请从列表中选择，也可留空：有数据而无状态，即为正常值；无数据也无状态，即为缺失。',
      code: '状态',
      label: '含义',
      use: '何时使用',
      with: { value: '与数据并用', 'no-value': '代替数据' },
    },
    checks: {
      title: '填写时的核对',
      lines: [
        '标题为“核对”的各列逐年比较总数与其分项，既包括本表之内，也包括与其他表之间。数据无误时，这些列为空白；数据不一致时，则显示相差多少。',
        '数据填写之后才会核对：空白单元格绝不会被当作零；只有各分项全部填写后，才会提示分项之和小于总数。如有多处比较不符，则逐一提示。',
        '核对不妨碍填写。如数据虽不一致但确属正确，请保持不变，并在备注中说明原因。',
      ],
    },
    sources: {
      title: '来源和备注',
      lines: [
        '来源：该行数据所取自的机构以及出版物或登记册。',
        '备注：使用数据时必须了解的一切情况，例如定义或计数单位不同、方法改变、未涵盖的地区或机关、数据大幅变动的原因。如仅涉及某一年份，请在开头写明该年份。',
      ],
    },
    colours: {
      title: '颜色和符号',
      input: '带边框的着色单元格：需要填写。',
      fixed: '白色单元格：固定文字，不能修改；列宽和行高可以调大。',
      header: '深色条带：各列的标题，滚动时始终可见，并在每一打印页上重复。',
      check: '带边框单元格中的粗体文字：核对提示。请查看旁边的数据。',
      note: '单元格角上的小三角：含有定义的批注，将鼠标指针停留在单元格上即可显示。',
      example: '示例',
    },
    notAsked: {
      title: '本周期不填报的表',
      intro: '有些表和行每两年才填报一次。本周期略去其编号，无需填报。',
      lines: '在需要填报的表中，下列各行本周期不填报：',
      none: '本周期填报问卷的所有表。',
    },
    about: {
      title: '关于本工作簿',
      edition: (title, edition) => `${title}，${edition}。`,
      evidence: '本工作簿的表和行依据公开可得的问卷资料编制；部分行根据已公布的数据推定。',
      layout:
        '本工作簿的版式由生成本文件的程序确定。如与联合国毒品和犯罪问题办公室分发的问卷不一致，以该问卷为准。',
    },
  },
  statusUse: {
    A: '数据无需任何说明。单元格也可留空。',
    B: '数据不能与上一年比较：定义、覆盖范围或方法已改变。',
    D: '数据所依据的定义与要求的定义不同。',
    E: '数据为估计值，而非对记录的计数。',
    P: '数据仍可能变动。',
    W: '数据还包含属于另一行的内容。请在备注中写明是哪一行。',
    K: '该数已包含在另一行的数据中。请在备注中写明是哪一行。',
    L: '没有任何机构收集这一信息。',
    M: '本国不存在该类别，因此不可能有数据。',
    O: '信息存在或可能存在，但未能获得。单元格也可留空。',
    Q: '数据存在，但不得对外提供。',
  },
  chapterSheet: {
    title: (number, title) => `${number}  ${title}`,
    tableTitle: (number, title) => `表${number}  ${title}`,
    facts: ({ unit, exceptions, time, institution }) => {
      const units = [unit, ...exceptions.map((each) => `“${each.row}”一行按${each.unit}计`)];
      const when = time === 'flow' ? '全年' : '当年某一日';
      return `计数单位：${units.join('；')}。统计时间：${when}。通常由${institution}填报。`;
    },
    divides: {
      sum: (row, table) => `各行之和等于表${table}中的“${row}”。`,
      'at-most': (row, table) => `各行之和不超过表${table}中的“${row}”。`,
      'of-which': (row, table) => `每一行都是表${table}中“${row}”的一部分。`,
    },
    rowPath: (labels) => labels.join('，'),
    group: (parent, label) => `${parent}，${label}`,
    label: '项目',
    category: '类别',
    classification: '分类',
    iccs: (codes, tags) => `ICCS ${[...codes, ...tags].join('、')}`,
    figures: '数据',
    status: '状态',
    checks: '核对',
    source: '来源',
    comment: '备注',
  },
  note: {
    iccs: (code, title) => `ICCS ${code}：${title}`,
    variable: (tag, label) => `仅计适用变量${tag}的情形：${label}`,
    includes: (terms) => `例如：${terms.join('；')}`,
    unit: (unit) => `计数单位：${unit}`,
  },
  checks: {
    parts: '分项',
    table: (number) => `表${number}`,
    over: (parts, difference) => `${parts}：比总数多${difference}`,
    short: (parts, difference) => `${parts}：比总数少${difference}`,
    moreThanWhole: (difference) => `比所属总数多${difference}`,
    moreThanTable: (table, difference) => `比表${table}的数据多${difference}`,
  },
  institutions: {
    police: '警察机关',
    prosecution: '检察机关',
    courts: '法院',
    prisons: '监狱管理部门',
    survey: '受害情况调查主管机构',
    statistics: '国家统计局',
  },
  inputRules: {
    count: {
      title: '应填写整数',
      text: (marks) =>
        `请填写0或大于0的整数，不带文字或符号。如无数据，请将单元格留空并选择状态，或填写下列标记之一：${marks}`,
    },
    percent: {
      title: '应填写百分比',
      text: (marks) =>
        `请填写0至100之间的数，例如12.5。如无数据，请将单元格留空并选择状态，或填写下列标记之一：${marks}`,
    },
    status: {
      title: '状态不在列表中',
      text: '请从列表中选择一个字母，或将单元格留空。各字母的含义见“填写说明”工作表。',
      promptTitle: '数据的状态',
      prompt: (withFigure, withoutFigure) =>
        `有数据时：${statusList(withFigure)}。无数据时：${statusList(withoutFigure)}。`,
    },
  },
  printedPage: {
    header: (instrument, cycle) => `${instrument}，${cycle}年调查周期`,
    page: (page, pages) => `第${page}页，共${pages}页`,
  },
};
