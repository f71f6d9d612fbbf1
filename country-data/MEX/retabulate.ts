// Usage: npx tsx country-data/MEX/retabulate.ts RAW_FILE [OUT_FOLDER]
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tidyText } from '../IND/retabulate/tidy.ts';
import { RawFileError, retabulated } from './retabulate/victims.ts';

const [rawFile, outFolder = join(dirname(fileURLToPath(import.meta.url)), 'data')] =
  process.argv.slice(2);

async function retabulate(file: string): Promise<void> {
  const { table, accounts } = await retabulated(file);
  mkdirSync(outFolder, { recursive: true });
  writeFileSync(join(outFolder, `${table.name}.csv`), tidyText(table));
  console.log(['year', 'months', 'victims', 'decision'].join('\t'));
  for (const { year, months, victims, kept } of accounts) {
    console.log([year, months, victims, kept ? 'kept' : 'left out: incomplete'].join('\t'));
  }
}

if (rawFile === undefined) {
  console.error('Usage: npx tsx country-data/MEX/retabulate.ts RAW_FILE [OUT_FOLDER]');
  process.exitCode = 2;
} else {
  try {
    await retabulate(rawFile);
  } catch (error) {
    if (!(error instanceof RawFileError)) throw error;
    console.error(`${error.message} Nothing was written.`);
    process.exitCode = 2;
  }
}
