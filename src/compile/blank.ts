import { formatJson } from '../files/json.ts';
import { askedIn } from '../instrument/cycle.ts';
import { loadInstrument } from '../instrument/load.ts';
import { buildBlank } from '../workbook/index.ts';

/** The blank workbooks of a cycle and where their cells are, by file name. */
export async function blankFiles(cycle: number): Promise<Map<string, string | Uint8Array>> {
  const asked = askedIn(loadInstrument(), cycle);
  const files = new Map<string, string | Uint8Array>();
  for (const { file } of asked.instrument.files) {
    const { bytes, binding } = await buildBlank(asked, file);
    files.set(`UN-CTS-${cycle}_${file}.xlsx`, bytes);
    files.set(`UN-CTS-${cycle}_${file}.binding.json`, formatJson(binding));
  }
  return files;
}
