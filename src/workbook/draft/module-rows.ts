import { iccsCodes } from '../../instrument/iccs.ts';
import type { DraftRow, ModuleRow } from '../../schema/types.ts';
import { isResidual } from './module-breakdowns.ts';
import { Slugs } from './module-names.ts';

/** A row of a drafted table: a heading, or a question with the columns that it asks. */
export interface Question {
  readonly row: DraftRow;
  readonly label: string;
  readonly columns: readonly string[];
}

/**
 * The rows of a table as a tree. What lies under a row is "of which": the weakest relation, since a
 * layout does not say whether parts add up. A heading without a row above it names no row.
 */
export function rowsOfModule(questions: readonly Question[], hasBreakdown: boolean): ModuleRow[] {
  const slugs = new Slugs();
  const top: ModuleRow[] = [];
  const made = new Map<number, ModuleRow>();
  const headings = new Map<number, Question>();
  const byRow = new Map(questions.map((question) => [question.row.row, question]));
  for (const question of questions) {
    const { row, label, columns } = question;
    if (row.kind === 'heading') {
      headings.set(row.row, question);
      continue;
    }
    if (label === '') continue;
    const codes = iccsIn(row.code ?? '');
    const moduleRow: ModuleRow = {
      row: slugs.of(label, 'row'),
      label,
      ...(codes.length > 0 ? { iccs: codes } : {}),
      ...(hasBreakdown ? { columns: [...columns] } : {}),
      ...(isResidual(label) ? { residual: true } : {}),
    };
    made.set(row.row, moduleRow);
    const { parent, heading } = parentOf(row, byRow, made, headings);
    if (parent) addUnder(parent, moduleRow, heading?.label);
    else top.push(moduleRow);
  }
  return top;
}

function parentOf(
  row: DraftRow,
  byRow: ReadonlyMap<number, Question>,
  made: ReadonlyMap<number, ModuleRow>,
  headings: ReadonlyMap<number, Question>,
): { parent: ModuleRow | undefined; heading: Question | undefined } {
  let heading: Question | undefined;
  const seen = new Set<number>();
  for (let under = row.under; under !== undefined && !seen.has(under); ) {
    seen.add(under);
    const parent = made.get(under);
    if (parent) return { parent, heading };
    heading ??= headings.get(under);
    under = byRow.get(under)?.row.under;
  }
  return { parent: undefined, heading: undefined };
}

function addUnder(parent: ModuleRow, row: ModuleRow, heading: string | undefined): void {
  parent.groups ??= [];
  const group = parent.groups.find(({ label }) => label === heading);
  if (group) group.rows.push(row);
  else {
    parent.groups.push({
      ...(heading === undefined ? {} : { label: heading }),
      relation: 'of-which',
      rows: [row],
    });
  }
}

/** Codes of the ICCS that a code column names as such: "ICCS 0101". Other numbers are something else. */
function iccsIn(code: string): string[] {
  if (!/^ICCS\b/i.test(code)) return [];
  const known = iccsCodes();
  return [...new Set(code.match(/\d{2,6}/g) ?? [])].filter((each) => known.has(each));
}
