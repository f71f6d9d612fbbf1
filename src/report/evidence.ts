import { questionOf, tableOf, yearOf } from '../instrument/cell-id.ts';
import type { Finding, FindingCell } from '../schema/types.ts';
import { isElsewhere, placeOf, type ReportContext, remarkableStatus } from './context.ts';
import type { EvidenceCell } from './model.ts';

/** The cells of a finding; what stands elsewhere for one of them stands beside it. */
export function evidenceOf(context: ReportContext, finding: Finding): EvidenceCell[] {
  const beside = besideOf(finding);
  return finding.cells
    .filter((entry) => !beside.includes(entry))
    .map((entry) => evidence(context, finding, entry, beside));
}

/** What the figures beside the cells are; null without any. */
export function besideLabelOf({ say }: ReportContext, finding: Finding): string | null {
  const [first] = besideOf(finding);
  return first === undefined ? null : say.role(first.role, finding.code);
}

/** Figures from elsewhere, of one kind, whose cell is in the finding, too. */
function besideOf({ cells }: Finding): FindingCell[] {
  const own = new Set(cells.filter(({ role }) => !isElsewhere(role)).map(({ cell }) => cell));
  const elsewhere = cells.filter(({ role, cell }) => isElsewhere(role) && own.has(cell));
  return elsewhere.filter(({ role }) => role === elsewhere[0]?.role);
}

function evidence(
  context: ReportContext,
  { table, culprit, code }: Finding,
  { cell, role, value: checked }: FindingCell,
  beside: readonly FindingCell[],
): EvidenceCell {
  const { observations, say, messages, formats } = context;
  const observation = isElsewhere(role) ? undefined : observations.get(cell);
  const value = observation === undefined ? checked : observation.value;
  const question = questionOf(cell);
  const shown = (figure: number | null): string =>
    figure === null ? say.notFilled : formats.number(figure);
  const other = beside.find((entry) => entry.cell === cell);
  const name = evidenceName(context, question, tableOf(cell) === table);
  const year = yearOf(cell);
  return {
    name,
    year,
    nameAndYear: messages.names.parts([name, String(year)]),
    role: say.role(role, code),
    value: shown(value),
    beside: other === undefined ? null : shown(other.value),
    status: remarkableStatus(context, observation?.status)?.label ?? null,
    place: isElsewhere(role) ? say.valueWithout : placeOf(context, cell),
    comment: observation?.comment ?? null,
    culprit: cell === culprit && !isElsewhere(role),
  };
}

/** A question in the words of its table, or with the name of the table where that is another one. */
export function evidenceName(
  { names, say }: ReportContext,
  question: string,
  isInTable: boolean,
): string {
  return isInTable ? names.rowAndColumn(question) : say.ofTable(names.question(question));
}
