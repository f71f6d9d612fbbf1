import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../compile-small.ts';

const header = 'table,row,column,source,where,measure,years,combine,status,comment';
const sentencesFor = (...lines: string[]) =>
  sentencesOf({ 'mapping.csv': [header, ...lines].join('\n') });

describe('a broken mapping', () => {
  it.each([
    [
      'data/1.1,intentional-homicde,,offences,offence = iccs,,,,,',
      'mapping.csv, line 2: The questionnaire has no row or column data/1.1/intentional-homicde. Did you mean "intentional-homicide"? Known here: intentional-homicide, attempted-homicide.',
    ],
    [
      'data/1.2,victims,mal,victims,,,,,,',
      'mapping.csv, line 2: The questionnaire has no row or column data/1.2/victims/mal. Did you mean "male"? Known here: total, male, female, unknown.',
    ],
    [
      'data/1.2,victims,,victim,,,,,,',
      'mapping.csv, line 2: There is no source "victim". Did you mean "victims"? Known: offences, victims.',
    ],
    [
      'data/2.3,robbery,,offences,offence = Robery,,,,,',
      'mapping.csv, line 2: The selection asks for "Robery" in "offence", which does not occur in the data. Did you mean "Robbery"? The data have: Blasphemy, Murder, Robbery, Sumptuary offence.',
    ],
    [
      'data/2.3,robbery,,offences,offense = Robbery,,,,,',
      'mapping.csv, line 2: The selection names "offense", which is no category, code or breakdown of the source. Did you mean "offence"? Known: canton, offence.',
    ],
    [
      'data/3.1,theft,,offences,offence = iccs,,,,,',
      'mapping.csv, line 2: No national code of the list "penal-code" corresponds to the ICCS code 0502 or one below it. Check correspondence.csv.',
    ],
    [
      'data/2.3,robbery,,offences,offence,,,,,',
      'mapping.csv, line 2: The selection "offence" cannot be read: a condition has the form column = value.',
    ],
    [
      'data/2.3,robbery,,offences,offence = Robbery,,2007-2013,,,',
      'mapping.csv, line 2: The source has no records for 2007, 2008. It covers 2009 to 2013.',
    ],
    [
      'data/2.3,robbery,,offences,offence = Robbery,persons,,,,',
      'mapping.csv, line 2: There is no measure "persons". Known: offences.',
    ],
    [
      'data/2.3,robbery,,,,,,,,',
      'mapping.csv, line 2: This line has no source. Name one; or give a status (such as L, not collected) and a comment that says why there is no figure.',
    ],
    [
      'data/2.3,robbery,,offences,offence = Robbery,,,,L,',
      'mapping.csv, line 2: This status stands in place of a number, but the line has a source.',
    ],
    [
      'data/2.3,robbery,,,,,,,E,a guess',
      'mapping.csv, line 2: This status stands beside a number, but the line has no source.',
    ],
    [
      'data/2.3,*,,offences,offence = Robbery,,,,,',
      'mapping.csv, line 2: A line for the rest of a table (row *) says why its cells stay empty; it cannot have a source. Name the row.',
    ],
    [
      'exclude,,,offences,offence = Blasphemy,,,,,',
      'mapping.csv, line 2: Records are excluded without a reason. Write it into the comment.',
    ],
    [
      'data/1.2,victims,male|female,offences,offence = Murder,,,,,',
      'mapping.csv, line 2: The source does not divide its records into "male". Map one column at a time, or describe the breakdown in the source.',
    ],
  ])('%s', async (line, sentence) => {
    expect(await sentencesFor(line)).toContain(sentence);
  });

  it('says which line answers a cell already', async () => {
    expect(
      await sentencesFor(
        'data/1.2,victims,male,victims,gender = m,,,,,',
        'data/1.2,victims,,victims,,,,,,',
      ),
    ).toEqual([
      'mapping.csv, line 3: The cell data/1.2/victims/male@2010 is already answered by line 2. Keep one of the two, limit their years or columns, write "add" into "combine" if the figure is the sum of both, or "instead" if this line counts only where the other gives no figure.',
    ]);
  });

  it('lists the problems of all lines at once', async () => {
    const sentences = await sentencesFor(
      'data/1.2,victims,,victim,,,,,,',
      'data/9.9,x,,victims,,,,,,',
      'bad table,,,,,,,,Z9,',
    );
    expect(sentences.map((sentence) => sentence.slice(0, 19))).toEqual([
      'mapping.csv, line 4',
      'mapping.csv, line 4',
    ]);
    expect(
      await sentencesFor('data/1.2,victims,,victim,,,,,,', 'data/9.9,x,,victims,,,,,,'),
    ).toHaveLength(2);
  });

  it.each([
    ['', /^mapping.csv: This file is empty/],
    [
      'table;row\ndata/1.1;x',
      /^mapping.csv, line 1: The header of this file is not the expected one. Missing: column, source/,
    ],
    [`${header}\ndata/1.1,x`, /^mapping.csv, line 2: This line has 2 fields; the header has 10/],
    [`${header}\n"data/1.1,x`, /^mapping.csv, line \d: This is not a readable CSV file/],
  ])('file %j', async (content, sentence) => {
    expect((await sentencesOf({ 'mapping.csv': content }))[0]).toMatch(sentence);
  });

  it('understands a file that a spreadsheet saved with a byte-order mark and semicolons', async () => {
    const lines = [header, 'data/1.2,victims,,victims,,,,,,'].map((line) =>
      line.replaceAll(',', ';'),
    );
    expect(await sentencesOf({ 'mapping.csv': `\uFEFF${lines.join('\r\n')}\r\n\r\n` })).toEqual([]);
  });

  it('is told when it is not UTF-8', async () => {
    const latin = new Uint8Array([...new TextEncoder().encode(`${header}\n`), 0xe9, 0x2c]);
    expect(await sentencesOf({ 'mapping.csv': latin })).toEqual([
      'mapping.csv: The text is not UTF-8. In Excel, save the file as "CSV UTF-8 (comma delimited)".',
    ]);
  });
});

describe('a broken correspondence', () => {
  const head = 'list,code,label,iccs,valid_from,valid_to,status,reviewer,remark';

  it('names unknown ICCS codes with those near them', async () => {
    const sentences = await sentencesOf({
      'correspondence.csv': `${head}\npenal-code,Murder,,0191,,,agreed,,`,
    });
    expect(sentences).toEqual(
      [
        'correspondence.csv, line 2: 0191 is not a code of the ICCS. Near it: 01, 0101, 01011, 01012, 01013.',
      ].map((s) => expect.stringContaining(s.slice(0, 60))),
    );
  });

  it('names codes whose years overlap', async () => {
    const lines = [
      'penal-code,Murder,,0101,,2011,agreed,,',
      'penal-code,Murder,,0102,2011,,agreed,,',
    ];
    expect(await sentencesOf({ 'correspondence.csv': [head, ...lines].join('\n') })).toEqual([
      'correspondence.csv, line 3: The code "Murder" is already given on line 2 for some of these years. Let valid_from and valid_to not overlap. If the code is split over several ICCS codes, give each line its share and the same years.',
    ]);
  });
});

describe('a cycle outside the data', () => {
  it('says which years there are', async () => {
    expect(await sentencesOf({}, 2031)).toEqual([
      'sources/: No source has a record for the reference year 2030. The data cover 2009 to 2013; a cycle asks for the year before it.',
    ]);
  });
});
