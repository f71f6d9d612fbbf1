import type { FindingMessages } from '../findings.ts';
import { counted, formatList, formatNumber, formatPercent, oneOrMany } from './format.ts';

/** National codes and the ICCS codes they count as. */
export const codeMessages: Pick<FindingMessages, 'unmapped-code' | 'code-too-wide' | 'split-code'> =
  {
    'unmapped-code': {
      title: 'Códigos nacionales sin correspondencia',
      sentence: ({ details: d }) => {
        const lack = oneOrMany(
          d.codes,
          '1 código nacional no tiene código de la ICCS',
          (count) => `${count} códigos nacionales no tienen código de la ICCS`,
        );
        const more = d.codes > d.named.split('; ').length;
        return `«${d.title}»: ${lack} en ${formatList(d.years.split(' '))} ${size(d)}: ${more ? `${listOf(d.named).join(', ')}, entre otros` : formatList(listOf(d.named))}.${otherYears(d.outside, d.codes)}${inNoFigure(d.open)}`;
      },
      meaning:
        'El dato que se selecciona según la ICCS comprende los códigos nacionales que le asigna correspondence.csv. Un código sin línea en ese archivo no se incluye en ningún dato de ese tipo.',
      todo: 'Añada los códigos a correspondence.csv y deje vacío el código de la ICCS cuando ninguno sea adecuado. «uncts map suggest» propone códigos de la ICCS.',
      reasons: ['Los códigos son nuevos.', 'Los códigos no corresponden a delitos.'],
    },
    'code-too-wide': {
      title: 'Códigos nacionales más amplios que la pregunta',
      sentence: ({ details: d }, names) => {
        const rows = d.rows.split(' ').map((row) => `«${names.row(`${row}/total`)}»`);
        const asked = oneOrMany(
          rows.length,
          `el que solicita la fila ${formatList(rows)}`,
          () => `los que solicitan las filas ${formatList(firstRows(rows))}`,
        );
        const wide = oneOrMany(
          d.codes,
          `1 código nacional se cuenta con un código de la ICCS más amplio que ${asked}, y no está incluido`,
          (count) =>
            `${count} códigos nacionales se cuentan con un código de la ICCS más amplio que ${asked}, y no están incluidos`,
        );
        return `«${d.title}»: ${wide} en ningún dato del cuadro ${size(d)}: ${formatList(listOf(d.named))}.`;
      },
      meaning:
        'Cada fila comprende los códigos nacionales que se cuentan con su código de la ICCS o con uno de nivel inferior. Lo que se cuenta con un código de nivel superior puede corresponder a la fila en parte.',
      todo: 'Asigne al código nacional un código más restringido de la ICCS o divídalo en proporciones; si no, indique en el comentario que el dato no lo incluye.',
      reasons: [
        'El código nacional no puede dividirse.',
        'El código nacional es una categoría residual.',
      ],
    },
    'split-code': {
      title: 'Datos basados en proporciones',
      sentence: ({ details: d }) => {
        const divided = oneOrMany(
          d.codes,
          '1 código nacional se reparte',
          (count) => `${count} códigos nacionales se reparten`,
        );
        return `«${d.title}»: ${divided} en proporciones entre códigos de la ICCS ${size(d)}: ${readable(formatList(listOf(d.named)))}. Los datos que comprenden una parte se marcan como estimaciones.`;
      },
      meaning:
        'La proporción de un código nacional es una estimación de quienes elaboraron la correspondencia; la suma de las partes equivale a los registros.',
      todo: 'Indique en la observación de correspondence.csv de dónde proceden las proporciones y actualícelas cuando se haga un recuento.',
      reasons: ['El código nacional no puede dividirse en los datos.'],
    },
  };

/** Rows named in the sentence. */
const rowsNamed = 3;

function firstRows(rows: readonly string[]): string[] {
  const more = rows.length - rowsNamed;
  return more > 0 ? [...rows.slice(0, rowsNamed), `${formatNumber(more)} más`] : [...rows];
}

function listOf(names: string): string[] {
  return names.split('; ').map((name) => (name === '' ? 'registros sin código' : name));
}

function size({ records, mass }: { records: number; mass: number }): string {
  return `(${counted(records, 'registro', 'registros')}; cantidad contabilizada: ${formatNumber(mass)})`;
}

function otherYears(outside: number, codes: number): string {
  if (outside === 0) return '';
  return oneOrMany(
    outside,
    codes === 1
      ? ' Tiene una línea en correspondence.csv, pero para otros años.'
      : ' De ellos, 1 tiene una línea en correspondence.csv, pero para otros años.',
    (count) => ` De ellos, ${count} tienen una línea en correspondence.csv, pero para otros años.`,
  );
}

function inNoFigure(records: number): string {
  if (records === 0) {
    return ' Las líneas de mapping.csv que mencionan expresamente estos códigos los utilizan o los excluyen.';
  }
  return oneOrMany(
    records,
    ' Queda 1 registro sin incluir en ningún dato.',
    (count) => ` Quedan ${count} registros sin incluir en ningún dato.`,
  );
}

/** "Homicidio (0101=0.8 0102=0.2)" -> "Homicidio (0101 80 %, 0102 20 %)"; "-" is no ICCS code. */
function readable(parts: string): string {
  return parts.replace(
    /(\S+)=([\d.]+)( ?)/g,
    (_, iccs: string, share: string, space: string) =>
      `${iccs.replace(/-$/, 'sin código')} ${formatPercent(Number(share))}${space === '' ? '' : ', '}`,
  );
}
