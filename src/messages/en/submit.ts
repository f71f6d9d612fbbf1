import type { Submission } from '../../schema/types.ts';
import { counted, formatNumber } from './format.ts';

/** Cells named before the rest is counted. */
const shown = 8;

/** What was frozen, and in what it differs from the last compilation. */
export function submitSummary(
  { country, cycle, number, snapshot, files, differing }: Submission,
  isKnown: boolean,
): string {
  if (isKnown) {
    return `These files are submission ${number} of ${country}, cycle ${cycle}, already. Nothing was written.\n`;
  }
  const lines = [
    `Submission ${number} of ${country}, cycle ${cycle}: ${counted(files.length, 'workbook', 'workbooks')} frozen in returns/${cycle}/submitted-${number}.`,
    '',
    ...files.map(({ file, sha256 }) => `  ${file}  ${sha256.slice(0, 12)}`),
    '',
    ...comparison(snapshot, differing, cycle, files[0]?.file ?? 'FILE'),
  ];
  return `${lines.join('\n')}\n`;
}

function comparison(
  snapshot: number | null,
  differing: readonly string[],
  cycle: number,
  file: string,
): string[] {
  if (snapshot === null) return ['There is no compilation of this cycle to compare it with.'];
  if (differing.length === 0) return [`Its figures are those of compilation ${snapshot}.`];
  const more = differing.length - shown;
  return [
    `${counted(differing.length, 'figure differs', 'figures differ')} from compilation ${snapshot}; they were typed by hand, or that compilation is newer:`,
    ...differing.slice(0, shown).map((cell) => `  ${cell}`),
    ...(more > 0 ? [`  and ${formatNumber(more)} more`] : []),
    `So that they last: uncts compile ... --cycle ${cycle} --edited ${file}`,
  ];
}
