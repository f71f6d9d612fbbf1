import type { FindingDetails } from '../../checks/details.ts';
import { questionOf } from '../../instrument/cell-id.ts';
import type { FindingMessages } from '../findings.ts';
import { capital } from '../letters.ts';
import { formatDay, formatList, formatNumber, inWords, isOne } from './format.ts';
import { metadataWords } from './metadata.ts';
import { answerNames, questionNames, unitNames } from './metadata-names.ts';

/** Answers of the metadata file. */
export const metadataMessages: Pick<
  FindingMessages,
  'metadata-missing' | 'metadata-to-confirm' | 'metadata-contradicted' | 'break-without-change'
> = {
  'break-without-change': {
    title: 'Rupture de série qui n’apparaît dans aucune donnée',
    sentence: ({ cells, details: d }, names) =>
      `Une rupture de série est signalée en ${d.year} pour la donnée « ${names.row(questionOf(cells[0]?.cell ?? ''))} », qui est de ${formatNumber(d.value)}, ${d.value === d.before ? 'comme l’année précédente' : `contre ${formatNumber(d.before)} l’année précédente`} : dans le reste de la série, deux années consécutives ne sont jamais plus proches.`,
    meaning:
      'Une rupture signifie qu’à partir d’une année les données ne sont plus comparables à celles des années antérieures. Lorsque la série se poursuit sans changement, la rupture concerne peut-être une autre année ou une autre ligne.',
    todo: 'Vérifier que l’année et la ligne de la rupture sont exactes. Si elles le sont, il n’y a rien à faire.',
    reasons: [
      'Le changement a eu peu d’effet sur cette ligne.',
      'Les premières données de la nouvelle série ont été fournies pour une autre année.',
    ],
  },
  'metadata-contradicted': {
    title: 'Métadonnées contredites par le reste de la réponse',
    sentence: ({ details: d }) =>
      `Le fichier de métadonnées indique « ${answerNames.get(d.answer) ?? d.answer} » sous « ${questionNames.get(d.name) ?? d.name} », ${about(d.subject)}. ${contradiction(d)}`,
    meaning:
      'Ce que le fichier de métadonnées dit des données est lu par ceux qui comparent les pays : il doit décrire ce qui a été fait.',
    todo: 'Corriger ce qu’indique le fichier de métadonnées, ou bien la description du pays, celle de la source ou mapping.csv. Si les deux sont exacts, indiquer pourquoi ils diffèrent dans le commentaire qui accompagne la réponse dans le fichier de métadonnées.',
    reasons: [
      'La réponse a été donnée pour une source antérieure.',
      'Le tableau suit une autre règle que le reste de la réponse.',
    ],
  },
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

function contradiction(d: FindingDetails['metadata-contradicted']): string {
  const isSingle = d.figures === 1;
  const figures = isSingle
    ? 'Or la seule donnée du tableau qui ait une source'
    : `Or les ${formatNumber(d.figures)} données du tableau qui ont une source`;
  switch (d.about) {
    case 'counting-unit':
      return `${figures} ${isSingle ? 'repose' : 'reposent'} sur une autre unité de compte, assimilée à ${unitNames.get(d.found) ?? `« ${d.found} »`}.`;
    case 'institution':
      return `${figures} ${isSingle ? 'provient' : 'proviennent'} de sources fournies par ${formatList(d.found.split('; ').map(institutionNamed))}.`;
    case 'reference-period': {
      const [from = '', to = ''] = d.found.split(' ');
      return `Or l’année de référence de la réponse va du ${formatDay(from)} au ${formatDay(to)}.`;
    }
    case 'reference-day':
      return `Or les données de stock de la réponse sont arrêtées au ${formatDay(d.found)}.`;
  }
}

/** Within a sentence; an institution that the instrument lacks keeps its name. */
function institutionNamed(institution: string): string {
  const institutions: Readonly<Record<string, string>> = metadataWords.institutions;
  return institutions[institution] ?? institution;
}

function about(subject: string): string {
  const institution = institutionNamed(subject);
  return institution === subject ? `concernant le tableau ${subject}` : `concernant ${institution}`;
}

/** Names of the questions; several can share one, and only the first are named. */
function named(names: string, questions: number): string {
  const list = names.split('; ').map((name) => questionNames.get(name) ?? name);
  return formatList(questions > list.length && list.length > 1 ? [...list, 'd’autres'] : list);
}
