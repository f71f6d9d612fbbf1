import { isExplained } from '../explanations/index.ts';
import type { Finding } from '../schema/types.ts';
import { isElsewhere, type ReportContext, sentenceOf } from './context.ts';

/** Where the cause of a finding is most likely to be: a file of the country's folder, or a cell. */
interface Position {
  /** Relative to the country's folder, or the name of a workbook. */
  file: string;
  /** A line from 1, or a cell such as `'5 Prisons'!D12`; empty for the whole file. */
  at: string;
}

/**
 * Every open finding as one line that editors and other programs understand: file, line, severity,
 * sentence and rule, `mapping.csv:46: warning: In 2013 ... [HOM-1a:total]`, most important first.
 */
export function findingLines(context: ReportContext): string[] {
  return context.ranked
    .filter(({ finding }) => !isExplained(finding))
    .map(({ finding }) => {
      const { file, at } = positionOf(context, finding);
      const place = at === '' ? file : `${file}:${at}`;
      const sentence = sentenceOf(context, finding).replace(/\s+/g, ' ');
      return `${place}: ${finding.severity}: ${sentence} [${finding.rule}]`;
    });
}

function positionOf(context: ReportContext, finding: Finding): Position {
  return (
    inSource(context, finding) ??
    inMapping(context, finding) ??
    inWorkbook(context, finding) ?? { file: 'return.json', at: '' }
  );
}

/** Findings about the records of a source name a file with its lines, or the source alone. */
function inSource({ sources }: ReportContext, { code, details }: Finding): Position | undefined {
  if (code.startsWith('metadata-')) return { file: 'metadata.json', at: '' };
  const { source, file, lines } = details;
  if (typeof source !== 'string') return undefined;
  const [line = ''] = String(lines ?? '').split(' ');
  if (typeof file === 'string' && file !== '') return { file, at: line };
  const used = sources.get(source)?.used;
  return { file: used?.file ?? `sources/${source}.json`, at: '' };
}

/** The line of the mapping that gives the likeliest wrong figure, else the first that has one. */
function inMapping({ observations }: ReportContext, finding: Finding): Position | undefined {
  const cells = finding.cells.filter(({ role }) => !isElsewhere(role)).map(({ cell }) => cell);
  for (const cell of [finding.culprit ?? '', ...cells]) {
    const line = observations.get(cell)?.lineage?.[0]?.line;
    if (line !== undefined) return { file: 'mapping.csv', at: String(line) };
  }
  return undefined;
}

/** The cell of a workbook: that the finding names, or that of the figure. */
function inWorkbook(context: ReportContext, finding: Finding): Position | undefined {
  const { sheet, address, file } = finding.details;
  if (typeof sheet === 'string' && typeof address === 'string') {
    return { file: typeof file === 'string' ? file : 'workbook', at: cellIn(sheet, address) };
  }
  const cell = finding.culprit ?? finding.cells[0]?.cell ?? '';
  const place = context.places.get(cell);
  return (
    place && {
      file: context.workbooks?.get(place.part) ?? place.part,
      at: cellIn(place.sheet, place.address),
    }
  );
}

function cellIn(sheet: string, address: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${address}`;
}
