import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { recalculationText } from '../../../src/messages/en/recalculation.ts';
import { InputError } from '../../../src/problems.ts';
import type { Binding, Recalculation } from '../../../src/schema/types.ts';
import { problemsOf } from '../../../src/schema/validate.ts';
import { buildBlank } from '../../../src/workbook/index.ts';
import { type Office, recalculateFilled } from '../../../src/workbook/office/index.ts';
import { consistent, filled } from '../consistent.ts';
import { cycle } from '../fixture.ts';
import { office, officePresent } from '../office.ts';

const REAL = '../shared/data/workbooks';
const FOUND = existsSync(REAL);

const asked = cycle(2014);
let blank: { bytes: Uint8Array; binding: Binding };
beforeAll(async () => {
  blank = await buildBlank(asked, 'data');
});

function lines({ workbooks }: Recalculation, index: number): string[] {
  return (workbooks[index]?.says ?? []).map(
    ({ sheet, label, header, kind, now }) => `${sheet}|${label}|${header}|${kind}|${now}`,
  );
}

describe('filled workbooks without LibreOffice', () => {
  it('say that nothing was calculated', async () => {
    const [received, changed] = [blank.bytes, filled(blank, consistent(asked))];
    const result = await recalculateFilled([{ file: 'a.xlsx', received, filled: changed }], {
      office: undefined,
    });
    expect(problemsOf('recalculation', result, { file: 'own-checks.json' })).toEqual([]);
    expect(result).toMatchObject({ office: null, workbooks: [{ state: 'not-installed' }] });
    expect(recalculationText(result)).toBe(
      "LibreOffice is not installed: the workbook's own checks were not calculated. Excel does it when the file is opened.",
    );
  });

  it('are named when LibreOffice does not start', async () => {
    const missing: Office = { command: [join('no', 'such', 'program')], version: '7' };
    const result = await recalculateFilled(
      [{ file: 'a.xlsx', received: blank.bytes, filled: blank.bytes }],
      { office: missing },
    );
    expect(recalculationText(result)).toBe(
      "The workbook's own checks (a.xlsx) were not calculated: LibreOffice could not be started. Excel does it when the file is opened.",
    );
  });

  it('are refused when they are damaged', async () => {
    const broken = { file: 'a.xlsx', received: new Uint8Array(), filled: blank.bytes };
    await expect(recalculateFilled([broken], { office: undefined })).rejects.toThrow(InputError);
  });
});

describe.skipIf(!officePresent)(
  'our own blank, filled (skipped where soffice is not installed)',
  () => {
    let result: Recalculation;
    beforeAll(async () => {
      const base = consistent(asked);
      const changed = new Map([
        ...base,
        ['data/1.2/victims/male@2010', 15],
        ['data/1.6/age-0-9/total@2011', 5],
      ] as const);
      const received = blank.bytes;
      result = await recalculateFilled(
        [
          { file: 'untouched.xlsx', received, filled: received },
          { file: 'consistent.xlsx', received, filled: filled(blank, base) },
          { file: 'changed.xlsx', received, filled: filled(blank, changed) },
        ],
        { office, timeLimit: 200 },
      );
    }, 240_000);

    it('says nothing when it is untouched or all parts sum', () => {
      expect(result.workbooks.map(({ state, baseline }) => [state, baseline])).toEqual(
        Array.from({ length: 3 }, () => ['calculated', 'calculated']),
      );
      expect(result.workbooks[0]?.formulas).toBeGreaterThan(300);
      expect(lines(result, 0)).toEqual([]);
      expect(lines(result, 1)).toEqual([]);
      expect(result.workbooks.flatMap(({ notCalculated }) => notCalculated)).toEqual([]);
    });

    it('says exactly what its checks say, with the words beside them', () => {
      expect(lines(result, 2)).toEqual([
        '1 Intentional homicide|Victims of intentional homicide, Total|2010|text|Sex: +3 over the total',
        '1 Intentional homicide|Victims of intentional homicide, Total|2011|text|Table 1.6: 2 short of the total',
        '1 Intentional homicide|Male|2010|text|Table 1.3: 3 short of the total',
        '1 Intentional homicide|0-9, Total|2011|text|Sex: +2 over the total',
      ]);
    });

    it('is told in sentences and in a file of the format', () => {
      expect(problemsOf('recalculation', result, { file: 'own-checks.json' })).toEqual([]);
      const by = `534 formulas looked at, calculated by LibreOffice ${result.office}.`;
      expect(recalculationText(result).split('\n')).toEqual([
        "The workbook's own checks (untouched.xlsx): none says anything new",
        `  ${by}`,
        "The workbook's own checks (consistent.xlsx): none says anything new",
        `  ${by}`,
        "The workbook's own checks (changed.xlsx): 4 say something",
        '  1 Intentional homicide, M13 [Victims of intentional homicide, Total; 2010]: Sex: +3 over the total',
        '  1 Intentional homicide, N13 [Victims of intentional homicide, Total; 2011]: Table 1.6: 2 short of the total',
        '  1 Intentional homicide, M14 [Male; 2010]: Table 1.3: 3 short of the total',
        '  1 Intentional homicide, N90 [0-9, Total; 2011]: Sex: +2 over the total',
        `  ${by}`,
      ]);
    });
  },
);

describe.skipIf(!officePresent || !FOUND)(
  'real questionnaires (skipped where soffice or the shared data folder is absent)',
  () => {
    it('say nothing untouched, and name what they miss when it is taken away', {
      timeout: 300_000,
    }, async () => {
      const read = (name: string) => readFileSync(join(REAL, name));
      const [empty, full] = [
        read('efrag-vsme-1.1.0-blank.xlsx'),
        read('efrag-vsme-1.1.0-filled.xlsx'),
      ];
      const macros = read('arpa-sfrf-v20220705.xlsm');
      const result = await recalculateFilled(
        [
          { file: 'macros', received: macros, filled: macros },
          { file: 'filled', received: empty, filled: full },
          { file: 'emptied', received: full, filled: empty },
        ],
        { office, timeLimit: 240 },
      );
      expect(result.workbooks.map(({ state }) => state)).toEqual(
        Array.from({ length: 3 }, () => 'calculated'),
      );
      for (const index of [0, 1]) expect(lines(result, index)).toEqual([]);
      const told = new Map(
        result.workbooks[2]?.says.map(({ sheet, address, now }) => [`${sheet}!${address}`, now]),
      );
      expect(told.get('Table of Contents & Validation!C3')).toBe('INCOMPLETE');
      expect(told.get('General Information!F3')).toBe('MISSING VALUE');
      expect(told.size).toBeLessThan(20);
    });
  },
);
