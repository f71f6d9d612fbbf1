import type { NearLine, Trace, TracedLine, TracedSelection } from '../../compile/trace-model.ts';
import type { PlacedRecord } from '../../dataset/engine.ts';
import { csvLine } from '../../files/csv-text.ts';
import { capital } from '../letters.ts';
import { counted, formatNumber, formatPercent } from './format.ts';

/** National codes listed; the return and --json have all. */
const shownCodes = 10;

/** Where a figure comes from, as a tree for the terminal. */
export function traceText(trace: Trace, csv?: string): string {
  const comment = trace.comment === '' ? [] : [`Comment  ${plain(trace.comment)}`];
  const notAsked = trace.asked ? [] : [`Cycle    ${trace.cycle} does not ask for this cell`];
  const figure = trace.value === null ? 'none' : `${formatNumber(trace.value)} ${trace.unit}`;
  return [
    capital(trace.name),
    trace.cell,
    '',
    `Figure   ${figure}`,
    `Status   ${trace.status} (${trace.statusLabel})`,
    ...comment,
    ...notAsked,
    ...trace.lines.flatMap((line) => ['', ...lineText(line, trace)]),
    ...trace.passedOver.flatMap(({ answeredBy, value, ...line }) => [
      '',
      mappingLine(line),
      `  Passed over: line ${answeredBy} answers. ${value === null ? 'This line gives no figure.' : `This line would give ${formatNumber(value)}.`}`,
    ]),
    ...(trace.lines.length === 0 ? nothingMaps(trace) : []),
    ...(csv === undefined ? [] : ['', `All records: ${csv}`]),
  ].join('\n');
}

function nothingMaps({ nearest }: Trace): string[] {
  if (nearest.length === 0) return ['', 'No line of mapping.csv speaks of this cell or its table.'];
  return [
    '',
    'No line of mapping.csv answers this cell in this year. Lines near it:',
    ...nearest.map((line) => `  ${mappingLine(line)}`),
  ];
}

function lineText(line: TracedLine, { unit }: Trace): string[] {
  const { selection } = line;
  if (selection === undefined) {
    return [mappingLine(line), '  This line has no source: it says why there is no figure.'];
  }
  const { source } = selection;
  const empty =
    selection.empty === 0 ? '' : `; ${formatNumber(selection.empty)} without a value, not in it`;
  const facts: [string, string][] = [
    ['Figure', line.value === null ? 'none' : `${formatNumber(line.value)} ${unit}`],
    ['Source', `${source.title} (${source.source})`],
    ['Publisher', source.publisher],
    ['File', source.file],
    ['Fingerprint', `SHA-256 ${source.sha256}`],
    ['Selection', selection.where === '' ? 'all records of the year' : selection.where],
    ['Measure', selection.measure],
    ['Records', `${formatNumber(selection.records)} added up${empty}`],
  ];
  return [
    mappingLine(line),
    ...facts.map(([name, text]) => `  ${name.padEnd(11)}  ${plain(text)}`),
    ...codesText(selection),
    ...selection.columns.flatMap((column) => columnText(column, selection, line.value ?? 0)),
    ...sampleText(selection),
  ];
}

function codesText({ codes }: TracedSelection): string[] {
  if (codes.length === 0) return [];
  const [shown, others] = [codes.slice(0, shownCodes), codes.slice(shownCodes)];
  const whole = total(codes.map(({ value }) => value));
  const rows = shown.map(({ code, label, iccs, records, value }) =>
    row(
      [code, label, iccs === '' ? '' : `ICCS ${iccs}`].filter((text) => text !== '').join(', '),
      records,
      value,
      whole,
    ),
  );
  const rest = row(
    counted(others.length, 'other code', 'other codes'),
    total(others.map(({ records }) => records)),
    total(others.map(({ value }) => value)),
    whole,
  );
  return table('National code', others.length === 0 ? rows : [...rows, rest]);
}

function columnText(
  { column, shares, texts, addsUp }: TracedSelection['columns'][number],
  { records, empty }: TracedSelection,
  whole: number,
): string[] {
  const rows = shares.map((share) => row(share.text, share.records, share.value, whole));
  const others = texts - shares.length;
  if (others > 0) {
    rows.push(
      row(
        counted(others, 'other', 'others'),
        records + empty - total(shares.map((share) => share.records)),
        addsUp ? whole - total(shares.map((share) => share.value)) : undefined,
        whole,
      ),
    );
  }
  return table(column, rows);
}

function sampleText({ sample, records, empty }: TracedSelection): string[] {
  if (sample.length === 0) return [];
  const all = records + empty;
  const heading =
    all === sample.length
      ? counted(all, 'record', 'records')
      : `The first ${sample.length} of ${counted(all, 'record', 'records')}`;
  return ['', `  ${heading}`, ...sample.map((record) => `    ${recordText(record)}`)];
}

function recordText({ file, line, texts }: PlacedRecord): string {
  const fields = Object.entries(texts).map(
    ([column, text]) => `${column} = ${text === '' ? '(empty)' : text}`,
  );
  const place = line === undefined ? file : `${file}, line ${line}`;
  return plain(`${place}: ${fields.join('; ')}`);
}

type Row = readonly [text: string, records: string, value: string, share: string];

/** Without a value where none can be told: different texts counted once do not add up. */
function row(text: string, records: number, value: number | undefined, whole: number): Row {
  const name = text === '' ? '(empty)' : plain(text);
  if (value === undefined) return [name, formatNumber(records), '', ''];
  const share = whole > 0 ? formatPercent(value / whole) : '';
  return [name, formatNumber(records), formatNumber(value), share];
}

function table(heading: string, rows: readonly Row[]): string[] {
  const all: Row[] = [[plain(heading), 'records', 'value', 'share'], ...rows];
  const width = (at: 0 | 1 | 2 | 3): number => Math.max(...all.map((cells) => cells[at].length));
  const widths = [width(0), width(1), width(2), width(3)] as const;
  return [
    '',
    ...all.map(([text, records, value, share], index) => {
      const cells = [
        text.padEnd(widths[0] + (index === 0 ? 2 : 0)),
        records.padStart(widths[1]),
        value.padStart(widths[2]),
        share.padStart(widths[3]),
      ];
      return `${index === 0 ? '  ' : '    '}${cells.join('  ')}`.trimEnd();
    }),
  ];
}

function mappingLine({ line, entry }: NearLine): string {
  const {
    table,
    row,
    column,
    source,
    where,
    measure,
    years,
    combine = '',
    status,
    comment,
  } = entry;
  const fields = [table, row, column, source, where, measure, years, combine, status, comment];
  return `mapping.csv, line ${line}: ${plain(csvLine(fields))}`;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Signs that a terminal would obey stand in data now and then. */
function plain(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}
