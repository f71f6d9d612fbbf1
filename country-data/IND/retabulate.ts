// Usage: npx tsx country-data/IND/retabulate.ts RAW_FOLDER [OUT_FOLDER]
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RawFileError } from './retabulate/csv.ts';
import type { Run } from './retabulate/reading.ts';
import { remarkLine } from './retabulate/remarks.ts';
import { allTables } from './retabulate/tables.ts';
import { tidyText } from './retabulate/tidy.ts';

const [rawFolder, outFolder = join(dirname(fileURLToPath(import.meta.url)), 'data')] =
  process.argv.slice(2);

function retabulate(folder: string): void {
  const run: Run = { folder, remarks: [] };
  const tables = allTables(run);
  mkdirSync(outFolder, { recursive: true });
  for (const table of tables) writeFileSync(join(outFolder, `${table.name}.csv`), tidyText(table));
  console.log(['file', 'place', 'year', 'what', 'carried', 'parts', 'decision'].join('\t'));
  for (const remark of run.remarks) console.log(remarkLine(remark));
}

if (rawFolder === undefined) {
  console.error('Usage: npx tsx country-data/IND/retabulate.ts RAW_FOLDER [OUT_FOLDER]');
  process.exitCode = 2;
} else {
  try {
    retabulate(rawFolder);
  } catch (error) {
    if (!(error instanceof RawFileError)) throw error;
    console.error(`${error.message} Nothing was written.`);
    process.exitCode = 2;
  }
}
