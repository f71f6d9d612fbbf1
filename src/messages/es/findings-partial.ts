import { questionOf } from '../../instrument/cell-id.ts';
import type { FindingMessages } from '../findings.ts';
import { divided } from './findings-sums.ts';
import { counted, formatNumber, oneOrMany } from './format.ts';

/** Answers of which one side is missing. */
export const partialMessages: Pick<
  FindingMessages,
  'some-parts-without-total' | 'total-without-parts'
> = {
  'some-parts-without-total': {
    title: 'Algunas partes sin total',
    sentence: ({ culprit, details: d }, names) => {
      const given = oneOrMany(d.given, 'consta 1', (count) => `constan ${count}`);
      return `En ${d.year}, el total de «${names.row(questionOf(culprit ?? ''))}» está en blanco, aunque ${given} de ${counted(d.parts, 'parte', 'partes')} ${divided(d.by)}. El total es, como mínimo, ${formatNumber(d.sum)}.`;
    },
    meaning:
      'Las partes sin su total no permiten saber cuál es el total ni cuánto falta de él. Una parte en blanco no se considera cero.',
    todo: 'Introduzca el total si se conoce. Si no se conoce, indique en el comentario qué partes faltan.',
    reasons: [
      'La institución solo registra estas partes.',
      'El total no se publica.',
      'Las partes que se dejaron en blanco son cero y no se introdujeron.',
    ],
  },
  'total-without-parts': {
    title: 'Total sin sus partes en un año',
    sentence: ({ cells, details: d }, names) => {
      const total = cells.find(({ role }) => role === 'other')?.cell ?? '';
      return `En ${d.year}, el dato de «${names.row(questionOf(total))}» es ${formatNumber(d.total)} y no consta ninguna de sus partes ${divided(d.by)}, que sí constan en ${d.year - 1} y en ${d.year + 1}.${otherTotals(d.totals)}`;
    },
    meaning:
      'El país desglosa este total en el año anterior y en el siguiente, por lo que las partes de este año también deberían existir.',
    todo: 'Introduzca las partes de ese año o explique, con un estado y un comentario, por qué no las hay.',
    reasons: [
      'Las partes de ese año se pasaron por alto.',
      'La fuente de ese año no desglosa el total.',
    ],
  },
};

function otherTotals(totals: number): string {
  if (totals <= 1) return '';
  return oneOrMany(
    totals - 1,
    ' Lo mismo ocurre con otro total del cuadro.',
    (count) => ` Lo mismo ocurre con otros ${count} totales del cuadro.`,
  );
}
