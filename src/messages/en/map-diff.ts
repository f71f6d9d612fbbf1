import type { AskedCycle } from '../../instrument/cycle.ts';
import { counted, formatNumber } from './format.ts';
import { englishNames } from './names.ts';

interface Line {
  iccs: string;
  valid_from: string;
  valid_to: string;
  share?: string;
}

interface ToldChange {
  kind: 'added' | 'removed' | 'changed';
  list: string;
  code: string;
  line: Line;
  changes: readonly { column: string; before: string; after: string }[];
}

interface ToldEffect {
  asked: AskedCycle;
  countryName: string;
  compared: number;
  cells: readonly {
    cell: string;
    before: number | null;
    after: number | null;
    status?: { before: string; after: string };
    codes: readonly { code: string; before: number; after: number }[];
  }[];
}

/** Codes told of a cell. */
const codesShown = 3;

const columnNames: Readonly<Record<string, string>> = {
  iccs: 'ICCS',
  share: 'share',
  valid_from: 'valid from',
  valid_to: 'valid to',
  status: 'status',
  reviewer: 'reviewer',
  label: 'label',
  remark: 'remark',
};

/** What changed between two versions of a correspondence, and in the cells of a country. */
export function mapDiffText(changes: readonly ToldChange[], effect?: ToldEffect): string {
  const count = (kind: ToldChange['kind']): string =>
    `${formatNumber(changes.filter((change) => change.kind === kind).length)} ${kind}`;
  const summary =
    changes.length === 0
      ? 'The two versions say the same.'
      : `${counted(changes.length, 'line differs', 'lines differ')}: ${(['added', 'removed', 'changed'] as const).map(count).join(', ')}`;
  return [
    summary,
    ...changes.map(changeLine),
    ...(effect === undefined ? [] : ['', ...effectLines(effect)]),
  ].join('\n');
}

function changeLine({ kind, list, code, line, changes }: ToldChange): string {
  const sign = { added: '+', removed: '-', changed: '~' }[kind];
  const what =
    kind === 'changed'
      ? changes
          .map(
            ({ column, before, after }) =>
              `${columnNames[column]} ${shown(before)} -> ${shown(after)}`,
          )
          .join('; ')
      : [line.iccs === '' ? 'no ICCS code' : line.iccs, years(line), share(line)]
          .filter((text) => text !== '')
          .join(', ');
  return `  ${sign} ${list}: ${code}: ${what}`;
}

function effectLines({ asked, countryName, compared, cells }: ToldEffect): string[] {
  if (cells.length === 0) {
    return [
      `${countryName}, cycle ${asked.cycle}: none of ${formatNumber(compared)} cells changes.`,
    ];
  }
  return [
    `${countryName}, cycle ${asked.cycle}: ${formatNumber(cells.length)} of ${formatNumber(compared)} cells change`,
    ...cells.flatMap(({ cell, before, after, status, codes }) => {
      const mark = status === undefined ? '' : ` (status ${status.before} -> ${status.after})`;
      const told = codes
        .slice(0, codesShown)
        .map((code) => `${code.code} ${formatNumber(code.before)} -> ${formatNumber(code.after)}`);
      const more =
        codes.length > codesShown
          ? `; ${counted(codes.length - codesShown, 'more code', 'more codes')}`
          : '';
      return [
        `  ${englishNames(asked.instrument).cell(cell)}: ${figure(before)} -> ${figure(after)}${mark}`,
        ...(told.length === 0 ? [] : [`    ${told.join('; ')}${more}`]),
      ];
    }),
  ];
}

function shown(text: string): string {
  return text === '' ? '(empty)' : text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function years({ valid_from, valid_to }: Line): string {
  if (valid_from === '' && valid_to === '') return '';
  return `${valid_from === '' ? 'to' : `${valid_from} to`} ${valid_to === '' ? 'now' : valid_to}`;
}

function share({ share: of = '' }: Line): string {
  return of === '' ? '' : `share ${of}`;
}

function figure(value: number | null): string {
  return value === null ? 'blank' : formatNumber(value);
}
