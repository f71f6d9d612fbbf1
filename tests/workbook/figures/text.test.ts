import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Note, Reason, Suggestion } from '../../../src/workbook/figures/index.ts';
import { meaningOfWord } from '../../../src/workbook/figures/words.ts';
import { textIn } from './cells.ts';

describe('numbers typed as text, in a count', () => {
  test.each<[string, number, Note]>([
    ['1234', 1234, 'text-number'],
    [' 1234 ', 1234, 'text-number'],
    ['1 234', 1234, 'text-number'],
    ['1\u00a0234', 1234, 'text-number'],
    ['1\u2009234', 1234, 'text-number'],
    ['1\u202f234', 1234, 'text-number'],
    ['1\u3000234', 1234, 'text-number'],
    ['\u200e1234\u200b', 1234, 'text-number'],
    ["1'234", 1234, 'text-number'],
    ['1’234', 1234, 'text-number'],
    ['1,234,567', 1_234_567, 'text-number'],
    ['1.234.567', 1_234_567, 'text-number'],
    ['1,234.5', 1234.5, 'text-number'],
    ['1.234,5', 1234.5, 'decimal-comma'],
    ['1 234,5', 1234.5, 'decimal-comma'],
    ['12,5', 12.5, 'decimal-comma'],
    ['12,34,567', 1_234_567, 'text-number'],
    ['1,00,00,000', 10_000_000, 'text-number'],
    ['1,234', 1234, 'comma-as-thousands'],
    ['1.234', 1234, 'point-as-thousands'],
    ['١،٢٣٤', 1234, 'comma-as-thousands'],
    ['٠١٢', 12, 'text-number'],
    ['١٬٢٣٤', 1234, 'text-number'],
    ['١٬٢٣٤٫٥', 1234.5, 'text-number'],
    ['١٫٢٣٤', 1.234, 'text-number'],
    ['۱۲۳', 123, 'text-number'],
    ['१२३', 123, 'text-number'],
    ['１２３４', 1234, 'text-number'],
    ['１，２３４', 1234, 'comma-as-thousands'],
    ['+5', 5, 'text-number'],
    ['-5', -5, 'text-number'],
    ['\u22125', -5, 'text-number'],
    ['0', 0, 'text-number'],
    ['-0', 0, 'text-number'],
    ['007', 7, 'text-number'],
    ['0,123', 0.123, 'decimal-comma'],
    ['.5', 0.5, 'text-number'],
    ['9007199254740991', 9_007_199_254_740_991, 'text-number'],
  ])('%j is %s (%s)', (text, value, how) => {
    expect(textIn('count', text)).toEqual({ how, value, text: text.trim() });
  });

  test.each<[string, number]>([
    ['123*', 123],
    ['123 **', 123],
    ['123†', 123],
    ['123 (1)', 123],
    ['123(a)', 123],
    ['123 [2]', 123],
    ['123 a)', 123],
    ['123 1)', 123],
    ['123¹', 123],
    ['123 ¹²', 123],
    ['1 234*', 1234],
    ['1,234*', 1234],
    ['123 (б)', 123],
  ])('%j has a footnote mark beside %s', (text, value) => {
    expect(textIn('count', text)).toEqual({ how: 'footnote', value, text });
  });
});

describe('numbers typed as text, in per cent', () => {
  test.each<[string, number, Note]>([
    ['12,5', 12.5, 'decimal-comma'],
    ['12.5', 12.5, 'text-number'],
    ['12%', 12, 'percent-sign'],
    ['12,5 %', 12.5, 'percent-sign'],
    ['١٢٪', 12, 'percent-sign'],
    ['12％', 12, 'percent-sign'],
    ['0,123', 0.123, 'decimal-comma'],
    ['12.5%*', 12.5, 'footnote'],
  ])('%j is %s (%s)', (text, value, how) => {
    expect(textIn('percent', text)).toEqual({ how, value, text });
  });

  test.each(['1,234', '1.234', '12,345', '1,234*', '1,234%'])('%j can be two numbers', (text) => {
    expect(textIn('percent', text)).toEqual({ unreadable: 'separator', text });
  });
});

describe('blanks', () => {
  test.each(['', ' ', '\u00a0', '\u2009 \u202f', '\u200b', '\ufeff\n', '\t'])('%j', (text) => {
    expect(textIn('count', text)).toEqual({ how: 'blank', value: null });
  });
});

const notUnderstood: [string, Reason, Suggestion?][] = [
  ['approx. 500', 'estimate', { value: 500, status: 'E' }],
  ['Approximately 1 500', 'estimate', { value: 1500, status: 'E' }],
  ['~500', 'estimate', { value: 500, status: 'E' }],
  ['≈ 500', 'estimate', { value: 500, status: 'E' }],
  ['ca. 500', 'estimate', { value: 500, status: 'E' }],
  ['c. 500', 'estimate', { value: 500, status: 'E' }],
  ['500 (est.)', 'estimate', { value: 500, status: 'E' }],
  ['environ 500', 'estimate', { value: 500, status: 'E' }],
  ['alrededor de 500', 'estimate', { value: 500, status: 'E' }],
  ['около 500', 'estimate', { value: 500, status: 'E' }],
  ['حوالي ٥٠٠', 'estimate', { value: 500, status: 'E' }],
  ['约500', 'estimate', { value: 500, status: 'E' }],
  ['<5', 'bound', { mark: 'conf' }],
  ['≤ 3', 'bound', { mark: 'conf' }],
  ['moins de 5', 'bound', { mark: 'conf' }],
  ['<1000', 'bound'],
  ['>100', 'bound'],
  ['500+', 'bound'],
  ['more than 100', 'bound'],
  ['5-10', 'range'],
  ['5 – 10', 'range'],
  ['5 to 10', 'range'],
  ['1e3', 'exponent', { value: 1000 }],
  ['1.5E+3', 'exponent', { value: 1500 }],
  ['1e400', 'exponent'],
  ['1e99', 'exponent'],
  ['½', 'fraction'],
  ['1 1/2', 'fraction'],
  ['(123)', 'brackets'],
  ['(1,234)', 'brackets'],
  ['12%', 'percent-in-count'],
  ['=A1+B1', 'formula-as-text'],
  ['#N/A', 'error'],
  ['#REF!', 'error'],
  ['#DIV/0!', 'error'],
  ['Oct-17', 'date'],
  ['17-oct', 'date'],
  ['окт 17', 'date'],
  ['10月17日', 'date'],
  ['2017-10-17', 'date'],
  ['17/10/2017', 'date'],
  ['17.10.2017', 'date'],
  ['1234,567', 'separator'],
  ['10³', 'unclear'],
  ['123\n456', 'unclear'],
  ['1  234', 'unclear'],
  ['1,23,45', 'unclear'],
  ['1,2345,678', 'unclear'],
  ['1٢3', 'unclear'],
  ['$500', 'unclear'],
  ['500 €', 'unclear'],
  ['500 persons', 'unclear'],
  ['1.2 million', 'unclear'],
  ['12 345 6', 'unclear'],
  ['5.', 'unclear'],
  ['5-', 'unclear'],
  ['12345678901234567890', 'unclear'],
  ['9'.repeat(32_000), 'unclear'],
  ['see comment', 'unclear'],
  ['-*', 'word', { mark: '-' }],
];

describe('what is not understood', () => {
  test.each(notUnderstood)('%j: %s', (text, unreadable, suggestion) => {
    const expected = { unreadable, text, ...(suggestion === undefined ? {} : { suggestion }) };
    expect(textIn('count', text)).toEqual(expected);
  });

  test.each([
    ['n.a.', 'n/a'],
    ['NA', 'n/a'],
    ['N. A.', 'n/a'],
    ['not available', '...'],
    ['Unknown', '...'],
    ['?', '...'],
    ['nil', '-'],
    ['None.', '-'],
    ['ZERO', '-'],
    ['n.d.', '...'],
    ['néant', '-'],
    ['NEANT', '-'],
    ['sans objet', 'n/a'],
    ['no aplica', 'n/a'],
    ['s/d', '...'],
    ['нет данных', '...'],
    ['Н/Д', '...'],
    ['нет', '-'],
    ['غير متوفر', '...'],
    ['لا ينطبق', 'n/a'],
    ['صفر', '-'],
    ['不适用', 'n/a'],
    ['无', '-'],
    ['不详', '...'],
    ['保密', 'conf'],
  ])('the word %j was probably meant as the mark %s', (text, mark) => {
    expect(textIn('count', text)).toEqual({ unreadable: 'word', text, suggestion: { mark } });
  });

  test('a word has one meaning, and numbers none', () => {
    expect(meaningOfWord('12')).toBeUndefined();
    expect(meaningOfWord('')).toBeUndefined();
  });
});

test('whole numbers are read back however they are grouped', () => {
  const groupings = [
    new Intl.NumberFormat('en', { useGrouping: true }),
    new Intl.NumberFormat('fr', { useGrouping: true }),
    new Intl.NumberFormat('de', { useGrouping: true }),
    new Intl.NumberFormat('de-CH', { useGrouping: true }),
    new Intl.NumberFormat('en-IN', { useGrouping: true }),
    new Intl.NumberFormat('ru', { useGrouping: true }),
    new Intl.NumberFormat('ar-EG', { useGrouping: true }),
    new Intl.NumberFormat('fa', { useGrouping: true }),
    new Intl.NumberFormat('hi-IN-u-nu-deva', { useGrouping: true }),
  ];
  fc.assert(
    fc.property(
      fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }),
      fc.constantFrom(...groupings),
      (value, { format }) => {
        expect(textIn('count', format(value))).toMatchObject({ value });
      },
    ),
    { seed: 11, numRuns: 500 },
  );
});

test('any text is read, and what is not a number never becomes one', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('count' as const, 'percent' as const),
      (text, kind) => {
        const reading = textIn(kind, text);
        const value = 'unreadable' in reading ? null : reading.value;
        if (typeof value === 'number' && value !== 0) expect(text).toMatch(/\p{N}/u);
      },
    ),
    { seed: 12, numRuns: 2000 },
  );
});
