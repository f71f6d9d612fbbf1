import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, recalculate } from '../../../src/workbook/office/index.ts';
import { openPackage, readCells } from '../../../src/workbook/package/index.ts';
import { office } from '../office.ts';

const folder = mkdtempSync(join(tmpdir(), 'uncts büro 事務 %20-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An empty folder for the temporary files of one test. */
function temporary(name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}

/** A LibreOffice made of a script; `files` and `out` are what it was called with. */
function fakeOffice(name: string, script: string): Office {
  const path = join(folder, `${name}.cjs`);
  writeFileSync(
    path,
    `const fs = require('node:fs'), { join, basename } = require('node:path');
     const { fileURLToPath } = require('node:url');
     const at = process.argv.indexOf('--outdir');
     const [out, ...files] = process.argv.slice(at + 1).map((url) => fileURLToPath(url));
     const copy = (file) => {
       fs.mkdirSync(out, { recursive: true });
       fs.copyFileSync(file, join(out, basename(file)));
     };
     ${script}`,
  );
  return { command: [process.execPath, path], version: '0.1' };
}

/** A workbook that says Excel made it, with results that no longer fit. */
async function madeByExcel(value: number, port = 9): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Übersicht 表');
  sheet.getCell('A1').value = value;
  sheet.getCell('A2').value = { formula: 'A1*2', result: 999 };
  sheet.getCell('A3').value = { formula: '1.5&""', result: 'old' };
  sheet.getCell('A4').value = {
    formula: `_xlfn.WEBSERVICE("http://127.0.0.1:${port}/"&A1)`,
    result: 'old',
  };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

let good: Uint8Array;
beforeAll(async () => {
  good = await madeByExcel(21);
});

describe('a run of LibreOffice, played by a script', () => {
  it('has a profile of its own that recalculates and runs nothing', async () => {
    const seen = join(folder, 'seen.json');
    const office = fakeOffice(
      'seen',
      `const profile = fileURLToPath(process.argv[2].split('=')[1]);
       const settings = fs.readFileSync(join(profile, 'user', 'registrymodifications.xcu'), 'utf8');
       fs.writeFileSync(${JSON.stringify(seen)}, JSON.stringify({ profile, settings, files }));
       files.forEach(copy);`,
    );
    const place = temporary('profile');
    const results = await recalculate(office, [good, good], { temporary: place });
    expect(results.map(({ state }) => state)).toEqual(['calculated', 'calculated']);
    const { profile, settings, files } = JSON.parse(readFileSync(seen, 'utf8'));
    expect(profile.startsWith(place)).toBe(true);
    expect(files).toHaveLength(2);
    for (const each of [
      'name="OOXMLRecalcMode" oor:op="fuse"><value>0<',
      'name="ODFRecalcMode" oor:op="fuse"><value>0<',
      'name="MacroSecurityLevel" oor:op="fuse"><value>3<',
      'name="Link" oor:op="fuse"><value>2<',
    ]) {
      expect(settings).toContain(each);
    }
    expect(existsSync(profile)).toBe(false);
    expect(readdirSync(place)).toEqual([]);
  });

  it('is killed with its children when the time is over, and leaves nothing', async () => {
    const beat = join(folder, 'beat');
    const office = fakeOffice(
      'sleeps',
      `copy(files[0]);
       const child = "setInterval(() => require('node:fs').appendFileSync(process.argv[1], '.'), 50)";
       require('node:child_process').spawn(process.execPath, ['-e', child, ${JSON.stringify(beat)}]);
       setInterval(() => {}, 1000);`,
    );
    const place = temporary('late');
    const start = performance.now();
    const results = await recalculate(office, [good, good], { timeLimit: 2, temporary: place });
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(results.map(({ state }) => state)).toEqual(['calculated', 'time-limit']);
    expect(readdirSync(place)).toEqual([]);
    const beats = readFileSync(beat).length;
    expect(beats).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(readFileSync(beat).length).toBe(beats);
  });

  it('may break down on one workbook without losing those after it', async () => {
    const office = fakeOffice(
      'breaks',
      "for (const file of files) if (file.endsWith('1.xlsx')) process.exit(81); else copy(file);",
    );
    const results = await recalculate(office, [good, good, good]);
    expect(results.map(({ state }) => state)).toEqual(['calculated', 'not-opened', 'calculated']);
  });

  it('says when the program is not there, or writes half a file', async () => {
    const missing: Office = { command: [join(folder, 'no such program')], version: '0' };
    const place = temporary('missing');
    expect(await recalculate(missing, [good], { temporary: place })).toEqual([
      { state: 'not-started' },
    ]);
    expect(readdirSync(place)).toEqual([]);
    const half = fakeOffice(
      'half',
      'fs.mkdirSync(out); fs.writeFileSync(join(out, basename(files[0])), "PK");',
    );
    expect(await recalculate(half, [good])).toEqual([{ state: 'not-opened' }]);
  });

  it('does not start for what is no workbook', async () => {
    const never = fakeOffice('never', 'throw new Error("started");');
    const nothing = [new Uint8Array(), Buffer.from('no workbook'), good.slice(0, 900)];
    expect(await recalculate(never, nothing)).toEqual(nothing.map(() => ({ state: 'not-opened' })));
    expect(await recalculate(never, [])).toEqual([]);
  });
});

describe.skipIf(office === undefined)(
  'workbooks in LibreOffice (skipped where soffice is not installed)',
  () => {
    it('are calculated anew though Excel made them, beside broken ones, in any folder', {
      timeout: 180_000,
    }, async () => {
      if (office === undefined) throw new Error('skipped above');
      const before = openPackage(good);
      expect(before.bytes('docProps/app.xml').toString()).toContain('Microsoft Excel');
      expect(readCells(before, 'Übersicht 表').get('A2')?.value).toBe(999);
      let asked = 0;
      const server = createServer((_, response) => {
        asked += 1;
        response.end('fetched');
      }).listen(0, '127.0.0.1');
      await new Promise((resolve) => server.once('listening', resolve));
      const { port } = server.address() as AddressInfo;
      const place = temporary('real');
      const results = await recalculate(
        office,
        [good, Buffer.from('PK no workbook'), new Uint8Array(), await madeByExcel(4, port)],
        { temporary: place, timeLimit: 150 },
      );
      const shown = results.map((result) =>
        result.state === 'calculated'
          ? ['A1', 'A2', 'A3'].map((at) => result.cells.get('Übersicht 表')?.get(at)?.value)
          : result.state,
      );
      expect(shown).toEqual([[21, 42, '1.5'], 'not-opened', 'not-opened', [4, 8, '1.5']]);
      server.close();
      expect(asked).toBe(0);
      const last = results.at(-1);
      const fetched = last?.state === 'calculated' && last.cells.get('Übersicht 表')?.get('A4');
      expect(fetched).toMatchObject({ type: 'error' });
      expect(readdirSync(place)).toEqual([]);
    });
  },
);
