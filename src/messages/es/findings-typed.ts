import type { FindingOf } from '../../checks/details.ts';
import type { FindingMessages } from '../findings.ts';
import { capital } from '../letters.ts';
import type { Names } from '../names.ts';
import { shortened, suggestionOf } from '../typed.ts';
import { exactNumber, oneOrMany } from './format.ts';
import { howRead, whatWasMeant, whyNotUnderstood } from './typed-figures.ts';

type TypedCode = 'figure-not-understood' | 'status-not-understood' | 'figure-as-typed';

/** What people typed into the cells of a workbook. */
export const typedMessages: Pick<FindingMessages, TypedCode> = {
  'figure-not-understood': {
    title: 'Dato que no se ha podido interpretar',
    sentence: (finding, names) => {
      const meant = suggestionOf(finding.details);
      return [
        `${typed(finding, names)} no se ha podido interpretar: ${whyNotUnderstood[finding.details.reason]}.`,
        ...(meant === undefined ? [] : [whatWasMeant(meant)]),
        ...others(finding.details.others),
      ].join(' ');
    },
    meaning:
      'Un dato nunca se adivina: la celda se considera sin dato mientras no pueda interpretarse.',
    todo: 'Introduzca únicamente un número, sin palabras ni símbolos, o uno de los signos que figuran en las instrucciones. Las observaciones deben indicarse en el comentario.',
    reasons: [
      'Se escribió una observación o una llamada de nota junto al número.',
      'Excel modificó lo que se había escrito, por ejemplo convirtiéndolo en una fecha.',
      'Se escribió una palabra en lugar de un signo.',
    ],
  },
  'status-not-understood': {
    title: 'Estado no reconocido',
    sentence: (finding, names) =>
      [
        `${typed(finding, names)} no es un estado; se ha tomado ${finding.details.status}.`,
        ...others(finding.details.others),
      ].join(' '),
    meaning:
      'Un estado es una letra de la lista de códigos CL_OBS_STATUS de SDMX, por ejemplo E en el caso de una estimación.',
    todo: 'Elija un estado de la lista o deje la celda en blanco y escriba la observación en el comentario.',
    reasons: ['Se escribió una observación en la celda destinada al estado.'],
  },
  'figure-as-typed': {
    title: 'Dato no introducido como número',
    sentence: (finding, names) => {
      const { how, value, others: count } = finding.details;
      return [
        `${typed(finding, names)} se ha interpretado como ${exactNumber(value)}: ${howRead[how]}.`,
        ...others(count),
      ].join(' ');
    },
    meaning:
      'Otro programa u otra persona pueden interpretar de distinto modo lo que no se introduce como número.',
    todo: 'Compare el dato interpretado con el que se quería introducir e introdúzcalo únicamente como número.',
    reasons: [
      'Los datos se pegaron desde un texto o desde otro programa.',
      'El libro de trabajo se completó con otra configuración de idioma y región.',
    ],
  },
};

/** "Cuadro 2.1, Secuestro, 2016: «1,234» (celda F12 de la hoja «2»)". */
function typed({ cells, details }: FindingOf<TypedCode>, names: Names): string {
  const { text, sheet, address, file } = details;
  const of = file === undefined ? '' : ` de ${file}`;
  return `${capital(names.cell(cells[0]?.cell ?? ''))}: «${shortened(text)}» (celda ${address} de la hoja «${sheet}»${of})`;
}

function others(count: number): string[] {
  if (count === 0) return [];
  return [
    oneOrMany(
      count,
      'Lo mismo ocurre en otra celda del cuadro.',
      (cells) => `Lo mismo ocurre en otras ${cells} celdas del cuadro.`,
    ),
  ];
}
