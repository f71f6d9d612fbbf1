import { describe, expect, it } from 'vitest';
import { compileSmall, sentencesOf } from '../compile-small.ts';
import { smallCountry } from '../country.ts';

const header = 'table,row,column,source,where,measure,years,combine,status,comment';
const mapping = (...lines: string[]) => ({ 'mapping.csv': [header, ...lines].join('\n') });
const line = (measure: string, status = '', comment = '') =>
  `data/1.2,victims,total,offences,offence = Murder,${measure},,,${status},${comment}`;

describe('a source that counts in another unit than the row asks for', () => {
  it('is a problem unless the line says how it counts', async () => {
    expect(await sentencesOf(mapping(line('')))).toEqual([
      'mapping.csv, line 2: The source counts offences, and the row asks for victims. Use another source; or, if each of the offences may count as one of the victims, write "offences as victims" into "measure" and say why in the comment. The figure then gets the status D.',
    ]);
  });

  it.each(['as victims', 'offences as victims', 'offences as Victims'])(
    'counts when it says "%s", with the status D and the comment',
    async (measure) => {
      const ret = await compileSmall(mapping(line(measure, '', 'One victim an offence')));
      expect(
        ret.observations.find(({ cell }) => cell === 'data/1.2/victims/total@2013'),
      ).toMatchObject({
        value: 33,
        status: 'D',
        comment: 'One victim an offence',
        lineage: [{ measure: 'offences' }],
      });
    },
  );

  it('keeps the status that the line gives', async () => {
    const ret = await compileSmall(mapping(line('as victims', 'E', 'Estimated')));
    const cell = ret.observations.find((entry) => entry.cell === 'data/1.2/victims/total@2013');
    expect(cell?.status).toBe('E');
  });

  it.each([
    [
      line('as victims'),
      'One unit is counted as another without a reason. Write it into the comment.',
    ],
    [
      line('as persons', '', 'x'),
      'The measure is to count as persons, and the row asks for victims.',
    ],
    [line('cases as victims', '', 'x'), 'There is no measure "cases". Known: offences.'],
  ])('%s', async (text, sentence) => {
    expect(await sentencesOf(mapping(text))).toEqual([`mapping.csv, line 2: ${sentence}`]);
  });

  it('is not judged where the source does not state its unit', async () => {
    const description = (smallCountry()['sources/offences.json'] ?? '').replace(
      ',"unit":"offences"',
      '',
    );
    expect(description).not.toContain('unit');
    const ret = await compileSmall({ 'sources/offences.json': description, ...mapping(line('')) });
    const cell = ret.observations.find((entry) => entry.cell === 'data/1.2/victims/total@2013');
    expect(cell).toMatchObject({ value: 33, status: 'A' });
  });

  it('is not converted where the units are the same', async () => {
    const same = 'data/1.2,victims,total,victims,,as victims,,,,';
    const ret = await compileSmall(mapping(same));
    const cell = ret.observations.find((entry) => entry.cell === 'data/1.2/victims/total@2013');
    expect(cell).toMatchObject({ value: 20, status: 'A' });
  });
});
