import type { FactDetails } from '../../checks/details.ts';
import type { FindingMessages } from '../findings.ts';
import { counted, formatList, formatNumber, oneOrMany } from './format.ts';

/** What reading the sources brought to light. */
export const datasetMessages: Pick<FindingMessages, keyof FactDetails> = {
  'duplicate-records': {
    title: 'Registros con la misma clave',
    sentence: ({ details: d }) =>
      `«${d.title}»: en ${d.year}, ${d.content === 'same' ? copies(d) : contradictions(d)} (clave: ${d.key}). ${lines(d)}${otherYears(d)}`,
    meaning:
      'La clave distingue unos registros de otros. Un registro que figura dos veces aumenta indebidamente los datos; dos registros con la misma clave y distinto contenido no pueden ser ambos correctos.',
    todo: 'Elimine las copias o escriba "duplicates": "once" en la descripción de la fuente. Si el contenido difiere, averigüe qué registro es el válido o añada a la clave la columna que los distingue.',
    reasons: [
      'Un caso pasó de una oficina a otra y ambas lo registraron.',
      'Un caso tiene varios registros a propósito y falta una columna en la clave.',
    ],
  },
  'silent-combination': {
    title: 'Combinación sin registros',
    sentence: ({ details: d }) =>
      `«${d.title}»: en ${d.year}, ${formatNumber(d.silent)} de ${counted(d.all, 'combinación', 'combinaciones')} de ${formatList(d.by.split(', ').map((column) => `«${column}»`))} ${d.silent === 1 ? 'no tiene' : 'no tienen'} ningún registro: ${firstOf(d.combinations, d.silent)}.${otherYears(d)}`,
    meaning:
      'Según la descripción de la fuente, cada combinación tiene registros todos los años. Su ausencia suele significar que no se recibieron los datos, no que no ocurriera nada.',
    todo: 'Solicite los datos que faltan o indique en un comentario qué es lo que los datos no incluyen.',
    reasons: ['No ocurrió nada allí.', 'La zona o la oficina no existía ese año.'],
  },
  'band-gap': {
    title: 'Edades entre dos tramos',
    sentence: ({ details: d }) => {
      const ages = oneOrMany(
        d.records,
        'la edad de 1 registro no corresponde a ningún tramo del cuestionario, o corresponde a dos',
        (count) =>
          `la edad de ${count} registros no corresponde a ningún tramo del cuestionario, o corresponde a dos`,
      );
      const none = oneOrMany(d.records, 'No se incluye', () => 'No se incluyen');
      return `«${d.title}»: en ${d.year}, ${ages} (columna «${d.from}»: ${firstOf(d.texts, d.different)}). ${none} en ninguna categoría de «${d.column}».${otherYears(d)}`;
    },
    meaning:
      'Un tramo que abarca parte de dos tramos del cuestionario nunca se divide por conjetura, de modo que sus registros no se incluyen en ninguno.',
    todo: 'Solicite las edades en tramos que se ajusten a los del cuestionario, o año por año.',
    reasons: ['La fuente solo publica estos tramos.'],
  },
  'total-differs': {
    title: 'El total no es la suma de sus partes',
    sentence: ({ details: d }) => {
      const gap = formatNumber(Math.abs(d.total - d.sum));
      const figures = `el total de «${d.measure}» es ${formatNumber(d.total)} y los demás registros suman ${formatNumber(d.sum)}, ${gap} ${d.total > d.sum ? 'menos' : 'más'}`;
      return `«${d.title}»: en ${d.year}, ${differing(d)} de la suma de los demás registros. ${largest(d)}: ${figures}.${otherYears(d)}`;
    },
    meaning:
      'La fuente contiene totales junto a sus partes. Se utilizan las partes, y el total muestra si falta alguna.',
    todo: 'Pregunte a quien publica la fuente cuál de los dos es válido y corríjalo.',
    reasons: [
      'El total comprende registros que no figuran en ninguna parte.',
      'El total no se revisó junto con sus partes.',
    ],
  },
  'total-not-compared': {
    title: 'Total sin partes con que compararlo',
    sentence: ({ details: d }) =>
      `«${d.title}»: en ${d.year}, ${notCompared(d)} (medida: «${d.measure}»): ningún otro registro coincide con ${d.alone === 1 ? 'él' : 'ellos'} en las demás columnas.${otherYears(d)}`,
    meaning:
      'Según la descripción de la fuente, el registro es un total. Nada permite saber si sus partes están completas.',
    todo: 'Compruebe si faltan registros o si el total está escrito de otro modo que sus partes en otra columna.',
    reasons: ['La fuente solo ofrece el total en ese caso.'],
  },
  'stock-day': {
    title: 'Datos de un día distinto del de referencia',
    sentence: ({ details: d }) =>
      `«${d.title}»: en ${d.year} no hay registros del día de referencia, ${d.expected} (columna «${d.column}»)${d.counted === '' ? noOtherDay(d) : otherDay(d)}${otherYears(d)}`,
    meaning:
      'El cuestionario solicita el número de personas en un día determinado. Otro día puede haber más o menos.',
    todo: 'Solicite los datos del día de referencia o indique el día en un comentario.',
    reasons: ['El recuento se hace otro día del año, y en un comentario se indica cuál.'],
  },
  'distinct-in-several': {
    title: 'Contados en varias categorías',
    sentence: ({ details: d }) =>
      `«${d.title}»: en ${d.year} hay ${counted(d.distinct, 'texto distinto', 'textos distintos')} en «${d.column}», y sus recuentos por categoría («${d.measure}») suman ${formatNumber(d.sum)}: ${formatNumber(d.sum - d.distinct)} más. Un dato que reúne varias categorías cuenta cada texto una sola vez; no así las líneas de mapping.csv que se suman.${otherYears(d)}`,
    meaning:
      'Una persona con dos registros en categorías distintas se cuenta en ambas. Por eso los datos de las categorías suman más que su total.',
    todo: 'Asigne a cada persona una sola categoría, por ejemplo según el delito más grave, o utilice otra fuente para los totales.',
    reasons: [
      'Los datos cuentan a una persona una vez por cada delito, y así se indica en un comentario.',
    ],
  },
  'negative-values': {
    title: 'Valores negativos en la fuente',
    sentence: ({ details: d }) =>
      `«${d.title}»: en ${d.year}, «${d.measure}» es inferior a cero en ${oneOrMany(
        d.records,
        '1 registro. Los datos que lo incluyen se reducen',
        (count) => `${count} registros. Los datos que los incluyen se reducen`,
      )}.${otherYears(d)}`,
    meaning: 'Nada de lo que se cuenta puede ser inferior a cero.',
    todo: 'Corrija los valores o, si significan que no hay valor, inclúyalos en "nulls" en la descripción de la fuente.',
    reasons: ['La fuente anota como valores negativos las correcciones de registros anteriores.'],
  },
  'sum-not-exact': {
    title: 'Suma con demasiados dígitos',
    sentence: ({ details: d }) =>
      `«${d.title}»: en ${d.year}, «${d.measure}» suma ${d.sum} o contiene valores de esa magnitud. Por encima de ${formatNumber(Number.MAX_SAFE_INTEGER)} un número deja de ser exacto.${otherYears(d)}`,
    meaning:
      'Los libros de trabajo conservan 15 dígitos de un número, y un recuento de personas o delitos tan grande no es posible.',
    todo: 'Compruebe si en la columna hay identificadores o números de teléfono, o valores que se han unido.',
    reasons: ['La medida es una cantidad de dinero en una unidad pequeña.'],
  },
};

function copies({ records, counted: how }: FactDetails['duplicate-records']): string {
  return oneOrMany(
    records,
    how === 'once'
      ? '1 registro es copia de otro, y ambos se cuentan una sola vez'
      : '1 registro es copia de otro y vuelve a contarse',
    (count) =>
      how === 'once'
        ? `${count} registros son copia de otros y se cuentan una sola vez`
        : `${count} registros son copia de otros y vuelven a contarse`,
  );
}

function contradictions({ keys }: FactDetails['duplicate-records']): string {
  return oneOrMany(
    keys,
    '1 clave tiene varios registros que se contradicen',
    (count) => `${count} claves tienen varios registros que se contradicen`,
  );
}

function lines({ file, lines: list, records, keys }: FactDetails['duplicate-records']): string {
  const first = list.split(' ');
  const isAll = first.length === records + keys;
  return `${file}, líneas ${isAll ? formatList(first) : `${first.join(', ')}, entre otras`}.`;
}

function differing({
  differing: some,
  totals,
  text,
  column,
}: FactDetails['total-differs']): string {
  const name = `«${text}» de «${column}»`;
  if (totals === 1) return `el total ${name} difiere`;
  return some === totals
    ? `los ${formatNumber(totals)} totales ${name} difieren`
    : `${formatNumber(some)} de los ${formatNumber(totals)} totales ${name} ${some === 1 ? 'difiere' : 'difieren'}`;
}

function largest({ differing: some, where }: FactDetails['total-differs']): string {
  if (some === 1) return where === '' ? 'Diferencia' : where;
  return where === '' ? 'La mayor diferencia' : `La mayor diferencia (${where})`;
}

function notCompared({ alone, totals, text, column }: FactDetails['total-not-compared']): string {
  const name = `«${text}» de «${column}»`;
  if (totals === 1) return `no se ha podido comparar el total ${name}`;
  return alone === totals
    ? `no se ha podido comparar ninguno de los ${formatNumber(totals)} totales ${name}`
    : `no se ${alone === 1 ? 'ha' : 'han'} podido comparar ${formatNumber(alone)} de los ${formatNumber(totals)} totales ${name}`;
}

function noOtherDay({ limit, records }: FactDetails['stock-day']): string {
  const near =
    limit === 0
      ? ''
      : `, ni de ningún otro con ${counted(limit, 'día', 'días')} de diferencia como máximo`;
  return oneOrMany(
    records,
    `${near}. El registro de otro día no se cuenta.`,
    (count) => `${near}. Los ${count} registros de otros días no se cuentan.`,
  );
}

function otherDay({ counted: day, expected, days, records }: FactDetails['stock-day']): string {
  const apart = `${counted(days, 'día', 'días')} ${day < expected ? 'antes' : 'después'}`;
  return oneOrMany(
    records,
    `. En su lugar se cuenta 1 registro de ${day}, ${apart}.`,
    (count) => `. En su lugar se cuentan ${count} registros de ${day}, ${apart}.`,
  );
}

function otherYears({ year, years }: { year: number; years: string }): string {
  const others = years.split(' ').filter((entry) => entry !== '' && entry !== String(year));
  return others.length === 0 ? '' : ` Lo mismo ocurre en ${formatList(others)}.`;
}

/** The first of several, which are joined by `; `. */
function firstOf(list: string, all: number): string {
  const first = list.split('; ');
  const more = all - first.length;
  return more > 0 ? `${first.join('; ')} y ${formatNumber(more)} más` : first.join('; ');
}
