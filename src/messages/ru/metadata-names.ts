import { institutionNames } from './metadata.ts';

/** Short names of the questions of the metadata file, by their English names in the instrument. */
export const questionNames: ReadonlyMap<string, string> = new Map([
  ['name of the institution', 'название учреждения'],
  ['contact', 'контакт для вопросов'],
  ['system or register', 'система или реестр'],
  ['publication', 'публикация'],
  ['geographic coverage', 'территориальный охват'],
  ['institutional coverage', 'охват органов'],
  ['reference period', 'отчетный период'],
  ['source', 'источник'],
  ['institution', 'учреждение'],
  ['counting unit', 'единица учета'],
  ['moment of recording', 'момент регистрации'],
  ['principal-offence rule', 'правило основного преступления'],
  ['multiple offences', 'учет нескольких преступлений'],
  ['offences by several persons', 'учет совместно совершенных преступлений'],
  ['persons who appear more than once', 'учет повторно встречающихся лиц'],
  ['attempted offences', 'покушения на преступления'],
  ['reference day', 'отчетная дата'],
  ['design of the survey', 'параметры обследования'],
  ['definition', 'соответствие определению'],
  ['what is included in addition', 'что включено дополнительно'],
  ['what is left out', 'что не включено'],
  ['breaks in the series', 'разрывы динамических рядов'],
]);

/** Answers that the return can contradict, by what stands in the file; another is a text. */
export const answerNames: ReadonlyMap<string, string> = new Map([
  ...Object.entries(institutionNames),
  ['offence', 'преступление'],
  ['victim', 'жертва'],
  ['person', 'лицо'],
  ['calendar-year', 'календарный год'],
  ['fiscal-year', 'финансовый год'],
]);
