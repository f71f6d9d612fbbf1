import { basename } from 'node:path';
import { styleText } from 'node:util';
import { type TerminalMessages, terminalMessages } from '../messages/en/terminal.ts';
import { plain, wrapped } from '../messages/wrap.ts';
import { shareOf } from './context.ts';
import type { Mark, ReportSummary, TopFinding, Verdict } from './model.ts';

export interface TerminalOptions {
  colour: boolean;
  /** Columns of the terminal; longer lines are wrapped. */
  width: number;
  /** The files that were written, as a person can open them from here. */
  files?: readonly string[];
}

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const severityStyles: Record<Mark['severity'], Style> = {
  error: ['red', 'bold'],
  warning: ['yellow', 'bold'],
  information: ['blue', 'bold'],
  explained: ['green', 'bold'],
};

const verdictStyles: Record<Verdict['state'], Style> = {
  ready: ['green', 'bold'],
  'with-warnings': ['yellow', 'bold'],
  'not-ready': ['red', 'bold'],
};

/** The report in a screenful: what was asked and filled, what was found, where to look. */
export function terminalSummary(
  view: ReportSummary,
  { colour, width, files = [] }: TerminalOptions,
  messages: TerminalMessages = terminalMessages,
): string {
  // Whether there are colours is the caller's decision, not that of the environment.
  const paint: Paint = (style, text) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const lines = [
    paint('bold', plain(view.header.title)),
    paint(verdictStyles[view.header.verdict.state], view.header.verdict.title),
    '',
    ...figures(view, width, messages),
    ...topLines(view, width, paint, messages),
    ...fileLines(files, width, paint, messages),
  ];
  return `${lines.join('\n')}\n`;
}

function figures({ counts }: ReportSummary, width: number, messages: TerminalMessages): string[] {
  const { tables, cells, findings, records } = counts;
  return aligned(width, [
    [messages.tables, messages.tablesLine(tables.filled, tables.asked, tables.notAsked)],
    [
      messages.cells,
      messages.cellsLine(
        cells.filled,
        cells.asked,
        shareOf(cells.filled, cells.asked),
        cells.missing,
        cells.notAsked,
      ),
    ],
    [messages.findings, findings.all === 0 ? messages.noFindings : messages.findingsLine(findings)],
    [messages.records, messages.recordsLine(records.used, records.excluded, records.leftOver)],
  ]);
}

function topLines(
  { top, counts }: ReportSummary,
  width: number,
  paint: Paint,
  messages: TerminalMessages,
): string[] {
  if (top.length === 0) return [];
  const more = counts.findings.all - top.length;
  const indent = Math.max(...top.map(({ rank }) => `${rank}. `.length));
  return [
    '',
    paint('bold', messages.top),
    ...top.flatMap((finding) => findingLines(finding, width, paint, indent)),
    ...(more > 0 ? [messages.more(more)] : []),
  ];
}

function findingLines(
  { rank, mark, title, sentence, place }: TopFinding,
  width: number,
  paint: Paint,
  indent: number,
) {
  const number = `${rank}.`.padEnd(indent);
  const head = wrapped(`${mark.word}: ${title}. ${place}`, width - indent);
  const text = head.map((line, index) =>
    index === 0 && line.startsWith(mark.word)
      ? number + paint(severityStyles[mark.severity], mark.word) + line.slice(mark.word.length)
      : ' '.repeat(indent) + line,
  );
  return [...text, ...wrapped(sentence, width - indent).map((line) => ' '.repeat(indent) + line)];
}

function fileLines(
  files: readonly string[],
  width: number,
  paint: Paint,
  messages: TerminalMessages,
): string[] {
  if (files.length === 0) return [];
  const rows = files.map((file) => [plain(file), messages.holds(basename(file))]);
  return ['', paint('bold', messages.files), ...aligned(width, rows, 2)];
}

/** Two columns; what does not fit the second goes on below itself. */
function aligned(width: number, rows: readonly (readonly string[])[], before = 0): string[] {
  const left = before + Math.max(...rows.map(([label = '']) => label.length)) + 2;
  return rows.flatMap(([label = '', text = '']) =>
    wrapped(text, width - left).map(
      (line, index) => (index === 0 ? ' '.repeat(before) + label : '').padEnd(left) + line,
    ),
  );
}
