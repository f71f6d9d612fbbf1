import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RawFileError } from './csv.ts';

/**
 * Runs a script with the raw files and the folder to write to, as the command line gives them; that is
 * `data` beside the script by default. Says how it is called without them, and what is wrong with them.
 */
export async function runScript(
  url: string,
  { country, raw }: { country: string; raw: 'RAW_FOLDER' | 'RAW_FILE' },
  act: (raw: string, outFolder: string) => void | Promise<void>,
): Promise<void> {
  const [given, outFolder = join(dirname(fileURLToPath(url)), 'data')] = process.argv.slice(2);
  if (given === undefined) {
    console.error(`Usage: npx tsx country-data/${country}/retabulate.ts ${raw} [OUT_FOLDER]`);
    process.exitCode = 2;
    return;
  }
  try {
    await act(given, outFolder);
  } catch (error) {
    if (!(error instanceof RawFileError)) throw error;
    console.error(`${error.message} Nothing was written.`);
    process.exitCode = 2;
  }
}
