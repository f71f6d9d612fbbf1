// Usage: npx tsx country-data/IND/retabulate.ts RAW_FOLDER [OUT_FOLDER]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Run } from './retabulate/reading.ts';
import { remarkLine } from './retabulate/remarks.ts';
import { runScript } from './retabulate/script.ts';
import { allTables } from './retabulate/tables.ts';
import { tidyText } from './retabulate/tidy.ts';

function retabulate(folder: string, outFolder: string): void {
  const run: Run = { folder, remarks: [] };
  const tables = allTables(run);
  mkdirSync(outFolder, { recursive: true });
  for (const table of tables) writeFileSync(join(outFolder, `${table.name}.csv`), tidyText(table));
  console.log(['file', 'place', 'year', 'what', 'carried', 'parts', 'decision'].join('\t'));
  for (const remark of run.remarks) console.log(remarkLine(remark));
}

await runScript(import.meta.url, { country: 'IND', raw: 'RAW_FOLDER' }, retabulate);
