import type { FindingOf } from '../../checks/details.ts';
import { usualRevisions } from '../../checks/earlier/usual.ts';
import { questionOf } from '../../instrument/cell-id.ts';
import { previousOf, rowWith } from '../cells.ts';
import type { EarlierCode } from '../en/findings-earlier.ts';
import type { FindingMessages } from '../findings.ts';
import type { Names } from '../names.ts';
import { divided } from './findings-sums.ts';
import { exactNumber, formatList, formatNumber, formatPercent, oneOrMany } from './format.ts';

const usual = `En los datos que publica la UNODC, entre el ${formatPercent(usualRevisions.lowestShare)} y el ${formatPercent(usualRevisions.highestShare)} de los correspondientes a los tres últimos años cambian de un ciclo a otro, la mitad de ellos en menos de un ${formatPercent(usualRevisions.medianSize)}.`;

/** The return beside the country's earlier ones. */
export const earlierMessages: Pick<FindingMessages, EarlierCode> = {
  'isolated-revision': {
    title: 'Cambio aislado de un dato ya enviado',
    sentence: (finding, names) =>
      `${changed(finding, names)}${likeness(finding)}${closing(finding, names)}${company(finding)}`,
    meaning:
      'Cuando se revisa una fuente, varían a la vez varios datos. Si un solo dato difiere del que se envió, mientras que sus partes, su conjunto y el resto del cuadro no varían, a menudo se trata de un error al introducirlo. Se pondera en qué medida encajan ambos datos y si la diferencia es la propia de un error de ese tipo.',
    todo: 'Compare el dato con su fuente. Si es erróneo, restablezca el anterior; si se revisó, indíquelo en el comentario y compruebe si también deben cambiar sus partes y su conjunto.',
    reasons: [
      'El dato se revisó y los demás no cambiaron.',
      'El dato anterior era erróneo y se ha corregido.',
      'El dato anterior era provisional.',
    ],
  },
  'settled-history-revised': {
    title: 'Se revisaron datos de años ya consolidados',
    sentence: ({ table, details: d }, names) => {
      const differ = oneOrMany(
        d.figures,
        `1 dato de ${years(d.years)} difiere en un ${formatPercent(d.median)} del enviado en el ciclo de ${d.cycle}`,
        (count) =>
          `${count} datos de ${years(d.years)} difieren de los enviados en el ciclo de ${d.cycle}, con una diferencia mediana del ${formatPercent(d.median)}`,
      );
      const sent = oneOrMany(
        d.compared,
        'se había enviado 1 dato del cuadro',
        (count) => `se habían enviado ${count} datos del cuadro`,
      );
      return `Cuadro «${names.table(table ?? '')}»: ${differ} (${sent}). Se trata de años ya consolidados: eran anteriores a los dos más recientes de aquella respuesta o figuraban en dos respuestas.`;
    },
    meaning: `Los datos de los años más recientes suelen ser provisionales; los más antiguos rara vez cambian. ${usual}`,
    todo: 'Indique en el comentario por qué se revisaron esos años: registros tardíos, una fuente nueva, una definición nueva. Si cambió la definición, señale la ruptura de la serie.',
    reasons: [
      'Hubo casos que se registraron tarde o se reclasificaron.',
      'Cambió la fuente, la definición o la cobertura.',
      'Los datos anteriores eran erróneos y se han corregido.',
    ],
  },
  'table-revised': {
    title: 'Se revisó el cuadro',
    sentence: ({ table, details: d }, names) =>
      `Cuadro «${names.table(table ?? '')}»: ${oneOrMany(
        d.compared,
        `el único dato enviado anteriormente (${years(d.years)}) difiere en un ${formatPercent(d.median)} del enviado en el ciclo de ${d.cycle}`,
        (count) =>
          `${formatNumber(d.figures)} de los ${count} datos enviados anteriormente (${years(d.years)}) ${d.figures === 1 ? 'difiere' : 'difieren'} de los del ciclo de ${d.cycle}, con una diferencia mediana del ${formatPercent(d.median)}`,
      )}.`,
    meaning: `Cuando cambian muchos datos de un cuadro es porque se ha hecho un nuevo recuento, lo cual es normal y merece una explicación. ${usual}`,
    todo: 'Indique en el comentario qué se revisó y por qué. Si cambió la definición o la cobertura, señale la ruptura de la serie.',
    reasons: [
      'Se revisó la fuente en su totalidad.',
      'Cambió la definición, la fuente o la cobertura.',
      'Los datos provisionales pasaron a ser definitivos.',
    ],
  },
  'column-off-by-year': {
    title: 'Un cuadro está desfasado un año',
    sentence: ({ table, details: d }, names) => {
      const [year, side] =
        d.by === 1 ? (['anterior', 'derecha'] as const) : (['siguiente', 'izquierda'] as const);
      const agree = oneOrMany(
        d.figures,
        `1 dato de ${years(d.years)} coincide con el que en el ciclo de ${d.cycle} figuraba en el año ${year}, y no con el del mismo año`,
        (count) =>
          `${count} datos de ${years(d.years)} coinciden con los que en el ciclo de ${d.cycle} figuraban en el año ${year}, y no con los del mismo año`,
      );
      return `Cuadro «${names.table(table ?? '')}»: ${agree}. Es posible que el cuadro se haya pegado una columna demasiado a la ${side}.`;
    },
    meaning:
      'Los mismos datos en el año contiguo indican que el cuadro se pegó con una columna de desfase. No se cuentan los datos que coinciden por azar, porque no varían de un año a otro.',
    todo: 'Compare un dato del cuadro con su fuente y compruebe en qué año figura. Si el error está en esta respuesta, desplace el cuadro; si estaba en la anterior, indíquelo en el comentario.',
    reasons: [
      'En la respuesta anterior los datos figuraban en años equivocados y se han corregido.',
      'Cambió el período de referencia de los datos.',
    ],
  },
  'typed-and-revised': {
    title: 'Dato introducido a mano cuya fuente ha cambiado',
    sentence: ({ cells, details: d }, names) => {
      const name = names.row(questionOf(cells[0]?.cell ?? ''));
      const typed =
        d.typed === undefined ? 'se borró a mano' : `se introdujo a mano: ${formatNumber(d.typed)}`;
      const now = d.data === undefined ? 'no dan ningún valor' : `dan ${formatNumber(d.data)}`;
      const then = d.before === undefined ? 'ninguno' : formatNumber(d.before);
      return `El dato de «${name}» correspondiente a ${d.year} ${typed}. Los datos de origen ${now}; cuando se introdujo daban ${then}. Se mantiene lo introducido a mano.`;
    },
    meaning:
      'Lo que una persona introduce en el archivo nunca se sobrescribe. Si los datos de origen cambian después, solo una persona puede decir cuál de los dos valores es válido.',
    todo: 'Decida en edits.csv: escriba «typed» (lo introducido) o «data» (los datos de origen) en la columna «decision» y vuelva a compilar con --resolve edits.csv.',
    reasons: [
      'El valor introducido es válido: la fuente aún no lo recoge.',
      'El nuevo valor de los datos de origen es válido; lo introducido ha quedado desactualizado.',
    ],
  },
  'answered-before': {
    title: 'Dato enviado anteriormente y ahora en blanco',
    sentence: ({ table, cells, details: d }, names) =>
      oneOrMany(
        d.figures,
        `El dato de «${names.row(questionOf(cells[0]?.cell ?? ''))}» correspondiente a ${d.years} está en blanco; en el ciclo de ${d.cycle} era ${formatNumber(previousOf(cells))}.`,
        (count) =>
          `Cuadro «${names.table(table ?? '')}»: ${count} datos de ${years(d.years)} que figuraban en el ciclo de ${d.cycle} están ahora en blanco.${d.given === 0 ? ' No queda en el cuadro ninguno de los datos enviados anteriormente.' : ''}`,
      ),
    meaning:
      'El dato que ya se envió de un año es conocido; dejarlo en blanco equivale a retirarlo. Esto no se aplica a los cuadros que no se solicitan en este ciclo.',
    todo: 'Vuelva a introducir los datos. Si se retiran, elija el estado que corresponda y explique el motivo en el comentario.',
    reasons: [
      'Los datos se retiran: eran erróneos o ya no son comparables.',
      'Los datos no han cambiado y no se volvieron a introducir.',
      'Los datos son ahora confidenciales.',
    ],
  },
  'part-revised-total-not': {
    title: 'Se revisaron las partes y no el total',
    sentence: ({ cells, details: d }, names) =>
      `${closedBefore(d, rowWith('total', cells, names))} Ahora las partes suman ${formatNumber(d.sum)} y el total sigue siendo ${formatNumber(d.total)}.`,
    meaning:
      'La suma cuadraba y ha dejado de cuadrar porque solo cambiaron las partes: se olvidó revisar el total o hay una parte errónea.',
    todo: 'Compruebe cuál de los dos datos concuerda con la fuente y revise el otro.',
    reasons: [
      'El total se revisará más adelante.',
      'Las partes anteriores se habían ajustado al total.',
      'Las partes y el total proceden ahora de fuentes distintas.',
    ],
  },
  'total-revised-parts-not': {
    title: 'Se revisó el total y no sus partes',
    sentence: ({ cells, details: d }, names) =>
      `${closedBefore(d, rowWith('total', cells, names))} Ahora el total es ${formatNumber(d.total)} y las partes siguen sumando ${formatNumber(d.sum)}.`,
    meaning:
      'La suma cuadraba y ha dejado de cuadrar porque solo cambió el total: se olvidó revisar las partes o el total es erróneo.',
    todo: 'Compruebe cuál de los dos datos concuerda con la fuente y revise el otro.',
    reasons: [
      'Las partes se revisarán más adelante.',
      'El nuevo total comprende casos cuya categoría se desconoce.',
      'Las partes y el total proceden ahora de fuentes distintas.',
    ],
  },
};

type Isolated = FindingOf<'isolated-revision'>;
type Side = FindingOf<'part-revised-total-not' | 'total-revised-parts-not'>['details'];

function closedBefore({ year, cycle, by, previousTotal }: Side, name: string): string {
  return `En el ciclo de ${cycle}, las partes de «${name}» ${divided(by)} correspondientes a ${year} sumaban ${formatNumber(previousTotal)}, igual que el total.`;
}

function changed({ cells, table, details: d }: Isolated, names: Names): string {
  const name = names.row(questionOf(cells[0]?.cell ?? ''));
  const [first, second] = cells;
  if (d.like === 'swapped') {
    return `En ${d.year}, el dato de «${name}» es ${formatNumber(d.value)} y el de «${names.row(d.other)}» es ${formatNumber(second?.value ?? 0)}; en el ciclo de ${d.cycle} era a la inversa.`;
  }
  if (d.like === 'pasted') {
    return `En ${d.year}, ${formatNumber(d.figures)} datos del cuadro «${names.table(table ?? '')}» difieren de los del ciclo de ${d.cycle} y coinciden ahora, fila por fila, con los del cuadro «${names.table(d.other)}». El dato de «${name}» es ${formatNumber(d.value)} y antes era ${formatNumber(d.previous ?? 0)}.`;
  }
  if (d.previous === undefined) {
    const others =
      d.figures === 1
        ? ''
        : oneOrMany(
            d.figures - 1,
            ' Lo mismo ocurre en otra celda del cuadro.',
            (count) => ` Lo mismo ocurre en otras ${count} celdas del cuadro.`,
          );
    return `El dato de «${name}» es 0 en ${d.year}; en el ciclo de ${d.cycle} estaba en blanco, y hay datos de otros años.${others}`;
  }
  const gap = d.value - d.previous;
  return `El dato de «${name}» correspondiente a ${d.year} es ${formatNumber(first?.value ?? d.value)} y en el ciclo de ${d.cycle} era ${formatNumber(d.previous)}: ${formatNumber(Math.abs(gap))} ${gap > 0 ? 'más' : 'menos'}.`;
}

function likeness({ details: d }: Isolated): string {
  switch (d.like) {
    case 'factor':
      return ` Si el dato anterior es correcto, el nuevo es ${formatNumber(d.times)} veces ${d.other === 'large' ? 'mayor' : 'menor'} de lo debido.`;
    case 'level':
      return oneOrMany(
        d.figures - 1,
        ` Otro año de la serie cambió en la misma proporción (factor: ${exactNumber(d.times)}).`,
        (count) =>
          ` Otros ${count} años de la serie cambiaron en la misma proporción (factor: ${exactNumber(d.times)}).`,
      );
    case 'digits':
      return ' Es posible que se hayan invertido dos dígitos.';
    case 'repeated':
      return ` El nuevo dato coincide con el de ${d.other}.`;
    case 'swapped':
      return ' Es posible que ambos datos estén intercambiados.';
    case 'zero':
    case 'zero-for-blank':
      return ' Es posible que el cero ocupe el lugar de una celda en blanco.';
    default:
      return '';
  }
}

function closing({ details: d }: Isolated, names: Names): string {
  if (d.total === '') return '';
  const several = d.like === 'swapped' || d.figures > 1;
  return ` Con ${several ? 'los datos anteriores' : 'el dato anterior'}, las partes de «${names.row(d.total)}» ${divided(d.by)} suman el total; ahora no.`;
}

function company({ details: d }: Isolated): string {
  if (d.previous === undefined || d.compared === 0) return '';
  if (d.compared === 1) {
    return d.moved === 0
      ? ' El único otro dato del cuadro enviado anteriormente no ha cambiado.'
      : ' El único otro dato del cuadro enviado anteriormente también ha cambiado.';
  }
  const others = `otros ${formatNumber(d.compared)} datos del cuadro enviados anteriormente`;
  if (d.moved === 0) return ` Los ${others} no han cambiado.`;
  return oneOrMany(
    d.moved,
    ` De los ${others}, ha cambiado 1.`,
    (count) => ` De los ${others}, han cambiado ${count}.`,
  );
}

function years(text: string): string {
  return formatList(text.split(' '));
}
