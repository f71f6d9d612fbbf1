import type { FindingMessages } from '../findings.ts';
import { formatList, oneOrMany } from './format.ts';
import { institutionNames, of } from './metadata.ts';

/** Answers of the metadata file. */
export const metadataMessages: Pick<FindingMessages, 'metadata-missing' | 'metadata-to-confirm'> = {
  'metadata-missing': {
    title: 'Metadatos sin respuesta',
    sentence: ({ details: d }) =>
      `En el archivo de metadatos ${oneOrMany(d.questions, 'falta la respuesta a 1 pregunta', (count) => `faltan las respuestas a ${count} preguntas`)} ${about(d.subject)}: ${named(d.names, d.questions)}.`,
    meaning:
      'La forma de contar los delitos y las personas varía de un país a otro; sin estas respuestas, los datos no pueden compararse.',
    todo: 'Responda a las preguntas en el archivo de metadatos. Cada respuesta se da una sola vez y sigue siendo válida mientras no cambie la fuente, la definición o la regla de recuento.',
    reasons: [
      'La institución que proporciona los datos no documenta sus reglas de recuento.',
      'La respuesta se ha solicitado y aún no se ha recibido.',
    ],
  },
  'metadata-to-confirm': {
    title: 'Metadatos por confirmar',
    sentence: ({ details: d }) => {
      const given = oneOrMany(
        d.questions,
        `Se dio 1 respuesta ${about(d.subject)}`,
        (count) => `Se dieron ${count} respuestas ${about(d.subject)}`,
      );
      return `${given} cuando los datos procedían de otra fuente o de otra selección de registros: ${named(d.names, d.questions)}.`;
    },
    meaning:
      'Una fuente, una definición o una regla de recuento nuevas que no se declaran parecen una variación de la delincuencia.',
    todo: 'Vuelva a leer estas respuestas: confírmelas o modifíquelas en el archivo de metadatos, y declare una ruptura de la serie si los datos no pueden compararse con los de años anteriores.',
    reasons: [
      'La fuente es nueva, y la definición y las reglas de recuento son las mismas.',
      'Se añadieron o sustituyeron códigos nacionales, y la definición es la misma.',
    ],
  },
};

/** Short names of the questions, by their name in the instrument; one that is not here stays. */
const questionNames: ReadonlyMap<string, string> = new Map([
  ['name of the institution', 'nombre de la institución'],
  ['contact', 'contacto'],
  ['system or register', 'sistema o registro'],
  ['publication', 'publicación'],
  ['geographic coverage', 'cobertura geográfica'],
  ['institutional coverage', 'cobertura institucional'],
  ['reference period', 'período de referencia'],
  ['source', 'fuente'],
  ['institution', 'institución'],
  ['counting unit', 'unidad de recuento'],
  ['moment of recording', 'momento del registro'],
  ['principal-offence rule', 'regla del delito principal'],
  ['multiple offences', 'delitos múltiples'],
  ['offences by several persons', 'delitos cometidos por varias personas'],
  ['persons who appear more than once', 'personas que aparecen más de una vez'],
  ['attempted offences', 'tentativas de delito'],
  ['reference day', 'día de referencia'],
  ['design of the survey', 'diseño de la encuesta'],
  ['definition', 'definición'],
  ['what is included in addition', 'qué incluyen de más los datos'],
  ['what is left out', 'qué excluyen los datos'],
  ['breaks in the series', 'rupturas de la serie'],
]);

const institutions: ReadonlyMap<string, string> = new Map(Object.entries(institutionNames));

function about(subject: string): string {
  const institution = institutions.get(subject);
  return institution === undefined
    ? `sobre el cuadro ${subject}`
    : `sobre los datos ${of(institution)}`;
}

/** Names of the questions; several can share one, and only the first are named. */
function named(names: string, questions: number): string {
  const list = names.split('; ').map((name) => questionNames.get(name) ?? name);
  return questions > list.length && list.length > 1
    ? `${list.join(', ')}, entre otras`
    : formatList(list);
}
