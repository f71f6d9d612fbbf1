import type { QueryMessages } from '../queries.ts';

/** The query list in French. */
export const queryMessages: QueryMessages = {
  sheet: 'Questions',
  title: (country, cycle) => `${country} : questions sur la réponse à l’UN-CTS ${cycle}`,
  titleFor: (country, cycle, institution) =>
    `${country} : questions pour ${institution} sur la réponse à l’UN-CTS ${cycle}`,
  howTo: [
    'Chaque ligne est un constat ; les plus importants viennent en premier. Comparer les données à la source et répondre dans les cellules teintées.',
    '« Confirmé » signifie que les données sont exactes : choisir la raison, ou l’indiquer dans la colonne des précisions. « Corrigé » signifie que les données seront corrigées. Les questions restées sans réponse seront posées de nouveau.',
    'Les lignes peuvent être triées et filtrées. Renvoyer le fichier tel quel ; rien d’autre n’y est lu.',
  ],
  nothing: 'Il n’y a aucune question : les contrôles n’ont rien relevé qui soit encore en suspens.',
  columns: {
    number: 'N°',
    severity: 'Gravité',
    institution: 'Institution',
    table: 'Tableau',
    question: 'Constat',
    cell: 'Donnée à examiner en premier',
    place: 'Dans le classeur',
    todo: 'À faire',
    before: 'Réponse précédente',
    answer: 'Réponse',
    reason: 'Raison',
    words: 'Précisions',
    forUnodc: 'À communiquer à l’ONUDC',
    by: 'Réponse donnée par',
  },
  answers: {
    confirmed: 'Confirmé',
    corrected: 'Corrigé',
    'will-follow': 'À suivre',
  },
  yes: 'Oui',
  no: 'Non',
  with: (number) => `Peut-être réglé avec la question n° ${number}`,
  noCell: { records: 'Enregistrements des sources', metadata: 'Fichier de métadonnées' },
  before: {
    expired: (words) => `Réponse précédente : ${words} Les données ont changé depuis.`,
    notCorrected: (words) =>
      `Une correction avait été annoncée, mais les données sont toujours les mêmes. ${words}`,
    willFollow: (words) => `Une réponse devait suivre. ${words}`,
  },
  rules: {
    choiceTitle: 'Réponse absente de la liste',
    choice: 'Choisir une réponse dans la liste ou laisser la cellule vide.',
    reasonTitle: 'Raison absente de la liste',
    reason:
      'Choisir dans la liste une raison habituelle. Les précisions sont à donner dans la colonne suivante.',
  },
  pageNumber: 'Page &P sur &N',
};
