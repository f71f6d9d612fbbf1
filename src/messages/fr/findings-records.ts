import type { FindingMessages } from '../findings.ts';
import { counted, formatList, formatNumber, formatPercent, isOne, ofYears } from './format.ts';

/** Records of the sources that are in no figure. */
export const recordMessages: Pick<
  FindingMessages,
  'counted-twice' | 'records-left-over' | 'records-without-value'
> = {
  'counted-twice': {
    title: 'Enregistrements comptés deux fois',
    sentence: ({ details: d }, names) => {
      const records = `${counted(d.records, 'enregistrement', 'enregistrements')} ${ofYears(d.years)} (quantité comptée : ${formatNumber(d.mass)})`;
      const are = isOne(d.records) ? 'est compté' : 'sont comptés';
      const where =
        d.first === d.second
          ? `deux fois dans la donnée « ${names.question(d.first)} »`
          : `à la fois dans « ${names.row(d.first)} » et dans « ${names.row(d.second)} », qui s’excluent mutuellement`;
      const codes = d.codes === '' ? '' : ` Codes nationaux : ${formatList(d.codes.split('; '))}.`;
      return `« ${d.title} » : ${records} ${are} ${where}. Lignes de mapping.csv : ${formatList(d.lines.split(' '))}.${codes}`;
    },
    meaning:
      'Les composantes d’un ensemble s’excluent mutuellement : un enregistrement compte dans une seule d’entre elles, et une seule fois dans une donnée.',
    todo: 'Restreindre la sélection de l’une des lignes, ou n’attribuer le code national qu’à l’une des deux dans la correspondance.',
    reasons: [
      'Deux lignes effectuent leur sélection d’après des colonnes différentes, et certains enregistrements répondent aux deux.',
      'Un code national figure dans la sélection des deux lignes.',
    ],
  },
  'records-left-over': {
    title: 'Enregistrements non affectés',
    sentence: ({ details: d }) => {
      const are = isOne(d.records)
        ? 'n’entre dans aucune donnée et n’est pas exclu expressément'
        : 'n’entrent dans aucune donnée et ne sont pas exclus expressément';
      const codes =
        d.codes === '' ? '' : ` Codes les plus fréquents : ${formatList(d.codes.split('; '))}.`;
      return `« ${d.title} » : ${counted(d.records, 'enregistrement', 'enregistrements')} ${ofYears(d.years)} sur ${formatNumber(d.all)} (${formatPercent(d.share)}) ${are}.${codes}`;
    },
    meaning:
      'Chaque enregistrement d’une source est utilisé pour une donnée ou exclu pour une raison indiquée, de sorte que rien ne se perde à l’insu de tous.',
    todo: 'Ajouter les enregistrements à la ligne de mapping.csv dont ils relèvent, ou ajouter une ligne « exclude » en indiquant la raison.',
    reasons: [
      'Le questionnaire ne porte pas sur ces infractions.',
      'Les codes nationaux sont nouveaux et ne figurent pas encore dans la correspondance.',
    ],
  },
  'records-without-value': {
    title: 'Enregistrements sans valeur',
    sentence: ({ cells, details: d }, names) => {
      const most = `« ${names.cell(cells[0]?.cell ?? '')} »`;
      const lacks = `${counted(d.records, 'enregistrement', 'enregistrements')} sur ${formatNumber(d.selected)}`;
      if (d.figures > 1) {
        return `« ${d.title} » : des enregistrements dont la valeur est vide n’entrent pas dans ${formatNumber(d.figures)} données ${ofYears(d.years)}. La plus touchée est la donnée ${most} (${lacks}).`;
      }
      return isOne(d.records)
        ? `« ${d.title} » : ${lacks} n’entre pas dans la donnée ${most}, parce que sa valeur est vide.`
        : `« ${d.title} » : ${lacks} n’entrent pas dans la donnée ${most}, parce que leur valeur est vide.`;
    },
    meaning:
      'Une valeur vide n’est pas un zéro : une donnée qui sélectionne un tel enregistrement est trop faible, dans une mesure inconnue.',
    todo: 'Demander les valeurs manquantes à l’organisme qui publie la source, ou indiquer dans le commentaire ce qui manque à la donnée.',
    reasons: [
      'Certains territoires ou services n’ont pas fourni de données.',
      'La source laisse la valeur vide lorsqu’elle est égale à zéro.',
    ],
  },
};
