import type { FindingMessages } from '../findings.ts';
import { counted, formatList, formatNumber, formatPercent, inForm } from './format.ts';
import { yearsCovered } from './years.ts';

/** Names of codes, the empty one in words; those that are not named are hinted at. */
function listed(names: string, all: number): string {
  const list = names.split('; ').map((name) => (name === '' ? 'записи без кода' : name));
  return all > list.length ? `${list.join(', ')} и другие` : formatList(list);
}

/** "Homicide (0101=0.8 0102=0.2)" -> "Homicide (0101 — 80 %, 0102 — 20 %)"; "-" is no ICCS code. */
const readable = (parts: string): string =>
  parts
    .replace(
      /(\S+)=([\d.]+)/g,
      (_, iccs: string, share: string) =>
        `${iccs.endsWith('-') ? iccs.replace(/-$/, 'без кода') : iccs} — ${formatPercent(Number(share))}`,
    )
    .replaceAll('% ', '%, ');

/** "15 записей, в сумме 860". */
function extent({ records, mass }: { records: number; mass: number }): string {
  return `${counted(records, 'запись', 'записи', 'записей')}, в сумме ${formatNumber(mass)}`;
}

/** National codes and the ICCS codes they count as. */
export const codeMessages: Pick<FindingMessages, 'unmapped-code' | 'code-too-wide' | 'split-code'> =
  {
    'unmapped-code': {
      title: 'Национальные коды без соответствия',
      sentence: ({ details: d }) => {
        const outside =
          d.outside === 0
            ? ''
            : ` Для ${formatNumber(d.outside)} из них строка есть, но за другие годы.`;
        const open =
          d.open === 0
            ? ` Их записи используют или исключают строки mapping.csv, в которых ${d.codes === 1 ? 'назван этот код' : 'названы эти коды'}.`
            : ` ${counted(d.open, 'запись не вошла', 'записи не вошли', 'записей не вошли')} ни в одно значение.`;
        return `«${d.title}»: для ${counted(d.codes, 'национального кода', 'национальных кодов', 'национальных кодов')} не указан код МКПС за ${yearsCovered(d.years.split(' '))} (${extent(d)}): ${listed(d.named, d.codes)}.${outside}${open}`;
      },
      meaning:
        'Значение, отобранное по МКПС, охватывает национальные коды, отнесенные к нему в correspondence.csv. Код, для которого нет строки, не входит ни в одно из таких значений.',
      todo: 'Добавьте эти коды в correspondence.csv; если ни один код МКПС не подходит, оставьте его пустым. Команда «uncts map suggest» предлагает коды МКПС.',
      reasons: ['Эти коды новые.', 'Эти коды не относятся к преступлениям.'],
    },
    'code-too-wide': {
      title: 'Национальные коды шире показателя',
      sentence: ({ details: d }, names) => {
        const rows = d.rows.split(' ').map((row) => `«${names.row(`${row}/total`)}»`);
        const shown = rows.slice(0, 3);
        const more = rows.length - shown.length;
        const where =
          more > 0
            ? `строках ${shown.join(', ')} и еще в ${counted(more, 'строке', 'строках', 'строках')}`
            : `${rows.length === 1 ? 'строке' : 'строках'} ${formatList(shown)}`;
        const codes = counted(
          d.codes,
          'национальный код относится',
          'национальных кода относятся',
          'национальных кодов относятся',
        );
        return `«${d.title}»: ${codes} к более широкому коду МКПС, чем требуется в ${where}, и не ${inForm(d.codes, 'вошел', 'вошли', 'вошли')} ни в одно значение таблицы (${extent(d)}): ${listed(d.named, d.codes)}.`;
      },
      meaning:
        'Строка охватывает национальные коды, отнесенные к ее коду МКПС или к нижестоящему. То, что отнесено к вышестоящему коду, может относиться к ней лишь частично.',
      todo: 'Отнесите национальный код к более узкому коду МКПС или распределите его по долям; либо укажите в комментарии к значению, что эти записи в него не вошли.',
      reasons: [
        'Национальный код нельзя разделить.',
        'Национальный код охватывает прочие преступления.',
      ],
    },
    'split-code': {
      title: 'Значения, основанные на долях',
      sentence: ({ details: d }) =>
        `«${d.title}»: ${counted(d.codes, 'национальный код распределен', 'национальных кода распределены', 'национальных кодов распределены')} по кодам МКПС по долям (${extent(d)}): ${readable(listed(d.named, 0))}. Значения, в которые входит часть такого кода, отмечены как оценки.`,
      meaning:
        'Доля национального кода — это оценка составителей таблицы соответствия; в сумме части дают все записи.',
      todo: 'Укажите в примечании к строке таблицы соответствия, откуда взяты доли, и обновите их, когда будет проведен подсчет.',
      reasons: ['В данных национальный код нельзя разделить.'],
    },
  };
