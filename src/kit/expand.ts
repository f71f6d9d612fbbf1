import type { LoadedInstrument } from '../instrument/model.ts';
import type {
  Breakdown,
  Chapter,
  Instrument,
  Module,
  ModuleGroup,
  ModuleRow,
  ModuleRule,
  ModuleTable,
  ModuleText,
  Row,
  RowGroup,
  RuleFile,
  Table,
} from '../schema/types.ts';

/** A module as the instrument that it becomes, not yet checked. */
export type ExpandedModule = Omit<LoadedInstrument, 'questions'>;

/**
 * Turns a module into an instrument of one file and one chapter, named like the module. What a module
 * leaves out comes from the core questionnaire: years, rotation, statuses, the front page, breakdowns.
 */
export function expandModule(module: Module, core: LoadedInstrument): ExpandedModule {
  const breakdowns = breakdownsOf(module, core);
  const known = new Map(breakdowns.map((breakdown) => [breakdown.breakdown, breakdown]));
  const chapter = chapterOf(module, known);
  const definition: Instrument = {
    instrument: module.name,
    title: english(module.title),
    edition: module.edition === undefined ? core.definition.edition : english(module.edition),
    evidence: module.evidence ?? 'Written for this module.',
    window: core.definition.window,
    rotation: core.definition.rotation,
    files: [{ file: module.name, title: english(module.title), chapters: [chapterFile(chapter)] }],
    breakdowns,
    statuses: core.definition.statuses,
    coordinatingOfficer: core.definition.coordinatingOfficer,
  };
  return {
    definition,
    folders: [],
    files: [{ file: module.name, title: english(module.title), chapters: [chapter] }],
    rules: rulesOf(module),
    breakdowns: known,
  };
}

/** Name of the file of the module's chapter. */
export function chapterFile(chapter: Chapter): string {
  return `${chapter.chapter}-tables.json`;
}

/** The English of a text. */
export function english(text: ModuleText): string {
  return typeof text === 'string' ? text : text.en;
}

/** The module's own breakdowns, and those of the core that its tables use. */
function breakdownsOf(module: Module, core: LoadedInstrument): Breakdown[] {
  const used = new Set(module.tables.map(({ breakdown }) => breakdown));
  const standard = core.definition.breakdowns.filter(({ breakdown }) => used.has(breakdown));
  const own = (module.breakdowns ?? []).map(({ breakdown, label, categories }) => ({
    breakdown,
    label: english(label),
    categories: categories.map(({ category, label, residual }) => ({
      category,
      label: english(label),
      ...(residual === undefined ? {} : { residual }),
    })),
  }));
  return [...standard, ...own];
}

function chapterOf(module: Module, breakdowns: ReadonlyMap<string, Breakdown>): Chapter {
  return {
    chapter: module.tables[0]?.table.split('.')[0] ?? '1',
    title: english(module.title),
    ...(module.guidance === undefined ? {} : { guidance: english(module.guidance) }),
    ...(module.note === undefined ? {} : { note: module.note }),
    tables: module.tables.map((table) => tableOf(module.name, table, breakdowns)),
  };
}

function tableOf(
  name: string,
  table: ModuleTable,
  breakdowns: ReadonlyMap<string, Breakdown>,
): Table {
  const {
    comment: _,
    table: number,
    title,
    unit,
    guidance,
    columns,
    sumsTo,
    rows,
    ...rest
  } = table;
  const categories = breakdowns.get(table.breakdown ?? '')?.categories ?? [];
  const evidence = table.evidence ?? 'seen';
  return {
    table: number,
    title: english(title),
    unit: english(unit),
    ...rest,
    asked: table.asked ?? 'annual',
    evidence,
    ...(guidance === undefined ? {} : { guidance: english(guidance) }),
    columns: columns ?? ['total', ...categories.map(({ category }) => category)],
    ...(sumsTo === undefined ? {} : { sumsTo: { ...sumsTo, row: `${name}/${sumsTo.row}` } }),
    rows: rows.map((row) => rowOf(row, evidence)),
  };
}

function rowOf(row: ModuleRow, evidence: Row['evidence']): Row {
  const { comment: _, row: id, label, unit, groups, evidence: own, ...rest } = row;
  return {
    row: id,
    label: english(label),
    ...rest,
    evidence: own ?? evidence,
    ...(unit === undefined ? {} : { unit: english(unit) }),
    ...(groups === undefined
      ? {}
      : { groups: groups.map((group) => groupOf(group, own ?? evidence)) }),
  };
}

function groupOf(group: ModuleGroup, evidence: Row['evidence']): RowGroup {
  return {
    by: group.by ?? defaultGroup.by,
    label: group.label === undefined ? defaultGroup.label : english(group.label),
    relation: group.relation,
    ...(group.severity === undefined ? {} : { severity: group.severity }),
    rows: group.rows.map((row) => rowOf(row, evidence)),
  };
}

/** What stands above rows whose group has no heading, as in the core questionnaire. */
export const defaultGroup = { by: 'part', label: 'of which' } as const;

function rulesOf(module: Module): RuleFile {
  return {
    rules: (module.rules ?? []).map(({ rule, kind, part, whole, says, ...given }: ModuleRule) => ({
      rule,
      kind,
      part: `${module.name}/${part}`,
      whole: `${module.name}/${whole}`,
      columns: given.columns ?? ['total'],
      severity: given.severity ?? 'warning',
      ess: 2,
      says,
      source: given.source ?? `The module ${module.name}.`,
    })),
  };
}
