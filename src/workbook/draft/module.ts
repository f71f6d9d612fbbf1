import { basename, extname } from 'node:path';
import { draftedModule } from '../../messages/en/draft.ts';
import type { Draft, DraftRegion, Module, ModuleTable } from '../../schema/types.ts';
import { Breakdowns } from './module-breakdowns.ts';
import { slugOf } from './module-names.ts';
import { type NotTaken, tableFrom } from './module-table.ts';

/** A module proposed from a draft, and what of the draft a module cannot say. */
export interface DraftedModule {
  /** Undefined when no region could become a table. */
  readonly module: Module | undefined;
  /** In the order of the draft; regions of one reason on one sheet are counted together. */
  readonly notTaken: readonly NotTakenCount[];
}

export interface NotTakenCount extends NotTaken {
  readonly sheet: string;
  readonly regions: readonly string[];
}

/**
 * Proposes a one-off module from the grids of figures of a draft: a table each, rows with their parents,
 * breakdown columns. Units, institutions and relations are guesses, to be corrected by a person; the
 * module fits its schema and the check of the kit. Years are those of every cycle and are not taken over.
 */
export function moduleFromDraft(draft: Draft): DraftedModule {
  const numbers = new TableNumbers(draft.regions.flatMap(({ number }) => number ?? []));
  const breakdowns = new Breakdowns();
  const tables: ModuleTable[] = [];
  const notTaken: { region: DraftRegion; reasons: readonly NotTaken[] }[] = [];
  for (const region of draft.regions) {
    const { table, left } = tableFrom(region, breakdowns);
    if (table) tables.push({ table: numbers.of(region.number), ...table });
    if (left.length > 0) notTaken.push({ region, reasons: left });
  }
  const title = titleOf(draft.file);
  const module: Module = {
    name: slugOf(title) || 'drafted',
    title,
    languages: ['en'],
    evidence: draftedModule.evidence(draft.file),
    ...(breakdowns.described.length > 0 ? { breakdowns: breakdowns.described } : {}),
    tables,
  };
  return { module: tables.length > 0 ? module : undefined, notTaken: counted(notTaken) };
}

function titleOf(file: string): string {
  return basename(file, extname(file)).trim() || draftedModule.title;
}

function counted(
  left: readonly { region: DraftRegion; reasons: readonly NotTaken[] }[],
): NotTakenCount[] {
  const counts = new Map<
    string,
    { sheet: string; reason: NotTaken['reason']; cells: number; regions: string[] }
  >();
  for (const { region, reasons } of left) {
    for (const { reason, cells } of reasons) {
      const key = `${region.sheet}\n${reason}`;
      const known = counts.get(key) ?? { sheet: region.sheet, reason, cells: 0, regions: [] };
      known.cells += cells;
      known.regions.push(region.region);
      counts.set(key, known);
    }
  }
  return [...counts.values()];
}

/** A table keeps its number if that is one of a module and still free; others get a chapter of their own. */
class TableNumbers {
  private readonly taken = new Set<string>();
  private readonly chapter: number;
  private next = 1;

  constructor(wanted: readonly string[]) {
    const chapters = wanted.filter(isTableNumber).map((number) => Number.parseInt(number, 10));
    this.chapter = Math.max(0, ...chapters) + 1;
  }

  of(wanted: string | undefined): string {
    const keeps = wanted !== undefined && isTableNumber(wanted) && !this.taken.has(wanted);
    const number = keeps ? wanted : `${this.chapter}.${this.next++}`;
    this.taken.add(number);
    return number;
  }
}

function isTableNumber(text: string): boolean {
  return /^\d{1,6}(?:\.\d{1,6})+$/.test(text);
}
