import type { CodeChange, Reason } from '../../revision/reasons.ts';
import type { RevisionMessages } from '../en/revision-report.ts';
import { counted, formatList, formatNumber, oneOrMany } from './format.ts';

/** National codes named of a reason. */
const shownCodes = 3;

/** The revision report and the note to UNODC in Spanish. */
export const revisionMessages: RevisionMessages = {
  page: {
    name: 'Informe de revisiones',
    purpose:
      'Este informe compara respuestas de un mismo país al Estudio de las Naciones Unidas sobre Tendencias Delictivas: qué se revisó, en qué medida y, en lo que se sabe, por qué.',
    returns: 'Respuestas comparadas',
    comparisons: 'Comparaciones',
    byTable: 'Revisiones por cuadro',
    byYear: 'Revisiones por año',
    settled: 'Años ya consolidados que se revisaron',
    settledIntro:
      'Los datos de años anteriores a los dos más recientes de la respuesta anterior se consideran consolidados. Indique por qué se revisó, pese a ello, cada uno de ellos.',
    noSettled: 'No se revisó ningún dato de un año ya consolidado.',
    triangles: 'Triángulos de revisiones',
    trianglesIntro:
      'Cada línea es una respuesta y cada columna, un año. Se muestran las preguntas cuyos datos más variaron; revision-triangle.csv las contiene todas.',
    noTriangles: 'Ningún dato varió entre estas respuestas.',
    changes: 'Todas las celdas que cambiaron',
    changesIntro: 'Por cuadro. La letra entre corchetes es el estado del dato.',
    noChanges: 'No cambió ninguna celda.',
    breaks: 'Rupturas de la serie declaradas',
    noBreaks: 'La última respuesta no declara ninguna ruptura de la serie.',
    method: 'Cómo se miden las revisiones',
    methodTexts: [
      'Una revisión es el dato posterior menos el anterior, cuando ambas respuestas contienen un dato. La falta de un dato nunca se toma por cero: los datos que aparecen o desaparecen se cuentan por separado.',
      'Revisión media: el promedio de las revisiones en porcentaje del dato anterior; los aumentos y las disminuciones se compensan. Revisión media absoluta: lo mismo sin tener en cuenta el signo. Ambas abarcan todos los datos comparados, incluidos los que no cambiaron. De un dato anterior igual a cero no puede darse un porcentaje; esos datos no entran en estos promedios y se cuentan en el resumen.',
      'Revisión media absoluta relativa: la suma de todas las revisiones, sin tener en cuenta el signo, en porcentaje de la suma de los datos posteriores. Los datos mayores pesan más en ella.',
      'Dirección: la revisión media dividida por su error estándar (t), a partir de diez datos; por encima de 2,26 las revisiones se inclinan hacia un lado. Los totales varían con sus partes, por lo que se trata de un indicio y no de una prueba.',
      'Fuente: McKenzie y Gamba, Interpreting the results of revision analyses: recommended summary statistics; OECD/Eurostat Guidelines on Revisions Policy and Analysis.',
    ],
    comparison: 'Comparación',
    return: 'Respuesta',
    compared: 'Datos comparados',
    revised: 'Revisados',
    share: 'Proporción revisada',
    mean: 'Revisión media',
    meanAbsolute: 'Revisión media absoluta',
    relative: 'Revisión media absoluta relativa',
    median: 'Mediana de los revisados',
    lean: 'Dirección',
    added: 'Nuevos',
    gone: 'Ahora en blanco',
    before: 'Anterior',
    after: 'Posterior',
    difference: 'Diferencia',
    percent: 'Porcentaje',
    reasons: 'Motivos',
    all: 'Todos los cuadros',
    noFigure: 'sin dato',
    notAsked: 'no se solicita',
  },
  say: {
    title: (country, first, last) =>
      `${country}: revisiones de los datos de ${first === last ? first : `${first} a ${last}`}`,
    returnName: (cycle, number, file = '') =>
      `ciclo de ${cycle}${number === undefined ? '' : `, compilación ${number}`}${file === '' ? '' : `, ${file}`}`,
    between: (from, to) => `${from} → ${to}`,
    headline: (revised, compared, share) =>
      `De ${counted(compared, 'dato que figura', 'datos que figuran')} en ambas respuestas, ${oneOrMany(revised, 'se revisó 1', (count) => `se revisaron ${count}`)} (${share}).`,
    nothingCompared: 'Ninguna celda tiene un dato en ambas respuestas.',
    movedSentence: (added, gone) =>
      `${counted(added, 'dato es nuevo', 'datos son nuevos')} y ${counted(gone, 'celda está ahora en blanco', 'celdas están ahora en blanco')}.`,
    askedSentence: (onlyLater, onlyEarlier) =>
      `${counted(onlyLater, 'celda se solicita', 'celdas se solicitan')} solo en la respuesta posterior y ${formatNumber(onlyEarlier)} solo en la anterior.`,
    zeroSentence: (zeros, revised) =>
      `${counted(zeros, 'dato anterior es igual a cero y no tiene', 'datos anteriores son iguales a cero y no tienen')} porcentaje; de ellos ${oneOrMany(revised, 'se revisó 1', (count) => `se revisaron ${count}`)}.`,
    leanCell: (way, t) =>
      `${{ up: 'al alza', down: 'a la baja', neither: 'ninguna' }[way]}${t === '' ? '' : ` (t\u00A0=\u00A0${t})`}`,
    leanSentence: (way) =>
      `Las revisiones se inclinan ${way === 'up' ? 'al alza' : 'a la baja'}. Puede deberse a registros tardíos, pero también a un solo registro corregido que modifica varios totales: examine los motivos.`,
    changesOf: (cells) => counted(cells, 'celda que cambió', 'celdas que cambiaron'),
    reason: (reason, source) => reasonIn(reason, source),
  },
  note: {
    heading: (country, years) => [
      `Nota sobre los datos revisados`,
      `${country}, Estudio de las Naciones Unidas sobre Tendencias Delictivas, ${years}`,
    ],
    address: 'A la Oficina de las Naciones Unidas contra la Droga y el Delito (UNODC)',
    date: 'Fecha: […]',
    opening: (from, to, years) =>
      `Esta nota acompaña nuestra respuesta revisada (${to}). Indica qué ha cambiado desde la respuesta enviada anteriormente (${from}) en los datos de ${years}.`,
    span: (first, last) => (first === last ? `${first}` : `${first} a ${last}`),
    revised: (revised, compared, share) =>
      `De ${counted(compared, 'dato que figura', 'datos que figuran')} en ambas respuestas, ${oneOrMany(revised, 'se revisó 1', (count) => `se revisaron ${count}`)} (${share}).`,
    size: (absolute, mean) =>
      `En promedio de todos los datos comparados, la revisión es del ${absolute} del dato anterior sin tener en cuenta el signo (revisión media absoluta) y del ${mean} con su signo (revisión media).`,
    half: (median) => `La mitad de los datos revisados varió un ${median} o menos.`,
    moved: (added, gone) =>
      `${counted(added, 'dato es nuevo', 'datos son nuevos')}; ${oneOrMany(gone, 'se retiró 1 dato', (count) => `se retiraron ${count} datos`)}.`,
    nothing: 'No se revisó ningún dato.',
    what: 'Qué se revisó',
    table: (table, revised, compared, years, absolute) =>
      `${table}: ${formatNumber(revised)} de ${counted(compared, 'dato', 'datos')}, de ${formatList(years)}; revisión media absoluta: ${absolute}.`,
    tableMoved: (table, added, gone) =>
      `${table}: ${counted(added, 'dato nuevo', 'datos nuevos')}, ${counted(gone, 'dato retirado', 'datos retirados')}.`,
    settled: (figures, years) =>
      `Entre ellos, ${oneOrMany(figures, '1 dato corresponde', (count) => `${count} datos corresponden`)} a años que se consideraban consolidados (${formatList(years)}), porque […].`,
    why: 'Motivos',
    whyOf: (why, figures, source) => {
      const concerned = `(${counted(figures, 'celda', 'celdas')})`;
      switch (why) {
        case 'records':
          return `Se añadieron, suprimieron o corrigieron registros de «${source}» ${concerned}, porque […].`;
        case 'correspondence':
          return `Se cambió la correspondencia de códigos nacionales con la clasificación de delitos ${concerned}, porque […].`;
        case 'mapping':
          return `Los datos se tomaron de las fuentes de otro modo ${concerned}, porque […].`;
        case 'by-hand':
          return `Se introdujeron datos a mano ${concerned}, porque […].`;
        case 'status':
          return `Cambió solo el estado, y no el dato ${concerned}.`;
        case 'tool':
          return `Los datos se calcularon con otra versión del programa ${concerned}.`;
        case 'not-known':
          return `Otros motivos ${concerned}: […].`;
      }
    },
    breaks: 'Rupturas de la serie',
    break: (row, year, comment) => `${row}, desde ${year}: ${comment === '' ? '[…]' : comment}`,
    noBreaks: 'No se declara ninguna ruptura de la serie.',
    contact: (officer) => `Contacto: ${officer === '' ? '[…]' : officer}`,
  },
};

function reasonIn(reason: Reason, source: string): string {
  switch (reason.why) {
    case 'by-hand':
      return 'Introducido a mano.';
    case 'mapping':
      return reason.after.length === 0
        ? 'mapping.csv ya no da ningún dato.'
        : reason.before.length === 0
          ? `mapping.csv da ahora un dato: ${reason.after.join('; ')}.`
          : `mapping.csv selecciona de otro modo: ${reason.before.join('; ')} → ${reason.after.join('; ')}.`;
    case 'correspondence':
      return `Cambió la correspondencia: ${codesIn(reason.codes)}.`;
    case 'records':
      return `Fuente «${source}»: ${recordsIn(reason.records)}${reason.codes.length === 0 ? '' : ` (${codesIn(reason.codes)})`}.`;
    case 'status':
      return 'Solo cambió el estado.';
    case 'tool':
      return `Elaborado con uncts ${reason.after} en lugar de ${reason.before}.`;
    case 'not-known':
      return 'Nada de lo que se conserva indica el motivo.';
  }
}

function recordsIn(records: number): string {
  if (records === 0) return 'el mismo número de registros, con otros valores';
  const count = counted(Math.abs(records), 'registro', 'registros');
  return `${count} ${records > 0 ? 'más' : 'menos'}`;
}

function codesIn(codes: readonly CodeChange[]): string {
  const named = codes
    .slice(0, shownCodes)
    .map(
      ({ code, value }) =>
        `${code === '' ? 'sin código' : code} ${value > 0 ? '+' : ''}${formatNumber(value)}`,
    );
  const rest = codes.length - named.length;
  return rest > 0 ? `${named.join(', ')} y ${formatNumber(rest)} más` : named.join(', ');
}
