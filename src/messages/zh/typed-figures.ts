import type { FindingDetails } from '../../checks/details.ts';
import type { TypedFigure } from '../../schema/types.ts';

type Reason = FindingDetails['figure-not-understood']['reason'];
type Note = FindingDetails['figure-as-typed']['how'];

/** Why something that was typed is no figure. */
export const whyNotUnderstood: Readonly<Record<Reason, string>> = {
  word: '填写的是文字或符号，而不是数据',
  unclear: '填写的不只是一个数',
  separator: '其中的逗号或点既可能是千位分隔符，也可能是小数点',
  date: '这是一个日期；Excel会将10-17之类的内容转换为日期',
  estimate: '填写的内容表明该数不是准确数',
  bound: '填写的是上限或下限，而不是一个数',
  range: '填写的是一个范围，而不是一个数',
  exponent: '该数采用指数形式',
  fraction: '填写的是分数',
  brackets: '括号可能表示负数',
  'percent-in-count': '填写的是百分比，而该问题要求填报计数',
  boolean: '填写的是逻辑值',
  error: '单元格中是Excel的错误值',
  'no-result': '单元格中的公式没有保存计算结果',
  'formula-as-text': '公式以文本形式填写，Excel不会计算',
  invalid: '工作簿在此单元格处已损坏',
};

/** How something was read; after the figure it was read as. */
export const howRead: Readonly<Record<Note, string>> = {
  'text-number': '该数以文本形式填写，而不是数值',
  'comma-as-thousands': '其中的逗号被视为千位分隔符',
  'point-as-thousands': '其中的点被视为千位分隔符',
  'decimal-comma': '其中的逗号被视为小数点',
  'percent-sign': '该数以带百分号的文本形式填写',
  'percent-format': '该单元格设为百分比格式',
  footnote: '数旁的脚注标记已略去',
  formula: '这是公式最近一次保存的计算结果',
};

/** What probably was meant, as something to do. */
export function whatWasMeant({
  value,
  status,
  mark,
}: NonNullable<TypedFigure['suggestion']>): string {
  if (mark !== undefined) return `如要填写标记“${mark}”，请直接键入该标记。`;
  return status === undefined
    ? `如数据为${value}，请以数值形式填写。`
    : `如数据为${value}，请以数值形式填写，并选择状态${status}。`;
}
