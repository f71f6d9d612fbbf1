import { createHash } from 'node:crypto';
import { questionOf, yearOf } from '../instrument/cell-id.ts';
import type { AskedCycle } from '../instrument/cycle.ts';
import type { Question } from '../instrument/model.ts';
import { compareText } from '../order.ts';
import type { Lineage, Observation, Return } from '../schema/types.ts';
import type { Subject } from './questions.ts';

/** Statuses that belong to a year and not to a definition: normal, break, provisional. */
const ofTheYear: readonly string[] = ['A', 'B', 'P'];

/**
 * Fingerprint of what the answers on a table or institution rest on, 12 hexadecimal digits; undefined
 * where the return has no figure for it, or none with lineage.
 *
 * Of a table: for each row, what the newest figure is made from (sources, selections, measures,
 * status) and the national codes that such a figure of the window holds. Of several columns the first
 * one given counts. Figures, records and lines of the mapping do not count, nor does the number of
 * years, so that the same mapping has the same basis in the next cycle. Rows with a rotation of
 * their own count only where the others have no figure; otherwise the basis would change each year.
 *
 * Of an institution: the publishers of its sources.
 */
export function basisOf(subject: Subject, ret: Return, asked: AskedCycle): string | undefined {
  return subject.kind === 'table'
    ? tableBasis(subject.tableId, ret, asked)
    : institutionBasis(subject.institution, ret);
}

/** True when the return has a figure that the questions on the subject are about. */
export function isConcerned(subject: Subject, ret: Return): boolean {
  if (subject.kind === 'table') return filled(ret, subject.tableId).length > 0;
  const sources = new Set(
    ret.sources
      .filter(({ institution }) => institution === subject.institution)
      .map(({ source }) => source),
  );
  return ret.observations.some(
    ({ value, lineage = [] }) =>
      value !== null && lineage.some(({ source }) => sources.has(source)),
  );
}

function filled(ret: Return, tableId: string): Observation[] {
  return ret.observations.filter(
    ({ cell, value }) => value !== null && cell.startsWith(`${tableId}/`),
  );
}

function tableBasis(tableId: string, ret: Return, asked: AskedCycle): string | undefined {
  const byQuestion = new Map<string, Observation[]>();
  for (const observation of filled(ret, tableId)) {
    if (observation.lineage === undefined) continue;
    const question = questionOf(observation.cell);
    byQuestion.set(question, [...(byQuestion.get(question) ?? []), observation]);
  }
  const rows = firstColumns(
    [...asked.questions.values()].filter(({ id }) => byQuestion.has(id)),
  ).toSorted((a, b) => compareText(a.rowId, b.rowId));
  const lasting = rows.filter(({ row, table }) => (row.asked ?? table.asked) === table.asked);
  const counted = lasting.length > 0 ? lasting : rows;
  if (counted.length === 0) return undefined;
  return digest(
    counted.map(({ id, rowId }) => ({ row: rowId, from: restsOn(byQuestion.get(id) ?? []) })),
  );
}

/** Of each row the first column, which is the total where there is one. */
function firstColumns(questions: readonly Question[]): Question[] {
  const rows = new Map<string, Question>();
  for (const question of questions) {
    if (!rows.has(question.rowId)) rows.set(question.rowId, question);
  }
  return [...rows.values()];
}

function restsOn(observations: readonly Observation[]) {
  const newest = observations.reduce((a, b) => (yearOf(b.cell) > yearOf(a.cell) ? b : a));
  const entries = observations.flatMap(({ lineage = [] }) => lineage);
  const parts = (newest.lineage ?? []).map((part) => ({
    source: part.source,
    where: part.where,
    measure: part.measure,
    codes: codesOf(entries.filter((entry) => sameSelection(entry, part))),
  }));
  return {
    status: ofTheYear.includes(newest.status) ? 'A' : newest.status,
    parts: parts.toSorted((a, b) => compareText(JSON.stringify(a), JSON.stringify(b))),
  };
}

function sameSelection(a: Lineage, b: Lineage): boolean {
  return a.source === b.source && a.where === b.where && a.measure === b.measure;
}

/** Codes of all years together: a rare code that has no record in one year is no change. */
function codesOf(entries: readonly Lineage[]): string[] {
  return [...new Set(entries.flatMap(({ codes }) => codes.map(({ code }) => code)))].toSorted(
    compareText,
  );
}

function institutionBasis(institution: string, ret: Return): string | undefined {
  const publishers = ret.sources
    .filter((source) => source.institution === institution)
    .map(({ publisher }) => publisher);
  return publishers.length === 0
    ? undefined
    : digest([...new Set(publishers)].toSorted(compareText));
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);
}
