import type { Finding, FindingCell, Return, Severity } from '../../schema/types.ts';
import type { ReportPage, ReportSentences } from '../en/report.ts';
import { capital } from '../letters.ts';
import {
  counted,
  formatDay,
  formatList,
  formatNumber,
  formatPercent,
  oneOrMany,
} from './format.ts';
import { settingEffect, settingSentence, severityChanged } from './rule-settings.ts';

/** Fixed texts of the report page. */
export const reportPage: ReportPage = {
  colon: ': ',
  stop: '. ',
  skip: 'Ir al informe',
  contents: 'Índice',
  name: 'Informe de validación',
  purpose:
    'Este informe está destinado al punto de contacto nacional del estudio. Muestra qué contiene la respuesta del país, qué han detectado las comprobaciones, de dónde procede cada dato y qué debe hacerse antes de enviar la respuesta.',
  officer: 'Funcionario encargado de la coordinación',
  summary: 'Resumen',
  keyFigures: 'Cifras principales',
  missing: 'Celdas sin dato, según estado',
  status: 'Estado',
  cells: 'Celdas',
  map: 'Mapa del cuestionario',
  mapIntro:
    'Cada línea es un cuadro y cada columna, uno de los años solicitados: celdas completadas del total de celdas solicitadas. El nombre del cuadro conduce a sus datos, y cada símbolo, a sus hallazgos.',
  legend: 'Leyenda',
  legendFilled: 'Celdas completadas',
  legendMissing: 'Celdas sin dato',
  legendNotAsked: 'Cuadro que no se solicita en este ciclo',
  legendDoubt:
    'Celdas dudosas: las mencionadas en errores o advertencias pendientes, y cuántas son',
  changed: 'Cambios respecto de la respuesta anterior',
  table: 'Cuadro',
  findings: 'Hallazgos',
  notAsked: 'No se solicita en este ciclo',
  noFindings: 'Ninguno',
  top: 'Lo más importante',
  topIntro: 'Los hallazgos que conviene examinar primero, por orden de importancia.',
  noneFound: 'Las comprobaciones no han detectado nada en esta respuesta.',
  allFindings: 'Todos los hallazgos',
  allFindingsIntro:
    'Por cuadro y, dentro de cada cuadro, según gravedad. El número de un hallazgo es el lugar que ocupa por importancia en el conjunto del informe.',
  inBrief:
    'Los hallazgos más importantes se muestran con su gráfico y la procedencia de sus datos; los demás, de forma resumida.',
  briefWhy: 'Qué debe hacerse y motivos habituales',
  filters: 'Búsqueda y filtros',
  search: 'Buscar en los hallazgos',
  state: 'Situación',
  allStates: 'Pendientes y explicados',
  openState: 'Pendientes',
  explainedState: 'Explicados',
  allInstitutions: 'Todas las instituciones',
  showAll: 'Mostrar todos los hallazgos',
  openDetails: 'Desplegar todos los detalles',
  closeDetails: 'Contraer todos los detalles',
  print: 'Imprimir',
  shownOf: 'Hallazgos mostrados: {shown} de {all}',
  markedAnswered: 'Marcados como respondidos, solo en este navegador: {marked}',
  markAnswered: 'Marcar como respondido',
  copyLink: 'Copiar el enlace',
  linkCopied: 'Enlace copiado',
  linkToCopy: 'Enlace a este hallazgo',
  valuesOfTable: 'Datos de este cuadro',
  inTheMap: 'Ver en el mapa',
  howSure: 'Grado de certeza',
  value: 'Dato',
  year: 'Año',
  cell: 'Celda',
  where: 'Lugar en el libro de trabajo',
  comment: 'Comentario',
  mostLikely: 'Es probable que sea la celda que debe corregirse',
  todo: 'Qué debe hacerse',
  why: 'Qué establece la regla y motivos habituales',
  usualReasons: 'Motivos habituales',
  codes: 'Qué significan los hallazgos',
  codesIntro:
    'De cada tipo de hallazgo que aparece en este informe: qué significa, qué debe hacerse y cuál suele ser el motivo.',
  causedBy: 'Examine primero este hallazgo, que lo explica:',
  consequences: 'Si se corrige, es posible que también se resuelvan los siguientes:',
  lineage: 'De dónde proceden estos datos',
  nationalCode: 'Código nacional',
  records: 'Registros',
  share: 'Proporción',
  chartFigures: 'Datos del gráfico',
  reference: 'Referencia',
  values: 'Datos por cuadro',
  valuesIntro:
    'Todos los datos de los años solicitados, tal como figuran en la respuesta. Una letra entre corchetes es el estado de un dato; un número a continuación remite a una nota al pie del cuadro; un símbolo con un número, a un hallazgo.',
  showValues: 'Datos',
  row: 'Fila',
  column: 'Columna',
  sources: 'Fuentes',
  notes: 'Notas',
  statuses: 'Estados',
  note: 'nota',
  recordsUsed: 'Registros de las fuentes',
  recordsIntro:
    'Qué ha ocurrido con cada registro de los años solicitados. Un registro se utiliza, se excluye por un motivo declarado o queda sin asignar; ninguno se descarta sin que conste. La cantidad contabilizada es la suma de la primera medida de la fuente en esos registros.',
  recordsGroup: 'Número de registros',
  massGroup: 'Cantidad contabilizada',
  unchanged: 'Sin cambios',
  revised: 'Revisados',
  added: 'Nuevos',
  gone: 'Ahora en blanco',
  allTables: 'Todos los cuadros',
  all: 'Total',
  used: 'Utilizados',
  excluded: 'Excluidos',
  leftOver: 'Sin asignar',
  excludedTitle: 'Excluidos, con el motivo',
  leftOverTitle: 'Sin asignar, según código nacional',
  reason: 'Motivo',
  mappingLine: 'Línea de mapping.csv',
  years: 'Años',
  quantity: 'Cantidad contabilizada',
  noSources: 'En la respuesta no se menciona ninguna fuente.',
  sourcesIntro:
    'La huella digital (SHA-256) identifica el archivo que se ha leído: dos archivos con la misma huella son idénticos.',
  source: 'Fuente',
  publisher: 'Entidad que publica',
  institution: 'Institución',
  file: 'Archivo',
  fingerprint: 'Huella digital',
  versions: 'Versiones y huellas digitales',
  versionsIntro:
    'Con qué se ha elaborado este informe. Quien disponga de la misma herramienta, el mismo cuestionario y los mismos archivos obtendrá un informe idéntico.',
  rules: 'Reglas',
  rulesByKind: 'Reglas vigentes, según tipo',
  ruleKind: 'Tipo de regla',
  rulesCount: 'Reglas',
  byFamily: 'Hallazgos según grupo de comprobaciones',
  family: 'Grupo',
  writtenRules: 'Reglas entre cuadros',
  rule: 'Regla',
  severity: 'Gravedad',
  from: 'Procedencia',
  ruleSettings: 'Decisiones adoptadas sobre las reglas',
  ruleSettingsIntro:
    'El archivo rules.json del país modifica lo que detectan estas reglas. Los hallazgos que omite no aparecen en este informe; se contabilizan aquí y en findings.json.',
  decision: 'Decisión',
  decidedBy: 'Decidido por',
  effect: 'En esta respuesta',
};

const severityWords: Record<Severity, string> = {
  error: 'Error',
  warning: 'Advertencia',
  information: 'Información',
};

const severityCounts: Record<Severity, [one: string, many: string]> = {
  error: ['error', 'errores'],
  warning: ['advertencia', 'advertencias'],
  information: ['a título informativo', 'a título informativo'],
};

const explainedCounts = ['explicado', 'explicados'] as const;

const roles: Record<FindingCell['role'], string | null> = {
  value: null,
  total: 'El total',
  part: 'Una parte',
  residual: 'La parte que se desconoce',
  before: 'Dato anterior',
  after: 'Dato posterior',
  other: 'Comparado con',
  previous: 'En la respuesta anterior',
  outside: 'En la otra fuente',
};

/** Codes whose two figures are no part and total of each other. */
const pairRoles: Partial<Record<Finding['code'], Partial<Record<FindingCell['role'], string>>>> = {
  'later-stage-exceeds-earlier': { part: 'La etapa posterior', total: 'La etapa anterior' },
  'figures-differ': { part: 'Primera respuesta', total: 'Segunda respuesta' },
  'part-exceeds-whole': { total: 'El conjunto' },
};

const institutions: Record<Parameters<ReportSentences['institution']>[0], string> = {
  police: 'Policía',
  prosecution: 'Ministerio público',
  courts: 'Tribunales',
  prisons: 'Administración penitenciaria',
  survey: 'Autoridad encargada de las encuestas de victimización',
  statistics: 'Oficina nacional de estadística',
  coordinator: 'Funcionario encargado de la coordinación',
};

const families: Record<Finding['family'], string> = {
  format: 'Formato',
  'within-the-return': 'Dentro de la respuesta',
  'against-earlier-returns': 'Comparación con respuestas anteriores',
  'against-other-sources': 'Comparación con otras fuentes',
};

const kinds: Record<Parameters<ReportSentences['ruleKind']>[0], string> = {
  sum: 'Las partes y su total',
  'at-most': 'Una parte no supera el conjunto',
  'stage-order': 'Una etapa posterior del proceso de justicia rara vez supera la anterior',
  equal: 'Un mismo dato solicitado dos veces',
  'share-of': 'La proporción de un grupo sin personas es cero',
  between: 'Una tasa está comprendida entre las de sus partes',
};

/** Texts of the report that depend on what is reported. */
export const reportSentences: ReportSentences = {
  title: (country, cycle) => `${country}: UN-CTS ${cycle}`,
  sentences: (sentences) => sentences.join(' '),
  countryAndCode: (country, code) => `${country} (${code})`,
  facts: {
    country: 'País',
    cycle: 'Ciclo',
    referenceYear: 'Año de referencia',
    years: 'Años abarcados',
    period: 'Período de referencia',
    instrument: 'Cuestionario',
  },
  instrument: (title, edition) => `${title}. ${edition}`,
  period: ({ from, to, stockDay }: Return['period']) =>
    `${formatDay(from)} a ${formatDay(to)}; datos de un día determinado: ${formatDay(stockDay)}`,
  yearSpan: (first, last) => (first === last ? `${first}` : `${first} a ${last}`),
  verdict: {
    ready: 'La respuesta está lista para su envío',
    withWarnings: 'La respuesta puede enviarse una vez atendidas las advertencias',
    notReady: 'La respuesta no está lista para su envío',
    errors: (count) =>
      `${counted(count, 'error', 'errores')}: datos que se contradicen entre sí o que no pueden ser correctos. Corríjalos o explique en un comentario por qué se mantienen.`,
    warnings: (count) =>
      `${counted(count, 'advertencia', 'advertencias')}: datos que requieren una corrección o una explicación.`,
    nothingFound: 'Las comprobaciones no han detectado errores ni advertencias.',
    empty: 'No se ha completado ninguna celda del cuestionario.',
    explained: (count) =>
      oneOrMany(
        count,
        'Hay 1 hallazgo explicado, que no se vuelve a preguntar mientras los datos se mantengan.',
        (findings) =>
          `Hay ${findings} hallazgos explicados, que no se vuelven a preguntar mientras los datos se mantengan.`,
      ),
    expired: (count) =>
      oneOrMany(
        count,
        'Ha caducado 1 explicación porque los datos han cambiado: el hallazgo se vuelve a preguntar.',
        (explanations) =>
          `Han caducado ${explanations} explicaciones porque los datos han cambiado: los hallazgos se vuelven a preguntar.`,
      ),
    softened: (count) =>
      oneOrMany(
        count,
        'Se atenuó u omitió 1 error en virtud de rules.json; los motivos figuran en «Reglas».',
        (errors) =>
          `Se atenuaron u omitieron ${errors} errores en virtud de rules.json; los motivos figuran en «Reglas».`,
      ),
    unexplained: (count) =>
      oneOrMany(
        count,
        'Hay 1 celda sin dato ni comentario que explique el motivo.',
        (cells) => `Hay ${cells} celdas sin dato ni comentario que explique el motivo.`,
      ),
  },
  keyFigures: {
    filled: 'Celdas completadas',
    filledNote: (asked, share) => `de ${formatNumber(asked)} solicitadas (${formatPercent(share)})`,
    missing: 'Celdas sin dato',
    missingNote: (share) => `${formatPercent(share)} de las celdas solicitadas`,
    notAsked: 'Celdas no solicitadas',
    notAskedNote: 'omitidas en este ciclo por la rotación de los cuadros',
    tables: 'Cuadros con datos',
    tablesNote: (asked, notAsked) =>
      notAsked === 0
        ? `de ${formatNumber(asked)} solicitados`
        : `de ${formatNumber(asked)} solicitados; ${formatNumber(notAsked)} no se solicitan`,
    findings: 'Hallazgos',
    findingsNote: ({ error, warning, information, explained }) =>
      formatList([
        counted(error, ...severityCounts.error),
        counted(warning, ...severityCounts.warning),
        counted(information, ...severityCounts.information),
        ...(explained === 0 ? [] : [counted(explained, ...explainedCounts)]),
      ]),
    records: 'Registros utilizados',
    recordsNote: (all, excluded, leftOver) =>
      `de ${formatNumber(all)}; ${oneOrMany(excluded, '1 excluido', (count) => `${count} excluidos`)}, ${formatNumber(leftOver)} sin asignar`,
  },
  severity: (severity) => severityWords[severity],
  severityCount: (severity, count) => counted(count, ...severityCounts[severity]),
  explained: 'Explicado',
  explainedCount: (count) => counted(count, ...explainedCounts),
  answered: {
    states: {
      explained: 'Explicado por el punto de contacto',
      expired: 'Explicado anteriormente; los datos han cambiado desde entonces',
      'not-corrected': 'Se anunció una corrección y los datos siguen siendo los mismos',
      'will-follow': 'Se anunció una respuesta posterior',
    },
    by: (by, cycle) =>
      by === null
        ? `Respondido en el ciclo de ${cycle}.`
        : `Respondido por ${by} en el ciclo de ${cycle}.`,
    before: (cell, value) =>
      value === null
        ? `La explicación no se refería al dato «${cell}».`
        : `Cuando se dio la explicación, el dato «${cell}» era ${typeof value === 'number' ? formatNumber(value) : value}.`,
  },
  letter: {
    subject: 'Preguntas sobre los datos',
    intro: (title, findings) => [
      `Los datos de su institución forman parte de la respuesta del país al Estudio de las Naciones Unidas sobre Tendencias Delictivas y Funcionamiento de los Sistemas de Justicia Penal (${title}). ${oneOrMany(findings, 'Las comprobaciones han planteado 1 pregunta sobre ellos.', (count) => `Las comprobaciones han planteado ${count} preguntas sobre ellos.`)}`,
      'Le rogamos que compare los datos que figuran a continuación con su fuente. Responda en la lista de preguntas que acompaña a esta página: confirme los datos e indique el motivo, o señale que se corregirán.',
    ],
  },
  role: (role, code) => pairRoles[code]?.[role] ?? roles[role],
  family: (family) => families[family],
  institution: (institution) => institutions[institution],
  ruleKind: (kind) => kinds[kind],
  statusAbsent: 'Sin estado',
  certainty: {
    'very-likely': 'muy probablemente, un error al introducir los datos',
    likely: 'probablemente, un error al introducir los datos',
    possible: 'posiblemente, un error al introducir los datos',
    'worth-a-look': 'conviene examinarlo',
  },
  certaintyMeans:
    'El grado de certeza se basa en respuestas cuyos errores de introducción de datos se conocen: «muy probablemente» significa que se deben a un error de ese tipo al menos cuatro de cada cinco hallazgos como este; «probablemente», más de la mitad; «posiblemente», alrededor de uno de cada tres, y «conviene examinarlo», menos.',
  filledOf: (filled, asked) => `${formatNumber(filled)} de ${formatNumber(asked)}`,
  inDoubt: (cells) => counted(cells, 'celda dudosa', 'celdas dudosas'),
  changedSince: ({ revised, added, gone }) =>
    revised + added + gone === 0
      ? 'Ninguno'
      : formatList([
          ...(revised === 0 ? [] : [counted(revised, 'revisado', 'revisados')]),
          ...(added === 0 ? [] : [counted(added, 'nuevo', 'nuevos')]),
          ...(gone === 0 ? [] : [`${formatNumber(gone)} ahora en blanco`]),
        ]),
  revisions: {
    title: (cycles) =>
      oneOrMany(
        cycles.length,
        `Comparación con la respuesta del ciclo de ${cycles[0]}`,
        () => `Comparación con las respuestas de los ciclos de ${formatList(cycles.map(String))}`,
      ),
    intro: (first, last) =>
      `Qué ha ocurrido con los datos que ya se habían enviado ${first === last ? `de ${first}, el único año en común` : `de los años en común, ${first} a ${last}`}. Es habitual que los datos se revisen; si una revisión suscita dudas, se indica en un hallazgo.`,
    noYear:
      'Las respuestas no tienen ningún año en común. Indique la respuesta de un ciclo como máximo tres años anterior.',
    noFigure: 'Ningún cuadro contiene datos de esos años en ninguna de las respuestas.',
  },
  chapter: (number, title, module) =>
    module === '' ? `Capítulo ${number}. ${title}` : `${module}. Capítulo ${number}. ${title}`,
  tableTitle: (number, title) => `Cuadro ${number}. ${title}`,
  tableAbout: (unit) => `Unidad: ${unit}.`,
  tableSummary: (filled, asked) =>
    filled === 0
      ? `Datos: ninguna celda completada de ${formatNumber(asked)}`
      : `Datos: ${formatNumber(filled)} de ${formatNumber(asked)} celdas completadas`,
  tableFindings: (count) => counted(count, 'hallazgo', 'hallazgos'),
  tableRegion: (title) => `${title}, datos por año`,
  sourcesGroup: 'Fuentes de los datos',
  findingHeading: (rank, title) => `${rank}. ${title}`,
  findingName: (rank) => `hallazgo ${rank}`,
  moreFindings: (count) => `${formatNumber(count)} más`,
  sourceShort: (number) => `F${number}`,
  cellsOf: (rank) => `Datos del hallazgo ${rank}`,
  codesOf: (rank, cell, line) =>
    `Códigos nacionales del hallazgo ${rank}: ${cell}, línea ${line} de mapping.csv`,
  ruleLine: (rule, family, ess) =>
    `Regla ${rule}. Grupo: ${families[family].toLowerCase()}. Nivel de validación ${ess} del Sistema Estadístico Europeo.`,
  ruleSetting: settingSentence,
  ruleEffect: settingEffect,
  severityChanged,
  ofTable: capital,
  placeUnknown: 'No figura en el libro de trabajo disponible',
  place: (sheet, address) => `${sheet}, ${address}`,
  placeIn: (file, place) => `Archivo ${file}: ${place}`,
  notFilled: 'Sin dato',
  valueWithout: '–',
  lineage: {
    records: 'Registros sumados',
    empty: 'Registros sin valor, no incluidos en el dato',
    where: 'Selección',
    everything: 'todos los registros del año',
    measure: 'Medida',
    line: 'Línea de mapping.csv',
    otherCodes: (count) => oneOrMany(count, 'otro código', (codes) => `otros ${codes} códigos`),
  },
  chart: {
    compared: (first, last) => `Los dos datos que se comparan, ${first} a ${last}`,
    title: (question, first, last) =>
      first === last ? `${question}, ${first}` : `${question}, ${first} a ${last}`,
    summary: (label, figures, gaps) =>
      `${label}: ${figures.join('; ')}.${gaps.length === 0 ? '' : ` Sin dato en ${formatList(gaps.map(String))}.`}`,
    expected: (isRange) => (isRange ? 'Intervalo habitual' : 'Dato que encajaría'),
    range: (low, high) => `${formatNumber(low)} a ${formatNumber(high)}`,
    expectedIn: (label, year, figure) => `${label} en ${year}: ${figure}.`,
    parts: (year) => `Las partes y el total, ${year}`,
    total: 'El total',
    sum: 'La suma de las partes',
    short: 'Diferencia: en el total, pero en ninguna de las partes',
    excess: 'Diferencia: en las partes, pero no en el total',
    partsSummary: (total, sum) =>
      `El total es ${formatNumber(total)}. Las partes suman ${formatNumber(sum)}: ${formatNumber(Math.abs(total - sum))} ${sum < total ? 'menos' : 'más'}.`,
    key: (gap) =>
      `Zona sombreada: los años que se solicitan en este ciclo. Círculo: los datos de este hallazgo.${gap ? ' Cruz: sin dato.' : ''}`,
    figures: (rank) => `Datos del gráfico del hallazgo ${rank}`,
    point: (year, value) => `${year}: ${formatNumber(value)}`,
  },
  records: {
    years: (title) => `Registros de ${title}, por año`,
    excluded: (title) => `Registros excluidos de ${title}`,
    leftOver: (title) => `Registros sin asignar de ${title}`,
    allYears: 'Todos los años',
    balanced: (all) =>
      `${counted(all, 'registro', 'registros')}: consta el destino de todos (los utilizados, los excluidos y los no asignados suman el total).`,
    unbalanced: (all, sum) =>
      `${counted(all, 'registro', 'registros')}, pero la suma de los utilizados, los excluidos y los no asignados es ${formatNumber(sum)}.`,
    rest: (codes, records) =>
      `y ${oneOrMany(codes, 'otro código', (count) => `otros ${count} códigos`)} con ${counted(records, 'registro', 'registros')}`,
    noCode: '(sin código)',
    answeredBy: (line) => `Los datos se toman en su lugar de la línea ${line} de mapping.csv`,
    because: (because, reason) =>
      ({
        'left-out': reason,
        duplicate: 'Copias de registros que se cuentan una sola vez',
        'other-day': 'Registros de un día distinto del de referencia',
      })[because],
    noLine: 'descripción de la fuente',
  },
  falseAlarms: (returns, average) =>
    `En ${oneOrMany(returns, '1 respuesta que publicó la UNODC, sin alterar', (count) => `${count} respuestas que publicó la UNODC, sin alterar`)}, estas reglas detectan por término medio ${formatNumber(average)} errores y advertencias que ningún otro hallazgo explica.`,
  rulesRun: (rules, cells) =>
    `${oneOrMany(rules, '1 regla ha tenido datos que examinar', (count) => `${count} reglas han tenido datos que examinar`)}; ${oneOrMany(cells, 'se ha comprobado 1 celda', (count) => `se han comprobado ${count} celdas`)}.`,
  versions: {
    tool: 'Herramienta',
    toolVersion: (version) => `uncts ${version}`,
    instrument: 'Cuestionario',
    workbook: 'Libro de trabajo',
  },
  footer: (version) => `Elaborado con uncts ${version}.`,
};
