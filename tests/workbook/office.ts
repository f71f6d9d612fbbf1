import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openPackage, type ReadCell, readCells } from '../../src/workbook/package/index.ts';

/** Whether LibreOffice is installed. */
export const officePresent = spawnSync('soffice', ['--version']).status === 0;

/** Tells LibreOffice to calculate workbooks anew when it opens them. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Opens workbooks in LibreOffice, calculates them, and gives the cells of every sheet. */
export function recalculated(
  workbooks: readonly Uint8Array[],
): Map<string, ReadonlyMap<string, ReadCell>>[] {
  const folder = mkdtempSync(join(tmpdir(), 'uncts-office-'));
  try {
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), settings);
    const files = workbooks.map((bytes, index) => {
      const path = join(folder, `${index}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    execFileSync('soffice', [
      '--headless',
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'out'),
      ...files,
    ]);
    return files.map((_, index) => {
      const workbook = openPackage(readFileSync(join(folder, 'out', `${index}.xlsx`)));
      return new Map(workbook.sheets.map(({ name }) => [name, readCells(workbook, name)]));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
