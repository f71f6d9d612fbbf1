import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Return } from '../../src/schema/types.ts';
import { uncts } from '../cli/run-uncts.ts';
import { officePresent, recalculated } from './office.ts';

const folder = mkdtempSync(join(tmpdir(), 'uncts-filled-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!officePresent)(
  'the filled workbook in LibreOffice (skipped where soffice is not installed)',
  () => {
    it('opens and shows the figures of every chapter', { timeout: 180_000 }, async () => {
      uncts(['compile', 'IND', '--cycle', '2014', '--out', folder], folder);
      const ret = JSON.parse(readFileSync(join(folder, 'return.json'), 'utf8')) as Return;
      const [workbook] = await recalculated([
        readFileSync(join(folder, 'UN-CTS-2014_IND_data.xlsx')),
      ]);
      const shown = (sheet: string): Set<string> =>
        new Set([...(workbook?.get(sheet)?.values() ?? [])].map(({ value }) => String(value)));
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
