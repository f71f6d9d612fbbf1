import type { QueryMessages } from '../queries.ts';

/** The query list in Spanish. */
export const queryMessages: QueryMessages = {
  sheet: 'Preguntas',
  title: (country, cycle) => `${country}: preguntas sobre la respuesta al UN-CTS ${cycle}`,
  titleFor: (country, cycle, institution) =>
    `${country}: preguntas para ${institution} sobre la respuesta al UN-CTS ${cycle}`,
  howTo: [
    'Cada línea es un hallazgo; los más importantes aparecen primero. Compare los datos con su fuente y responda en las celdas sombreadas.',
    '«Confirmado» significa que los datos son correctos: elija el motivo o indíquelo en la columna de observaciones. «Corregido» significa que los datos se corregirán. Las líneas sin responder se volverán a preguntar.',
    'Las líneas pueden ordenarse y filtrarse. Devuelva el archivo tal como está; no se lee nada más de él.',
  ],
  nothing:
    'No hay preguntas: las comprobaciones no han detectado nada que siga pendiente de respuesta.',
  columns: {
    number: 'N.º',
    severity: 'Gravedad',
    institution: 'Institución',
    table: 'Cuadro',
    question: 'Qué se ha detectado',
    cell: 'Dato que debe examinarse primero',
    place: 'En el libro de trabajo',
    todo: 'Qué hacer',
    before: 'Respuesta anterior',
    answer: 'Respuesta',
    reason: 'Motivo',
    words: 'Observaciones',
    forUnodc: 'Comunicar a la UNODC',
    by: 'Respondido por',
  },
  answers: {
    confirmed: 'Confirmado',
    corrected: 'Corregido',
    'will-follow': 'Respuesta posterior',
  },
  yes: 'Sí',
  no: 'No',
  with: (number) => `Puede quedar resuelto con la línea n.º ${number}`,
  noCell: { records: 'Registros de las fuentes', metadata: 'Archivo de metadatos' },
  before: {
    expired: (words) => `Respuesta anterior: ${words} Los datos han cambiado desde entonces.`,
    notCorrected: (words) =>
      `Se anunció una corrección y los datos siguen siendo los mismos. ${words}`,
    willFollow: (words) => `Se anunció una respuesta posterior. ${words}`,
  },
  rules: {
    choiceTitle: 'Respuesta no incluida en la lista',
    choice: 'Elija una respuesta de la lista o deje la celda en blanco.',
    reasonTitle: 'Motivo no incluido en la lista',
    reason:
      'Elija de la lista un motivo habitual. Lo que desee añadir se escribe en la columna siguiente.',
  },
  pageNumber: 'Página &P de &N',
};
