import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeWorksheet } from '../../src/kit/index.ts';
import { readWorksheet } from '../../src/kit/worksheet/read.ts';
import type { Module, ModuleGroup, ModuleRow, ModuleTable } from '../../src/schema/types.ts';
import { smallModule } from './small.ts';

type Nameless<T> = Omit<T, 'row' | 'rows' | 'groups'>;

const text = fc.constantFrom('Offences', 'a "b" & <c>', 'Émeutes', '0301', 'شغب', 'line\nbreak');
const label = fc.oneof(text, fc.record({ en: text, ar: text, zh: text }));
const rowValues: fc.Arbitrary<Nameless<ModuleRow>> = fc.record(
  {
    label,
    iccs: fc.constantFrom<string[]>(['0301'], ['01', '02011']),
    tags: fc.constantFrom<string[]>(['Cy'], ['Mot', 'Rep']),
    evidence: fc.constantFrom('seen', 'inferred'),
    asked: fc.constantFrom('odd', 'even'),
    columns: fc.constantFrom<string[]>(['total'], ['male', 'female']),
    unit: fc.constant('victims'),
    residual: fc.constant(true),
    note: text,
  },
  { requiredKeys: ['label'] },
);
const groupValues: fc.Arbitrary<Nameless<ModuleGroup> & { rows: Nameless<ModuleRow>[] }> =
  fc.record(
    {
      label,
      relation: fc.constantFrom('sum', 'at-most', 'of-which'),
      severity: fc.constantFrom('error', 'information'),
      rows: fc.array(rowValues, { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: ['label', 'relation', 'rows'] },
  );
const tableValues = fc.record({
  title: label,
  guidance: text,
  rows: fc.array(fc.tuple(rowValues, fc.array(groupValues, { maxLength: 2 })), {
    minLength: 1,
    maxLength: 3,
  }),
});

it('a worksheet reads back whatever a module holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(tableValues, { minLength: 1, maxLength: 3 }), async (tables) => {
      let names = 0;
      const named = (given: Nameless<ModuleRow>): ModuleRow => {
        names += 1;
        return { row: `row-${names}`, ...given };
      };
      const module: Module = {
        ...smallModule(),
        tables: tables.map(
          ({ title, guidance, rows }, index): ModuleTable => ({
            table: `1.${index + 1}`,
            title,
            unit: 'offences',
            institution: 'courts',
            guidance,
            breakdown: 'sex',
            rows: rows.map(([own, groups]) => {
              const above = named(own);
              const below = groups.map((group, at) => ({
                ...group,
                by: `by-${at}`,
                rows: group.rows.map(named),
              }));
              return below.length === 0 ? above : { ...above, groups: below };
            }),
          }),
        ),
      };
      const { value, problems } = readWorksheet(await writeWorksheet(module), 'module.xlsx');
      expect(problems).toEqual([]);
      expect(value).toEqual(module);
    }),
    { numRuns: 25 },
  );
});
