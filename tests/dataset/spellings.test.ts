import { describe, expect, it } from 'vitest';
import { compileSmall, figureOf, sentencesOf } from '../compile-small.ts';
import { smallCountry } from '../country.ts';

const offences = JSON.parse(smallCountry()['sources/offences.json'] ?? '');
const [header] = (smallCountry()['mapping.csv'] ?? '').split('\n');

/** The small country whose codes of offences are spelled by a file. */
function withSpellings(spellings: string, path = 'spellings/offences.csv') {
  const columns = (offences.columns as { column: string; role: string }[]).map((entry) =>
    entry.role === 'code' ? { ...entry, column: 'head' } : entry,
  );
  const derived = [
    {
      ...{ column: 'head', as: 'text', from: 'offence', fold: true },
      ...{ values: { homicide: 'Murder' }, valuesIn: path },
    },
  ];
  return {
    'sources/offences.json': JSON.stringify({
      ...offences,
      columns: [...columns, { column: 'offence', role: 'ignore' }],
      derived,
    }),
    'data/offences.csv':
      'year,canton,offence,offences\n2013,North,MURDER (s. 302),3\n2013,South,Homicide,4\n2013,South,robbery,1\n',
    'spellings/offences.csv': spellings,
    'mapping.csv': [
      header,
      'data/1.1,intentional-homicide,,offences,head = Murder,,,,,',
      'data/1.2,victims,,victims,,,,,,',
      '',
    ].join('\n'),
  };
}

describe('spellings in a file', () => {
  it('stand with those of the description', async () => {
    const ret = await compileSmall(
      withSpellings('text,spelling\nMurder (s. 302),Murder\nRobbery,Robbery\n'),
    );
    expect(figureOf(ret, 'data/1.1/intentional-homicide/total@2013')).toBe(7);
  });

  it('are told by line where one text has two, and where the file is not what it should be', async () => {
    expect(await sentencesOf(withSpellings('text,spelling\nA,Murder\nA,Robbery\n'))).toEqual([
      'spellings/offences.csv, line 3: "A" is to be spelled "Murder" and "Robbery". Keep one of the two.',
    ]);
    expect((await sentencesOf(withSpellings('from,to\nA,B\n'))).join()).toMatch(
      /^spellings\/offences\.csv, line 1: /,
    );
    expect((await sentencesOf(withSpellings('', 'other.csv'))).join()).toMatch(/^other\.csv: /);
    expect((await sentencesOf(withSpellings('', '../other.csv'))).join()).toMatch(
      /^sources\/offences\.json: .*other\.csv/,
    );
  });
});
