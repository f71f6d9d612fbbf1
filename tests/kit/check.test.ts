import { describe, expect, it } from 'vitest';
import { moduleText } from '../../src/messages/en/kit.ts';
import type { Module, ModuleTable } from '../../src/schema/types.ts';
import { checkedValue, core, smallModule } from './small.ts';

/** The small module with other tables. */
function withTables(...tables: Partial<ModuleTable>[]): Module {
  const [first] = smallModule().tables;
  if (first === undefined) throw new Error('the small module has a table');
  return { ...smallModule(), tables: tables.map((table) => ({ ...first, ...table })) };
}

describe('a module that is right', () => {
  it('says its tables, cells, rules and missing translations', () => {
    const summary = checkedValue({
      ...withTables({
        breakdown: 'sex',
        rows: [
          {
            row: 'offences',
            label: 'Offences recorded',
            groups: [
              {
                relation: 'at-most',
                rows: [
                  { row: 'rape', label: 'Rape', iccs: ['03011'], columns: ['total'] },
                  { row: 'robbery', label: { en: 'Robbery', fr: 'Vol avec violence' } },
                ],
              },
            ],
          },
        ],
      }),
      languages: ['en', 'fr', 'es'],
    });
    expect(summary).toMatchObject({
      name: 'small',
      cells: { odd: 36, even: 36, years: 4 },
      tables: [{ table: '1.1', rows: 3, questions: 9 }],
    });
    if (Array.isArray(summary)) throw new Error(summary.join());
    expect(summary.rules.map(({ kind }) => kind)).toEqual(['columns', 'rows', 'rows']);
    const missing = new Map(summary.missing.map(({ language, texts }) => [language, texts]));
    expect(missing.get('fr')).toContain('Offences recorded');
    expect(missing.get('fr')).not.toContain('Robbery');
    // Titles of the ICCS have official Spanish texts, and texts of the core are translated there.
    expect(missing.get('es')).not.toContain('Rape');
    expect(missing.get('es')).not.toContain('Male');
    const text = moduleText(summary);
    expect(text).toContain('Cells  36 in the 4 years of a cycle');
    expect(text).toContain(
      'Table 1.1: "Offences recorded" is at least the sum of "Rape" and "Robbery".',
    );
    expect(text).toContain(
      'Table 1.1: "Total" is the sum of "Male", "Female" and "Sex not known", in 2 rows.',
    );
    expect(text).toContain('Warning: ');
    expect(text).toContain('no translation into French');
  });

  it('counts cells by the parity of the reference year', () => {
    const summary = checkedValue(withTables({ asked: 'odd' }));
    expect(summary).toMatchObject({ cells: { odd: 4, even: 0 } });
    if (Array.isArray(summary)) throw new Error(summary.join());
    expect(moduleText(summary)).toContain(
      '4 in the 4 years of a cycle if its reference year is odd',
    );
  });

  it('divides the row of another table', () => {
    const rows = [
      { row: 'north', label: 'North' },
      { row: 'south', label: 'South' },
    ];
    const summary = checkedValue(
      withTables({}, { table: '1.2', rows, sumsTo: { row: '1.1/offences', relation: 'sum' } }),
    );
    expect(summary).toMatchObject({
      rules: [
        {
          kind: 'rows',
          whole: { id: 'small/1.1/offences' },
          parts: [{ label: 'North' }, { label: 'South' }],
        },
      ],
    });
  });
});

describe('a module that is wrong', () => {
  const rule = {
    rule: 'SMALL-1',
    kind: 'equal',
    part: '1.1/offences',
    whole: '1.1/offences',
    says: 'Same.',
  };
  const label = 'Offences';
  const cases: [string, unknown, string][] = [
    ['no title', { ...smallModule(), title: undefined }, 'small.json: "title" is missing. Add it.'],
    [
      'a mistyped name',
      { ...smallModule(), tabels: [] },
      'small.json: "tabels" is not known here. Did you mean "tables"?',
    ],
    ['a language', { ...smallModule(), languages: ['en', 'de'] }, '"de" is not one of the choices'],
    [
      'a row twice',
      withTables({
        rows: [
          { row: 'a', label },
          { row: 'a', label },
        ],
      }),
      'small/1.1/a: the row stands twice',
    ],
    ['a table twice', withTables({}, {}), 'small/1.1: the table stands twice'],
    [
      'a code',
      withTables({ rows: [{ row: 'a', label, iccs: ['0399'] }] }),
      'small/1.1/a: 0399 is not a code of the ICCS',
    ],
    ['a breakdown', withTables({ breakdown: 'gender' }), 'the breakdown gender is not defined'],
    ['a column', withTables({ columns: ['men'] }), 'the column men is not a category'],
    [
      'a relation',
      withTables({
        rows: [
          {
            row: 'a',
            label,
            groups: [{ relation: 'summe' as 'sum', rows: [{ row: 'b', label }] }],
          },
        ],
      }),
      '"summe" is not one of the choices: sum, at-most, of-which',
    ],
    [
      'a target',
      withTables({ sumsTo: { row: '1.9/offences', relation: 'sum' } }),
      'it sums to small/1.9/offences, which is no row',
    ],
    [
      'the row of a rule',
      { ...smallModule(), rules: [{ ...rule, part: '1.1/crimes' }] },
      'SMALL-1: small/1.1/crimes is no row',
    ],
    [
      'the column of a rule',
      { ...smallModule(), rules: [{ ...rule, columns: ['male'] }] },
      'SMALL-1: small/1.1/offences/male is no row and column',
    ],
    [
      'the name of a rule',
      { ...smallModule(), rules: [rule, { ...rule, rule: core.rules.rules[0]?.rule }] },
      `The rule "${core.rules.rules[0]?.rule}" stands twice`,
    ],
    [
      'a breakdown of the core',
      {
        ...smallModule(),
        breakdowns: [{ breakdown: 'sex', label, categories: [{ category: 'x', label }] }],
      },
      'A breakdown of this name belongs to the questionnaire',
    ],
    [
      'two translations',
      {
        ...smallModule(),
        texts: [
          { en: 'Offences', fr: 'Infractions' },
          { en: 'Offences', fr: 'Délits' },
        ],
      },
      '"Offences" has more than one translation into French: "Infractions" and "Délits"',
    ],
  ];

  it.each(cases)('is refused for %s', (_what, value, sentence) => {
    const found = checkedValue(value);
    expect(found).toEqual(expect.arrayContaining([expect.stringContaining(sentence)]));
  });
});
