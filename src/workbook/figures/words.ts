import type { MarkMeaning } from '../../messages/workbook.ts';
import { folded } from './characters.ts';

/** Words that people write in place of a mark, by language and by the mark they probably mean. */
const words: Readonly<Record<string, Readonly<Partial<Record<MarkMeaning, readonly string[]>>>>> = {
  any: { 'not-available': ['?', '??', '???', '.', ':', 'nan', 'null'] },
  en: {
    'not-available': [
      'not available',
      'unavailable',
      'no data',
      'missing',
      'unknown',
      'not known',
      'tbc',
    ],
    'not-applicable': ['na', 'not applicable', 'does not apply', 'does not exist'],
    nil: ['nil', 'none', 'zero', 'nought', 'no cases'],
    'included-elsewhere': ['included', 'included elsewhere', 'included above', 'see above'],
    confidential: ['confidential', 'not published', 'suppressed', 'classified'],
  },
  fr: {
    'not-available': ['nd', 'n/d', 'non disponible', 'inconnu', 'non connu', 'manquant'],
    'not-applicable': ['so', 's/o', 'sans objet', 'non applicable', 'ne s’applique pas'],
    nil: ['néant', 'aucun', 'aucune', 'zéro', 'nul'],
    'included-elsewhere': ['inclus', 'compris ailleurs', 'inclus ailleurs'],
    confidential: ['confidentiel', 'secret'],
  },
  es: {
    'not-available': ['no disponible', 'sd', 's/d', 'sin datos', 'desconocido', 'se desconoce'],
    'not-applicable': ['no aplica', 'no aplicable', 'no procede', 'no corresponde'],
    nil: ['ninguno', 'ninguna', 'cero', 'nulo'],
    'included-elsewhere': ['incluido', 'incluido en otra categoría'],
    confidential: ['confidencial', 'reservado'],
  },
  ru: {
    'not-available': ['нет данных', 'н/д', 'нд', 'данных нет', 'неизвестно', 'нет сведений'],
    'not-applicable': ['не применимо', 'неприменимо', 'н/п', 'не применяется'],
    nil: ['нет', 'ноль', 'нуль', 'отсутствуют'],
    'included-elsewhere': ['включено', 'учтено в другой строке', 'включено в другую категорию'],
    confidential: ['конфиденциально', 'секретно', 'для служебного пользования'],
  },
  ar: {
    'not-available': [
      'غير متوفر',
      'غير متاح',
      'غير متوافر',
      'لا توجد بيانات',
      'غير معروف',
      'مجهول',
    ],
    'not-applicable': ['لا ينطبق', 'غير منطبق'],
    nil: ['لا يوجد', 'لا شيء', 'صفر', 'معدوم'],
    'included-elsewhere': ['مدرج', 'مدرج في فئة أخرى'],
    confidential: ['سري'],
  },
  zh: {
    'not-available': [
      '不详',
      '未知',
      '无数据',
      '无资料',
      '没有数据',
      '暂无',
      '暂无数据',
      '不可得',
      '缺失',
    ],
    'not-applicable': ['不适用'],
    nil: ['无', '零', '没有'],
    'included-elsewhere': ['已包括', '已列入其他类别'],
    confidential: ['保密', '机密'],
  },
};

/** Words before or after a figure that say it is not exact; without points. */
export const estimateWords: readonly string[] = [
  ...['approximately', 'approx', 'about', 'around', 'circa', 'ca', 'c', 'estimated', 'est', 'some'],
  ...['environ', 'env', 'approximativement', 'vers', 'estimé'],
  ...['aproximadamente', 'aprox', 'alrededor de', 'unos', 'cerca de', 'estimado'],
  ...['около', 'ок', 'примерно', 'приблизительно', 'порядка'],
  ...['حوالي', 'نحو', 'تقريبا', 'قرابة'],
  ...['约', '大约', '约为', '大概', '估计', '約'],
];

export const belowWords: readonly string[] = [
  ...['less than', 'fewer than', 'under', 'below', 'up to', 'at most'],
  ...['moins de', 'menos de', 'менее', 'меньше', 'أقل من', '少于', '不到', '低于'],
];

export const aboveWords: readonly string[] = [
  ...['more than', 'over', 'above', 'at least'],
  ...['plus de', 'au moins', 'más de', 'al menos', 'более', 'больше', 'свыше', 'أكثر من'],
  ...['超过', '多于', '至少'],
];

/** Words between the two figures of a range. */
export const rangeWords: readonly string[] = ['to', 'à', 'a', 'до', 'إلى', '至', '到'];

const meanings = new Map(
  Object.values(words).flatMap((byMeaning) =>
    Object.entries(byMeaning).flatMap(([meaning, list]) =>
      list.map((word) => [bare(word), meaning as MarkMeaning] as const),
    ),
  ),
);

/** What a word in place of a figure probably means; undefined for other texts. */
export function meaningOfWord(text: string): MarkMeaning | undefined {
  const sign = folded(text).toLowerCase();
  return meanings.get(bare(sign)) ?? meanings.get(sign);
}

/** Small letters without accents, points and spare spaces: "N. A." is "na". */
export function bare(text: string): string {
  const small = folded(text).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const letters = /\p{L}/u.test(small) ? small.replace(/\./g, ' ') : small;
  const spaced = letters.replace(/\s+/g, ' ').trim();
  return /^(?:\p{L} )+\p{L}$/u.test(spaced) ? spaced.replaceAll(' ', '') : spaced;
}
