import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkReturn } from '../../src/checks/check-return.ts';
import { exampleBeside, exampleReturn } from '../../src/checks/example.ts';
import { checks } from '../../src/checks/registry.ts';
import { findingMessages } from '../../src/messages/en/findings.ts';
import { englishNames } from '../../src/messages/en/names.ts';
import { findingSentence } from '../../src/messages/findings.ts';
import type { FindingCode } from '../../src/schema/types.ts';
import { problemsOf } from '../../src/schema/validate.ts';
import { asked, instrument } from './small-return.ts';

const schema = JSON.parse(readFileSync('schemas/findings.schema.json', 'utf8'));
const codes = schema.definitions.code.enum as FindingCode[];

describe('every check', () => {
  test('has an example for each of its codes, and every code has a check', () => {
    for (const check of checks) {
      expect(new Set(check.examples.map(({ code }) => code))).toEqual(new Set(check.codes));
    }
    expect(checks.flatMap((check) => check.codes).toSorted()).toEqual(codes.toSorted());
  });

  test('runs in the order of the levels', () => {
    const levels = checks.map(({ level }) => level);
    expect(levels).toEqual(levels.toSorted());
  });

  test.each(
    checks.flatMap((check) =>
      check.examples.map((example, index) => ({
        check,
        example,
        name: `${example.code} ${index}`,
      })),
    ),
  )('finds its example: $name', ({ check, example }) => {
    const file = checkReturn(exampleReturn(example, asked), asked, exampleBeside(example, asked));
    const told = file.findings.filter(({ cause }) => cause === undefined);
    expect(told.map(({ code }) => code)).toEqual([example.code]);
    expect(check.codes).toContain(file.findings[0]?.code);
    expect(file.rulesRun).toBeGreaterThan(0);
    expect(problemsOf('findings', file, { file: 'findings.json' })).toEqual([]);
  });
});

/** What is said about the examples, in the order of the checks. */
const sentences = [
  'Table 2.1, Kidnapping, 2016: “approx. 500” in sheet “2”, cell F12 is not understood: it says that the number is not exact. If 500 is the figure, enter it as a number with the status E.',
  'Table 2.1, Kidnapping, 2016: “2017-10-01” in sheet “2”, cell F12 of police.xlsx is not understood: it is a date, and Excel makes dates of entries such as 10-17.',
  'Table 2.1, Kidnapping, 2015: “not available” in sheet “2”, cell E12 is not understood: it is a word or sign in place of a figure. If the mark “...” is meant, type it. The same stands in 1 other cell of the table.',
  'Table 2.1, Kidnapping, 2016: “rough” in sheet “2”, cell G12 is not a status; A was taken.',
  'Table 2.1, Kidnapping, 2016: “1,234” in sheet “2”, cell F12 was read as 1234: the comma was taken for a thousands mark.',
  'Table 2.1, Kidnapping, 2016: “412*” in sheet “2”, cell F12 was read as 412: a footnote mark beside the number was left out.',
  'Table 2.1, Kidnapping, 2016: “=SUM(F2:F9)” in sheet “2”, cell F12 was read as 412: it is the result of a formula as it was stored last.',
  'Table 2.1, Kidnapping, 2016 is -412; a count is zero or more.',
  'Table 2.1, Kidnapping, 2016 is 412.5; a count is a whole number.',
  'Table 7.1, Crime reporting rate: victims who reported the last incident to an authority (SDG 16.3.1), 2016 is 435; per cent lie between 0 and 100.',
  'Table 2.1, Kidnapping, 2016 is 41,200,000, more than the resident population of 2016 (5,210,000).',
  'Table 8.1, Resident population, Total, 2016 is 5,210, and figures of two or more tables are larger, up to 41,870. The population may be given in thousands.',
  'Table 2.1, Kidnapping, 2016 is 41,200,000,000, more than the population of any country.',
  '“Kidnapping” of 2016 was typed as 512. The data have 498 now, and had 490 when it was typed. What was typed stands.',
  '“Kidnapping” of 2016 was typed as 512. The data have no figure now, and had 490 when it was typed. What was typed stands.',
  '“police-offences”: 31 records of 2016 (402 in all) count twice in table 2.1, Kidnapping. Lines of the mapping: 12 and 13. National codes: Abduction.',
  '“police-offences”: 1 record of 2016 (65 in all) counts in “Sexual violence: Rape” and in “Sexual violence: Sexual assault”, which exclude each other. Lines of the mapping: 15 and 16. National codes: Rape of a minor.',
  '“police-offences”: 40 records of 1,000 (4%) of 2016 are in no figure and not left out on purpose. The codes with most: Arson and Riots.',
  '“police-offences”: table 2.1, Kidnapping, 2016 lacks 4 of 35 records, because their value is empty.',
  '“police-offences”: 2 national codes have no ICCS code in 2016 and 2017 (15 records, 860 counted): 436-2 and 433. 1 of them has a line, but for other years. 12 records are in no figure.',
  '“police-offences”: 1 national code has no ICCS code in 2016 (12 records, 840 counted): 436-2. Lines of the mapping that name the codes use them or leave them out.',
  '“police-offences”: 1 national code counts as a wider ICCS code than “Serious assault” asks, and is in no figure of the table (36 records, 9,120 counted): Assaults (02).',
  '“police-offences”: 1 national code is divided over ICCS codes by shares (36 records, 640 counted): Homicide (0101 80%, 0102 20%). Figures that hold a part are marked as estimates.',
  '“police-incidents”: in 2016 3 records repeat another one and count again (key: case number). incidents.csv, lines 12, 15, 40, 41 and 42.',
  '“police-incidents”: in 2016 2 of 432 combinations of state and month have no record: North, 3; South, 3.',
  '“prison-inmates”: for 2016 there are no records of the stock day 2016-12-31 (column “date”). Those of 2016-12-28, 3 days before, count in their place (52 records).',
  '“police-incidents”: in 2016 the age of 31 records lies in no band of the questionnaire, or in two (column “age”: 15-24). They are in no category of “age-band”.',
  '“police-offences”: in 2016 1 of 12 totals “All states” of “state” differs from the sum of the other records. Kidnapping: the total of “cases” says 1,902 and the others add up to 1,899, 3 less.',
  '“police-offences”: in 2016 1 of 12 totals “All states” of “state” could not be compared (“cases”): no other records agree with it in the other columns.',
  '“police-incidents”: in 2016 there are 1,204 different texts in “person number”, and their counts by category (“persons”) add up to 1,240: 36 more. A figure that takes several categories together counts each once; lines of the mapping that are added up do not.',
  '“police-offences”: in 2016 “cases” is below zero in 3 records. Figures that take them are smaller.',
  '“police-offences”: in 2016 “cases” adds up to 90071992547409930, or values in it are that large. Beyond 9,007,199,254,740,991 a figure is not exact.',
  'In 2016 the parts by sex of “Persons held” add up to 401,789 and the total says 411,992: 10,203 (2.5%) are not accounted for.',
  'In 2016 the parts by sex of “Victims of intentional homicide” add up to 631 and the total says 640: 9 (1.4%) are not accounted for. The cell for what is not known is blank and may hold them.',
  'In 2016 the parts by sentence of “Persons held” add up to 4,218 and the total says 4,119: 99 too many.',
  'In 2016 the parts by offence of “Sexual violence” add up to 965 and the total says 900: 65 too many. 1 part is still blank.',
  'In 2016 all parts by sex of “Persons held” are given and the total is blank. They add up to 401,789.',
  'In 2016 “Sexual violence” is blank, though 2 of its 3 parts by offence are given. It is at least 965.',
  'In 2014 “Persons held: Unsentenced” is 210 and has no part in table 5.2, while 2013 and 2015 have them.',
  'In 2016 “Firearms or explosives: Firearms” is 334 and “Firearms or explosives”, of which it is a part, is 310: 24 too many.',
  'In 2016 “Persons in formal contact for intentional homicide” is 1,204 in table 4.0 and 1,240 in table 4.1: a difference of 36.',
  'In 2016 “Persons convicted, all crimes” is 21,480 and “Persons prosecuted, all crimes” is 19,955: 1,525 more. Persons convicted are rarely more than persons prosecuted in the same year.',
  'In 2016 “Crime reporting rate: robbery” is 41.5% and “Robbery” is 0. Only victims of robbery can have reported it.',
  'In 2016 “Prevalence of bribery among persons in contact with a public official, last 12 months (SDG 16.5.1)” is 21.4%, above the highest of its parts (14.2%). The prevalence of bribery among all persons lies between that among men and that among women.',
  '“Kidnapping” is 2,110 in 2016. 211 would fit its other years, its parts and its whole: the figure may be 10 times too large.',
  '“Kidnapping” is 20 in 2016. 20,000 would fit its other years, its parts and its whole: the figure may be 1,000 times too small.',
  '“Persons held, Female” is 81,498 in 2016; with two digits the other way round, 18,498, it would fit its other years and its parts better.',
  'In 2016 “Persons held, Male” is 18,498 and “Persons held, Female” is 414,505; in the other years it is the other way round.',
  'In 2016 “Serious assault” is 207 and “Kidnapping” is 9,218; both would fit their other years better in each other’s place.',
  '“Kidnapping” is 921 in 2016, while 2015 has 198 and 2017 has 207. Going by its neighbours, 67 to 411 would be usual.',
  '“Kidnapping” is 840 in 2017, the newest year given, while 2016 has 211. Going by its neighbours, 86 to 390 would be usual.',
  '“Crime reporting rate: victims who reported the last incident to an authority (SDG 16.3.1)” is 0.43% in 2016, while 2015 has 41.5% and 2017 has 42%. It may have been entered as a share instead of per cent.',
  '“Robbery” is 31,657 in 2015, up from 24,700 in 2014: further than the series usually moves.',
  '“Kidnapping” is marked as a break in the series in 2016, and is 1,903 after 1,902: no two other years are closer.',
  '“Kidnapping” is 1,902 in 2017, exactly as in 2016.',
  '“Kidnapping” is 0 in 2015, while the years around it have figures.',
  '“Kidnapping” is blank in 2015, while the other years of the window are given.',
  'Table 5.1 Persons held in prisons on a specified day has no figure for 2014, the first year, though other years are given: not answered, or all figures stand one column too far to the right.',
  'In 2016 3 figures of table 4.3 Persons prosecuted by age status and sex, and by citizenship are the same as in table 4.5 Persons convicted by age status and sex, and by citizenship, row by row. The first of the two fits its other years less.',
  '“Kidnapping” is 243 in 2016 and was 198 in cycle 2017: 45 more. The 2 other figures of the table that were sent before are unchanged.',
  'Table 2.1 Acts causing harm to the person: 1 figure of 2014 differs from cycle 2017, by 1.6% (6 figures of the table were sent before). These years were settled: older than the two newest of that return, or given in two returns.',
  'Table 2.1 Acts causing harm to the person: 4 of 6 figures sent before (2014 and 2015) differ from cycle 2017, by 1% in the middle.',
  'Table 2.1 Acts causing harm to the person: 4 figures of 2015 and 2016 are what cycle 2017 gave for the year before, and not what it gave for the same year. The table may be pasted one column too far to the right.',
  '“Kidnapping” is blank for 2014, and was 187 in cycle 2017.',
  'In 2016 the parts by sentence of “Persons held” added up to the total of 4,119 in cycle 2017. Now they add up to 4,115, and the total is still 4,119.',
  'In 2016 the parts by sentence of “Persons held” added up to the total of 4,119 in cycle 2017. Now the total is 4,121, and the parts still add up to 4,119.',
  '“Kidnapping” is 243 in 2016, and UNODC published 207 on 6 June 2017 (source: CTS): 14.8% apart.',
  '“Kidnapping” is about 2.01 times what UNODC published on 6 June 2017 (source: CTS), in all years that can be compared (2014, 2015 and 2016).',
  '“Kidnapping” is 41,200 in 2016: 790.79 per 100,000 inhabitants (population 5,210,000). The highest rate that 60 countries of similar size published is 20.6.',
  '“Victims of intentional homicide” is 1,190 in 2016, and “Vital registration” has 1,402: 15.1% apart. So it is in 1 other year, too. Remark: ICD-10 X85 to Y09.',
  'The metadata file has no answer to 2 questions on table 2.1: counting unit and principal-offence rule.',
  'One answer on table 2.1 was given when the figures had another source or selection: counting unit.',
  'One answer on the police was given when the figures had another source or selection: name of the institution.',
  'The metadata file says on table 1.2, under counting unit: “victim”. The one figure of the table that has a source counts another unit as victims.',
  'The metadata file says on table 2.1, under institution: “courts”. The one figure of the table that has a source comes from sources of the police.',
  'The metadata file says on table 2.1, under reference period: “fiscal year”. The reference year of the return is 1 January 2013 to 31 December 2013.',
  'The metadata file says on table 5.1, under reference day: “30 June”. The day of stocks of the return is 31 December 2013.',
];

/** How deep the quotes of a text are nested, at its end and at most; quotes that close first are -1. */
function quoteDepths(text: string): [end: number, most: number] {
  let depth = 0;
  let most = 1;
  for (const sign of text) {
    if (sign === '“') depth += 1;
    if (sign === '”') depth -= 1;
    if (depth < 0) return [-1, most];
    most = Math.max(most, depth);
  }
  return [depth, most];
}

describe('sentences', () => {
  const names = englishNames(instrument);
  const said = checks.flatMap((check) =>
    check.examples.map((example) => {
      const [first] = checkReturn(
        exampleReturn(example, asked),
        asked,
        exampleBeside(example, asked),
      ).findings;
      return first === undefined ? '' : findingSentence(findingMessages, first, names);
    }),
  );

  test('say what was found in the examples', () => {
    expect(said).toEqual(sentences);
  });

  test('are whole sentences without holes', () => {
    for (const sentence of said) {
      expect(sentence).toMatch(/^[A-Z“].*\.$/);
      expect(sentence).not.toMatch(/undefined|NaN|null|Infinity|object Object|“”| {2}|data\//);
      expect(sentence).not.toMatch(/\s[.,;:]|\.\.$|\(\)/);
      expect(quoteDepths(sentence)).toEqual([0, 1]);
      expect(sentence.split('(').length).toBe(sentence.split(')').length);
    }
  });

  test('come with a title, a meaning, an action and reasons', () => {
    for (const code of codes) {
      const { title, meaning, todo, reasons } = findingMessages[code];
      expect(title).toMatch(/^[A-Z][^.]*$/);
      expect(meaning).toMatch(/^[A-Z].*\.$/);
      expect(todo).toMatch(/^[A-Z].*\.$/);
      expect(reasons.length).toBeGreaterThan(0);
    }
  });
});
