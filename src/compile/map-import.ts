import { basename } from 'node:path';
import { formatCorrespondence } from '../correspondence/format.ts';
import { findListTable, type ListTable, plainHeading } from '../correspondence/headings.ts';
import { type Imported, importReviewed } from '../correspondence/import-reviewed.ts';
import { findReviewColumns, type ReviewColumns } from '../correspondence/reviewers.ts';
import { readTextSheets } from '../correspondence/text-table.ts';
import { formatCsv } from '../files/csv-text.ts';
import { InputError, type Problem, stopOn } from '../problems.ts';

/** Headings that a person names; those left out are found. */
export interface MapImportRequest {
  path: string;
  /** Name of the code list. */
  list: string;
  sheet?: string;
  code?: string;
  label?: string;
  /** Columns of the ICCS code, the widest level first. */
  iccs?: readonly string[];
  /** NAME=HEADING of the column with the first proposal. */
  proposal?: string;
  /** NAME=HEADING of a reviewer's opinions, and of the comments. */
  reviewers?: readonly string[];
  comments?: readonly string[];
}

export interface MapImport extends Imported {
  table: ListTable;
  review: ReviewColumns;
  correspondence: string;
  /** The disagreements as a table, one line a code. */
  disagreementTable: string;
}

/**
 * Makes a correspondence from a workbook or CSV file that reviewers worked on. Writes nothing. Throws
 * {@link InputError} when there is no such table or a named heading is not in it.
 */
export function importCorrespondence(request: MapImportRequest): MapImport {
  const { path, list, sheet, code, label } = request;
  const file = basename(path);
  stopOn(listNameProblems(list));
  const sheets = readTextSheets(path);
  const named = {
    ...(code === undefined ? {} : { code }),
    ...(label === undefined ? {} : { label }),
  };
  const table = findListTable(sheets, named, sheet);
  if (table === undefined) {
    const names = sheets.map((entry) => entry.sheet).filter((name) => name !== '');
    throw new InputError([{ code: 'list-headings', file, sheets: names }]);
  }
  const review = reviewColumns(request, table);
  const imported = importReviewed(table, review, list);
  return {
    ...imported,
    table,
    review,
    correspondence: formatCorrespondence(imported.lines.map(({ line }) => line)),
    disagreementTable: formatDisagreements(imported, review),
  };
}

/** A name that correspondence.csv can hold. */
export function listNameProblems(list: string): Problem[] {
  return /^[a-z0-9-]+$/.test(list) ? [] : [{ code: 'list-name', file: '--list', found: list }];
}

function reviewColumns(request: MapImportRequest, table: ListTable): ReviewColumns {
  const { iccs = [], proposal, reviewers = [], comments = [] } = request;
  const found = findReviewColumns(table.headings);
  const problems: Problem[] = [];
  const placeOf = (heading: string): number => {
    const at = table.headings.findIndex((text) => plainHeading(text) === plainHeading(heading));
    if (at === -1) {
      const header = table.headings.filter((text) => text !== '');
      problems.push({ code: 'column-missing', file: table.file, column: heading, header });
    }
    return at;
  };
  const pair = (text: string): { name: string; at: number } => {
    const cut = text.indexOf('=');
    return {
      name: text.slice(0, Math.max(0, cut)).trim(),
      at: placeOf(text.slice(cut + 1).trim()),
    };
  };
  const levels = iccs.length === 0 ? found.levels : iccs.map(placeOf);
  const first = proposal === undefined ? undefined : pair(proposal);
  const proposer = first === undefined ? found.proposer : { name: first.name, opinion: first.at };
  const commentOf = new Map(comments.map(pair).map(({ name, at }) => [name, at]));
  const named = reviewers.map(pair).map(({ name, at }) => {
    const comment = commentOf.get(name);
    return { name, opinion: at, ...(comment === undefined ? {} : { comment }) };
  });
  if (levels.length === 0) {
    const header = table.headings.filter((text) => text !== '');
    problems.push({ code: 'column-missing', file: table.file, column: 'iccs', header });
  }
  stopOn(problems);
  return {
    levels,
    ...(proposer === undefined ? {} : { proposer }),
    reviewers: named.length === 0 ? found.reviewers : named,
  };
}

function formatDisagreements(
  { disagreements }: Imported,
  { proposer, reviewers }: ReviewColumns,
): string {
  const names = [
    ...(proposer === undefined ? [] : [proposer.name]),
    ...reviewers.map((r) => r.name),
  ];
  return formatCsv([
    ['row', 'code', 'label', 'iccs', ...names],
    ...disagreements.map(({ row, code, label, iccs, others }) => [
      String(row),
      code,
      label,
      iccs,
      ...names.map((name) => {
        const said = others.find((other) => other.name === name);
        return said === undefined ? '' : (said.iccs ?? 'disagrees');
      }),
    ]),
  ]);
}
