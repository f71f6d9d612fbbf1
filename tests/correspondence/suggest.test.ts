import { describe, expect, it } from 'vitest';
import { guessLanguage } from '../../src/correspondence/language.ts';
import { legalStem, legalWords } from '../../src/correspondence/legal-words.ts';
import { isDecided, proposalsFor, withProposals } from '../../src/correspondence/propose.ts';
import { suggestIccs } from '../../src/correspondence/suggest.ts';
import { iccsCodes } from '../../src/instrument/iccs.ts';
import { readClassification } from '../../src/instrument/iccs-tables.ts';
import { suggestionRemark } from '../../src/messages/en/map-suggest.ts';
import type { CorrespondenceLine } from '../../src/schema/types.ts';

const firstOf = (label: string, language: 'en' | 'es'): string =>
  (suggestIccs({ label }, { language })[0]?.iccs ?? '').slice(0, 4);

describe('national labels', () => {
  it.each([
    ['Homicidio calificado (art. 391 N° 1 del Código Penal)', '0101'],
    ['HURTOS AGRAVADOS', '0502'],
    ['Robo con intimidación', '0401'],
    ['Robo en lugar habitado o destinado a la habitación', '0501'],
    ['Lesiones graves gravísimas', '0201'],
    ['Violación de menor de 14 años', '0301'],
    ['Tráfico ilícito de estupefacientes, ley 20.000', '0601'],
    ['Giro doloso de cheques', '0701'],
    ['Manejo en estado de ebriedad', '0207'],
    ['Cohecho a funcionario público', '0703'],
    ['Lavado de activos', '0704'],
    ['Porte ilegal de arma de fuego', '0901'],
    ['Tentativa de homicidio', '0102'],
    ['Falsificación de instrumento público', '0702'],
  ])('%s', (label, group) => {
    expect(firstOf(label, 'es')).toBe(group);
  });

  it.each([
    ['Attempted murder (s. 307)', '0102'],
    ['Housebreaking by night', '0501'],
    ['Grievous bodily harm', '0201'],
    ['Simple larceny', '0502'],
    ['Armed robbery', '0401'],
    ['Possession of cannabis', '0601'],
    ['Obtaining money by false pretences', '0701'],
    ['Driving under the influence of alcohol', '0207'],
    ['Indecent assault', '0301'],
    ['Receiving stolen property', '0704'],
    ['Malicious damage to property', '0504'],
    ['Perjury', '0806'],
  ])('%s', (label, group) => {
    expect(firstOf(label, 'en')).toBe(group);
  });

  it('come with different groups, falling scores and the words that decided', () => {
    const found = suggestIccs({ label: 'Robo con homicidio' }, { language: 'es' });
    expect(found[0]).toMatchObject({
      iccs: '0101',
      because: { in: 'legal-terms', text: 'robo con homicidio', words: ['robo', 'homicidio'] },
    });
    expect(new Set(found.map(({ iccs }) => iccs.slice(0, 4))).size).toBe(3);
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('gain from the chapter they stand in and from a description', () => {
    const label = 'Otros';
    expect(suggestIccs({ label })).toEqual([]);
    expect(suggestIccs({ label, family: 'Hurtos' })[0]?.iccs.slice(0, 4)).toBe('0502');
    expect(suggestIccs({ label, description: 'El que hurtare ganado' })[0]?.iccs).toBe('05025');
  });

  it.each(['', '   ', '12345', 'xyzzy', '<script>', '漢字', 'a'.repeat(50_000)])(
    'that say nothing get no suggestion: %#',
    (label) => {
      expect(suggestIccs({ label })).toEqual([]);
    },
  );
});

describe('words of the law', () => {
  it('have one stem for their forms', () => {
    const pairs = [
      ['falsificacion', 'falsificar'],
      ['homicidio', 'homicidios'],
      ['hurtos', 'hurto'],
      ['threats', 'threat'],
      ['burglaries', 'burglary'],
    ] as const;
    for (const [a, b] of pairs) expect(legalStem(a)).toBe(legalStem(b));
    expect(legalStem('violencia')).not.toBe(legalStem('violacion'));
  });

  it('leave out articles of the law and what every label has', () => {
    expect(
      legalWords('Otros delitos de hurto, art. 446 N° 3 inciso final del Código Penal').map(
        ({ typed }) => typed,
      ),
    ).toEqual(['hurto']);
  });

  it('are told apart by language', () => {
    expect(guessLanguage(['Robbery', 'House breaking', 'Theft of cattle'])).toBe('en');
    expect(guessLanguage(['Robo con violencia', 'Abigeato', 'Lesiones graves'])).toBe('es');
    expect(guessLanguage(['xyzzy'])).toBe('both');
  });

  it('of the shipped list have codes of the ICCS and stand once a language', () => {
    const terms = readClassification('legal-terms.csv', ['code', 'language', 'term']);
    expect(terms.filter(({ code }) => !iccsCodes().has(code))).toEqual([]);
    const keys = terms.map(({ language, term }) => `${language} ${term}`);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    expect(terms.filter(({ term }) => legalWords(term).length === 0)).toEqual([]);
  });
});

describe('proposals', () => {
  const line = (code: string, changes: Partial<CorrespondenceLine>): CorrespondenceLine => ({
    list: 'cp',
    code,
    label: '',
    iccs: '',
    valid_from: '',
    valid_to: '',
    status: 'proposed',
    reviewer: '',
    remark: '',
    ...changes,
  });
  const [murder, nothing] = proposalsFor(
    [
      { list: 'cp', code: '1', label: 'Murder' },
      { list: 'cp', code: '2', label: 'Zzz' },
    ],
    'en',
    suggestionRemark,
  );

  it('are lines with score and reason; without a word in common no code is proposed', () => {
    expect(murder?.line).toMatchObject({
      code: '1',
      label: 'Murder',
      iccs: '0101',
      status: 'proposed',
      reviewer: 'uncts',
    });
    expect(murder?.line.remark).toMatch(/^score \d\.\d, likely: “Murder” \(murder\)/);
    expect(nothing?.line).toMatchObject({
      iccs: '',
      remark: 'No word of the label names an offence of the ICCS',
    });
  });

  it('replace only what this program proposed or nobody filled in', () => {
    const existing = [
      line('1', { iccs: '0103', status: 'reviewed', reviewer: 'A. Person' }),
      line('2', { iccs: '0701', reviewer: 'uncts', remark: 'score 1.0' }),
    ];
    expect(existing.map(isDecided)).toEqual([true, false]);
    const proposals = [murder, nothing].flatMap((entry) => entry ?? []);
    expect(withProposals(existing, proposals).map(({ code, iccs }) => [code, iccs])).toEqual([
      ['1', '0103'],
      ['2', ''],
    ]);
    expect(isDecided(line('3', { iccs: '0101' }))).toBe(true);
    expect(isDecided(line('3', { remark: 'ask the ministry' }))).toBe(true);
    expect(isDecided(line('3', {}))).toBe(false);
    expect(withProposals([line('1', {})], proposals).map(({ iccs }) => iccs)).toEqual(['0101', '']);
  });
});
