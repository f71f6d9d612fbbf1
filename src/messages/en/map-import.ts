import { counted, formatList, formatNumber } from './format.ts';

/** Disagreements printed; the table holds all. */
const shown = 15;

interface ToldImport {
  table: {
    file: string;
    sheet: string;
    headings: readonly string[];
    columns: { code?: number; label?: number };
  };
  review: {
    levels: readonly number[];
    proposer?: { name: string; opinion: number };
    reviewers: readonly { name: string; opinion: number; comment?: number }[];
  };
  lines: readonly { line: { iccs: string; status: string } }[];
  disagreements: readonly {
    row: number;
    code: string;
    label: string;
    iccs: string;
    others: readonly { name: string; iccs?: string }[];
  }[];
  notNested: readonly { row: number; code: string; levels: readonly string[] }[];
  notCodes: ReadonlyMap<string, number>;
}

/** What was taken from a reviewed list, by which columns, and where the reviewers disagree. */
export function mapImportText(imported: ToldImport, files: readonly string[]): string {
  const { table, lines, disagreements, notNested, notCodes } = imported;
  const count = (status: string): string =>
    `${formatNumber(lines.filter(({ line }) => line.status === status).length)} ${status}`;
  const without = lines.filter(({ line }) => line.iccs === '').length;
  return [
    `${table.file}${table.sheet === '' ? '' : `, sheet “${table.sheet}”`}: ${counted(lines.length, 'national code', 'national codes')}`,
    ...columnLines(imported),
    '',
    `${count('agreed')}, ${count('reviewed')}, ${count('proposed')}; ${formatNumber(without)} without an ICCS code`,
    '  agreed: all reviewers looked at it and say so; reviewed: two did, or they disagreed and it was decided',
    ...[...notCodes].map(
      ([text, rows]) =>
        `  “${text}” is no ICCS code (${counted(rows, 'cell', 'cells')}) and was passed over`,
    ),
    ...notNested.map(
      ({ row, code, levels }) =>
        `  row ${row}, code ${code}: the levels ${formatList([...levels])} do not lie within each other; the last one was taken`,
    ),
    '',
    `${counted(disagreements.length, 'code', 'codes')} on which somebody disagrees with what was decided`,
    ...disagreements.slice(0, shown).map(disagreementLine),
    ...(disagreements.length > shown
      ? [`  and ${formatNumber(disagreements.length - shown)} more, in the table`]
      : []),
    '',
    ...files,
  ].join('\n');
}

function columnLines({ table: { headings, columns }, review }: ToldImport): string[] {
  const heading = (at: number | undefined): string =>
    `“${(headings[at ?? -1] ?? '').replace(/\s+/g, ' ')}”`;
  return [
    `  code ${heading(columns.code)}, label ${heading(columns.label)}`,
    `  ICCS ${formatList(review.levels.map(heading))}`,
    ...(review.proposer === undefined
      ? []
      : [`  first proposal of ${review.proposer.name} ${heading(review.proposer.opinion)}`]),
    ...review.reviewers.map(({ name, opinion, comment }) =>
      comment === undefined
        ? `  opinion of ${name} ${heading(opinion)}`
        : `  opinion of ${name} ${heading(opinion)}, with comments ${heading(comment)}`,
    ),
  ];
}

function disagreementLine({
  row,
  code,
  label,
  iccs,
  others,
}: ToldImport['disagreements'][number]): string {
  const said = others.map(({ name, iccs: other }) =>
    other === undefined ? `${name} disagrees` : `${name} ${other}`,
  );
  const short = label.length > 50 ? `${label.slice(0, 47)}...` : label;
  return `  row ${row}, ${code} ${short}: ${iccs === '' ? 'no code' : iccs}, but ${formatList(said)}`;
}
