import type { FindingMessages } from '../findings.ts';
import { counted, formatList, formatNumber, formatPercent, inWords, yearList } from './format.ts';

/** Rows named in a sentence; the others are counted. */
const rowsNamed = 3;

/** National codes and the ICCS codes they count as. */
export const codeMessages: Pick<FindingMessages, 'unmapped-code' | 'code-too-wide' | 'split-code'> =
  {
    'unmapped-code': {
      title: 'Codes nationaux sans correspondance',
      sentence: ({ details: d }) => {
        const open =
          d.open === 0
            ? ' Des lignes de mapping.csv qui désignent ces codes les utilisent ou les excluent.'
            : ` ${counted(d.open, 'enregistrement n’entre dans aucune donnée', 'enregistrements n’entrent dans aucune donnée')}.`;
        return `« ${d.title} » : en ${yearList(d.years)}, ${inWords(d.codes, 'un', 'code national n’a', 'codes nationaux n’ont')} pas de code ICCS ${weight(d)} : ${named(d)}.${outsideNote(d)}${open}`;
      },
      meaning:
        'Une donnée sélectionnée d’après l’ICCS comprend les codes nationaux que correspondence.csv lui attribue. Un code sans ligne n’entre dans aucune donnée.',
      todo: 'Ajouter les codes à correspondence.csv, en laissant le code ICCS vide lorsqu’aucun ne convient. La commande « uncts map suggest » propose des codes ICCS.',
      reasons: ['Les codes sont nouveaux.', 'Les codes ne désignent pas des infractions.'],
    },
    'code-too-wide': {
      title: 'Codes nationaux plus larges que la question',
      sentence: ({ details: d }, names) => {
        const rows = d.rows.split(' ').map((row) => `« ${names.row(`${row}/total`)} »`);
        const more = rows.length - rowsNamed;
        const shown =
          more > 0
            ? [...rows.slice(0, rowsNamed), counted(more, 'autre ligne', 'autres lignes')]
            : rows;
        const asked = rows.length === 1 ? 'ce que demande la ligne' : 'ce que demandent les lignes';
        return d.codes === 1
          ? `« ${d.title} » : un code national correspond à un code ICCS plus large que ${asked} ${formatList(shown)} et n’entre dans aucune donnée du tableau ${weight(d)} : ${named(d)}.`
          : `« ${d.title} » : ${formatNumber(d.codes)} codes nationaux correspondent à des codes ICCS plus larges que ${asked} ${formatList(shown)} et n’entrent dans aucune donnée du tableau ${weight(d)} : ${named(d)}.`;
      },
      meaning:
        'Une ligne comprend les codes nationaux qui correspondent à son code ICCS ou à un code subordonné. Ce qui correspond à un code supérieur peut en relever en partie.',
      todo: 'Attribuer au code national un code ICCS plus étroit, ou le répartir selon des parts ; à défaut, indiquer dans le commentaire que la donnée ne le comprend pas.',
      reasons: [
        'Le code national ne peut être subdivisé.',
        'Le code national est une catégorie résiduelle.',
      ],
    },
    'split-code': {
      title: 'Données fondées sur des parts',
      sentence: ({ details: d }) =>
        `« ${d.title} » : ${inWords(d.codes, 'un', 'code national est réparti', 'codes nationaux sont répartis')} entre des codes ICCS selon des parts ${weight(d)} : ${readable(named(d))}. Les données qui en comprennent une partie sont signalées comme des estimations.`,
      meaning:
        'La part d’un code national est une estimation des auteurs de la correspondance ; la somme des parts est égale au nombre d’enregistrements.',
      todo: 'Indiquer dans la remarque de la correspondance d’où proviennent les parts, et les actualiser lorsqu’un comptage est effectué.',
      reasons: ['Le code national ne peut être subdivisé dans les données.'],
    },
  };

function weight({ records, mass }: { records: number; mass: number }): string {
  return `(${counted(records, 'enregistrement', 'enregistrements')} ; quantité comptée : ${formatNumber(mass)})`;
}

/** Codes that the correspondence has, but not for these years. */
function outsideNote({ codes, outside }: { codes: number; outside: number }): string {
  if (outside === 0) return '';
  const end = 'dans la correspondance, mais pour d’autres années.';
  if (outside === 1) return codes === 1 ? ` Ce code figure ${end}` : ` L’un d’eux figure ${end}`;
  return outside === codes
    ? ` Tous figurent ${end}`
    : ` ${formatNumber(outside)} d’entre eux figurent ${end}`;
}

/** The codes that are named, and whether there are others. */
function named({ codes, named: list }: { codes: number; named: string }): string {
  const names = list.split('; ').map((name) => (name === '' ? 'enregistrements sans code' : name));
  return formatList(codes > names.length ? [...names, 'd’autres'] : names);
}

/** "Homicide (0101=0.8 0102=0.2)" -> "Homicide (0101 80 %, 0102 20 %)"; "-" is no ICCS code. */
function readable(parts: string): string {
  return parts
    .replace(
      /(\S+)=([\d.]+)/g,
      (_, iccs: string, share: string) =>
        `${iccs.replace(/-$/, 'sans code')} ${formatPercent(Number(share))}`,
    )
    .replaceAll('% ', '%, ');
}
