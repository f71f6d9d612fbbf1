import type { FindingDetails } from '../../checks/details.ts';
import { questionOf } from '../../instrument/cell-id.ts';
import type { FindingMessages } from '../findings.ts';
import { formatDay, formatList, formatNumber, oneOrMany } from './format.ts';
import { institutionNames, of } from './metadata.ts';
import { answerNames, questionNames, unitNames } from './metadata-names.ts';

/** Answers of the metadata file. */
export const metadataMessages: Pick<
  FindingMessages,
  'metadata-missing' | 'metadata-to-confirm' | 'metadata-contradicted' | 'break-without-change'
> = {
  'break-without-change': {
    title: 'Ruptura de la serie que los datos no reflejan',
    sentence: ({ cells, details: d }, names) => {
      const moved =
        d.value === d.before
          ? `sigue siendo ${formatNumber(d.value)}, igual que el año anterior`
          : `pasa de ${formatNumber(d.before)} a ${formatNumber(d.value)}`;
      return `Se ha declarado una ruptura de la serie «${names.row(questionOf(cells[0]?.cell ?? ''))}» en ${d.year}, pero el dato ${moved}: entre ningún otro par de años consecutivos varía menos.`;
    },
    meaning:
      'Una ruptura indica que los datos a partir de un año no pueden compararse con los anteriores. Si la serie continúa como antes, es posible que la ruptura corresponda a otro año o a otra fila.',
    todo: 'Compruebe si el año y la fila de la ruptura son correctos. Si lo son, no es necesario hacer nada.',
    reasons: [
      'El cambio apenas afectó a esta fila.',
      'Los datos de la nueva serie se proporcionaron por primera vez para otro año.',
    ],
  },
  'metadata-contradicted': {
    title: 'Metadatos que la respuesta del país contradice',
    sentence: ({ details: d }) => contradiction(d),
    meaning:
      'Lo que el archivo de metadatos dice de los datos lo leen quienes comparan países. Tiene que corresponder a lo que se hizo.',
    todo: 'Corrija lo indicado en el archivo de metadatos, o bien la descripción del país, de la fuente o de la correspondencia. Si ambas cosas son correctas, explique en el comentario de los metadatos por qué difieren.',
    reasons: [
      'Lo indicado en los metadatos se refería a una fuente anterior.',
      'El cuadro sigue una regla distinta de la del resto de la respuesta.',
    ],
  },
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

function contradiction(d: FindingDetails['metadata-contradicted']): string {
  const answer = answerNames.get(d.answer) ?? institutions.get(d.answer) ?? d.answer;
  const question = questionNames.get(d.name) ?? d.name;
  const says = `En el archivo de metadatos consta «${answer}» como ${question} ${ofSubject(d.subject)}.`;
  switch (d.about) {
    case 'counting-unit': {
      const unit = unitNames.get(d.found) ?? `«${d.found}»`;
      return `${says} ${figuresWithSource(d.figures, 'cuenta', 'cuentan')} otra unidad como ${unit}.`;
    }
    case 'institution': {
      const found = d.found.split('; ').map((each) => of(institutions.get(each) ?? each));
      return `${says} ${figuresWithSource(d.figures, 'procede', 'proceden')} de fuentes ${formatList(found)}.`;
    }
    case 'reference-period': {
      const [from = '', to = ''] = d.found.split(' ');
      return `${says} El año de referencia de la respuesta del país va del ${formatDay(from)} al ${formatDay(to)}.`;
    }
    case 'reference-day':
      return `${says} En la respuesta del país, los datos de un día determinado corresponden al ${formatDay(d.found)}.`;
  }
}

function figuresWithSource(figures: number, one: string, many: string): string {
  return oneOrMany(
    figures,
    `El único dato del cuadro que tiene fuente ${one}`,
    (count) => `Los ${count} datos del cuadro que tienen fuente ${many}`,
  );
}

const institutions: ReadonlyMap<string, string> = new Map(Object.entries(institutionNames));

/** "sobre el cuadro 1.2", "sobre los datos de la policía". */
function about(subject: string): string {
  return `sobre ${subjectName(subject)}`;
}

/** "del cuadro 1.2", "de los datos de la policía". */
function ofSubject(subject: string): string {
  return of(subjectName(subject));
}

function subjectName(subject: string): string {
  const institution = institutions.get(subject);
  return institution === undefined ? `el cuadro ${subject}` : `los datos ${of(institution)}`;
}

/** Names of the questions; several can share one, and only the first are named. */
function named(names: string, questions: number): string {
  const list = names.split('; ').map((name) => questionNames.get(name) ?? name);
  return questions > list.length && list.length > 1
    ? `${list.join(', ')}, entre otras`
    : formatList(list);
}
