import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { templatesFolder } from '../package-root.ts';
import { isWithinIccs } from './iccs.ts';
import { loadInstrument } from './load.ts';
import type { LoadedInstrument } from './model.ts';
import { rowsOf } from './rows.ts';

/** A row of an instrument that counts offences of a code. */
export interface AskingRow {
  instrument: string;
  table: string;
  tableTitle: string;
  /** `file/table/row`, as mapping.csv and cell ids name it. */
  row: string;
  /** Labels of the rows above and of the row. */
  rowPath: readonly string[];
  unit: string;
  asked: 'annual' | 'odd' | 'even';
  /** Codes of the row that made it one of the answers. */
  codes: readonly string[];
  /** same: the row counts the code; wider: it counts a code above; part: it counts codes below. */
  counts: 'same' | 'wider' | 'part';
  /** Tags of variables that limit the row, such as Cy. */
  tags: readonly string[];
}

/** Rows of instruments that ask for a code, for one above it or for one below it. */
export function rowsAsking(code: string, instruments: readonly LoadedInstrument[]): AskingRow[] {
  return instruments.flatMap(({ definition, files }) =>
    files.flatMap(({ file, chapters }) =>
      chapters
        .flatMap(({ tables }) => tables)
        .flatMap((table) =>
          rowsOf(table).flatMap(({ row, path }): AskingRow[] => {
            const related = relationOf(code, row.iccs ?? []);
            if (related === undefined) return [];
            return [
              {
                instrument: definition.instrument,
                table: table.table,
                tableTitle: table.title,
                row: `${file}/${table.table}/${row.row}`,
                rowPath: path,
                unit: row.unit ?? table.unit,
                asked: row.asked ?? table.asked,
                ...related,
                tags: row.tags ?? [],
              },
            ];
          }),
        ),
    ),
  );
}

function relationOf(
  code: string,
  codes: readonly string[],
): Pick<AskingRow, 'codes' | 'counts'> | undefined {
  if (codes.includes(code)) return { counts: 'same', codes: [code] };
  const wider = codes.filter((asked) => isWithinIccs(code, asked));
  if (wider.length > 0) return { counts: 'wider', codes: wider };
  const part = codes.filter((asked) => isWithinIccs(asked, code));
  return part.length > 0 ? { counts: 'part', codes: part } : undefined;
}

/** The core instruments and the modules in templates/instruments, by name. */
export function everyInstrument(): LoadedInstrument[] {
  const folder = join(templatesFolder, 'instruments');
  const names = ['', 'modules'].flatMap((group) => {
    const inside = join(folder, group);
    if (!existsSync(inside)) return [];
    return readdirSync(inside)
      .filter((name) => existsSync(join(inside, name, 'instrument.json')))
      .map((name) => (group === '' ? name : `${group}/${name}`))
      .sort();
  });
  return names.map((name) => loadInstrument(name));
}
