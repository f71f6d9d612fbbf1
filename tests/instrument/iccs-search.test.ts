import { describe, expect, it } from 'vitest';
import { iccsCodes } from '../../src/instrument/iccs.ts';
import { searchIccs } from '../../src/instrument/iccs-search.ts';
import { iccsIndex } from '../../src/instrument/iccs-tables.ts';
import { alike, stem, stems } from '../../src/instrument/iccs-words.ts';

const codesFor = (query: string, limit = 3): string[] =>
  searchIccs(query, limit).map(({ code }) => code);

/** The words of a text in another order, in capitals and without accents. */
function distorted(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.split(' ').reverse().join(' ').toUpperCase();
}

describe('every entry of the index', () => {
  it('finds its code among the first three, nearly always first, in any order of its words', () => {
    const index = iccsIndex();
    const places = index.map(({ code, term }) => codesFor(distorted(term)).indexOf(code));
    const missed = index.filter((_, at) => places[at] === -1);
    expect(missed).toEqual([]);
    const first = places.filter((place) => place === 0).length;
    expect(first / index.length).toBeGreaterThan(0.99);
  });

  it('and every title', () => {
    const missed = [...iccsCodes().values()].filter(
      ({ code, titleEn, titleEs }) =>
        !codesFor(titleEn).includes(code) || !codesFor(titleEs).includes(code),
    );
    expect(missed).toEqual([]);
  });
});

describe('searching', () => {
  it.each([
    ['burglaries', '0501'],
    ['theft of motor vehicles', '050213'],
    ['bribery of officials', '07031'],
    ['trafico drogas', '060121'],
    ['violaciones', '03011'],
    ['Robo de vehículos', '040121'],
    ['behavior offensive', '08012'],
    ['money laundring', '07041'],
    ['human trafficking', '0204'],
    ['drunk driving', '020721'],
    ['car theft', '050213'],
    ['asesinato de una mujer', '0101'],
  ])('%j gives %s first', (query, code) => {
    expect(codesFor(query)[0]).toBe(code);
  });

  it('says for which text a code was found, and which words that text lacks', () => {
    const [first] = searchIccs('murder xyzzy');
    expect(first).toMatchObject({
      code: '0101',
      found: { in: 'index', language: 'en', text: 'Murder' },
      matched: ['murder'],
      unmatched: ['xyzzy'],
    });
    expect(first?.score).toBeLessThan(searchIccs('murder')[0]?.score ?? 0);
  });

  it('finds the same without accents, and nothing for words without a meaning', () => {
    expect(searchIccs('vehículos')).toMatchObject(
      searchIccs('vehiculos').map(({ code, score }) => ({ code, score })),
    );
    expect(searchIccs('of the')).toEqual([]);
    expect(searchIccs('')).toEqual([]);
    expect(searchIccs('xyzzy qwrtk')).toEqual([]);
  });

  it('gives at most as many as asked, best first', () => {
    const hits = searchIccs('theft', 5);
    expect(hits).toHaveLength(5);
    expect(hits.map(({ score }) => score)).toEqual(
      hits.map(({ score }) => score).sort((a, b) => b - a),
    );
  });
});

describe('words', () => {
  it.each([
    ['burglaries', 'burglary'],
    ['vehículos', 'vehiculo'],
    ['violaciones', 'violacion'],
    ['ilícitas', 'ilicito'],
    ['organised', 'organized'],
    ['behaviour', 'behavior'],
    ['smuggling', 'smuggle'],
  ])('%s and %s have one stem', (one, other) => {
    expect(stems(one)).toEqual(stems(other));
  });

  it('of short words stay as they are', () => {
    expect(['gas', 'usb', 'arms'].map(stem)).toEqual(['gas', 'usb', 'arm']);
  });

  it('are alike by their pairs of letters', () => {
    expect(alike('robbery', 'robbery')).toBe(1);
    expect(alike('robbery', 'robery')).toBeGreaterThan(0.8);
    expect(alike('robbery', 'murder')).toBeLessThan(0.3);
    expect(alike('', '')).toBe(1);
  });
});
