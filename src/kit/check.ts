import { inconsistencies } from '../instrument/consistency.ts';
import { askedIn } from '../instrument/cycle.ts';
import type { LoadedInstrument } from '../instrument/model.ts';
import { questionsOf } from '../instrument/questions.ts';
import { columnsOf, rowsOf } from '../instrument/rows.ts';
import { rulesFor } from '../instrument/rules.ts';
import { type Problem, stopOn } from '../problems.ts';
import type { Module, Rotation } from '../schema/types.ts';
import { expandModule } from './expand.ts';
import {
  type MissingLabels,
  missingLabels,
  translationProblems,
  translationsOf,
} from './labels.ts';
import type { ModuleSource } from './read-module.ts';
import { type RuleLine, ruleLines } from './rule-lines.ts';

/** What a module becomes. */
export interface CheckedModule {
  module: Module;
  instrument: LoadedInstrument;
  summary: ModuleSummary;
}

export interface ModuleSummary {
  name: string;
  title: string;
  tables: readonly TableSummary[];
  /** Cells of a cycle, by the parity of its reference year. */
  cells: { odd: number; even: number; years: number };
  rules: readonly RuleLine[];
  missing: readonly MissingLabels[];
}

export interface TableSummary {
  table: string;
  title: string;
  unit: string;
  asked: Rotation;
  rows: number;
  columns: readonly string[];
  /** Questions: a row and a column each; a cycle asks them for every year of its window. */
  questions: number;
}

/** Cycles whose reference years are odd and even, after the rotation began. */
const exampleCycles = { odd: 2026, even: 2027 };

/**
 * Checks everything of a module and says what it becomes. Missing translations are part of the
 * summary, not problems. Throws {@link InputError} with everything that is wrong, place by place.
 */
export function checkModule(source: ModuleSource, core: LoadedInstrument): CheckedModule {
  const { module, file } = source;
  const expanded = expandModule(module, core);
  const invalid = inconsistencies(expanded, file);
  const problems: Problem[] = [
    ...standardBreakdowns(source, core),
    ...duplicateRules(source, core),
    ...invalid.map((problem) => source.placed(problem)),
    ...translationProblems(translationsOf(module), file),
  ];
  stopOn(problems);
  const instrument = { ...expanded, questions: questionsOf(expanded) };
  stopOn(columnsWithoutCells(source, instrument));
  const odd = askedIn(instrument, exampleCycles.odd);
  const even = askedIn(instrument, exampleCycles.even);
  const rules = new Map([...rulesFor(even), ...rulesFor(odd)].map((rule) => [rule.rule, rule]));
  return {
    module,
    instrument,
    summary: {
      name: module.name,
      title: instrument.definition.title,
      tables: tablesOf(instrument),
      cells: { odd: odd.cells.length, even: even.cells.length, years: odd.years.length },
      rules: ruleLines([...rules.values()], instrument),
      missing: missingLabels(module, expanded, core),
    },
  };
}

/** A second definition of `sex` would change the core questionnaire when both are compiled together. */
function standardBreakdowns(source: ModuleSource, core: LoadedInstrument): Problem[] {
  return (source.module.breakdowns ?? []).flatMap(({ breakdown }, index) => {
    if (!core.breakdowns.has(breakdown)) return [];
    const path = `/breakdowns/${index}/breakdown`;
    return [
      source.placed({
        code: 'module-fault',
        file: source.file,
        path,
        reason: 'standard-breakdown',
      }),
    ];
  });
}

function duplicateRules(source: ModuleSource, core: LoadedInstrument): Problem[] {
  const taken = new Set(core.rules.rules.map(({ rule }) => rule));
  return (source.module.rules ?? []).flatMap(({ rule }): Problem[] => {
    const twice = taken.has(rule);
    taken.add(rule);
    return twice ? [{ code: 'duplicate-id', file: source.file, kind: 'rule', id: rule }] : [];
  });
}

/** A rule about a column that a row does not have would never be checked. */
function columnsWithoutCells(source: ModuleSource, instrument: LoadedInstrument): Problem[] {
  return instrument.rules.rules.flatMap(({ rule, part, whole, columns }) =>
    columns
      .flatMap((column) => [`${part}/${column}`, `${whole}/${column}`])
      .filter((id) => !instrument.questions.has(id))
      .map(
        (id): Problem => ({
          code: 'instrument-invalid',
          file: source.file,
          path: rule,
          reason: `${id} is no row and column`,
        }),
      ),
  );
}

function tablesOf({ files }: LoadedInstrument): TableSummary[] {
  return files
    .flatMap(({ chapters }) => chapters)
    .flatMap(({ tables }) => tables)
    .map((table) => ({
      table: table.table,
      title: table.title,
      unit: table.unit,
      asked: table.asked,
      rows: rowsOf(table).length,
      columns: table.columns,
      questions: rowsOf(table).reduce((sum, { row }) => sum + columnsOf(table, row).length, 0),
    }));
}
