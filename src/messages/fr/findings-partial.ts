import { questionOf } from '../../instrument/cell-id.ts';
import type { FindingMessages } from '../findings.ts';
import { divided } from './divisions.ts';
import { formatNumber, inWords, isOne } from './format.ts';

/** Answers of which one side is missing. */
export const partialMessages: Pick<
  FindingMessages,
  'some-parts-without-total' | 'total-without-parts'
> = {
  'some-parts-without-total': {
    title: 'Certaines composantes sans total',
    sentence: ({ culprit, details: d }, names) =>
      `En ${d.year}, la donnée « ${names.row(questionOf(culprit ?? ''))} » est vide, alors que, dans sa répartition ${divided(d.by)}, ${inWords(d.given, 'une', 'composante', 'composantes')} sur ${formatNumber(d.parts)} ${isOne(d.given) ? 'est renseignée' : 'sont renseignées'}. La donnée ne peut être inférieure à ${formatNumber(d.sum)}.`,
    meaning:
      'Des composantes sans leur total n’indiquent ni l’effectif d’ensemble ni ce qui y manque. Une composante vide n’est pas assimilée à zéro.',
    todo: 'Saisir le total s’il est connu. À défaut, indiquer dans le commentaire quelles composantes manquent.',
    reasons: [
      'L’institution n’enregistre que ces composantes.',
      'Le total n’est pas publié.',
      'Les composantes laissées vides sont égales à zéro et n’ont pas été saisies.',
    ],
  },
  'total-without-parts': {
    title: 'Total sans ses composantes pour une année',
    sentence: ({ cells, details: d }, names) => {
      const total = cells.find(({ role }) => role === 'other')?.cell ?? '';
      const others =
        d.totals === 1
          ? ''
          : ` Il en va de même pour ${inWords(d.totals - 1, 'un', 'autre total', 'autres totaux')} du tableau.`;
      return `En ${d.year}, la donnée « ${names.row(questionOf(total))} » est de ${formatNumber(d.total)} et aucune composante de sa répartition ${divided(d.by)} n’est renseignée, alors que cette répartition est fournie pour ${d.year - 1} et ${d.year + 1}.${others}`;
    },
    meaning:
      'Le pays répartit ce total pour l’année précédente et pour l’année suivante : les composantes de l’année devraient donc exister aussi.',
    todo: 'Saisir les composantes de l’année, ou en expliquer l’absence au moyen d’un statut et d’un commentaire.',
    reasons: [
      'Les composantes de l’année ont été oubliées.',
      'La source de l’année ne répartit pas le total.',
    ],
  },
};
