import type { CodeChange, Reason } from '../../revision/reasons.ts';
import type { RevisionMessages } from '../en/revision-report.ts';
import { counted, formatList, formatNumber } from './format.ts';

/** National codes named of a reason. */
const shownCodes = 3;

/** The revision report and the note to UNODC in French. */
export const revisionMessages: RevisionMessages = {
  page: {
    name: 'Rapport sur les révisions',
    purpose:
      'Ce rapport compare des réponses d’un même pays à l’Enquête des Nations Unies sur les tendances de la criminalité : ce qui a été révisé, dans quelle mesure et, autant qu’on le sache, pourquoi.',
    returns: 'Réponses comparées',
    comparisons: 'Comparaisons',
    byTable: 'Révisions par tableau',
    byYear: 'Révisions par année',
    settled: 'Années réputées définitives qui ont été révisées',
    settledIntro:
      'Les données des années antérieures aux deux plus récentes de la réponse précédente sont réputées définitives. Indiquer pour chacune pourquoi elle a néanmoins été révisée.',
    noSettled: 'Aucune donnée d’une année réputée définitive n’a été révisée.',
    triangles: 'Triangles de révisions',
    trianglesIntro:
      'Chaque ligne est une réponse, chaque colonne une année. Sont présentées les questions dont les données ont le plus changé ; revision-triangle.csv les contient toutes.',
    noTriangles: 'Aucune donnée n’a changé entre ces réponses.',
    changes: 'Toutes les cellules modifiées',
    changesIntro: 'Par tableau. La lettre entre crochets est le statut de la donnée.',
    noChanges: 'Aucune cellule n’a changé.',
    breaks: 'Ruptures de série déclarées',
    noBreaks: 'La dernière réponse ne déclare aucune rupture de série.',
    method: 'Mesure des révisions',
    methodTexts: [
      'Une révision est la donnée postérieure moins la donnée antérieure, lorsque les deux réponses contiennent une donnée. Une donnée manquante n’est jamais assimilée à zéro : les données apparues ou disparues sont comptées à part.',
      'Révision moyenne : moyenne des révisions en pourcentage de la donnée antérieure ; les hausses et les baisses se compensent. Révision absolue moyenne : la même moyenne sans tenir compte du signe. Toutes deux portent sur l’ensemble des données comparées, y compris celles qui n’ont pas changé. Une donnée antérieure égale à zéro n’a pas de pourcentage ; ces données n’entrent pas dans ces moyennes et sont comptées dans le résumé.',
      'Révision absolue moyenne relative : somme de toutes les révisions sans tenir compte du signe, rapportée à la somme des données postérieures. Les grandes valeurs y pèsent davantage.',
      'Sens : révision moyenne divisée par son erreur type (t), indiquée à partir de dix données ; au-delà de 2,26, les révisions penchent d’un côté. Les totaux changent avec leurs parties : c’est un indice et non un test.',
      'Source : McKenzie et Gamba, Interpreting the results of revision analyses: recommended summary statistics ; OECD/Eurostat Guidelines on Revisions Policy and Analysis.',
    ],
    comparison: 'Comparaison',
    return: 'Réponse',
    compared: 'Données comparées',
    revised: 'Révisées',
    share: 'Part révisée',
    mean: 'Révision moyenne',
    meanAbsolute: 'Révision absolue moyenne',
    relative: 'Révision absolue moyenne relative',
    median: 'Médiane des données révisées',
    lean: 'Sens',
    added: 'Nouvelles',
    gone: 'Absentes',
    before: 'Antérieure',
    after: 'Postérieure',
    difference: 'Différence',
    percent: 'Pourcentage',
    reasons: 'Raisons',
    all: 'Tous les tableaux',
    noFigure: 'aucune donnée',
    notAsked: 'non demandée',
  },
  say: {
    title: (country, first, last) =>
      `${country} : révisions des données ${first === last ? `de ${first}` : `de ${first} à ${last}`}`,
    returnName: (cycle, number, file = '') =>
      `cycle ${cycle}${number === undefined ? '' : `, compilation ${number}`}${file === '' ? '' : `, ${file}`}`,
    between: (from, to) => `${from} → ${to}`,
    headline: (revised, compared, share) =>
      `Sur ${counted(compared, 'donnée présente', 'données présentes')} dans les deux réponses, ${counted(revised, 'a été révisée', 'ont été révisées')} (${share}).`,
    nothingCompared: 'Aucune cellule ne contient de donnée dans les deux réponses.',
    movedSentence: (added, gone) =>
      `${counted(added, 'donnée est nouvelle', 'données sont nouvelles')}, ${counted(gone, 'est désormais absente', 'sont désormais absentes')}.`,
    askedSentence: (onlyLater, onlyEarlier) =>
      `${counted(onlyLater, 'cellule n’est demandée', 'cellules ne sont demandées')} que dans la réponse postérieure, ${formatNumber(onlyEarlier)} que dans la réponse antérieure.`,
    zeroSentence: (zeros, revised) =>
      `${counted(zeros, 'donnée antérieure est égale à zéro et n’a', 'données antérieures sont égales à zéro et n’ont')} pas de pourcentage ; ${counted(revised, 'd’entre elles a été révisée', 'd’entre elles ont été révisées')}.`,
    leanCell: (way, t) =>
      `${{ up: 'à la hausse', down: 'à la baisse', neither: 'aucun' }[way]}${t === '' ? '' : ` (t\u00A0=\u00A0${t})`}`,
    leanSentence: (way) =>
      `Les révisions penchent à la ${way === 'up' ? 'hausse' : 'baisse'}. Des enregistrements tardifs peuvent en être la cause, mais aussi un seul enregistrement corrigé qui modifie plusieurs totaux : examiner les raisons.`,
    changesOf: (cells) => counted(cells, 'cellule modifiée', 'cellules modifiées'),
    reason: (reason, source) => reasonIn(reason, source),
  },
  note: {
    heading: (country, years) => [
      `Note sur les données révisées`,
      `${country}, Enquête des Nations Unies sur les tendances de la criminalité, ${years}`,
    ],
    address: 'À l’Office des Nations Unies contre la drogue et le crime (ONUDC)',
    date: 'Date : […]',
    opening: (from, to, years) =>
      `La présente note accompagne notre réponse révisée (${to}). Elle indique ce qui a changé depuis la réponse transmise précédemment (${from}) pour ${years}.`,
    span: (first, last) => (first === last ? `${first}` : `${first} à ${last}`),
    revised: (revised, compared, share) =>
      `Sur ${counted(compared, 'donnée présente', 'données présentes')} dans les deux réponses, ${counted(revised, 'a été révisée', 'ont été révisées')} (${share}).`,
    size: (absolute, mean) =>
      `En moyenne de toutes les données comparées, la révision est de ${absolute} de la donnée antérieure sans tenir compte du signe (révision absolue moyenne) et de ${mean} avec son signe (révision moyenne).`,
    half: (median) => `La moitié des données révisées ont changé de ${median} ou moins.`,
    moved: (added, gone) =>
      `${counted(added, 'donnée est nouvelle', 'données sont nouvelles')} ; ${counted(gone, 'a été retirée', 'ont été retirées')}.`,
    nothing: 'Aucune donnée n’a été révisée.',
    what: 'Ce qui a été révisé',
    table: (table, revised, compared, years, absolute) =>
      `${table} : ${formatNumber(revised)} sur ${counted(compared, 'donnée', 'données')}, pour ${formatList(years)} ; révision absolue moyenne : ${absolute}.`,
    tableMoved: (table, added, gone) =>
      `${table} : ${counted(added, 'nouvelle', 'nouvelles')}, ${counted(gone, 'retirée', 'retirées')}.`,
    settled: (figures, years) =>
      `Parmi elles, ${counted(figures, 'donnée concerne', 'données concernent')} des années réputées définitives (${formatList(years)}), parce que […].`,
    why: 'Raisons',
    whyOf: (why, figures, source) => {
      const concerned = `(${counted(figures, 'cellule', 'cellules')})`;
      switch (why) {
        case 'records':
          return `Des enregistrements de « ${source} » ont été ajoutés, supprimés ou corrigés ${concerned}, parce que […].`;
        case 'correspondence':
          return `La correspondance entre des codes nationaux et la classification des infractions a changé ${concerned}, parce que […].`;
        case 'mapping':
          return `Des données ont été tirées des sources d’une autre manière ${concerned}, parce que […].`;
        case 'by-hand':
          return `Des données ont été saisies à la main ${concerned}, parce que […].`;
        case 'status':
          return `Seul le statut a changé, et non la donnée ${concerned}.`;
        case 'tool':
          return `Les données ont été calculées avec une autre version du programme ${concerned}.`;
        case 'not-known':
          return `Autres raisons ${concerned} : […].`;
      }
    },
    breaks: 'Ruptures de série',
    break: (row, year, comment) =>
      `${row}, à partir de ${year} : ${comment === '' ? '[…]' : comment}`,
    noBreaks: 'Aucune rupture de série n’est déclarée.',
    contact: (officer) => `Contact : ${officer === '' ? '[…]' : officer}`,
  },
};

function reasonIn(reason: Reason, source: string): string {
  switch (reason.why) {
    case 'by-hand':
      return 'Saisie à la main.';
    case 'mapping':
      return reason.after.length === 0
        ? 'mapping.csv ne donne plus de donnée.'
        : reason.before.length === 0
          ? `mapping.csv donne désormais une donnée : ${reason.after.join(' ; ')}.`
          : `mapping.csv sélectionne autrement : ${reason.before.join(' ; ')} → ${reason.after.join(' ; ')}.`;
    case 'correspondence':
      return `La correspondance a changé : ${codesIn(reason.codes)}.`;
    case 'records':
      return `Source « ${source} » : ${recordsIn(reason.records)}${reason.codes.length === 0 ? '' : ` (${codesIn(reason.codes)})`}.`;
    case 'status':
      return 'Seul le statut a changé.';
    case 'tool':
      return `Produite avec uncts ${reason.after} au lieu de ${reason.before}.`;
    case 'not-known':
      return 'Rien de ce qui est conservé n’en indique la raison.';
  }
}

function recordsIn(records: number): string {
  if (records === 0) return 'le même nombre d’enregistrements, avec d’autres valeurs';
  const count = counted(Math.abs(records), 'enregistrement', 'enregistrements');
  return `${count} de ${records > 0 ? 'plus' : 'moins'}`;
}

function codesIn(codes: readonly CodeChange[]): string {
  const named = codes
    .slice(0, shownCodes)
    .map(
      ({ code, value }) =>
        `${code === '' ? 'sans code' : code} ${value > 0 ? '+' : ''}${formatNumber(value)}`,
    );
  const rest = codes.length - named.length;
  return rest > 0 ? `${named.join(', ')} et ${counted(rest, 'autre', 'autres')}` : named.join(', ');
}
