/** Short names of the questions of the metadata file, by their English names in the instrument. */
export const questionNames: ReadonlyMap<string, string> = new Map([
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

/** Answers that the return can contradict, by choice; a text that the country wrote is not here. */
export const answerNames: ReadonlyMap<string, string> = new Map([
  ['offence', 'delito'],
  ['victim', 'víctima'],
  ['person', 'persona'],
  ['calendar-year', 'año civil'],
  ['fiscal-year', 'año fiscal'],
]);

/** Counting units as which a line of the mapping can count another, as the instrument names them. */
export const unitNames: ReadonlyMap<string, string> = new Map([
  ['offences', 'delitos'],
  ['victims', 'víctimas'],
  ['persons', 'personas'],
]);
