import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { moduleNames } from '../../src/instrument/compose.ts';
import { loadInstrument } from '../../src/instrument/load.ts';
import { notModules, tables } from './coverage-table.ts';

interface ReferenceRow {
  label: string;
  iccs?: string;
  rotation?: string;
}

interface ReferenceTable {
  number: string | null;
  title: string;
  rows: ReferenceRow[];
  rotation?: { value: string };
}

interface Reference {
  editions: { edition: string; parts: { part: string; tables: ReferenceTable[] }[] }[];
  modules: { name: string }[];
}

const file = new URL('../../../shared/reference/un-cts-tables.json', import.meta.url);
const reference = existsSync(file)
  ? (JSON.parse(readFileSync(file, 'utf8')) as Reference)
  : undefined;
const edition = reference?.editions.find(({ edition: name }) => name.startsWith('2017 revision'));
const parts = edition?.parts ?? [];
const known = parts.flatMap((part) => part.tables).filter(({ number }) => number !== null);
const instrument = loadInstrument();

/** Rows of the reference whose rotation differs from that of their table, as its notes say. */
const annualInOddTable = ['by selected crime'];

function rotationOf(table: ReferenceTable, row: ReferenceRow): string {
  const said = row.rotation ?? table.rotation?.value ?? 'annual';
  if (annualInOddTable.includes(row.label)) return 'annual';
  return ['odd', 'even'].find((parity) => said.includes(parity)) ?? 'annual';
}

describe.skipIf(reference === undefined)(
  'coverage of the known questionnaire (skipped where the reference folder is absent)',
  () => {
    it('has every part: chapters, and two that are no tables of cells', () => {
      const numbered = parts.filter(({ part }) => /^\d/.test(part));
      const chapters = instrument.files.flatMap((entry) => entry.chapters);
      expect(chapters.map(({ chapter }) => chapter)).toEqual(
        numbered.map(({ part }) => part.split(' ')[0]),
      );
      expect(parts.filter(({ part }) => !/^\d/.test(part)).map(({ part }) => part)).toEqual([
        'Front page',
        'Metadata file',
      ]);
    });

    it('asks every field of the front page', () => {
      const front = parts.find(({ part }) => part === 'Front page')?.tables[0]?.rows ?? [];
      const fields = instrument.definition.coordinatingOfficer.map(({ label }) => label);
      expect(fields).toEqual(front.map(({ label }) => label));
    });

    it('lists every known table, and no other', () => {
      expect(Object.keys(tables).sort()).toEqual(known.map(({ number }) => number).sort());
    });

    it.each(known.map((table) => [table.number ?? '', table.title, table] as const))(
      'has every row of table %s, %s, in the known rotation',
      (number, _title, table) => {
        const ours = tables[number] ?? {};
        expect(Object.keys(ours).sort()).toEqual(table.rows.map(({ label }) => label).sort());
        for (const row of table.rows) {
          for (const id of ours[row.label] ?? []) {
            const question = instrument.questions.get(`data/${id}`);
            expect(question, id).toBeDefined();
            const asked = question?.row.asked ?? question?.table.asked;
            expect(`${id} ${asked}`).toBe(`${id} ${rotationOf(table, row)}`);
            const code = /^\d+/.exec(row.iccs ?? '')?.[0];
            if (code !== undefined) expect(question?.row.iccs, id).toContain(code);
            if (row.iccs?.includes('Cy')) expect(question?.row.tags, id).toEqual(['Cy']);
          }
        }
      },
    );

    it('maps every known row to at least one question', () => {
      const empty = Object.entries(tables).flatMap(([number, rows]) =>
        Object.entries(rows).flatMap(([label, ids]) => (ids.length === 0 ? [number, label] : [])),
      );
      expect(empty).toEqual([]);
    });

    it('has every known module, or says why not', () => {
      const reasons = Object.keys(notModules);
      const modules = moduleNames().map((name) => name.replaceAll('-', ' '));
      for (const { name } of reference?.modules ?? []) {
        const spelled = name.toLowerCase().replaceAll('surveys', 'survey');
        const covered = modules.some((module) => spelled.includes(module));
        expect(covered || reasons.includes(name), name).toBe(true);
      }
    });
  },
);

describe('the rows that the reference names', () => {
  it('are all seen, except those that it infers itself', () => {
    const inferred = Object.values(tables)
      .flatMap((rows) => Object.values(rows).flat())
      .filter((id) => instrument.questions.get(`data/${id}`)?.row.evidence === 'inferred');
    expect([...new Set(inferred.map((id) => id.split('/').slice(0, 2).join('/')))]).toEqual([
      '1.4/interpersonal',
      '1.4/other-criminal-activity',
      '1.4/other-socio-political',
      '1.8/largest-city',
      '1.8/second-city',
      '1.8/third-city',
      '4.0/adult',
      '4.0/juvenile',
      '4.0/national',
      '4.0/foreign',
      '4.0/first-time',
      '4.0/recidivist',
    ]);
  });
});
