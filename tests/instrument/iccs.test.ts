import { describe, expect, it } from 'vitest';
import { canonicalIccs, iccsAliases, iccsCodes, readIccs } from '../../src/instrument/iccs.ts';
import { everyInstrument, rowsAsking } from '../../src/instrument/iccs-asked.ts';
import { lookUpIccs, variablesByTag } from '../../src/instrument/iccs-lookup.ts';
import { iccsIndex, iccsVariables } from '../../src/instrument/iccs-tables.ts';
import { problemText } from '../../src/messages/problems.ts';
import { InputError } from '../../src/problems.ts';

const instruments = everyInstrument();

describe('the tables of the ICCS', () => {
  it('have 320 codes with a title in both languages, each below a known one', () => {
    const codes = iccsCodes();
    expect(codes.size).toBe(320);
    for (const { code, titleEn, titleEs } of codes.values()) {
      expect(titleEn, code).not.toBe('');
      expect(titleEs, code).not.toBe('');
      const above = code.length === 2 ? code : code.slice(0, code.length === 4 ? 2 : -1);
      expect(codes.has(above), code).toBe(true);
    }
  });

  it('have 1,925 names of offences, all with codes that exist and none twice', () => {
    const index = iccsIndex();
    expect(index).toHaveLength(1925);
    expect(index.filter(({ code }) => !iccsCodes().has(code))).toEqual([]);
    const keys = index.map(({ code, language, term }) => `${code} ${language} ${term}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('have aliases that are no codes', () => {
    const aliases = [...iccsCodes().keys()].flatMap(iccsAliases);
    expect(aliases.sort()).toEqual(['01042', '02049', '0908']);
    expect(aliases.filter((alias) => iccsCodes().has(alias))).toEqual([]);
  });

  it('have the variables with their values', () => {
    const tags = iccsVariables().map(({ tag }) => tag);
    expect(tags).toEqual(expect.arrayContaining(['At', 'Mot', 'Cy', 'SV', 'AP', 'Rec', 'In']));
    const values = iccsVariables().reduce((sum, { values }) => sum + values.length, 0);
    expect(values).toBe(181);
    expect(variablesByTag('mot')[0]?.values.map(({ label }) => label)).toContain('Hate crime');
    expect(variablesByTag('ViP').map(({ of }) => of)).toEqual(['victim', 'perpetrator']);
    expect(() => variablesByTag('Zz')).toThrow(InputError);
  });

  it('know every tag that an instrument uses', () => {
    const tags = new Set(iccsVariables().map(({ tag }) => tag));
    const used = ['01', '02', '03', '09'].flatMap((code) =>
      rowsAsking(code, instruments).flatMap((row) => row.tags),
    );
    expect(used).toContain('Cy');
    expect(used.filter((tag) => !tags.has(tag))).toEqual([]);
  });
});

describe('reading a code', () => {
  it.each([
    ['0301', '0301'],
    ['ICCS0301', '0301'],
    ['iccs 03.01', '0301'],
    ['03-01', '0301'],
    [' 03.01.1 ', '03011'],
    ['301', '0301'],
    ['0908', '0909'],
    ['01042', '01049'],
    ['1001', '1001'],
  ])('%j is %s', (typed, code) => {
    expect(readIccs(typed)).toBe(code);
  });

  it.each(['9999', 'robbery', '', 'ICCS', '03x01'])('%j is none', (typed) => {
    expect(readIccs(typed)).toBeUndefined();
  });

  it('stays strict where files of a country are read', () => {
    expect(canonicalIccs('03.01')).toBeUndefined();
  });
});

describe('looking a code up', () => {
  it('gives titles, the path above, the codes below, the index and the rows that ask for it', () => {
    const found = lookUpIccs('ICCS0301', instruments);
    expect(found).toMatchObject({
      code: '0301',
      typed: 'ICCS0301',
      titleEn: 'Sexual violence',
      titleEs: 'Violencia sexual',
    });
    expect(found.above.map(({ code }) => code)).toEqual(['03']);
    expect(found.below.map(({ code }) => code)).toContain('030111');
    expect(found.index.en.length).toBeGreaterThan(0);
    const counts = new Map(found.asked.map(({ row, counts }) => [row, counts]));
    expect(counts.get('data/2.2/sexual-violence')).toBe('same');
    expect(counts.get('data/2.2/rape')).toBe('part');
    expect(lookUpIccs('030111', instruments).asked.map(({ counts }) => counts)).not.toContain(
      'part',
    );
  });

  it('says near codes of one that does not exist, and sends words to the search', () => {
    const sentence = (typed: string): string => {
      try {
        lookUpIccs(typed, instruments);
        return '';
      } catch (error) {
        return error instanceof InputError ? error.problems.map(problemText).join() : String(error);
      }
    };
    expect(sentence('0399')).toBe(
      'ICCS: 0399 is not a code of the ICCS. Near it: 03, 0301, 03011, 030111, 030112.',
    );
    expect(sentence('robbery')).toContain('uncts iccs search "robbery"');
  });
});
