import type { MetadataWords } from '../en/metadata.ts';
import { workbookMessages } from './workbook.ts';

/** Everything that the metadata workbook says beside the questions and choices of the instrument. */
export const metadataWords: MetadataWords = {
  institutions: workbookMessages.institutions,
  file: 'FICHIER DE MÉTADONNÉES',
  cycle: (cycle) => `Cycle ${cycle}`,
  referenceYear: (year) => `Année de référence ${year}`,
  frontPage: 'Page de garde',
  howToTitle: 'Comment répondre',
  howTo: [
    'Le présent fichier porte sur la manière dont sont établies les données du fichier de données : qui les fournit, ce qui est compté, à quel moment et selon quelles règles. Les données de deux pays, ou de deux années, ne peuvent être comparées que si ces réponses sont connues.',
    'Saisir les réponses dans les cellules teintées ou les choisir dans la liste qui s’y ouvre. Utiliser le commentaire pour tout ce qu’un lecteur doit savoir. Laisser en blanc ce qui n’est pas connu.',
    'Les réponses restent valables d’un cycle à l’autre. Une réponse n’est demandée à nouveau que si la source, la sélection des enregistrements ou les codes nationaux sur lesquels reposent les données ont changé : elle porte alors la mention « À confirmer » et apparaît sur fond jaune. La modifier, ou mettre son état à « Confirmé ».',
    'Déclarer une rupture de série pour chaque ligne dont les données ne sont pas comparables à celles des années antérieures, en indiquant la première année de la nouvelle série et la raison de la rupture.',
  ],
  contentsTitle: 'Feuilles du fichier',
  contents: {
    sheet: 'Feuille',
    content: 'Contenu',
    questions: 'Questions',
    toConfirm: 'À confirmer',
    missing: 'Sans réponse',
  },
  institutionContent: (name) => `Ensemble des données fournies par ${name}`,
  tables: workbookMessages.frontPage.tables,
  institutionSheet: {
    police: 'Police',
    prosecution: 'Ministère public',
    courts: 'Tribunaux',
    prisons: 'Administration pénitentiaire',
    survey: 'Autorité chargée des enquêtes',
    statistics: 'Institut de statistique',
  },
  institutionTitle: (name) => `Données fournies par ${name}`,
  chapterTitle: (number, title) => `${number}  ${title}`,
  tableTitle: (number, title) => `Tableau ${number}  ${title}`,
  columns: { question: 'Question', answer: 'Réponse', comment: 'Commentaire', state: 'État' },
  states: {
    answered: 'Répondu',
    'to-confirm': 'À confirmer',
    missing: 'Sans réponse',
    'not-applicable': 'Réponse non requise',
  },
  confirmed: 'Confirmé',
  breaks: { row: 'Ligne', year: 'Première année de la nouvelle série', reason: 'Raison' },
  rules: {
    choiceTitle: 'Réponse absente de la liste',
    choice:
      'Choisir une réponse dans la liste ou laisser la cellule en blanc. Les précisions sont à donner dans le commentaire.',
    rowTitle: 'Ligne absente de la liste',
    row: 'Choisir dans la liste une ligne de ce tableau.',
    yearTitle: 'Année attendue',
    year: 'Saisir une année à quatre chiffres, par exemple 2013.',
  },
  page: {
    header: (instrument, cycle) => `${instrument.replaceAll('&', '&&')}, cycle ${cycle}`,
    number: 'Page &P sur &N',
  },
};
