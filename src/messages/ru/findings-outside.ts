import { questionOf } from '../../instrument/cell-id.ts';
import type { FindingCell } from '../../schema/types.ts';
import type { OutsideCode } from '../en/findings-outside.ts';
import type { FindingMessages } from '../findings.ts';
import type { Names } from '../names.ts';
import {
  counted,
  formatDay,
  formatList,
  formatNumber,
  formatPercent,
  formatPlain,
  inForm,
  timesOf,
} from './format.ts';

/** The return beside what others say. */
export const outsideMessages: Pick<FindingMessages, OutsideCode> = {
  'differs-from-published': {
    title: 'Отличается от опубликованного УНП ООН',
    sentence: ({ cells, details: d }, names) =>
      `Показатель «${named(cells, names)}» за ${d.year} год: ${formatNumber(d.value)}, а УНП ООН опубликовало ${formatNumber(d.published)}${publication(d)}; расхождение — ${formatPercent(d.share)}.${d.figures === 1 ? '' : ` Кроме того, ${inForm(d.figures - 1, 'отличается', 'отличаются', 'отличаются')} еще ${counted(d.figures - 1, 'значение', 'значения', 'значений')} таблицы (всего сопоставлено ${formatNumber(d.compared)}).`}`,
    meaning:
      'УНП ООН публикует данные, направленные странами, или данные из другого источника. Расхождения до пяти процентов между двумя выпусками обычны; более значительные означают пересмотр, о котором УНП ООН еще не известно, другой источник или ошибку.',
    todo: 'Сверьте значение с источником. Если оно было пересмотрено, укажите это в комментарии, чтобы УНП ООН заменило опубликованное значение.',
    reasons: [
      'Значение с тех пор пересмотрено.',
      'УНП ООН опубликовало значение из другого источника.',
      'Опубликованное УНП ООН значение неверно.',
    ],
  },
  'published-on-other-level': {
    title: 'Ряд, опубликованный УНП ООН, имеет другой уровень',
    sentence: ({ cells, details: d }, names) =>
      `Показатель «${named(cells, names)}»: за все сопоставимые годы (${formatList(d.years.split(' '))}) значения ${ratio(d.ratio)} опубликованных УНП ООН${publication(d)}.${d.figures === 1 ? '' : ` То же относится еще к ${counted(d.figures - 1, 'ряду', 'рядам', 'рядам')} таблицы.`}`,
    meaning:
      'Если отношение к опубликованному ряду одинаково во все годы, ряд основан на другом источнике, определении или единице учета.',
    todo: 'Укажите в файле метаданных, на каком источнике и определении основан ряд и с какого года.',
    reasons: [
      'Опубликованный ряд основан на другом источнике.',
      'Изменились определение или единица учета.',
      'Пересмотрен весь ряд.',
    ],
  },
  'rate-implausible': {
    title: 'Коэффициент за пределами всех опубликованных',
    sentence: ({ cells, details: d }, names) =>
      `Показатель «${named(cells, names)}» за ${d.year} год: ${formatNumber(d.value)}, или ${rate(d.rate)} на 100 000 жителей (население — ${formatNumber(d.population)}). ${d.side === 'above' ? 'Самый высокий' : 'Самый низкий'} коэффициент, опубликованный по ${counted(d.countries, 'стране', 'странам', 'странам')} со сходной численностью населения, — ${rate(d.limit)}.${d.figures === 1 ? '' : ` Еще ${counted(d.figures - 1, 'значение', 'значения', 'значений')} таблицы также ${inForm(d.figures - 1, 'выходит', 'выходят', 'выходят')} за пределы опубликованных коэффициентов.`}`,
    meaning:
      'Коэффициенты по странам сильно различаются. Значение, которое более чем втрое превышает самый высокий опубликованный коэффициент или составляет менее одной десятой самого низкого, возможно, но часто объясняется другим определением, другой единицей или ошибкой в цифрах. Опубликованные коэффициенты, которые не согласуются с другими годами той же страны, при определении пределов не учитываются.',
    todo: 'Сверьте значение с источником, а его определение — с определением вопросника. Если значение верно, укажите в комментарии, что в нем учитывается.',
    reasons: [
      'Значение верно.',
      'Национальное определение шире или уже определения вопросника.',
      'Значение охватывает только часть страны.',
      'Численность населения не соответствует этому значению.',
    ],
  },
  'differs-from-other-source': {
    title: 'Отличается от второго национального источника',
    sentence: ({ cells, details: d }, names) =>
      `Показатель «${named(cells, names)}» за ${d.year} год: ${formatNumber(d.value)}, а по источнику «${d.source}» — ${formatNumber(d.other)}; расхождение — ${formatPercent(d.share)}.${d.figures === 1 ? '' : ` Расхождение есть и еще за ${counted(d.figures - 1, 'год', 'года', 'лет')}.`}${d.remark === '' ? '' : ` Примечание: ${d.remark}.`}`,
    meaning:
      'Данные двух учреждений, учитывающих одно и то же, например полиции и органов записи актов гражданского состояния, редко совпадают; в большинстве стран это расхождение известно и устойчиво.',
    todo: 'Укажите в комментарии, почему данные источников различаются. Если расхождение возникло недавно, проверьте, в каком из них произошло изменение.',
    reasons: [
      'Источники учитывают случаи в разные моменты или по разным определениям.',
      'Один из источников охватывает не всю страну.',
      'Данные одного из источников являются предварительными.',
    ],
  },
};

function named(cells: readonly FindingCell[], names: Names): string {
  return names.row(questionOf(cells.find(({ role }) => role === 'value')?.cell ?? ''));
}

/** " (6 июня 2017 г., источник: CTS)"; empty where neither is known. */
function publication({ released, source }: { released: string; source: string }): string {
  const known = [
    ...(released === '' ? [] : [formatDay(released)]),
    ...(source === '' ? [] : [`источник: ${source}`]),
  ];
  return known.length === 0 ? '' : ` (${known.join(', ')})`;
}

/** "примерно в 2,01 раза больше", "составляют примерно 48 %", before the published figures. */
function ratio(value: number): string {
  return value >= 1
    ? `примерно в ${timesOf(value)} больше`
    : `составляют примерно ${formatPercent(value)}`;
}

/** Two decimals hide small rates. */
function rate(value: number): string {
  return value >= 0.1 ? formatNumber(value) : formatPlain(value);
}
