import { isWithinIccs, readIccs } from '../instrument/iccs.ts';
import type { CorrespondenceLine } from '../schema/types.ts';
import { cellOf, type ListTable } from './headings.ts';
import { type Opinion, opinionOf, type ReviewColumns } from './reviewers.ts';
import type { TextRow } from './text-table.ts';

/** A code on which those who looked at it do not agree. */
export interface Disagreement {
  row: number;
  code: string;
  label: string;
  /** The code that was decided; empty for none. */
  iccs: string;
  /** What others say: a code, or that they disagree without naming one. */
  others: readonly { name: string; iccs?: string }[];
}

export interface ImportedLine {
  row: number;
  line: CorrespondenceLine;
}

export interface Imported {
  lines: readonly ImportedLine[];
  disagreements: readonly Disagreement[];
  /** Rows whose levels contradict each other, such as 08 beside 0702. */
  notNested: readonly { row: number; code: string; levels: readonly string[] }[];
  /** Texts in a column of the code that are no code, with the number of rows. */
  notCodes: ReadonlyMap<string, number>;
}

/** Longest remark that is taken over from a comment, in characters. */
const longestRemark = 160;

/**
 * Makes a correspondence from a list that reviewers worked on. A code is `agreed` when all of them have
 * looked at it and say the same as was decided, `proposed` when fewer than two have or no code was
 * decided, and `reviewed` otherwise. Two codes are the same when one lies below the other: some
 * reviewers look at the section only. The remark tells what the others say.
 */
export function importReviewed(table: ListTable, review: ReviewColumns, list: string): Imported {
  const disagreements: Disagreement[] = [];
  const notNested: Imported['notNested'][number][] = [];
  const notCodes = new Map<string, number>();
  const lines = table.rows.map((row): ImportedLine => {
    const code = cellOf(row, table.columns.code);
    const label = oneLine(cellOf(row, table.columns.label));
    const levels = levelsOf(row, review, notCodes);
    const iccs = levels.at(-1) ?? '';
    if (!levels.every((level) => isWithinIccs(iccs, level))) {
      notNested.push({ row: row.row, code, levels });
    }
    const opinions = opinionsOf(row, review);
    const heard = opinions.filter(({ opinion }) => opinion.says !== 'nothing');
    const others = heard.filter(({ opinion }) => !agrees(opinion, iccs));
    if (others.length > 0) {
      disagreements.push({ row: row.row, code, label, iccs, others: others.map(named) });
    }
    return {
      row: row.row,
      line: {
        list,
        code,
        label,
        iccs,
        valid_from: '',
        valid_to: '',
        status: statusOf(iccs, opinions.length, heard.length, others.length),
        reviewer: heard
          .filter(({ opinion }) => agrees(opinion, iccs))
          .map(({ name }) => name)
          .join(' | '),
        remark: heard
          .map(remarkOf(iccs))
          .filter((text) => text !== '')
          .join(' | '),
      },
    };
  });
  return { lines, disagreements, notNested, notCodes };
}

interface Named {
  name: string;
  opinion: Opinion;
}

function levelsOf(row: TextRow, review: ReviewColumns, notCodes: Map<string, number>): string[] {
  return review.levels.flatMap((at) => {
    const text = cellOf(row, at);
    const iccs = text === '' ? undefined : readIccs(text);
    if (iccs === undefined && text !== '') notCodes.set(text, (notCodes.get(text) ?? 0) + 1);
    return iccs ?? [];
  });
}

function opinionsOf(row: TextRow, { proposer, reviewers }: ReviewColumns): Named[] {
  const proposed = readIccs(cellOf(row, proposer?.opinion)) ?? '';
  const first: Named[] =
    proposer === undefined
      ? []
      : [{ name: proposer.name, opinion: opinionOf(cellOf(row, proposer.opinion), '', proposed) }];
  return [
    ...first,
    ...reviewers.map(({ name, opinion, comment }) => ({
      name,
      opinion: opinionOf(cellOf(row, opinion), cellOf(row, comment), proposed),
    })),
  ];
}

function agrees(opinion: Opinion, iccs: string): boolean {
  if (opinion.says !== 'code' || iccs === '') return false;
  return isWithinIccs(opinion.iccs, iccs) || isWithinIccs(iccs, opinion.iccs);
}

function statusOf(
  iccs: string,
  all: number,
  heard: number,
  others: number,
): CorrespondenceLine['status'] {
  if (iccs === '' || heard < Math.min(2, all) || heard === 0) return 'proposed';
  return others === 0 && heard === all ? 'agreed' : 'reviewed';
}

function named({ name, opinion }: Named): { name: string; iccs?: string } {
  return opinion.says === 'code' ? { name, iccs: opinion.iccs } : { name };
}

/** "UNODC: 0809", "CAPJ: disagrees: the main offence is ..."; a plain yes says nothing more. */
function remarkOf(iccs: string): (entry: Named) => string {
  return ({ name, opinion }) => {
    if (opinion.says === 'nothing') return '';
    const comment = shortened(oneLine(opinion.comment));
    if (agrees(opinion, iccs)) return '';
    const said = opinion.says === 'code' ? opinion.iccs : 'disagrees';
    return [`${name}: ${said}`, comment].filter((text) => text !== '').join(', ');
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function shortened(text: string): string {
  return text.length > longestRemark ? `${text.slice(0, longestRemark - 3).trimEnd()}...` : text;
}
