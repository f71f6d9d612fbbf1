import { answersTo, selectedBy } from '../mapping/cell-answers.ts';
import type { Combined, Contribution } from '../mapping/combine.ts';
import type { LoadedMapping } from '../mapping/load.ts';
import { englishNames } from '../messages/en/names.ts';
import { withDeclaredBreaks } from '../metadata/index.ts';
import type { Observation } from '../schema/types.ts';
import { type Gathered, gather } from './gather.ts';
import { type CellRequest, type FoundCell, findCell } from './trace-cell.ts';
import { type Exported, writeRecords } from './trace-csv.ts';
import { lineOf, tracedLine } from './trace-line.ts';
import type { NearLine, Trace, TracedLine } from './trace-model.ts';

/** Lines of the mapping shown for a cell that none answers. */
const shownLines = 5;

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
      lines.push(
        await tracedLine(contribution, { dataset, mapping, strata: combined.strata }, found.year),
      );
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
    name: englishNames(asked.instrument).cell(cell),
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
    shownLines,
  );
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
