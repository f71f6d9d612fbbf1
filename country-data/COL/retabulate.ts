// Usage: npx tsx country-data/COL/retabulate.ts RAW_FOLDER [OUT_FOLDER]
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tidyText } from '../IND/retabulate/tidy.ts';
import { RawFileError, retabulated } from './retabulate/homicides.ts';

const [rawFolder, outFolder = join(dirname(fileURLToPath(import.meta.url)), 'data')] =
  process.argv.slice(2);

async function retabulate(folder: string): Promise<void> {
  const { table, accounts } = await retabulated(folder);
  mkdirSync(outFolder, { recursive: true });
  writeFileSync(join(outFolder, `${table.name}.csv`), tidyText(table));
  console.log(['file', 'records', 'victims', 'carried'].join('\t'));
  for (const { file, records, victims, carried } of accounts) {
    console.log([file, records, victims, carried].join('\t'));
  }
}

if (rawFolder === undefined) {
  console.error('Usage: npx tsx country-data/COL/retabulate.ts RAW_FOLDER [OUT_FOLDER]');
  process.exitCode = 2;
} else {
  try {
    await retabulate(rawFolder);
  } catch (error) {
    if (!(error instanceof RawFileError)) throw error;
    console.error(`${error.message} Nothing was written.`);
    process.exitCode = 2;
  }
}
