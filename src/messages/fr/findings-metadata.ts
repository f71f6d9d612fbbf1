import type { FindingMessages } from '../findings.ts';
import { capital, formatList, inWords, isOne } from './format.ts';
import { metadataWords } from './metadata.ts';

/** Answers of the metadata file. */
export const metadataMessages: Pick<FindingMessages, 'metadata-missing' | 'metadata-to-confirm'> = {
  'metadata-missing': {
    title: 'Métadonnées sans réponse',
    sentence: ({ details: d }) =>
      `Le fichier de métadonnées ne répond pas à ${inWords(d.questions, 'une', 'question', 'questions')} ${about(d.subject)} : ${named(d.names, d.questions)}.`,
    meaning:
      'La manière de compter les infractions et les personnes diffère d’un pays à l’autre ; sans ces réponses, les données ne sont pas comparables.',
    todo: 'Répondre à ces questions dans le fichier de métadonnées. Une réponse est donnée une fois pour toutes et reste valable tant que la source, la définition ou la règle de comptage ne change pas.',
    reasons: [
      'L’institution qui fournit les données ne documente pas ses règles de comptage.',
      'La réponse a été demandée et n’est pas encore parvenue.',
    ],
  },
  'metadata-to-confirm': {
    title: 'Métadonnées à confirmer',
    sentence: ({ details: d }) =>
      `${capital(inWords(d.questions, 'une', 'réponse', 'réponses'))} ${about(d.subject)} ${isOne(d.questions) ? 'a été donnée' : 'ont été données'} alors que les données reposaient sur une autre source ou une autre sélection : ${named(d.names, d.questions)}.`,
    meaning:
      'Une source, une définition ou une règle de comptage nouvelle qui n’est pas déclarée se confond avec une évolution de la criminalité.',
    todo: 'Relire ces réponses : les confirmer ou les modifier dans le fichier de métadonnées, et déclarer une rupture de série si les données ne sont pas comparables à celles des années antérieures.',
    reasons: [
      'La source est nouvelle, mais la définition et les règles de comptage sont les mêmes.',
      'Des codes nationaux ont été ajoutés ou remplacés, mais la définition est la même.',
    ],
  },
};

/** Short names of the questions of the metadata file, by those of the instrument. */
export const questionNames: Readonly<Record<string, string>> = {
  'attempted offences': 'tentatives d’infraction',
  'breaks in the series': 'ruptures de série',
  contact: 'contact',
  'counting unit': 'unité de compte',
  definition: 'définition',
  'design of the survey': 'conception de l’enquête',
  'geographic coverage': 'couverture géographique',
  institution: 'institution',
  'institutional coverage': 'couverture institutionnelle',
  'moment of recording': 'moment de l’enregistrement',
  'multiple offences': 'infractions multiples',
  'name of the institution': 'nom de l’institution',
  'offences by several persons': 'infractions commises par plusieurs personnes',
  'persons who appear more than once': 'personnes apparaissant plus d’une fois',
  'principal-offence rule': 'règle de l’infraction principale',
  publication: 'publication',
  'reference day': 'jour de référence',
  'reference period': 'période de référence',
  source: 'source',
  'system or register': 'système ou registre',
  'what is included in addition': 'éléments compris en plus',
  'what is left out': 'éléments exclus',
};

function about(subject: string): string {
  const institutions: Readonly<Record<string, string>> = metadataWords.institutions;
  const institution = institutions[subject];
  return institution === undefined
    ? `concernant le tableau ${subject}`
    : `concernant ${institution}`;
}

/** Names of the questions; several can share one, and only the first are named. */
function named(names: string, questions: number): string {
  const list = names.split('; ').map((name) => questionNames[name] ?? name);
  return formatList(questions > list.length && list.length > 1 ? [...list, 'd’autres'] : list);
}
