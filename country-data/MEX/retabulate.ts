// Usage: npx tsx country-data/MEX/retabulate.ts RAW_FILE [OUT_FOLDER]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runScript } from '../IND/retabulate/script.ts';
import { tidyText } from '../IND/retabulate/tidy.ts';
import { retabulated } from './retabulate/victims.ts';

async function retabulate(file: string, outFolder: string): Promise<void> {
  const { table, accounts } = await retabulated(file);
  mkdirSync(outFolder, { recursive: true });
  writeFileSync(join(outFolder, `${table.name}.csv`), tidyText(table));
  console.log(['year', 'months', 'victims', 'decision'].join('\t'));
  for (const { year, months, victims, kept } of accounts) {
    console.log([year, months, victims, kept ? 'kept' : 'left out: incomplete'].join('\t'));
  }
}

await runScript(import.meta.url, { country: 'MEX', raw: 'RAW_FILE' }, retabulate);
