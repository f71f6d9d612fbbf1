import type { FindingMessages } from '../findings.ts';
import { counted, formatList, formatNumber, formatPercent, inForm } from './format.ts';
import { yearsCovered } from './years.ts';

/** Records of the sources that are in no figure. */
export const recordMessages: Pick<
  FindingMessages,
  'counted-twice' | 'records-left-over' | 'records-without-value'
> = {
  'counted-twice': {
    title: 'Записи, учтенные дважды',
    sentence: ({ details: d }, names) => {
      const records = `${counted(d.records, 'запись', 'записи', 'записей')} за ${yearsCovered(d.years.split(' '))} (в сумме ${formatNumber(d.mass)})`;
      const where =
        d.first === d.second
          ? `дважды ${inForm(d.records, 'входит', 'входят', 'входят')} в одно и то же значение: ${names.question(d.first)}`
          : `${inForm(d.records, 'входит', 'входят', 'входят')} и в показатель «${names.row(d.first)}», и в показатель «${names.row(d.second)}», которые исключают друг друга`;
      const lines = d.lines.split(' ');
      const codes = d.codes.split('; ');
      const national = codes.length === 1 ? 'Национальный код' : 'Национальные коды';
      return `«${d.title}»: ${records} ${where}. ${lines.length === 1 ? 'Строка' : 'Строки'} mapping.csv: ${formatList(lines)}.${d.codes === '' ? '' : ` ${national}: ${formatList(codes)}.`}`;
    },
    meaning:
      'Части целого исключают друг друга, поэтому запись учитывается только в одной из них; в одном значении она учитывается один раз.',
    todo: 'Сузьте отбор в одной из строк или отнесите национальный код в таблице соответствия только к одной из них.',
    reasons: [
      'Две строки отбирают записи по разным столбцам, и некоторые записи соответствуют обеим.',
      'Национальный код указан в отборе обеих строк.',
    ],
  },
  'records-left-over': {
    title: 'Неучтенные записи',
    sentence: ({ details: d }) => {
      const none = inForm(
        d.records,
        'не вошла ни в одно значение и не исключена намеренно',
        'не вошли ни в одно значение и не исключены намеренно',
        'не вошли ни в одно значение и не исключены намеренно',
      );
      const codes =
        d.codes === '' ? '' : ` Самые значительные коды: ${formatList(d.codes.split('; '))}.`;
      return `«${d.title}»: ${counted(d.records, 'запись', 'записи', 'записей')} из ${formatNumber(d.all)} (${formatPercent(d.share)}) за ${yearsCovered(d.years.split(' '))} ${none}.${codes}`;
    },
    meaning:
      'Каждая запись источника либо используется в каком-либо значении, либо исключается с указанием причины, чтобы ничто не терялось незаметно.',
    todo: 'Добавьте эти записи в ту строку mapping.csv, к которой они относятся, или добавьте строку «exclude» с указанием причины.',
    reasons: [
      'Эти преступления в вопроснике не запрашиваются.',
      'Национальные коды новые и еще не включены в таблицу соответствия.',
    ],
  },
  'records-without-value': {
    title: 'Записи без значения',
    sentence: ({ cells, details: d }, names) => {
      const lacks = `не ${inForm(d.records, 'учтена', 'учтены', 'учтено')} ${formatNumber(d.records)} из ${counted(d.selected, 'записи', 'записей', 'записей')}`;
      const most = `${names.cell(cells[0]?.cell ?? '')} — ${lacks}`;
      return d.figures === 1
        ? `«${d.title}»: ${most}, поскольку значение в источнике не указано.`
        : `«${d.title}»: в ${counted(d.figures, 'показателе', 'показателях', 'показателях')} за ${yearsCovered(d.years.split(' '))} не учтены записи, значение которых в источнике не указано. Больше всего: ${most}.`;
    },
    meaning:
      'Отсутствующее значение — не нуль: показатель, в который входит такая запись, занижен на неизвестную величину.',
    todo: 'Запросите недостающие значения у издателя источника или укажите в комментарии, чего не хватает в показателе.',
    reasons: [
      'Некоторые территории или органы не представили данных.',
      'В источнике нулевые значения оставляют пустыми.',
    ],
  },
};
