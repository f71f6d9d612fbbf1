import { rowAt } from '../cells.ts';
import type { SlipCode } from '../en/findings-slips.ts';
import type { FindingMessages } from '../findings.ts';
import { formatList, formatNumber, oneOrMany, othersNote } from './format.ts';

/** Slips that people make when they type or paste figures. */
export const slipMessages: Pick<FindingMessages, SlipCode> = {
  'factor-of-ten': {
    title: 'Diez, cien o mil veces mayor o menor de lo esperado',
    sentence: ({ cells, details: d }, names) =>
      `El dato de «${rowAt(cells, 0, names)}» es ${formatNumber(d.value)} en ${d.year}. El valor acorde con sus demás años, sus partes y su conjunto sería ${formatNumber(d.expected)}: el dato puede ser ${formatNumber(d.times)} veces ${d.direction === 'large' ? 'mayor' : 'menor'} de lo debido.`,
    meaning:
      'Cada dato se compara con los de los años contiguos, con sus partes, con su conjunto y con el del otro sexo. Este resulta mucho más acorde con ellos si se divide o se multiplica por 10, por 100 o por 1000.',
    todo: 'Compare el dato con su fuente: puede que sobre o falte un cero, o que se hayan introducido miles como unidades. Si es correcto, indique en el comentario qué ocurrió ese año.',
    reasons: [
      'El dato es correcto: hubo realmente esa variación en ese año.',
      'La fuente expresa el dato en miles.',
      'Cambió la definición o la cobertura.',
    ],
  },
  'digits-swapped': {
    title: 'Posible inversión de dos dígitos',
    sentence: ({ cells, details: d }, names) =>
      `El dato de «${rowAt(cells, 0, names)}» es ${formatNumber(d.value)} en ${d.year}; con dos dígitos en el orden inverso, ${formatNumber(d.expected)}, sería más acorde con sus demás años y con sus partes.`,
    meaning:
      'Invertir dos dígitos contiguos es un error frecuente al teclear. Se advierte cuando, con el orden inverso, una suma cuadra o el dato se ajusta a la serie.',
    todo: 'Compare el dato con su fuente, dígito por dígito.',
    reasons: ['El dato es correcto tal como está.'],
  },
  'sexes-swapped': {
    title: 'Posible intercambio entre hombres y mujeres',
    sentence: ({ cells, details: d }, names) =>
      `En ${d.year}, el dato de «${rowAt(cells, 0, names)}» es ${formatNumber(d.male)} y el de «${rowAt(cells, 1, names)}» es ${formatNumber(d.female)}; en los demás años ocurre lo contrario.`,
    meaning:
      'La proporción de mujeres entre las víctimas, las personas sospechosas o las personas recluidas varía lentamente. Los datos que solo son coherentes si se intercambian están en columnas equivocadas.',
    todo: 'Compruebe en la fuente a qué columna corresponde cada dato e intercámbielos si están invertidos.',
    reasons: ['Los datos son correctos: la composición cambió ese año.'],
  },
  'rows-swapped': {
    title: 'Posible intercambio entre dos filas',
    sentence: ({ cells, details: d }, names) =>
      `En ${d.year}, el dato de «${rowAt(cells, 0, names)}» es ${formatNumber(d.first)} y el de «${rowAt(cells, 1, names)}» es ${formatNumber(d.second)}; si se intercambiaran, ambos serían más acordes con los demás años de su fila.`,
    meaning: 'Los datos que se pegan con una fila de desfase no se ajustan a ninguna de las dos.',
    todo: 'Compruebe en la fuente a qué fila corresponde cada dato e intercámbielos si están invertidos.',
    reasons: [
      'Los datos son correctos: ambos variaron ese año.',
      'Cambió la definición de las dos filas.',
    ],
  },
  'level-shift': {
    title: 'La serie continúa en otro nivel',
    sentence: ({ cells, details: d }, names) =>
      `El dato de «${rowAt(cells, 0, names)}» ${d.change >= 1 ? 'aumentó' : 'disminuyó'} de ${formatNumber(d.before)} en ${d.beforeYear} a ${formatNumber(d.value)} en ${d.year}, una variación mayor que las habituales en la serie.${othersNote(
        d.figures,
        'Lo mismo ocurre con otro dato del cuadro.',
        (count) => `Lo mismo ocurre con otros ${count} datos del cuadro.`,
      )}`,
    meaning:
      'Lo que es habitual se deduce de los demás años de la serie y de lo que han publicado los países que participan en el estudio en el caso de datos de esta magnitud. Un cambio de nivel duradero rara vez se debe solo a una variación de la delincuencia.',
    todo: 'Si cambió la legislación, la definición, la fuente o la cobertura, declare en los metadatos una ruptura de la serie en ese año. Si no cambió nada, compare los datos con su fuente.',
    reasons: [
      'Cambió la legislación, la definición o las reglas de recuento.',
      'Cambió la fuente, su cobertura o su sistema de registro.',
      'El dato es correcto: hubo realmente esa variación en la delincuencia o en la labor de la institución.',
      'El dato es provisional.',
    ],
  },
  'repeated-value': {
    title: 'Mismo dato que en un año anterior',
    sentence: ({ cells, details: d }, names) =>
      `El dato de «${rowAt(cells, 0, names)}» es ${formatNumber(d.value)} en ${d.year}, exactamente el mismo que en ${d.of}.${othersNote(
        d.figures,
        'También se repite otro dato de la institución.',
        (count) => `También se repiten otros ${count} datos de la institución.`,
      )}`,
    meaning:
      'Los recuentos rara vez se repiten con exactitud, y los grandes casi nunca. A menudo se ha repetido el dato del año anterior. Se tiene en cuenta con qué frecuencia se repiten los datos de esta magnitud y de esta serie, y si variaron los datos contiguos.',
    todo: 'Compruebe si la fuente contiene un dato propio del año más reciente.',
    reasons: [
      'El dato es correcto y se repite por azar.',
      'No se disponía de un dato nuevo, por lo que se repitió el último.',
      'El dato está fijado por la legislación o por un plan.',
    ],
  },
  'zero-for-missing': {
    title: 'Cero entre otros datos',
    sentence: ({ cells, details: d }, names) =>
      `El dato de «${rowAt(cells, 0, names)}» es 0 en ${d.year}, mientras que en los años contiguos hay datos distintos de cero.${othersNote(
        d.figures,
        'Lo mismo ocurre con otro dato de la institución.',
        (count) => `Lo mismo ocurre con otros ${count} datos de la institución.`,
      )}`,
    meaning:
      'El cero significa que no hubo nada que contar; una celda en blanco significa que no se sabe. Un cero entre otros datos suele ser una celda en blanco que se rellenó.',
    todo: 'Si ese año no hubo ningún caso, mantenga el cero e indíquelo en el comentario. Si el dato se desconoce, borre el contenido de la celda y elija el estado que corresponda.',
    reasons: [
      'El dato es correcto: ese año no se registró ningún caso.',
      'El dato de ese año se desconoce.',
    ],
  },
  'gap-in-series': {
    title: 'Laguna en la serie',
    sentence: ({ cells, details: d }, names) =>
      `El dato de «${rowAt(cells, 0, names)}» está en blanco en ${d.year}, mientras que constan los de los demás años solicitados.${othersNote(
        d.questions,
        'A otra serie de la institución también le falta un año.',
        (count) => `A otras ${count} series de la institución también les falta un año.`,
      )}`,
    meaning:
      'Una serie de la que se proporcionan datos todos los años rara vez se interrumpe un solo año.',
    todo: 'Introduzca el dato, o bien el estado y un comentario que expliquen por qué no lo hay.',
    reasons: [
      'El dato no se recopiló ese año.',
      'El dato aún no está disponible y se enviará más adelante.',
      'El dato es confidencial.',
      'El dato está incluido en otro.',
    ],
  },
  'table-shifted': {
    title: 'Un año entero de un cuadro está en blanco',
    sentence: ({ details: d }, names) => {
      const tables = d.tables.split(' ').map((table) => `«${names.table(table)}»`);
      const [end, side] =
        d.side === 'first' ? (['primer', 'derecha'] as const) : (['último', 'izquierda'] as const);
      const has = oneOrMany(
        tables.length,
        `El cuadro ${formatList(tables)} no contiene`,
        () => `Los cuadros ${formatList(tables)} no contienen`,
      );
      return `${has} ningún dato de ${d.year}, el ${end} año, aunque sí de otros años: o bien no se ha respondido ese año, o bien todos los datos están una columna demasiado a la ${side}.`;
    },
    meaning:
      'Cuando un cuadro se pega con una columna de desfase, cada dato queda en un año que no le corresponde, un extremo de los años solicitados queda en blanco y el otro se pierde. Los cuadros se ordenan según lo bien que encajarían sus datos si se devolvieran a su lugar.',
    todo: 'Compare un dato del cuadro con su fuente y compruebe en qué año figura. Si ese año no se ha respondido, explique el motivo en el comentario.',
    reasons: [
      'Los datos de ese año aún no están disponibles.',
      'Los datos del cuadro no se recopilaron ese año.',
      'Los datos están en los años que les corresponden.',
    ],
  },
  'same-figures-in-tables': {
    title: 'Los mismos datos en dos cuadros',
    sentence: ({ details: d }, names) =>
      `En ${d.year}, ${oneOrMany(d.figures, '1 dato coincide', (count) => `${count} datos coinciden`)}, fila por fila, en los cuadros «${names.table(d.doubted)}» y «${names.table(d.other)}». Los del primero se ajustan menos a los demás años de ese cuadro.`,
    meaning:
      'Las personas sospechosas, procesadas y condenadas no son las mismas, y su número casi nunca coincide. Si dos cuadros contienen los mismos datos, es probable que estos se hayan pegado dos veces.',
    todo: 'Compare ambos cuadros con sus fuentes.',
    reasons: [
      'Ambos cuadros proceden de una misma fuente que no distingue entre los dos conceptos.',
      'Solo se disponía de los datos de uno de los dos, por lo que se introdujeron dos veces.',
    ],
  },
};
