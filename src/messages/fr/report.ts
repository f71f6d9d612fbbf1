import type { Finding, FindingCell, Severity, Table } from '../../schema/types.ts';
import type { ReportPage, ReportSentences } from '../en/report.ts';
import { capital } from '../letters.ts';
import { counted, formatDay, formatList, formatNumber, formatPercent, inWords } from './format.ts';
import { settingEffect, settingSentence, severityChanged } from './rule-settings.ts';

/** Fixed texts of the report page. */
export const reportPage: ReportPage = {
  colon: ' : ',
  stop: '. ',
  skip: 'Aller au rapport',
  contents: 'Sommaire',
  name: 'Rapport de validation',
  purpose:
    'Le présent rapport est destiné au point de contact national de l’enquête. Il montre ce que contient la réponse, ce que les contrôles y ont relevé, d’où provient chaque donnée et ce qu’il convient de faire avant l’envoi.',
  officer: 'Agent de coordination',
  summary: 'Résumé',
  keyFigures: 'Chiffres clés',
  missing: 'Cellules sans nombre, par statut',
  status: 'Statut',
  cells: 'Cellules',
  map: 'Vue d’ensemble du questionnaire',
  mapIntro:
    'Chaque ligne correspond à un tableau et chaque colonne à une année de la période : cellules remplies sur cellules demandées. Le nom d’un tableau renvoie à ses valeurs, un symbole aux constats qui le concernent.',
  legend: 'Légende',
  legendFilled: 'Cellules remplies',
  legendMissing: 'Cellules sans nombre',
  legendNotAsked: 'Tableau non demandé pour ce cycle',
  legendDoubt:
    'Cellules douteuses, visées par une erreur ou un avertissement en suspens, avec leur nombre',
  changed: 'Données modifiées depuis la réponse antérieure',
  table: 'Tableau',
  findings: 'Constats',
  notAsked: 'Non demandé pour ce cycle',
  noFindings: 'Aucun',
  top: 'L’essentiel',
  topIntro: 'Constats à examiner en premier, par ordre d’importance.',
  noneFound: 'Les contrôles n’ont rien relevé dans cette réponse.',
  allFindings: 'Ensemble des constats',
  allFindingsIntro:
    'Par tableau et, au sein de chaque tableau, par gravité. Le numéro d’un constat est son rang dans l’ensemble du rapport.',
  inBrief:
    'Les constats les plus importants sont présentés avec leur graphique et la provenance de leurs données, les autres sous une forme abrégée.',
  briefWhy: 'À faire, et raisons habituelles',
  filters: 'Recherche et filtres',
  search: 'Rechercher dans les constats',
  state: 'État',
  allStates: 'En suspens et expliqués',
  openState: 'En suspens',
  explainedState: 'Expliqués',
  allInstitutions: 'Toutes les institutions',
  showAll: 'Afficher tous les constats',
  openDetails: 'Développer tous les détails',
  closeDetails: 'Réduire tous les détails',
  print: 'Imprimer',
  shownOf: 'Constats affichés : {shown} sur {all}',
  markedAnswered: 'Constats marqués comme traités, dans ce navigateur uniquement : {marked}',
  markAnswered: 'Marquer comme traité',
  copyLink: 'Copier le lien',
  linkCopied: 'Lien copié',
  linkToCopy: 'Lien vers ce constat',
  valuesOfTable: 'Valeurs de ce tableau',
  inTheMap: 'Dans la vue d’ensemble',
  howSure: 'Erreur de saisie',
  value: 'Valeur',
  year: 'Année',
  cell: 'Cellule',
  where: 'Emplacement dans le classeur',
  comment: 'Commentaire',
  mostLikely: 'Cellule à corriger la plus probable',
  todo: 'À faire',
  why: 'Ce que dit la règle, et raisons habituelles',
  usualReasons: 'Raisons habituelles',
  codes: 'Signification des constats',
  codesIntro:
    'Pour chaque type de constat figurant dans le présent rapport : ce qu’il signifie, ce qu’il convient de faire et quelles en sont les raisons habituelles.',
  causedBy: 'Examiner d’abord le constat suivant, qui explique celui-ci :',
  consequences:
    'Si celui-ci est corrigé, les constats suivants seront peut-être également réglés :',
  lineage: 'Provenance de ces données',
  nationalCode: 'Code national',
  records: 'Enregistrements',
  share: 'Part',
  chartFigures: 'Données du graphique',
  reference: 'Référence',
  values: 'Valeurs par tableau',
  valuesIntro:
    'Toutes les données de la période, telles qu’elles figurent dans la réponse. Une lettre entre crochets est le statut d’une donnée ; le numéro qui la suit renvoie à une note placée sous le tableau, et un symbole accompagné d’un numéro à un constat.',
  showValues: 'Valeurs',
  row: 'Ligne',
  column: 'Colonne',
  sources: 'Sources',
  notes: 'Notes',
  statuses: 'Statuts',
  note: 'note',
  recordsUsed: 'Enregistrements des sources',
  recordsIntro:
    'Ce qu’il est advenu de chaque enregistrement pour les années de la période. Un enregistrement est utilisé, exclu pour une raison indiquée, ou non affecté ; aucun n’est abandonné sans que cela soit signalé. La quantité comptée est la somme de la première mesure de la source sur ces enregistrements.',
  recordsGroup: 'Nombre d’enregistrements',
  massGroup: 'Quantité comptée',
  unchanged: 'Inchangées',
  revised: 'Révisées',
  added: 'Nouvelles',
  gone: 'Désormais absentes',
  allTables: 'Ensemble des tableaux',
  all: 'Tous',
  used: 'Utilisés',
  excluded: 'Exclus',
  leftOver: 'Non affectés',
  excludedTitle: 'Enregistrements exclus, avec la raison',
  leftOverTitle: 'Enregistrements non affectés, par code national',
  reason: 'Raison',
  mappingLine: 'Ligne de mapping.csv',
  years: 'Années',
  quantity: 'Quantité comptée',
  noSources: 'La réponse ne mentionne aucune source.',
  sourcesIntro:
    'L’empreinte (SHA-256) identifie le fichier qui a été lu : deux fichiers ayant la même empreinte sont un seul et même fichier.',
  source: 'Source',
  publisher: 'Organisme éditeur',
  institution: 'Institution',
  file: 'Fichier',
  fingerprint: 'Empreinte',
  versions: 'Versions et empreintes',
  versionsIntro:
    'Ce qui a servi à établir le présent rapport. Le même outil, le même questionnaire et les mêmes fichiers donnent le même rapport.',
  rules: 'Règles',
  rulesByKind: 'Règles en vigueur, par type',
  ruleKind: 'Type de règle',
  rulesCount: 'Règles',
  byFamily: 'Constats par famille de contrôles',
  family: 'Famille',
  writtenRules: 'Règles entre tableaux',
  rule: 'Règle',
  severity: 'Gravité',
  from: 'Origine',
  ruleSettings: 'Décisions prises au sujet des règles',
  ruleSettingsIntro:
    'Le fichier rules.json du pays modifie ce que relèvent ces règles. Les constats qu’il écarte ne figurent pas dans le présent rapport ; leur nombre est indiqué ici et dans findings.json.',
  decision: 'Décision',
  decidedBy: 'Décidé par',
  effect: 'Dans cette réponse',
};

const severityWords: Record<Severity, string> = {
  error: 'Erreur',
  warning: 'Avertissement',
  information: 'Information',
};

const severityCounts: Record<Severity, [one: string, many: string]> = {
  error: ['erreur', 'erreurs'],
  warning: ['avertissement', 'avertissements'],
  information: ['information', 'informations'],
};

const roles: Record<FindingCell['role'], string | null> = {
  value: null,
  total: 'Le total',
  part: 'Une composante',
  residual: 'La composante non connue',
  before: 'Donnée d’une année antérieure',
  after: 'Donnée d’une année ultérieure',
  other: 'Point de comparaison',
  previous: 'Dans la réponse antérieure',
  outside: 'Dans l’autre source',
};

/** Codes whose two figures are no part and total of each other. */
const pairRoles: Partial<Record<Finding['code'], Partial<Record<FindingCell['role'], string>>>> = {
  'later-stage-exceeds-earlier': { part: 'Le stade ultérieur', total: 'Le stade antérieur' },
  'figures-differ': { part: 'Première réponse', total: 'Seconde réponse' },
  'part-exceeds-whole': { part: 'La partie', total: 'L’ensemble' },
  'share-of-nobody': { part: 'La part', total: 'L’ensemble' },
  'rate-outside-parts': { part: 'Un taux qui le compose', total: 'Le taux d’ensemble' },
};

const institutions: Record<Table['institution'] | 'coordinator', string> = {
  police: 'Police',
  prosecution: 'Services du ministère public',
  courts: 'Tribunaux',
  prisons: 'Administration pénitentiaire',
  survey: 'Autorité chargée des enquêtes de victimisation',
  statistics: 'Institut national de statistique',
  coordinator: 'Agent de coordination',
};

const families: Record<Finding['family'], string> = {
  format: 'Format',
  'within-the-return': 'Au sein de la réponse',
  'against-earlier-returns': 'Par rapport aux réponses antérieures',
  'against-other-sources': 'Par rapport à d’autres sources',
};

const kinds = {
  sum: 'Composantes et leur total',
  'at-most': 'Une partie ne dépasse pas l’ensemble',
  'stage-order': 'Un stade de la procédure pénale dépasse rarement celui qui le précède',
  equal: 'Même donnée demandée deux fois',
  'share-of': 'La part d’un ensemble nul est égale à zéro',
  between: 'Un taux se situe entre les taux qui le composent',
};

/** Texts of the report that depend on what is reported. */
export const reportSentences: ReportSentences = {
  title: (country, cycle) => `${country} : UN-CTS ${cycle}`,
  sentences: (sentences) => sentences.join(' '),
  countryAndCode: (country, code) => `${country} (${code})`,
  facts: {
    country: 'Pays',
    cycle: 'Cycle',
    referenceYear: 'Année de référence',
    years: 'Années couvertes',
    period: 'Période de référence',
    instrument: 'Questionnaire',
  },
  instrument: (title, edition) => `${title}, ${edition}`,
  period: ({ from, to, stockDay }) =>
    `Du ${formatDay(from)} au ${formatDay(to)} ; données de stock arrêtées au ${formatDay(stockDay)}`,
  yearSpan: (first, last) => (first === last ? `${first}` : `De ${first} à ${last}`),
  verdict: {
    ready: 'Réponse prête à être envoyée',
    withWarnings: 'Réponse pouvant être envoyée une fois les avertissements traités',
    notReady: 'Réponse pas encore prête à être envoyée',
    errors: (count) =>
      `${counted(count, 'erreur', 'erreurs')} : des données se contredisent ou ne peuvent être exactes. Les corriger, ou indiquer dans un commentaire pourquoi elles sont maintenues.`,
    warnings: (count) =>
      `${counted(count, 'avertissement', 'avertissements')} : des données appellent une correction ou une explication.`,
    nothingFound: 'Les contrôles n’ont relevé ni erreur ni avertissement.',
    empty: 'Aucune cellule du questionnaire n’est remplie.',
    explained: (count) =>
      `${counted(count, 'constat est expliqué et ne fera plus l’objet d’une question', 'constats sont expliqués et ne feront plus l’objet d’une question')} tant que les données restent les mêmes.`,
    expired: (count) =>
      `${counted(count, 'explication n’est plus valable, car les données ont changé : le constat correspondant appelle une nouvelle réponse', 'explications ne sont plus valables, car les données ont changé : les constats correspondants appellent une nouvelle réponse')}.`,
    softened: (count) =>
      `${counted(count, 'erreur a été atténuée ou écartée', 'erreurs ont été atténuées ou écartées')} par rules.json ; les raisons figurent sous « Règles ».`,
    unexplained: (count) =>
      `${counted(count, 'cellule ne comporte ni nombre ni commentaire', 'cellules ne comportent ni nombre ni commentaire')} qui en explique l’absence.`,
  },
  keyFigures: {
    filled: 'Cellules remplies',
    filledNote: (asked, share) =>
      `sur ${counted(asked, 'demandée', 'demandées')} (${formatPercent(share)})`,
    missing: 'Cellules sans nombre',
    missingNote: (share) => `${formatPercent(share)} des cellules demandées`,
    notAsked: 'Cellules non demandées',
    notAskedNote: 'écartées par l’alternance des tableaux pour ce cycle',
    tables: 'Tableaux comportant des données',
    tablesNote: (asked, notAsked) =>
      notAsked === 0
        ? `sur ${counted(asked, 'demandé', 'demandés')}`
        : `sur ${counted(asked, 'demandé', 'demandés')} ; ${counted(notAsked, 'non demandé', 'non demandés')}`,
    findings: 'Constats',
    findingsNote: ({ error, warning, information, explained }) =>
      formatList([
        counted(error, ...severityCounts.error),
        counted(warning, ...severityCounts.warning),
        counted(information, ...severityCounts.information),
        ...(explained === 0 ? [] : [counted(explained, 'expliqué', 'expliqués')]),
      ]),
    records: 'Enregistrements utilisés',
    recordsNote: (all, excluded, leftOver) =>
      `sur ${formatNumber(all)} ; ${counted(excluded, 'exclu', 'exclus')}, ${counted(leftOver, 'non affecté', 'non affectés')}`,
  },
  severity: (severity) => severityWords[severity],
  severityCount: (severity, count) => counted(count, ...severityCounts[severity]),
  explained: 'Expliqué',
  explainedCount: (count) => counted(count, 'expliqué', 'expliqués'),
  answered: {
    states: {
      explained: 'Expliqué par le point de contact',
      expired: 'Expliqué auparavant, mais les données ont changé depuis',
      'not-corrected': 'Une correction avait été annoncée, mais les données sont les mêmes',
      'will-follow': 'Une réponse doit suivre',
    },
    by: (by, cycle) =>
      by === null ? `Réponse donnée au cycle ${cycle}.` : `Réponse de ${by}, cycle ${cycle}.`,
    before: (cell, value) =>
      value === null
        ? `La réponse ne portait pas sur la cellule « ${cell} ».`
        : `Lors de cette réponse, la cellule « ${cell} » contenait ${typeof value === 'number' ? formatNumber(value) : `« ${value} »`}.`,
  },
  letter: {
    subject: 'Questions sur les données',
    intro: (title, findings) => [
      `Les données de votre institution font partie de la réponse du pays à l’Enquête des Nations Unies sur les tendances de la criminalité (${title}). Les contrôles ont soulevé ${inWords(findings, 'une', 'question', 'questions')} à leur sujet.`,
      'Veuillez comparer les données ci-dessous à votre source et répondre dans la liste de questions jointe à la présente page, soit en confirmant les données et en indiquant pourquoi elles sont exactes, soit en annonçant leur correction.',
    ],
  },
  role: (role, code) => pairRoles[code]?.[role] ?? roles[role],
  family: (family) => families[family],
  institution: (institution) => institutions[institution],
  ruleKind: (kind) => kinds[kind],
  statusAbsent: 'Sans statut',
  certainty: {
    'very-likely': 'très probable',
    likely: 'probable',
    possible: 'possible',
    'worth-a-look': 'à vérifier',
  },
  certaintyMeans:
    'Erreur de saisie : d’après des réponses dont les erreurs sont connues, « très probable » signifie qu’au moins quatre constats de ce type sur cinq tiennent à une erreur de saisie, « probable » plus d’un sur deux, « possible » environ un sur trois et « à vérifier » une proportion moindre.',
  filledOf: (filled, asked) => `${formatNumber(filled)} sur ${formatNumber(asked)}`,
  inDoubt: (cells) => counted(cells, 'cellule douteuse', 'cellules douteuses'),
  changedSince: ({ revised, added, gone }) =>
    revised + added + gone === 0
      ? 'Aucune'
      : formatList([
          ...(revised === 0 ? [] : [counted(revised, 'révisée', 'révisées')]),
          ...(added === 0 ? [] : [counted(added, 'nouvelle', 'nouvelles')]),
          ...(gone === 0 ? [] : [counted(gone, 'désormais absente', 'désormais absentes')]),
        ]),
  revisions: {
    title: (cycles) =>
      cycles.length === 1
        ? `Comparaison avec la réponse du cycle ${formatList(cycles.map(String))}`
        : `Comparaison avec les réponses des cycles ${formatList(cycles.map(String))}`,
    intro: (first, last) =>
      first === last
        ? `Ce que sont devenues les données déjà transmises pour ${first}, seule année commune aux réponses comparées. Les révisions sont chose courante ; un constat signale celles qui sont douteuses.`
        : `Ce que sont devenues les données déjà transmises pour les années ${first} à ${last}, communes aux réponses comparées. Les révisions sont chose courante ; un constat signale celles qui sont douteuses.`,
    noYear:
      'Aucune année n’est commune aux réponses comparées. Fournir la réponse d’un cycle antérieur de trois ans au plus.',
    noFigure: 'Aucune des réponses comparées ne comporte de données pour ces années.',
  },
  chapter: (number, title, module) =>
    module === '' ? `Chapitre ${number}. ${title}` : `${module}. Chapitre ${number}. ${title}`,
  tableTitle: (number, title) => `Tableau ${number}. ${title}`,
  tableAbout: (unit) => `Unité de compte : ${unit}.`,
  tableSummary: (filled, asked) =>
    filled === 0
      ? `Valeurs : aucune des ${formatNumber(asked)} cellules n’est remplie`
      : `Valeurs : ${counted(filled, 'cellule remplie', 'cellules remplies')} sur ${formatNumber(asked)}`,
  tableFindings: (count) => counted(count, 'constat', 'constats'),
  tableRegion: (title) => `${title}, valeurs par année`,
  sourcesGroup: 'Sources des données',
  findingHeading: (rank, title) => `${rank}. ${title}`,
  findingName: (rank) => `constat ${rank}`,
  moreFindings: (count) => counted(count, 'autre', 'autres'),
  sourceShort: (number) => `S${number}`,
  cellsOf: (rank) => `Données du constat ${rank}`,
  codesOf: (rank, cell, line) =>
    `Codes nationaux du constat ${rank} : ${cell}, ligne ${line} de mapping.csv`,
  ruleLine: (rule, family, ess) =>
    `Règle ${rule}. Famille : ${families[family].toLowerCase()}. Niveau de validation ${ess} du Système statistique européen.`,
  ruleSetting: settingSentence,
  ruleEffect: settingEffect,
  severityChanged,
  ofTable: capital,
  placeUnknown: 'Absente du classeur fourni',
  place: (sheet, address) => `${sheet}, ${address}`,
  placeIn: (file, place) => `Fichier ${file} : ${place}`,
  notFilled: 'Aucune donnée',
  valueWithout: '–',
  lineage: {
    records: 'Enregistrements additionnés',
    empty: 'Enregistrements sans valeur, non compris dans la donnée',
    where: 'Sélection',
    everything: 'tous les enregistrements de l’année',
    measure: 'Mesure',
    line: 'Ligne de mapping.csv',
    otherCodes: (count) => counted(count, 'autre code', 'autres codes'),
  },
  chart: {
    compared: (first, last) => `Les deux données comparées, de ${first} à ${last}`,
    title: (question, first, last) =>
      first === last ? `${question}, ${first}` : `${question}, de ${first} à ${last}`,
    summary: (label, figures, gaps) =>
      `${label} : ${figures.join(' ; ')}.${gaps.length === 0 ? '' : ` Aucune donnée pour ${formatList(gaps.map(String))}.`}`,
    expected: (isRange) => (isRange ? 'Fourchette habituelle' : 'Valeur qui concorderait'),
    range: (low, high) => `de ${formatNumber(low)} à ${formatNumber(high)}`,
    expectedIn: (label, year, figure) => `${label} pour ${year} : ${figure}.`,
    parts: (year) => `Les composantes et le total, ${year}`,
    total: 'Le total',
    sum: 'Somme des composantes',
    short: 'Écart : compté dans le total, mais dans aucune composante',
    excess: 'Écart : compté dans les composantes, mais pas dans le total',
    partsSummary: (total, sum) =>
      total === sum
        ? `Le total est de ${formatNumber(total)}, et la somme des composantes lui est égale.`
        : `Le total est de ${formatNumber(total)}. La somme des composantes est de ${formatNumber(sum)}, soit ${formatNumber(Math.abs(total - sum))} de ${sum < total ? 'moins' : 'plus'}.`,
    key: (gap) =>
      `Zone ombrée : années demandées pour ce cycle. Points cerclés : données visées par le constat.${gap ? ' Croix : aucune donnée.' : ''}`,
    figures: (rank) => `Données du graphique du constat ${rank}`,
    point: (year, value) => `${year} : ${formatNumber(value)}`,
  },
  records: {
    years: (title) => `Enregistrements de la source « ${title} », par année`,
    excluded: (title) => `Enregistrements exclus de la source « ${title} »`,
    leftOver: (title) => `Enregistrements non affectés de la source « ${title} »`,
    allYears: 'Toutes les années',
    balanced: (all) =>
      `${counted(all, 'enregistrement', 'enregistrements')} : aucun ne manque (la somme des enregistrements utilisés, exclus et non affectés est égale au total).`,
    unbalanced: (all, sum) =>
      `${counted(all, 'enregistrement', 'enregistrements')}, mais la somme des enregistrements utilisés, exclus et non affectés est de ${formatNumber(sum)}.`,
    rest: (codes, records) =>
      `et ${counted(codes, 'autre code', 'autres codes')}, avec ${counted(records, 'enregistrement', 'enregistrements')}`,
    noCode: '(sans code)',
    answeredBy: (line) => `La ligne ${line} de mapping.csv fournit les données à la place`,
    because: (because, reason) =>
      ({
        'left-out': reason,
        duplicate: 'Copies d’enregistrements comptés une seule fois',
        'other-day': 'Enregistrements se rapportant à une date autre que la date d’arrêté',
      })[because],
    noLine: 'description de la source',
  },
  falseAlarms: (returns, average) =>
    `Dans ${counted(returns, 'réponse publiée par l’ONUDC, prise telle quelle', 'réponses publiées par l’ONUDC, prises telles quelles')}, ces règles relèvent en moyenne ${counted(average, 'erreur ou avertissement', 'erreurs ou avertissements')} qu’aucun autre constat n’explique.`,
  rulesRun: (rules, cells) =>
    `${counted(rules, 'règle avait', 'règles avaient')} des données à examiner ; ${counted(cells, 'cellule a été contrôlée', 'cellules ont été contrôlées')}.`,
  versions: {
    tool: 'Outil',
    toolVersion: (version) => `uncts ${version}`,
    instrument: 'Questionnaire',
    workbook: 'Classeur',
  },
  footer: (version) => `Produit avec uncts ${version}.`,
};
