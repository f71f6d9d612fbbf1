import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWhere, quoteValue } from '../../src/mapping/where.ts';

describe('where', () => {
  it('reads conditions, alternatives and negations', () => {
    expect(parseWhere('offence = Murder | Rape; sex != Unknown')).toEqual({
      conditions: [
        { column: 'offence', negated: false, values: ['Murder', 'Rape'] },
        { column: 'sex', negated: true, values: ['Unknown'] },
      ],
    });
  });

  it('selects everything when it is empty', () => {
    expect(parseWhere('  ')).toEqual({ conditions: [] });
  });

  it('takes signs of the notation in double quotes as text', () => {
    expect(parseWhere('a = "x; y | z = ""w""" | plain')).toEqual({
      conditions: [{ column: 'a', negated: false, values: ['x; y | z = "w"', 'plain'] }],
    });
    expect(parseWhere('a = ""')).toEqual({
      conditions: [{ column: 'a', negated: false, values: [''] }],
    });
  });

  it.each([
    ['offence', 'no-operator'],
    ['= Murder', 'no-column'],
    ['offence =', 'no-value'],
    ['offence = Murder |', 'no-value'],
    ['offence = "Murder', 'open-quote'],
    ['offence = "Murder" x', 'text-after-quote'],
    ['offence = Mur"der"', 'text-after-quote'],
  ])('says what is wrong with %s', (text, reason) => {
    expect(parseWhere(text)).toEqual({ reason });
  });

  it('reads back any value that it wrote', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }),
        (values) => {
          const text = `column = ${values.map(quoteValue).join(' | ')}`;
          expect(parseWhere(text)).toEqual({
            conditions: [{ column: 'column', negated: false, values }],
          });
        },
      ),
    );
  });
});
