import { describe, expect, it } from 'vitest';
import { definedName, parseCellId } from '../../src/instrument/cell-id.ts';
import { loadInstruments, moduleNames } from '../../src/instrument/compose.ts';
import { askedIn } from '../../src/instrument/cycle.ts';
import { iccsCodes, isWithinIccs } from '../../src/instrument/iccs.ts';
import { loadInstrument } from '../../src/instrument/load.ts';
import { rowsOf } from '../../src/instrument/rows.ts';
import { rulesFor } from '../../src/instrument/rules.ts';
import { textsOfInstrument } from '../../src/instrument/texts.ts';
import { questionsOf } from '../../src/rules/catalogue.ts';

const names = [
  'corruption',
  'cultural-property',
  'cybercrime',
  'environmental-resources',
  'money-laundering',
  'organized-crime',
  'smuggling-of-migrants',
  'trafficking-in-persons',
  'victimization-survey',
];
const cycles = Array.from({ length: 13 }, (_, index) => 2014 + index);
const variables = ['Cy', 'SiC', 'We'];
const core = loadInstrument();

it('the modules are those of the survey and of its topics', () => {
  expect(moduleNames()).toEqual(names);
});

describe.each(names)('the module %s', (name) => {
  const instrument = loadInstrument(`modules/${name}`);
  const chapters = instrument.files.flatMap((file) => file.chapters);
  const tables = chapters.flatMap((chapter) => chapter.tables);
  const rows = tables.flatMap((table) => rowsOf(table).map((placed) => ({ table, ...placed })));
  const rules = rulesFor(askedIn(instrument, 2018));

  it('is one file, named like the module', () => {
    expect(instrument.definition.instrument).toBe(name);
    expect(instrument.files.map(({ file }) => file)).toEqual([name]);
    expect([...instrument.questions.keys()].every((id) => id.startsWith(`${name}/`))).toBe(true);
    expect(tables.length).toBeGreaterThanOrEqual(6);
    expect(tables.length).toBeLessThanOrEqual(8);
  });

  it('numbers its tables by chapter', () => {
    for (const { chapter, tables: ofChapter } of chapters) {
      const numbers = ofChapter.map((_, index) => `${chapter}.${index + 1}`);
      expect(ofChapter.map(({ table }) => table)).toEqual(numbers);
    }
  });

  it('is asked in full in every cycle, for four years', () => {
    for (const cycle of cycles) {
      const asked = askedIn(instrument, cycle);
      expect(asked.years).toEqual([cycle - 4, cycle - 3, cycle - 2, cycle - 1]);
      expect(asked.tablesNotAsked).toEqual([]);
      expect(asked.cellsNotAsked).toBe(0);
      expect(asked.cells).toHaveLength(instrument.questions.size * 4);
      expect(asked.cells.every((cell) => parseCellId(cell)?.file === name)).toBe(true);
    }
  });

  it('explains every table, and says what is inferred and from where', () => {
    const silent = tables.filter(({ guidance, note }) => !guidance || !note);
    expect(silent.map(({ table }) => table)).toEqual([]);
    expect(tables.every(({ evidence }) => evidence === 'inferred')).toBe(true);
    expect(instrument.definition.evidence.length).toBeGreaterThan(80);
  });

  it('has texts that fit a cell of a workbook', () => {
    expect(textsOfInstrument(instrument).filter((text) => text.length > 250)).toEqual([]);
  });

  it('names codes and variables of the ICCS, the parts within their whole', () => {
    for (const { table, row, parent } of rows) {
      const where = `${table.table}/${row.row}`;
      for (const code of row.iccs ?? []) {
        expect(iccsCodes().has(code), where).toBe(true);
        const wholes = parent?.iccs ?? [code];
        expect(
          wholes.some((whole) => isWithinIccs(code, whole)),
          where,
        ).toBe(true);
      }
      expect((row.tags ?? []).filter((tag) => !variables.includes(tag))).toEqual([]);
    }
  });

  it('gives rules about its own questions, with unique ids', () => {
    expect(rules.length).toBeGreaterThan(0);
    expect(new Set(rules.map(({ rule }) => rule)).size).toBe(rules.length);
    for (const rule of rules) {
      expect(questionsOf(rule).filter((question) => !instrument.questions.has(question))).toEqual(
        [],
      );
    }
  });

  it('never adds up per cent', () => {
    const totals = rules.flatMap((rule) => (rule.kind === 'sum' ? [rule.total] : []));
    const kinds = totals.map((total) => instrument.questions.get(total)?.kind);
    expect(kinds.filter((kind) => kind === 'percent')).toEqual([]);
  });

  it('repeats what it shares with the core as it is there', () => {
    const { breakdowns, statuses, coordinatingOfficer, window } = instrument.definition;
    for (const breakdown of breakdowns) {
      expect(core.breakdowns.get(breakdown.breakdown)).toEqual(breakdown);
    }
    expect(statuses).toEqual(core.definition.statuses);
    expect(coordinatingOfficer).toEqual(core.definition.coordinatingOfficer);
    expect(window).toEqual(core.definition.window);
  });
});

describe('the core with all its modules', () => {
  const all = loadInstruments(names);

  it('has every question of each, and no two with the same name in a workbook', () => {
    const each = [core, ...names.map((name) => loadInstrument(`modules/${name}`))];
    const questions = each.reduce((sum, { questions: { size } }) => sum + size, 0);
    expect(all.questions.size).toBe(questions);
    const { cells } = askedIn(all, 2014);
    expect(new Set(cells.map((cell) => definedName(cell).toLowerCase())).size).toBe(cells.length);
  });

  it('keeps rule ids apart', () => {
    const ids = rulesFor(askedIn(all, 2014)).map(({ rule }) => rule);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('spells a text one way, so that it is translated once', () => {
    const each = [core, ...names.map((name) => loadInstrument(`modules/${name}`))];
    const spellings = new Map<string, Set<string>>();
    for (const text of new Set(each.flatMap(textsOfInstrument))) {
      const key = text.toLowerCase().replace(/[^a-z0-9]+/g, ' ');
      spellings.set(key, (spellings.get(key) ?? new Set()).add(text));
    }
    const several = [...spellings.values()].filter(({ size }) => size > 1).map((set) => [...set]);
    expect(several).toEqual([]);
  });

  it('derives the sums and bounds of a module', () => {
    const ids = rulesFor(askedIn(all, 2014)).map(({ rule }) => rule);
    expect(ids).toContain('sum:trafficking-in-persons/1.1/trafficking/total:form');
    expect(ids).toContain('sum:trafficking-in-persons/1.3/female:table-1.3');
    expect(ids).toContain('sum:corruption/1.2/persons:sex');
    expect(ids).toContain('part:corruption/1.2/public-officials/male');
    expect(ids).toContain('COR-3:total');
    expect(ids).toContain('part:victimization-survey/4.1/paid/total');
  });
});
