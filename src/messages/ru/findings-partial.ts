import { questionOf } from '../../instrument/cell-id.ts';
import type { FindingMessages } from '../findings.ts';
import { divided } from './findings-sums.ts';
import { counted, formatNumber, inForm } from './format.ts';

/** Answers of which one side is missing. */
export const partialMessages: Pick<
  FindingMessages,
  'some-parts-without-total' | 'total-without-parts'
> = {
  'some-parts-without-total': {
    title: 'Указаны лишь некоторые части, а итог — нет',
    sentence: ({ culprit, details: d }, names) =>
      `За ${d.year} год показатель «${names.row(questionOf(culprit ?? ''))}» не заполнен, хотя ${inForm(d.given, 'указана', 'указаны', 'указано')} ${formatNumber(d.given)} из ${counted(d.parts, 'его части', 'его частей', 'его частей')} ${divided(d.by)}. Его значение должно быть не меньше ${formatNumber(d.sum)}.`,
    meaning:
      'Если указаны части, но не итог, неизвестны ни общее количество, ни то, какой его доли недостает. Незаполненная часть не принимается за нуль.',
    todo: 'Внесите итог, если он известен. Если он неизвестен, укажите в комментарии, каких частей недостает.',
    reasons: [
      'Учреждение учитывает только эти части.',
      'Итог не публикуется.',
      'Незаполненные части равны нулю, но нули не были внесены.',
    ],
  },
  'total-without-parts': {
    title: 'За один год итог указан без частей',
    sentence: ({ cells, details: d }, names) => {
      const total = cells.find(({ role }) => role === 'other')?.cell ?? '';
      const others =
        d.totals === 1
          ? ''
          : ` То же относится еще к ${counted(d.totals - 1, 'итогу', 'итогам', 'итогам')} этой таблицы.`;
      return `За ${d.year} год показатель «${names.row(questionOf(total))}» равен ${formatNumber(d.total)}, но ни одной его части ${divided(d.by)} не указано, хотя за ${d.year - 1} и ${d.year + 1} годы такие части указаны.${others}`;
    },
    meaning:
      'За предыдущий и следующий годы этот итог разбит на части, поэтому части должны существовать и за этот год.',
    todo: 'Внесите части за этот год либо выберите статус и укажите в комментарии, почему их нет.',
    reasons: [
      'Части за этот год не внесены по недосмотру.',
      'В источнике за этот год итог не разбит на части.',
    ],
  },
};
