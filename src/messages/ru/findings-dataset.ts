import type { FactDetails } from '../../checks/details.ts';
import type { FindingMessages } from '../findings.ts';
import { counted, formatDay, formatList, formatNumber, inForm } from './format.ts';
import { yearsWithin } from './years.ts';

/** What reading the sources brought to light. */
export const datasetMessages: Pick<FindingMessages, keyof FactDetails> = {
  'duplicate-records': {
    title: 'Записи с одинаковым ключом',
    sentence: ({ details: d }) => {
      const again = d.counted === 'once' ? 'повторы не учтены' : 'повторы учтены еще раз';
      const what =
        d.content === 'same'
          ? `${counted(d.records, 'запись повторяет другую', 'записи повторяют другие', 'записей повторяют другие')}, ${again}`
          : `у ${counted(d.keys, 'ключа', 'ключей', 'ключей')} несколько записей, которые противоречат друг другу`;
      return `«${d.title}»: в ${d.year} году ${what} (ключ: ${d.key}). ${lines(d)}${otherYears(d)}`;
    },
    meaning:
      'Ключ позволяет различать записи. Запись, которая встречается дважды, завышает значения; две записи с одинаковым ключом и разным содержанием не могут быть верными одновременно.',
    todo: 'Удалите повторы или добавьте "duplicates": "once" в описание источника. Если содержание различается, установите, какая запись верна, или добавьте в ключ столбец, который их различает.',
    reasons: [
      'Дело было передано в другой орган и зарегистрировано обоими.',
      'По делу намеренно ведется несколько записей, и в ключе не хватает столбца.',
    ],
  },
  'silent-combination': {
    title: 'Сочетания без записей',
    sentence: ({ details: d }) =>
      `«${d.title}»: в ${d.year} году для ${formatNumber(d.silent)} из ${counted(d.all, 'сочетания', 'сочетаний', 'сочетаний')} (${formatList(d.by.split(', '))}) нет записей: ${firstOf(d.combinations, d.silent)}.${otherYears(d)}`,
    meaning:
      'Согласно описанию источника, для каждого сочетания записи есть в любом году. Их отсутствие обычно означает, что данные не поступили, а не то, что ничего не произошло.',
    todo: 'Запросите недостающие данные или укажите в комментарии, чего в показателях не хватает.',
    reasons: ['Там ничего не произошло.', 'В том году этой территории или органа не существовало.'],
  },
  'band-gap': {
    title: 'Возраст на границе возрастных групп',
    sentence: ({ details: d }) =>
      `«${d.title}»: в ${d.year} году возраст в ${counted(d.records, 'записи', 'записях', 'записях')} не попадает ни в одну возрастную группу вопросника или попадает сразу в две (столбец «${d.from}»: ${firstOf(d.texts, d.different)}). ${d.records === 1 ? 'Эта запись не вошла' : 'Эти записи не вошли'} ни в одну категорию «${d.column}».${otherYears(d)}`,
    meaning:
      'Возрастная группа, которая охватывает две группы вопросника, никогда не делится наугад, поэтому ее записи не входят ни в одну из них.',
    todo: 'Запросите данные в подходящих возрастных группах или по отдельным годам возраста.',
    reasons: ['Источник публикует только эти возрастные группы.'],
  },
  'total-differs': {
    title: 'Итог источника не равен сумме его частей',
    sentence: ({ details: d }) =>
      `«${d.title}»: в ${d.year} году ${differing(d)} с суммой остальных записей. ${largestGap(d)}: итог по величине «${d.measure}» — ${formatNumber(d.total)}, сумма остальных записей — ${formatNumber(d.sum)}, то есть на ${formatNumber(Math.abs(d.total - d.sum))} ${d.total > d.sum ? 'меньше' : 'больше'}.${otherYears(d)}`,
    meaning:
      'В источнике наряду с частями указаны и итоги. Используются части, а итог показывает, нет ли среди них пропусков.',
    todo: 'Выясните у издателя источника, что верно — итог или части, и исправьте неверное.',
    reasons: [
      'Итог включает записи, не отнесенные ни к одной из частей.',
      'Части были пересмотрены, а итог — нет.',
    ],
  },
  'total-not-compared': {
    title: 'Итог источника не с чем сопоставить',
    sentence: ({ details: d }) =>
      `«${d.title}»: в ${d.year} году ${notCompared(d)} (величина «${d.measure}»): нет других записей с теми же значениями в остальных столбцах.${otherYears(d)}`,
    meaning:
      'Согласно описанию источника, эта запись является итогом. Полны ли его части, проверить нельзя.',
    todo: 'Проверьте, не отсутствуют ли записи и не отличается ли написание в другом столбце у итога и у его частей.',
    reasons: ['В этом случае источник приводит только итог.'],
  },
  'stock-day': {
    title: 'Данные не на отчетную дату',
    sentence: ({ details: d }) => {
      const none = `«${d.title}»: за ${d.year} год нет записей на отчетную дату ${formatDay(d.expected)} (столбец «${d.column}»)`;
      if (d.counted === '') {
        const near =
          d.limit === 0
            ? ''
            : ` или на дату, отстоящую от нее не более чем на ${counted(d.limit, 'день', 'дня', 'дней')}`;
        const left =
          d.records === 1
            ? 'Запись на другую дату не учтена.'
            : `Записи на другие даты (${formatNumber(d.records)}) не учтены.`;
        return `${none}${near}. ${left}${otherYears(d)}`;
      }
      const days = counted(d.days, 'день', 'дня', 'дней');
      const apart = d.counted < d.expected ? `за ${days} до нее` : `через ${days} после нее`;
      return `${none}. Вместо них учтены записи на ${formatDay(d.counted)}, ${apart} (${counted(d.records, 'запись', 'записи', 'записей')}).${otherYears(d)}`;
    },
    meaning:
      'В вопроснике запрашивается число лиц на определенную дату. На другую дату их может быть больше или меньше.',
    todo: 'Запросите данные на отчетную дату или укажите фактическую дату в комментарии.',
    reasons: ['В реестре подсчет ведется на другую дату, и она указана в комментарии.'],
  },
  'distinct-in-several': {
    title: 'Учтено в нескольких категориях',
    sentence: ({ details: d }) =>
      `«${d.title}»: в ${d.year} году в столбце «${d.column}» ${counted(d.distinct, 'различное обозначение', 'различных обозначения', 'различных обозначений')}, а сумма их количеств по категориям (величина «${d.measure}») равна ${formatNumber(d.sum)}, то есть на ${formatNumber(d.sum - d.distinct)} больше. Значение, отобранное сразу по нескольким категориям, учитывает каждое обозначение один раз; при сложении нескольких строк mapping.csv повторы остаются.${otherYears(d)}`,
    meaning:
      'Лицо, у которого две записи в разных категориях, учитывается в обеих. Поэтому сумма по категориям больше их итога.',
    todo: 'Отнесите каждое лицо к одной категории, например по самому тяжкому преступлению, или возьмите итоги из другого источника.',
    reasons: ['Лицо учитывается один раз по каждому преступлению, и это указано в комментарии.'],
  },
  'negative-values': {
    title: 'Отрицательные значения в источнике',
    sentence: ({ details: d }) =>
      `«${d.title}»: в ${d.year} году величина «${d.measure}» меньше нуля в ${counted(d.records, 'записи', 'записях', 'записях')}. Показатели, в которые ${d.records === 1 ? 'она входит' : 'они входят'}, занижены.${otherYears(d)}`,
    meaning: 'Ничто из того, что подсчитывается, не может быть меньше нуля.',
    todo: 'Исправьте эти значения или, если они означают отсутствие значения, перечислите их в "nulls" в описании источника.',
    reasons: ['Источник отражает исправления прежних записей отрицательными числами.'],
  },
  'sum-not-exact': {
    title: 'Слишком много цифр в сумме',
    sentence: ({ details: d }) =>
      `«${d.title}»: в ${d.year} году сумма величины «${d.measure}» или отдельные ее значения достигают ${d.sum}. Числа больше ${formatNumber(Number.MAX_SAFE_INTEGER)} не могут быть представлены точно.${otherYears(d)}`,
    meaning:
      'В файлах Excel хранится не более 15 цифр числа, а столь большого количества лиц или преступлений быть не может.',
    todo: 'Проверьте, нет ли в столбце идентификаторов, номеров телефонов или слившихся значений.',
    reasons: ['Величина представляет собой денежную сумму в мелких единицах.'],
  },
};

/** "1 из 12 итогов «Всего» столбца «регион» не совпадает", before what it is compared with. */
function differing({
  totals,
  differing: some,
  text,
  column,
}: FactDetails['total-differs']): string {
  const of = `«${text}» столбца «${column}»`;
  if (totals === 1) return `итог ${of} не совпадает`;
  const all = counted(totals, 'итога', 'итогов', 'итогов');
  return some === totals
    ? `ни один из ${all} ${of} не совпадает`
    : `${formatNumber(some)} из ${all} ${of} не ${inForm(some, 'совпадает', 'совпадают', 'совпадают')}`;
}

function largestGap({ differing: some, where }: FactDetails['total-differs']): string {
  if (some === 1) return where === '' ? 'Расхождение' : `Расхождение (${where})`;
  return where === '' ? 'Наибольшее расхождение' : `Наибольшее расхождение (${where})`;
}

function notCompared({ totals, alone, text, column }: FactDetails['total-not-compared']): string {
  const of = `«${text}» столбца «${column}»`;
  if (totals === 1) return `итог ${of} не с чем сопоставить`;
  return alone === totals
    ? `все итоги ${of} (${formatNumber(totals)}) не с чем сопоставить`
    : `${formatNumber(alone)} из ${counted(totals, 'итога', 'итогов', 'итогов')} ${of} не с чем сопоставить`;
}

function otherYears({ year, years }: { year: number; years: string }): string {
  const others = years.split(' ').filter((entry) => entry !== '' && entry !== String(year));
  return others.length === 0 ? '' : ` То же наблюдается в ${yearsWithin(others)}.`;
}

/** The first of several, which are joined by `; `. */
function firstOf(list: string, all: number): string {
  const first = list.split('; ');
  const more = all - first.length;
  return more > 0 ? `${first.join('; ')} и еще ${formatNumber(more)}` : first.join('; ');
}

function lines({ file, lines: list, records, keys }: FactDetails['duplicate-records']): string {
  const first = list.split(' ');
  const isAll = first.length === records + keys;
  return `${file}, строки ${isAll ? formatList(first) : `${first.join(', ')} и другие`}.`;
}
