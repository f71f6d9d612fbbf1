import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import type { Return } from '../../src/schema/types.ts';
import { uncts } from '../cli/run-uncts.ts';

const present = spawnSync('soffice', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'uncts-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!present)(
  'the filled workbook in LibreOffice (skipped where soffice is not installed)',
  () => {
    it('opens and shows the figures of every chapter', { timeout: 180_000 }, () => {
      uncts(['compile', 'IND', '--cycle', '2014', '--out', folder], folder);
      const ret = JSON.parse(readFileSync(join(folder, 'return.json'), 'utf8')) as Return;
      // Comma, double quote, UTF-8; the last -1 asks for every sheet in a file of its own.
      const filter =
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
      execFileSync('soffice', [
        '--headless',
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
        '--convert-to',
        filter,
        '--outdir',
        folder,
        join(folder, 'UN-CTS-2014_IND_data.xlsx'),
      ]);
      const shown = (sheet: string): Set<string> => {
        const csv = readFileSync(join(folder, `UN-CTS-2014_IND_data-${sheet}.csv`), 'utf8');
        return new Set((parse(csv, { relax_column_count: true }) as string[][]).flat());
      };
      const sheets: Record<string, string> = {
        '1': '1 Intentional homicide',
        '2': '2 Violent and sexual offences',
        '3': '3 Other crimes',
        '4': '4 Criminal justice process',
        '5': '5 Prisons',
        '6': '6 Personnel and capacity',
      };
      for (const [chapter, sheet] of Object.entries(sheets)) {
        const values = ret.observations.flatMap(({ cell, value }) =>
          cell.startsWith(`data/${chapter}.`) && value !== null ? [String(value)] : [],
        );
        const found = shown(sheet);
        expect(values.length, sheet).toBeGreaterThan(0);
        expect(
          values.filter((value) => !found.has(value)),
          sheet,
        ).toEqual([]);
      }
      expect(shown('Front page')).toContain('India');
    });
  },
);
