import type { FindingOf } from '../../checks/details.ts';
import type { FindingMessages } from '../findings.ts';
import type { Names } from '../names.ts';
import { shortened, suggestionOf } from '../typed.ts';
import { formatNumber } from './format.ts';
import { howRead, whatWasMeant, whyNotUnderstood } from './typed-figures.ts';

type TypedCode = 'figure-not-understood' | 'status-not-understood' | 'figure-as-typed';

/** What people typed into the cells of a workbook. */
export const typedMessages: Pick<FindingMessages, TypedCode> = {
  'figure-not-understood': {
    title: '数据无法识别',
    sentence: (finding, names) => {
      const suggestion = suggestionOf(finding.details);
      const meant = suggestion === undefined ? '' : whatWasMeant(suggestion);
      return `${typed(finding, names)}无法识别：${whyNotUnderstood[finding.details.reason]}。${meant}${others(finding)}`;
    },
    meaning: '数据绝不靠猜测：单元格在能够识别之前一律视为缺失。',
    todo: '请仅填写一个数，不带文字或符号，或者填写填写说明所列的标记之一。附加说明请写入备注。',
    reasons: [
      '在数旁键入了说明或脚注标记。',
      'Excel改变了填写的内容，例如转换为日期。',
      '在应填写标记的位置键入了文字。',
    ],
  },
  'status-not-understood': {
    title: '状态无法识别',
    sentence: (finding, names) =>
      `${typed(finding, names)}不是有效的状态；已按状态${finding.details.status}处理。${others(finding)}`,
    meaning: '状态为SDMX代码表CL_OBS_STATUS中的一个字母，例如E表示估计值。',
    todo: '请从列表中选择状态，或将单元格留空并将说明写入备注。',
    reasons: ['在状态单元格中键入了说明文字。'],
  },
  'figure-as-typed': {
    title: '数据未以数值形式填写',
    sentence: (finding, names) =>
      `${typed(finding, names)}已读作${finding.details.value}：${howRead[finding.details.how]}。${others(finding)}`,
    meaning: '未以数值形式填写的内容，其他程序或人员可能会有不同的理解。',
    todo: '请将读出的数与原意核对，并仅以数值形式填写。',
    reasons: ['数据是从文本或其他程序中粘贴的。', '填写工作簿时使用了不同的语言和区域设置。'],
  },
};

/** 表2.1，绑架，2016年：“1,234”（工作表“2”，单元格F12）. */
function typed({ cells, details }: FindingOf<TypedCode>, names: Names): string {
  const { text, sheet, address, file } = details;
  const of = file === undefined ? '' : `${file}，`;
  return `${names.cell(cells[0]?.cell ?? '')}：“${shortened(text)}”（${of}工作表“${sheet}”，单元格${address}）`;
}

function others({ details: { others: count } }: FindingOf<TypedCode>): string {
  return count === 0 ? '' : `表中另有${formatNumber(count)}个单元格也是如此。`;
}
