import type { Stratum } from '../dataset/aggregate.ts';
import type { ReadSource } from '../dataset/engine.ts';
import type { Dataset } from '../dataset/read-dataset.ts';
import { type SelectedRecords, sharesBy } from '../dataset/selected-records.ts';
import { answersTo, selectedBy } from '../mapping/cell-answers.ts';
import type { Combined, Contribution } from '../mapping/combine.ts';
import type { LoadedMapping } from '../mapping/load.ts';
import { cellName } from '../messages/cell-name.ts';
import { withDeclaredBreaks } from '../metadata/index.ts';
import type { CodeShare, Lineage, Observation } from '../schema/types.ts';
import { type Gathered, gather } from './gather.ts';
import { type CellRequest, type FoundCell, findCell } from './trace-cell.ts';
import { type Exported, writeRecords } from './trace-csv.ts';
import type { NearLine, Trace, TracedCode, TracedLine, TracedSelection } from './trace-model.ts';

/** Texts of a column, records of a selection and lines of the mapping that are shown. */
const shown = { texts: 10, records: 10, lines: 5 } as const;

export interface TraceRequest extends CellRequest {
  /** A code or a path to a country folder. */
  country: string;
  /** Folder that holds country folders. */
  dataFolder?: string;
  /** File into which all records behind the figure go. */
  csv?: string;
}

/**
 * Follows a figure to its records: mapping line, source, national codes, how other columns divide it,
 * and the records themselves with file and line. A cell without a figure is followed to the line that
 * says why, or to the lines near it. Throws {@link InputError} with all problems of the input, or when
 * there is no such cell.
 */
export async function traceCell(request: TraceRequest): Promise<Trace> {
  const found = findCell(request);
  const gathered = await gather(request.country, found.asked, request.dataFolder);
  const { dataset, mapping } = gathered;
  try {
    const combined = await answersTo(found.question.id, dataset, mapping, found.asked.instrument);
    const kept = combined.kept.filter(({ observation }) => observation.cell === found.cell);
    const lines: TracedLine[] = [];
    for (const contribution of kept) {
      const strata = combined.strata.get(sourceOf(contribution)) ?? [];
      lines.push(await tracedLine(contribution, { dataset, mapping, strata }, found.year));
    }
    if (request.csv !== undefined) {
      await writeRecords(request.csv, exported(kept, found.year), dataset.database);
    }
    return { ...overview(found, gathered, combined), lines };
  } finally {
    await dataset.close();
  }
}

function overview(
  { cell, question, asked }: FoundCell,
  { mapping, metadata }: Gathered,
  { observations, passedOver }: Combined,
): Omit<Trace, 'lines'> {
  const given = withDeclaredBreaks({ history: [], observations }, metadata).observations;
  const observation: Observation = given.find((entry) => entry.cell === cell) ?? {
    cell,
    value: null,
    status: 'O',
  };
  const { value, status, comment = '' } = observation;
  const { statuses } = asked.instrument.definition;
  const ofCell = passedOver.filter((entry) => entry.observation.cell === cell);
  return {
    cell,
    name: cellName(asked.instrument, cell),
    unit: question.unit,
    cycle: asked.cycle,
    asked: asked.cells.includes(cell),
    value,
    status,
    statusLabel: statuses.find((entry) => entry.status === status)?.label ?? '',
    comment,
    passedOver: ofCell.map(({ answer, answeredBy, observation }) => ({
      ...lineOf(mapping, answer.line),
      value: observation.value,
      answeredBy,
    })),
    nearest: given.some((entry) => entry.cell === cell) ? [] : linesNear(mapping, question.rowId),
  };
}

/** Lines of the table: those of the row first, in the order of the file. */
function linesNear(mapping: LoadedMapping, rowId: string): NearLine[] {
  const table = rowId.slice(0, rowId.lastIndexOf('/'));
  const ofTable = mapping.lines.filter(({ entry }) => entry.table === table);
  const isOfRow = ({ entry }: NearLine): boolean => `${entry.table}/${entry.row}` === rowId;
  return [...ofTable.filter(isOfRow), ...ofTable.filter((line) => !isOfRow(line))].slice(
    0,
    shown.lines,
  );
}

function lineOf({ lines }: LoadedMapping, line: number): NearLine {
  const known = lines.find((entry) => entry.line === line);
  if (known === undefined) throw new RangeError(`mapping.csv has no line ${line}`);
  return known;
}

function sourceOf({ answer }: Contribution): string {
  return answer.selection?.source.definition.source ?? '';
}

async function tracedLine(
  { answer, observation }: Contribution,
  {
    dataset,
    mapping,
    strata,
  }: { dataset: Dataset; mapping: LoadedMapping; strata: readonly Stratum[] },
  year: number,
): Promise<TracedLine> {
  const line = { ...lineOf(mapping, answer.line), value: observation.value };
  const selected = selectedBy(answer, year);
  const { selection } = answer;
  if (selected === undefined || selection === undefined) return line;
  const [lineage] = observation.lineage ?? [];
  const { measure, source } = selection;
  const { definition } = source;
  return {
    ...line,
    selection: {
      source: {
        source: definition.source,
        title: definition.title,
        publisher: definition.publisher,
        institution: definition.institution,
        file: source.shownAs,
        sha256: source.engine.fingerprint(strata),
      },
      where: lineage?.where ?? selection.where,
      measure,
      records: lineage?.records ?? 0,
      empty: lineage?.empty ?? 0,
      codes: codesOf(lineage, mapping, definition, year),
      columns: lineage === undefined ? [] : await columnsOf(dataset, source, selected, measure),
      sample:
        lineage === undefined
          ? []
          : await source.engine.records({ ...selected, limit: shown.records, skip: 0 }),
    },
  };
}

function codesOf(
  lineage: Lineage | undefined,
  { matches }: LoadedMapping,
  { columns }: ReadSource['definition'],
  year: number,
): TracedCode[] {
  const list = columns.find(({ role }) => role === 'code')?.list;
  const isNow = (from: string, to: string): boolean =>
    (from === '' || Number(from) <= year) && (to === '' || year <= Number(to));
  return (lineage?.codes ?? []).map((share: CodeShare) => {
    const known = matches
      .map(({ entry }) => entry)
      .filter((entry) => entry.list === list && entry.code === share.code)
      .filter((entry) => isNow(entry.valid_from, entry.valid_to));
    return {
      ...share,
      label: known.find(({ label }) => label !== '')?.label ?? '',
      iccs: known.map(({ iccs }) => iccs).join(' '),
    };
  });
}

/** One query a column; a column with one text does not divide the records. None of a server's. */
async function columnsOf(
  { database }: Dataset,
  { definition, read }: ReadSource,
  selected: SelectedRecords,
  measure: string,
): Promise<TracedSelection['columns']> {
  const columns: TracedSelection['columns'] = [];
  if (read === undefined) return columns;
  for (const { column, role } of definition.columns) {
    if (role !== 'category') continue;
    const limits = { column, measure, limit: shown.texts };
    const shares = await sharesBy(database, definition, selected, limits);
    if (shares.texts > 1) columns.push(shares);
  }
  return columns;
}

function exported(kept: readonly Contribution[], year: number): Exported[] {
  return kept.flatMap(({ answer }) => {
    const selected = selectedBy(answer, year);
    const source = answer.selection?.source;
    return selected === undefined || source === undefined
      ? []
      : [{ line: answer.line, source, selected }];
  });
}
