import type { MetadataWords } from '../en/metadata.ts';
import type { Institution } from '../workbook.ts';

import { formatList } from './format.ts';

/** "Datos de la policía", "Datos del ministerio público". */
function figuresOf(institution: string): string {
  return `Datos ${of(institution)}`;
}

/** "de la policía", "del ministerio público". */
export function of(institution: string): string {
  return `de ${institution}`.replace(/^de el /, 'del ');
}

/** Institutions within a sentence, by their name in the instrument. */
export const institutionNames: Readonly<Record<Institution, string>> = {
  police: 'la policía',
  prosecution: 'el ministerio público',
  courts: 'los tribunales',
  prisons: 'la administración penitenciaria',
  survey: 'la autoridad encargada de las encuestas de victimización',
  statistics: 'la oficina nacional de estadística',
};

/** Everything that the metadata workbook says in Spanish beside the texts of the instrument. */
export const metadataWords: MetadataWords = {
  institutions: institutionNames,
  file: 'ARCHIVO DE METADATOS',
  cycle: (cycle) => `Ciclo de ${cycle}`,
  referenceYear: (year) => `Año de referencia ${year}`,
  frontPage: 'Portada',
  howToTitle: 'Cómo responder',
  howTo: [
    'En este archivo se pregunta cómo se elabora la información del archivo de datos: quién la proporciona, qué se cuenta, cuándo y con arreglo a qué reglas. Los datos de dos países, o de dos años, solo pueden compararse si se conocen estas respuestas.',
    'Escriba en las celdas sombreadas o elija una opción de la lista que se despliega en ellas. Utilice el comentario para todo lo que el lector deba saber. Lo que no se sepa se deja en blanco.',
    'Las respuestas siguen siendo válidas de un ciclo a otro. Una respuesta se vuelve a solicitar solo si ha cambiado la fuente, la selección de registros o los códigos nacionales en que se basan los datos: en ese caso lleva la indicación «Por confirmar» sobre fondo amarillo. Modifíquela o cambie su estado a «Confirmada».',
    'Declare una ruptura de la serie para cada fila cuyos datos no puedan compararse con los de años anteriores, e indique el primer año de la nueva serie y el motivo.',
  ],
  contentsTitle: 'Hojas de este archivo',
  contents: {
    sheet: 'Hoja',
    content: 'Contenido',
    questions: 'Preguntas',
    toConfirm: 'Por confirmar',
    missing: 'Sin respuesta',
  },
  institutionContent: (name) => `${figuresOf(name)} en general`,
  tables: (numbers) => `${numbers.length === 1 ? 'Cuadro' : 'Cuadros'} ${formatList(numbers)}`,
  institutionSheet: {
    police: 'Policía',
    prosecution: 'Ministerio público',
    courts: 'Tribunales',
    prisons: 'Prisiones',
    survey: 'Autoridad de encuestas',
    statistics: 'Oficina de estadística',
  },
  institutionTitle: figuresOf,
  chapterTitle: (number, title) => `${number}  ${title}`,
  tableTitle: (number, title) => `Cuadro ${number}  ${title}`,
  columns: {
    question: 'Pregunta',
    answer: 'Respuesta',
    comment: 'Comentario',
    state: 'Estado',
  },
  states: {
    answered: 'Respondida',
    'to-confirm': 'Por confirmar',
    missing: 'Aún sin respuesta',
    'not-applicable': 'No procede',
  },
  confirmed: 'Confirmada',
  breaks: { row: 'Fila', year: 'Primer año de la nueva serie', reason: 'Motivo' },
  rules: {
    choiceTitle: 'Opción no incluida en la lista',
    choice:
      'Elija una respuesta de la lista o deje la celda en blanco. Los detalles deben indicarse en el comentario.',
    rowTitle: 'Fila no incluida en la lista',
    row: 'Elija de la lista una fila de este cuadro.',
    yearTitle: 'Se requiere un año',
    year: 'Introduzca un año de cuatro cifras, por ejemplo 2013.',
  },
  page: {
    header: (instrument, cycle) => `${instrument.replaceAll('&', '&&')}, ciclo de ${cycle}`,
    number: 'Página &P de &N',
  },
};
