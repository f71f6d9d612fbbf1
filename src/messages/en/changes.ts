import type { Change, Changes } from '../../revision/changes.ts';
import type { CodeChange, Reason } from '../../revision/reasons.ts';
import { capital } from '../letters.ts';
import type { Names } from '../names.ts';
import { wrapped } from '../wrap.ts';
import { counted, formatList, formatNumber, formatPercent } from './format.ts';

/** Changes shown one by one before the rest is counted. */
const shown = 12;
const shownCodes = 3;

/** What moved since the last compilation, for the terminal. */
export function changesSummary(
  changes: Changes,
  names: Names,
  { since, width, file }: { since: string; width: number; file?: string },
): string {
  const { changes: all, compared } = changes;
  if (all.length === 0 && changes.onlyAfter + changes.onlyBefore === 0) {
    return `Since ${since}: no figure changed (${formatNumber(compared)} compared).`;
  }
  const asked = [
    ...(changes.onlyAfter > 0
      ? [`${formatNumber(changes.onlyAfter)} cells are asked only now`]
      : []),
    ...(changes.onlyBefore > 0 ? [`${formatNumber(changes.onlyBefore)} only then`] : []),
  ];
  const head = `Since ${since}: ${formatNumber(all.length)} of ${counted(compared, 'figure', 'figures')} changed.${asked.length === 0 ? '' : ` ${formatList(asked)}.`}`;
  const lines = all
    .slice(0, shown)
    .flatMap((change) =>
      wrapped(changeText(change, names), width - 2).map((line, index) =>
        index === 0 ? `  ${line}` : `    ${line}`,
      ),
    );
  const more = all.length - shown;
  return [
    head,
    ...lines,
    ...(more > 0
      ? [`  and ${formatNumber(more)} more${file === undefined ? '' : `: ${file}`}`]
      : []),
  ].join('\n');
}

/** "Table 1.2, Victims, 2013: 120 -> 134 (+14, +11.7%). 14 more records of ...". */
export function changeText({ cell, before, after, reasons }: Change, names: Names): string {
  const name = names.cell(cell);
  const figures = `${figure(before)} -> ${figure(after)}${difference(before.value, after.value)}`;
  return `${capital(name)}: ${figures}. ${reasons.map(reasonText).join(' ')}`;
}

/** Why a figure changed, as one sentence. */
export function reasonText(reason: Reason): string {
  switch (reason.why) {
    case 'by-hand':
      return 'Typed by hand.';
    case 'mapping':
      return reason.after.length === 0
        ? 'The mapping no longer gives a figure.'
        : reason.before.length === 0
          ? `The mapping gives a figure now: ${reason.after.join('; ')}.`
          : `The mapping selects otherwise: ${reason.before.join('; ')} -> ${reason.after.join('; ')}.`;
    case 'correspondence':
      return `The correspondence changed: ${codesText(reason.codes)}.`;
    case 'records':
      return `Source “${reason.source}”: ${recordsText(reason.records)}${reason.codes.length === 0 ? '' : ` (${codesText(reason.codes)})`}.`;
    case 'status':
      return 'Only the status changed.';
    case 'tool':
      return `Made with uncts ${reason.after} instead of ${reason.before}.`;
    case 'not-known':
      return 'Nothing that is kept says why.';
  }
}

function recordsText(records: number): string {
  if (records === 0) return 'the same number of records, with other values';
  return records > 0
    ? counted(records, 'record more', 'records more')
    : counted(-records, 'record less', 'records less');
}

function codesText(codes: readonly CodeChange[]): string {
  const named = codes
    .slice(0, shownCodes)
    .map(({ code, value }) => `${code === '' ? 'no code' : code} ${signed(value)}`);
  const rest = codes.length - named.length;
  return rest > 0 ? `${named.join(', ')} and ${formatNumber(rest)} more` : named.join(', ');
}

function figure({ value, status }: Change['before']): string {
  const mark = status === 'A' || status === 'O' ? '' : ` [${status}]`;
  return value === null ? `no figure${mark}` : `${formatNumber(value)}${mark}`;
}

function difference(before: number | null, after: number | null): string {
  if (before === null || after === null || before === after) return '';
  const ratio = before === 0 ? 0 : (after - before) / before;
  // A share that rounds to nothing would say that nothing changed.
  const share = Math.abs(ratio) < 0.0005 ? '' : `, ${ratio > 0 ? '+' : ''}${formatPercent(ratio)}`;
  return ` (${signed(after - before)}${share})`;
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${formatNumber(value)}`;
}
