// Usage: npx tsx country-data/COL/retabulate.ts RAW_FOLDER [OUT_FOLDER]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runScript } from '../IND/retabulate/script.ts';
import { tidyText } from '../IND/retabulate/tidy.ts';
import { retabulated } from './retabulate/homicides.ts';

async function retabulate(folder: string, outFolder: string): Promise<void> {
  const { table, accounts } = await retabulated(folder);
  mkdirSync(outFolder, { recursive: true });
  writeFileSync(join(outFolder, `${table.name}.csv`), tidyText(table));
  console.log(['file', 'records', 'victims', 'carried'].join('\t'));
  for (const { file, records, victims, carried } of accounts) {
    console.log([file, records, victims, carried].join('\t'));
  }
}

await runScript(import.meta.url, { country: 'COL', raw: 'RAW_FOLDER' }, retabulate);
