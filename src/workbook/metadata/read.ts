import { metadataWords } from '../../messages/en/metadata.ts';
import type { TypedMetadata } from '../../metadata/index.ts';
import { compareText } from '../../order.ts';
import type { Problem } from '../../problems.ts';
import type { DeclaredBreak, MetadataAnswer } from '../../schema/types.ts';
import {
  type CellReference,
  openPackage,
  parseAddress,
  type ReadCell,
  readCells,
  type WorkbookPackage,
} from '../package/index.ts';
import { columns } from './layout.ts';
import { listColumns } from './lists.ts';
import { type NamedCell, parseName } from './names.ts';

/** What a metadata workbook says, and lines of it that cannot be taken as they stand. */
export interface ReadMetadata {
  typed: TypedMetadata;
  problems: readonly Problem[];
}

type TextAt = (place: CellReference, columnsRight?: number) => string;

/** A cell with its name, so that a workbook is read by its names and not by its layout. */
interface Named<K extends NamedCell['kind']> {
  named: Extract<NamedCell, { kind: K }>;
  place: CellReference;
}

/**
 * Reads the answers, comments, breaks and confirmations of a metadata workbook. A choice is read by
 * its label; a text that is no label is kept as typed and found by `metadataProblems`. A line for a
 * break that lacks its row, year or reason is a problem. `confirmedIn` is the word for
 * a confirmed answer, in the languages that the workbook may be in. Throws `PackageError` for a file that is no workbook or is damaged.
 */
export function readMetadataWorkbook(
  bytes: Uint8Array,
  file = 'metadata workbook',
  confirmedIn: readonly string[] = [metadataWords.confirmed],
): ReadMetadata {
  const workbook = openPackage(bytes);
  const names = workbook.definedNames.flatMap(({ name, cell }) => {
    const named = parseName(name);
    return named === undefined || cell === undefined ? [] : [{ named, place: cell }];
  });
  const textAt = textsOf(
    workbook,
    names.map(({ place }) => place),
  );
  const lists = listsOf(workbook, ofKind(names, 'lists'));
  const cells = ofKind(names, 'answer');
  const answers = cells.flatMap(({ named, place }) =>
    answerAt(named.question, place, textAt, lists),
  );
  const breaks = ofKind(names, 'break').map(({ named, place }) =>
    breakAt(named.table, place, textAt, lists, file),
  );
  const tables = new Set(ofKind(names, 'break').map(({ named }) => named.table));
  return {
    typed: {
      answers: answers.toSorted((a, b) => compareText(a.question, b.question)),
      breaks: breaks
        .flatMap(({ declared }) => declared ?? [])
        .toSorted((a, b) => compareText(a.row, b.row) || a.year - b.year),
      questions: [
        ...cells.map(({ named }) => named.question),
        ...[...tables].map((table) => `metadata/${table}/breaks`),
      ].toSorted(compareText),
      confirmed: cells
        .filter(({ place }) => confirmedIn.includes(textAt(place, columns.state - columns.answer)))
        .map(({ named }) => named.question)
        .toSorted(compareText),
    },
    problems: breaks.flatMap(({ problems }) => problems),
  };
}

function ofKind<K extends NamedCell['kind']>(
  names: readonly { named: NamedCell; place: CellReference }[],
  kind: K,
): Named<K>[] {
  return names.filter((entry): entry is Named<K> => entry.named.kind === kind);
}

function textsOf(workbook: WorkbookPackage, places: readonly CellReference[]): TextAt {
  const sheets = new Map(
    [...new Set(places.map(({ sheet }) => sheet))].map((sheet) => [sheet, bySpot(workbook, sheet)]),
  );
  return ({ sheet, address }, columnsRight = 0) => {
    const start = parseAddress(address);
    if (start === undefined) return '';
    const cell = sheets.get(sheet)?.get(spot(start.row, start.column + columnsRight));
    return String(cell?.value ?? '').trim();
  };
}

function bySpot(workbook: WorkbookPackage, sheet: string): Map<string, ReadCell> {
  const cells = new Map<string, ReadCell>();
  for (const [address, cell] of readCells(workbook, sheet)) {
    const place = parseAddress(address);
    if (place !== undefined) cells.set(spot(place.row, place.column), cell);
  }
  return cells;
}

function spot(row: number, column: number): string {
  return `${row} ${column}`;
}

/** What is shown -> what it means, by what the list belongs to. */
function listsOf(
  workbook: WorkbookPackage,
  names: readonly Named<'lists'>[],
): Map<string, Map<string, string>> {
  const lists = new Map<string, Map<string, string>>();
  for (const { place } of names) {
    const cells = bySpot(workbook, place.sheet);
    const text = (row: number, column: number) =>
      String(cells.get(spot(row, column))?.value ?? '').trim();
    for (let row = 1; text(row, listColumns.of) !== ''; row++) {
      const of = text(row, listColumns.of);
      const list = lists.get(of) ?? new Map<string, string>();
      list.set(text(row, listColumns.shown), text(row, listColumns.means));
      lists.set(of, list);
    }
  }
  return lists;
}

function answerAt(
  question: string,
  place: CellReference,
  textAt: TextAt,
  lists: ReadonlyMap<string, ReadonlyMap<string, string>>,
): MetadataAnswer[] {
  const typed = textAt(place);
  const value = lists.get(question.split('/').at(-1) ?? '')?.get(typed) ?? typed;
  const comment = textAt(place, columns.comment - columns.answer);
  if (value === '' && comment === '') return [];
  return [{ question, ...(value === '' ? {} : { value }), ...(comment === '' ? {} : { comment }) }];
}

function breakAt(
  table: string,
  place: CellReference,
  textAt: TextAt,
  lists: ReadonlyMap<string, ReadonlyMap<string, string>>,
  file: string,
): { declared?: DeclaredBreak; problems: Problem[] } {
  const typed = textAt(place);
  const year = textAt(place, columns.answer - columns.question);
  const reason = textAt(place, columns.comment - columns.question);
  if (typed === '' && year === '' && reason === '') return { problems: [] };
  const rows = lists.get(table) ?? new Map<string, string>();
  const row = rows.get(typed);
  const shownAs = `${file}, sheet "${place.sheet}", cell ${place.address}`;
  const problems: Problem[] = [];
  if (row === undefined) {
    const known = [...rows.keys()];
    problems.push({ code: 'unknown-reference', file: shownAs, kind: 'row', id: typed, known });
  }
  if (!/^(19|2[01])[0-9]{2}$/.test(year)) {
    problems.push({
      code: 'schema-form',
      file: shownAs,
      path: '/year',
      found: JSON.stringify(year),
      expected: 'A break has its first year, 1900 to 2199.',
    });
  }
  if (reason === '') {
    problems.push({ code: 'schema-missing', file: shownAs, path: '/', property: 'reason' });
  }
  return problems.length > 0 || row === undefined
    ? { problems }
    : { declared: { row, year: Number(year), reason }, problems };
}
