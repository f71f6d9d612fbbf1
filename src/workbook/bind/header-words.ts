import { isSlip, normalized, wordsOf } from './words.ts';

/** What the cells of a column are for, where it is not the figures. */
export type ColumnRole = 'figures' | 'status' | 'check' | 'source' | 'comment';

/** Words that head such columns in the six languages, beside those of our own workbooks. */
const HEADINGS: Readonly<Record<ColumnRole, readonly string[]>> = {
  figures: [
    'figures',
    'value',
    'values',
    'number',
    'data',
    'données',
    'valeur',
    'nombre',
    'datos',
    'valor',
    'número',
    'данные',
    'значение',
    'число',
    'количество',
    'الأرقام',
    'البيانات',
    'القيمة',
    'العدد',
    '数据',
    '数值',
    '数字',
  ],
  status: [
    'status',
    'observation status',
    'flag',
    'flags',
    'statut',
    'indicateur',
    'estado',
    'situación',
    'статус',
    'признак',
    'الحالة',
    'الوضع',
    '状态',
    '标记',
  ],
  check: [
    'check',
    'checks',
    'validation',
    'control',
    'contrôle',
    'contrôles',
    'vérification',
    'comprobación',
    'comprobaciones',
    'validación',
    'проверка',
    'контроль',
    'التحقق',
    'تدقيق',
    '核对',
    '检查',
    '校验',
  ],
  source: [
    'source',
    'sources',
    'data source',
    'source of data',
    'sources des données',
    'fuente',
    'fuentes',
    'fuente de los datos',
    'источник',
    'источники',
    'источник данных',
    'المصدر',
    'مصدر البيانات',
    '来源',
    '数据来源',
  ],
  comment: [
    'comment',
    'comments',
    'remark',
    'remarks',
    'note',
    'notes',
    'observations',
    'explanatory notes',
    'commentaire',
    'commentaires',
    'remarque',
    'remarques',
    'comentario',
    'comentarios',
    'observaciones',
    'notas',
    'комментарий',
    'комментарии',
    'примечание',
    'примечания',
    'замечания',
    'التعليق',
    'التعليقات',
    'ملاحظات',
    '备注',
    '评论',
    '说明',
    '注释',
  ],
};

const byHeading = new Map(
  (Object.keys(HEADINGS) as ColumnRole[]).flatMap((role) =>
    HEADINGS[role].map((text) => [normalized(text), role] as const),
  ),
);

/** Headings are short; what is longer is a note. */
const longestHeading = 80;

/** What a heading says its column is for; a few more words around the known ones are allowed. */
export function roleOf(heading: string): ColumnRole | undefined {
  if (heading.length > longestHeading) return undefined;
  const text = normalized(heading);
  const known = byHeading.get(text);
  if (known !== undefined || text === '') return known;
  const words = wordsOf(text);
  if (words.length > 6) return undefined;
  const roles = new Set(words.flatMap((word) => byHeading.get(word) ?? misspelt(word) ?? []));
  roles.delete('figures');
  const [only] = roles;
  return roles.size === 1 ? only : undefined;
}

function misspelt(word: string): ColumnRole | undefined {
  if (word.length < 5) return undefined;
  for (const [heading, role] of byHeading) {
    if (heading.length >= 5 && isSlip(word, heading)) return role;
  }
  return undefined;
}
