import type { LocatedDetails } from '../../checks/details.ts';
import type { FindingCell } from '../../schema/types.ts';
import { inTwoFiles, rowWith, saying, tableWith } from '../cells.ts';
import type { FindingMessages } from '../findings.ts';
import type { Names } from '../names.ts';
import { formatNumber, formatPercent, oneOrMany, withPercentSign } from './format.ts';

type SumCode = 'parts-short-of-total' | 'parts-exceed-total' | 'parts-without-total';
type PairCode = 'part-exceeds-whole' | 'later-stage-exceeds-earlier' | 'figures-differ';
type RateCode = 'share-of-nobody' | 'rate-outside-parts';

const unknownNote = {
  blank:
    ' La celda destinada a los casos de categoría desconocida está en blanco y podría explicar la diferencia.',
  given: ' Los casos de categoría desconocida ya están incluidos en esa suma.',
  'not-asked': '',
} as const;

/** Parts and wholes, and figures that bound each other. */
export const sumMessages: Pick<FindingMessages, SumCode | PairCode | RateCode> = {
  'parts-short-of-total': {
    title: 'La suma de las partes es inferior al total',
    sentence: ({ cells, culprit, details: d }, names) =>
      `En ${d.year}, las partes de «${rowWith('total', cells, names)}» ${divided(d.by)} suman ${formatNumber(d.sum)} y el total es ${formatNumber(d.total)}: ${missing(d.gap)} (${formatPercent(d.share)}).${unknownNote[d.unknown]}${pointing(culprit, d, names)}`,
    meaning:
      'Las partes dividen el total por completo, de modo que su suma debe ser igual al total. La diferencia suele corresponder a los casos cuya categoría se desconoce.',
    todo: 'Compruebe si falta alguna categoría entre las partes. Si el resto corresponde a casos de categoría desconocida, introdúzcalo donde lo solicita el cuestionario o explique en el comentario de qué se trata.',
    reasons: [
      'En algunos casos la categoría se desconoce o no se ha registrado.',
      'El total comprende categorías que el cuestionario no solicita, como las personas en detención administrativa.',
      'El total y las partes proceden de fuentes distintas o corresponden a días distintos.',
      'El total se revisó y las partes no.',
    ],
  },
  'parts-exceed-total': {
    title: 'La suma de las partes supera el total',
    sentence: ({ cells, culprit, details: d }, names) =>
      `En ${d.year}, las partes de «${rowWith('total', cells, names)}» ${divided(d.by)} suman ${formatNumber(d.sum)} y el total es ${formatNumber(d.total)}: ${tooMany(d.gap)}.${stillBlank(d.blank)}${pointing(culprit, d, names)}`,
    meaning:
      'Las partes que se excluyen entre sí no pueden sumar más que su total. Una parte en blanco no se considera cero.',
    todo: 'Compare el total y cada una de las partes con la fuente y corrija el dato que no coincida. Si hay casos que se cuentan en más de una parte, indíquelo en el comentario.',
    reasons: [
      'Algunos casos se cuentan en más de una parte.',
      'El total y las partes proceden de fuentes distintas, corresponden a días distintos o utilizan unidades de recuento distintas.',
      'Las partes se revisaron y el total no.',
    ],
  },
  'parts-without-total': {
    title: 'Partes sin total',
    sentence: ({ cells, details: d }, names) =>
      `En ${d.year} constan todas las partes de «${rowWith('total', cells, names)}» ${divided(d.by)}, pero el total está en blanco. La suma de las partes es ${formatNumber(d.sum)}.`,
    meaning: 'Cuando constan todas las partes, el total es su suma y puede introducirse.',
    todo: 'Introduzca el total. Si la suma no equivale al total, indique en el comentario qué es lo que las partes no abarcan.',
    reasons: ['Las partes no abarcan todo el total.', 'El total no se publica.'],
  },
  'part-exceeds-whole': {
    title: 'Una parte supera el conjunto',
    sentence: ({ cells, culprit, details: d }, names) =>
      `En ${d.year}, el dato de «${rowWith('part', cells, names)}»${elsewhere('part', cells, names)} es ${formatNumber(d.part)} y el de «${rowWith('total', cells, names)}»${elsewhere('total', cells, names)}, del que forma parte, es ${formatNumber(d.whole)}: ${tooMany(d.gap)}.${pointing(culprit, d, names)}`,
    meaning: 'Un dato que cuenta una parte de otro no puede ser mayor que este.',
    todo: 'Compare ambos datos con la fuente y corrija el que no coincida. Si no cuentan lo mismo, indíquelo en el comentario.',
    reasons: [
      'Los dos datos proceden de fuentes distintas, corresponden a días distintos o utilizan unidades de recuento distintas.',
      'La parte se ajusta a una definición nacional más amplia que la del conjunto.',
      'Uno de los dos datos se revisó y el otro no.',
    ],
  },
  'later-stage-exceeds-earlier': {
    title: 'Una etapa posterior supera la anterior',
    sentence: ({ rule, cells, details: d }, names) =>
      `En ${d.year}, el dato de «${rowWith('part', cells, names)}» es ${formatNumber(d.part)} y el de «${rowWith('total', cells, names)}» es ${formatNumber(d.whole)}: ${formatNumber(d.gap)} más.${saying(rule, names)}`,
    meaning:
      'En cada etapa del proceso de justicia suelen contarse menos casos que en la anterior. Puede haber buenas razones para que no sea así; lo que procede es, con mayor frecuencia, una explicación y no una corrección.',
    todo: 'Asegúrese de que ambos datos son correctos y elija el motivo que corresponda.',
    reasons: [
      'Los casos concluyen años después de iniciarse, por lo que en cada etapa se cuentan casos distintos.',
      'Las etapas utilizan unidades de recuento distintas: personas, casos, cargos o delitos.',
      'Las instituciones abarcan delitos, territorios o tribunales distintos.',
      'Es posible llegar a la etapa posterior sin pasar por la anterior.',
    ],
  },
  'figures-differ': {
    title: 'Un mismo dato figura dos veces con valores distintos',
    sentence: ({ cells, culprit, details: d }, names) =>
      `En ${d.year}, el dato de «${rowWith('part', cells, names)}» es ${formatNumber(d.part)} en el cuadro ${tableNamed('part', cells, names)} y ${formatNumber(d.whole)} en el cuadro ${tableNamed('total', cells, names)}: una diferencia de ${formatNumber(d.gap)}.${pointing(culprit, d, names)}`,
    meaning:
      'El cuestionario solicita este dato en dos cuadros. Las dos respuestas deben coincidir.',
    todo: 'Averigüe cuál de los dos datos es el correcto e introdúzcalo en ambos cuadros.',
    reasons: [
      'Los dos cuadros se completaron a partir de fuentes distintas.',
      'Uno de los dos datos se revisó y el otro no.',
    ],
  },
  'share-of-nobody': {
    title: 'Proporción de un grupo sin personas',
    sentence: ({ rule, cells, details: d }, names) =>
      `En ${d.year}, el dato de «${rowWith('part', cells, names)}» es ${percent(d.part)} y el de «${rowWith('total', cells, names)}» es 0.${saying(rule, names)}`,
    meaning:
      'Solo puede indicarse una proporción respecto de personas que la encuesta haya encontrado.',
    todo: 'Compare ambos datos con los resultados de la encuesta. Deje en blanco las tasas que la encuesta no proporcione.',
    reasons: [
      'La tasa de las personas de que se trata es demasiado pequeña para la encuesta y se introdujo un cero en su lugar.',
      'Los dos datos proceden de encuestas o años distintos.',
    ],
  },
  'rate-outside-parts': {
    title: 'Tasa fuera del intervalo de sus partes',
    sentence: ({ rule, cells, details: d }, names) => {
      const beyond =
        d.rate > d.high
          ? `superior al más alto de sus partes (${percent(d.high)})`
          : `inferior al más bajo de sus partes (${percent(d.low)})`;
      return `En ${d.year}, el dato de «${rowWith('total', cells, names)}» es ${percent(d.rate)}, ${beyond}.${saying(rule, names)}`;
    },
    meaning:
      'La tasa del conjunto de las personas es un promedio de las tasas de los grupos que lo forman, por lo que no puede ser más alta que todas ellas ni más baja que todas ellas. Las tasas no se suman.',
    todo: 'Compare las tasas con los resultados de la encuesta y corrija la que no coincida.',
    reasons: [
      'Se sumaron las tasas de los grupos.',
      'Las tasas proceden de encuestas o años distintos, o se refieren a personas distintas.',
    ],
  },
};

function percent(figure: number): string {
  return withPercentSign(formatNumber(figure));
}

/** What divides a whole, by the ids of the shipped instruments; as the labels of the tables say it. */
export const divisions: Readonly<Record<string, string>> = {
  age: 'según edad',
  'age-status': 'según categoría de edad',
  aggravation: 'según circunstancias agravantes',
  answer: 'según respuesta',
  cause: 'según causa',
  citizenship: 'según nacionalidad',
  city: 'según ciudad',
  conduct: 'según conducta',
  crime: 'según delito',
  cyber: 'según uso de medios informáticos',
  decision: 'según resolución',
  form: 'según forma de explotación',
  function: 'según función',
  group: 'según grupo',
  'iccs-section': 'según sección de la ICCS',
  launderer: 'según autor del blanqueo',
  'legal-representation': 'según representación letrada',
  length: 'según duración',
  object: 'según objeto',
  offence: 'según delito',
  office: 'según condición de funcionario público',
  outcome: 'según resultado',
  payment: 'según forma de pago',
  predicate: 'según delito del que procede el producto',
  reach: 'según alcance',
  recidivism: 'según reincidencia',
  relationship: 'según relación con el autor',
  request: 'según origen de la solicitud',
  route: 'según ruta',
  sector: 'según sector',
  'selected-crime': 'por determinados delitos',
  sentence: 'según sentencia',
  sex: 'según sexo',
  side: 'según modalidad',
  weapon: 'según arma',
};

/** "según sexo", "en el cuadro 1.3"; an id of a module that somebody else wrote is not shown. */
export function divided(by: string): string {
  return by.startsWith('table ')
    ? `en el cuadro ${by.slice('table '.length)}`
    : ((Object.hasOwn(divisions, by) ? divisions[by] : undefined) ?? 'según sus categorías');
}

/**
 * " Lo más probable es que la celda errónea sea «cuadro 5.1, Adultos, Hombres, 2016»: si el dato fuera
 * 427 474, se cumplirían las dos reglas incumplidas en las que interviene esa celda." Empty where the
 * rules together point to no cell.
 */
function pointing(
  culprit: string | null,
  { changes, mends = 1, fitting, others }: LocatedDetails,
  names: Names,
): string {
  if (culprit === null || changes === undefined) return '';
  const cell = `Lo más probable es que la celda errónea sea «${names.cell(culprit)}»`;
  const broken = mends === 2 ? 'dos reglas' : `${formatNumber(mends)} reglas`;
  const rules =
    mends === 1 ? 'la regla' : `las ${broken} incumplidas en las que interviene esa celda`;
  if (changes === 1) {
    const figure = fitting === undefined ? 'otro' : formatNumber(fitting);
    const unless =
      others === 'none' ? ' Modificar cualquier otro dato por sí solo no bastaría.' : '';
    return ` ${cell}: si el dato fuera ${figure}, se ${mends === 1 ? 'cumpliría' : 'cumplirían'} ${rules}.${unless}`;
  }
  const its =
    fitting === undefined
      ? 'uno de ellos es este'
      : `uno de ellos es este, que debería ser ${formatNumber(fitting)}`;
  const without =
    others === 'none' ? ` Sin modificar este, no bastaría con cambiar otros ${changes}.` : '';
  return ` ${cell}: para que se ${mends === 1 ? 'cumpla' : 'cumplan'} ${rules}, deben modificarse al menos ${changes} datos; ${its}.${without}`;
}

function missing(gap: number): string {
  return oneOrMany(gap, 'falta 1', (count) => `faltan ${count}`);
}

function tooMany(gap: number): string {
  return oneOrMany(gap, 'sobra 1', (count) => `sobran ${count}`);
}

function stillBlank(parts: number): string {
  if (parts === 0) return '';
  return oneOrMany(
    parts,
    ' Además, 1 parte sigue en blanco.',
    (count) => ` Además, ${count} partes siguen en blanco.`,
  );
}

/** Number of the table; with its title where the two figures stand in different files. */
function tableNamed(
  role: FindingCell['role'],
  cells: readonly FindingCell[],
  names: Names,
): string {
  const table = tableWith(role, cells);
  return inTwoFiles(cells) ? `«${names.table(table)}»` : (table.split('/')[1] ?? '');
}

/** Of a core and a module: where the figure stands. */
function elsewhere(role: FindingCell['role'], cells: readonly FindingCell[], names: Names): string {
  return inTwoFiles(cells) ? ` (cuadro ${tableNamed(role, cells, names)})` : '';
}
