import { describe, expect, it } from 'vitest';
import { wordingOf } from '../../../src/compile/wording.ts';
import { loadInstrument } from '../../../src/instrument/load.ts';
import { rowsOf } from '../../../src/instrument/rows.ts';
import { checkModule } from '../../../src/kit/index.ts';
import { draftedModuleSummary, draftSummary } from '../../../src/messages/en/draft.ts';
import type { Binding, Draft, Module, ModuleRow } from '../../../src/schema/types.ts';
import { problemsOf } from '../../../src/schema/validate.ts';
import { draftOf, moduleFromDraft } from '../../../src/workbook/draft/index.ts';
import { buildBlank } from '../../../src/workbook/index.ts';
import { openPackage, type WorkbookPackage } from '../../../src/workbook/package/index.ts';
import { cycle } from '../fixture.ts';
import { foundCells } from './cells.ts';

const asked = cycle(2014);
const core = loadInstrument();

interface Drafted {
  pkg: WorkbookPackage;
  binding: Binding;
  draft: Draft;
}

const made = new Map<string, Promise<Drafted>>();

/** The blank in a language with its draft, made once. */
function drafted(language: 'en' | 'ar'): Promise<Drafted> {
  const known = made.get(language) ?? draftBlank(language);
  made.set(language, known);
  return known;
}

async function draftBlank(language: 'en' | 'ar'): Promise<Drafted> {
  const { translate, pack } = await wordingOf(asked.instrument, language);
  const { bytes, binding } = await buildBlank(asked, 'data', {
    language,
    translate,
    messages: pack.workbook,
  });
  const pkg = openPackage(bytes);
  return { pkg, binding, draft: draftOf(pkg, `UN-CTS-2014-${language}.xlsx`) };
}

/** Every cell of the binding that is to be filled in. */
function boundCells({ lines, fields }: Binding): Set<string> {
  const ofLines = lines.flatMap(({ sheet, years, source, comment }) =>
    [...years.flatMap(({ value, status }) => [value, status]), source, comment].map(
      (address) => `${sheet}!${address}`,
    ),
  );
  return new Set([...ofLines, ...fields.map(({ sheet, address }) => `${sheet}!${address}`)]);
}

function checked(module: Module): ReturnType<typeof checkModule> {
  return checkModule({ file: 'drafted.json', module, placed: (problem) => problem }, core);
}

interface Line {
  readonly label: string;
  readonly under: string | undefined;
}

function linesOf(rows: readonly ModuleRow[], under?: string): Line[] {
  return rows.flatMap(({ label, groups = [] }) => {
    const text = typeof label === 'string' ? label : label.en;
    const below = groups.flatMap((group) => linesOf(group.rows, text));
    return [{ label: text, under }, ...below];
  });
}

/** Rows of the core questionnaire that the cycle asks, table by table, with the row that each is under. */
function coreLines(): Map<string, Line[]> {
  const lines = new Map<string, Line[]>();
  const tables = asked.instrument.files
    .filter(({ file }) => file === 'data')
    .flatMap(({ chapters }) => chapters.flatMap((chapter) => chapter.tables));
  for (const table of tables) {
    const rows = rowsOf(table).filter(({ row }) =>
      table.columns.some((column) =>
        asked.questions.has(`data/${table.table}/${row.row}/${column}`),
      ),
    );
    const described = rows.map(({ row, parent }) => ({ label: row.label, under: parent?.label }));
    if (described.length > 0) lines.set(table.table, described);
  }
  return lines;
}

describe('the draft of our own blank data file', () => {
  it.each(['en', 'ar'] as const)('in %s finds all input cells and years', async (language) => {
    const { pkg, binding, draft } = await drafted(language);
    expect(problemsOf('draft', draft, { file: 'draft.json' })).toEqual([]);
    expect([...foundCells(draft, pkg)].sort()).toEqual([...boundCells(binding)].sort());
    const tables = draft.regions.filter(({ kind }) => kind === 'grid');
    expect(tables.map(({ number }) => number)).toEqual([...coreLines().keys()]);
    for (const { years } of tables) {
      expect(years).toEqual({ along: 'columns', years: [2010, 2011, 2012, 2013] });
    }
    expect(draft.unplaced).toEqual([]);
    expect(draft.marks.map(({ mark }) => mark)).toEqual(['...', 'n/a', '-', 'incl', 'conf']);
    expect(draft.marks.every(({ explained }) => explained !== undefined)).toBe(true);
    expect(draft.sheets[2]?.rightToLeft).toBe(language === 'ar' ? true : undefined);
  });

  it('becomes a module with the rows of the questionnaire, accepted by the kit', async () => {
    const { draft } = await drafted('en');
    const { module, notTaken } = moduleFromDraft(draft);
    if (!module) throw new Error('no module');
    expect(problemsOf('module', module, { file: 'drafted.json' })).toEqual([]);
    const { summary } = checked(module);
    expect(summary.cells.even).toBe(asked.cells.length);
    const drafts = new Map(module.tables.map(({ table, rows }) => [table, linesOf(rows)]));
    expect(drafts).toEqual(coreLines());
    expect([...new Set(notTaken.map(({ reason }) => reason))]).toEqual(['field', 'not-figures']);
  });

  it('becomes a module in Arabic too, with numbered short names', async () => {
    const { draft } = await drafted('ar');
    const { module } = moduleFromDraft(draft);
    if (!module) throw new Error('no module');
    expect(problemsOf('module', module, { file: 'drafted.json' })).toEqual([]);
    expect(checked(module).summary.cells.even).toBe(asked.cells.length);
  });

  it('is the same twice', async () => {
    const { pkg, draft } = await drafted('en');
    expect(JSON.stringify(draftOf(pkg, draft.file))).toBe(JSON.stringify(draft));
  });

  it('is summed up in words', async () => {
    const { draft } = await drafted('en');
    const text = draftSummary(draft);
    expect(text).toContain('4,249 input cells in 54 regions on 9 sheets of 10.');
    expect(text).toContain('Front page: 9 cells; 9 fields');
    expect(text).toContain('8 tables (years 2010, 2011, 2012 and 2013)');
    expect(text).toContain('Sheets without anything to fill in: Instructions.');
    expect(text).toContain('Next: read the draft');
    expect(draftedModuleSummary(moduleFromDraft(draft))).toContain(
      'Front page: single fields, 9 cells in 9 regions.',
    );
  });
});
