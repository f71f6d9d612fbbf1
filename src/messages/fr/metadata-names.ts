/** Short names of the questions of the metadata file, by their English names in the instrument. */
export const questionNames: ReadonlyMap<string, string> = new Map([
  ['attempted offences', 'tentatives d’infraction'],
  ['breaks in the series', 'ruptures de série'],
  ['contact', 'contact'],
  ['counting unit', 'unité de compte'],
  ['definition', 'définition'],
  ['design of the survey', 'conception de l’enquête'],
  ['geographic coverage', 'couverture géographique'],
  ['institution', 'institution'],
  ['institutional coverage', 'couverture institutionnelle'],
  ['moment of recording', 'moment de l’enregistrement'],
  ['multiple offences', 'infractions multiples'],
  ['name of the institution', 'nom de l’institution'],
  ['offences by several persons', 'infractions commises par plusieurs personnes'],
  ['persons who appear more than once', 'personnes apparaissant plus d’une fois'],
  ['principal-offence rule', 'règle de l’infraction principale'],
  ['publication', 'publication'],
  ['reference day', 'jour de référence'],
  ['reference period', 'période de référence'],
  ['source', 'source'],
  ['system or register', 'système ou registre'],
  ['what is included in addition', 'éléments compris en plus'],
  ['what is left out', 'éléments exclus'],
]);

/** Answers that the return can contradict, by their ids; a day is given in the words of the country. */
export const answerNames: ReadonlyMap<string, string> = new Map([
  ['calendar-year', 'Année civile'],
  ['fiscal-year', 'Exercice budgétaire'],
  ['offence', 'Infraction'],
  ['victim', 'Victime'],
  ['person', 'Personne'],
  ['police', 'Police'],
  ['prosecution', 'Services du ministère public'],
  ['courts', 'Tribunaux'],
  ['prisons', 'Administration pénitentiaire'],
]);

/** Units in the plural, by their names in the instrument. */
export const unitNames: ReadonlyMap<string, string> = new Map([
  ['offences', 'des infractions'],
  ['victims', 'des victimes'],
  ['persons', 'des personnes'],
]);
