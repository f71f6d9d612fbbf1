import type { FindingMessages } from '../findings.ts';
import { formatList, formatNumber, formatPercent, formatYears } from './format.ts';

/** Rows named one by one; the rest is counted. */
const rowsNamed = 3;

/** National codes and the ICCS codes they count as. */
export const codeMessages: Pick<FindingMessages, 'unmapped-code' | 'code-too-wide' | 'split-code'> =
  {
    'unmapped-code': {
      title: '本国代码没有对照',
      sentence: ({ details: d }) => {
        const outside =
          d.outside === 0
            ? ''
            : `其中${formatNumber(d.outside)}个代码在对照表中有对应的行，但适用于其他年份。`;
        const open =
          d.open === 0
            ? '映射表中直接列出这些代码的行已将其计入或排除。'
            : `有${formatNumber(d.open)}条记录未计入任何数据。`;
        return `“${d.title}”：有${formatNumber(d.codes)}个本国代码在${formatYears(d.years.split(' '))}没有对应的ICCS代码（${sizeOf(d)}）：${namedOf(d)}。${outside}${open}`;
      },
      meaning:
        '按ICCS代码选取的数据，包含correspondence.csv归入该代码的各本国代码。没有对应行的代码不计入任何此类数据。',
      todo: '请将这些代码加入correspondence.csv；没有适合的ICCS代码时，该栏留空。“uncts map suggest”可提供ICCS代码建议。',
      reasons: ['这些代码是新增的。', '这些代码不属于犯罪。'],
    },
    'code-too-wide': {
      title: '本国代码比问题更宽',
      sentence: ({ details: d }, names) => {
        const rows = d.rows.split(' ').map((row) => `“${names.row(`${row}/total`)}”`);
        const shown =
          rows.length > rowsNamed
            ? [...rows.slice(0, rowsNamed), `另外${formatNumber(rows.length - rowsNamed)}行`]
            : rows;
        return `“${d.title}”：有${formatNumber(d.codes)}个本国代码所归入的ICCS代码，比${formatList(shown)}要求的更宽，因而未计入该表的任何数据（${sizeOf(d)}）：${namedOf(d)}。`;
      },
      meaning:
        '每一行包含归入该行ICCS代码或其下级代码的本国代码。归入上级代码的本国代码，可能有一部分属于该行。',
      todo: '请为该本国代码选定更窄的ICCS代码，或按比例拆分；也可在该数据的备注中说明未包括这一代码。',
      reasons: ['该本国代码无法拆分。', '该本国代码为“其他”类。'],
    },
    'split-code': {
      title: '按比例推算的数据',
      sentence: ({ details: d }) =>
        `“${d.title}”：有${formatNumber(d.codes)}个本国代码按比例分入多个ICCS代码（${sizeOf(d)}）：${readable(namedOf(d))}。含有其中一部分的数据标为估计值。`,
      meaning: '本国代码的拆分比例，是编制对照表者的估计；各部分之和等于全部记录。',
      todo: '请在对照表的附注中写明比例的依据，并在有实际统计时予以更新。',
      reasons: ['数据中无法拆分该本国代码。'],
    },
  };

/** How much stands behind the codes. */
function sizeOf({ records, mass }: { records: number; mass: number }): string {
  return `${formatNumber(records)}条记录，计数合计${formatNumber(mass)}`;
}

/** The first codes; of more, only these are named. */
function namedOf({ named, codes }: { named: string; codes: number }): string {
  const names = named.split('; ');
  const list = formatList(names.map((name) => (name === '' ? '没有代码的记录' : name)));
  return codes > names.length ? `${list}等` : list;
}

/** "Homicide (0101=0.8 0102=0.2)" -> "Homicide (0101 80%、0102 20%)"; "-" is no ICCS code. */
function readable(parts: string): string {
  return parts.replace(/\S+=[\d.]+(?: \S+=[\d.]+)*/g, (shares) =>
    shares
      .split(' ')
      .map((entry) =>
        entry.replace(/-?=([\d.]+)$/, (sign, share: string) => {
          const percent = formatPercent(Number(share));
          return sign.startsWith('-') ? `无代码 ${percent}` : ` ${percent}`;
        }),
      )
      .join('、'),
  );
}
