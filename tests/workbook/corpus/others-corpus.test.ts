import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { officePresent } from '../office.ts';
import { caseOf, misshown, proveFill, type Shown, shownFilled } from './prove.ts';

const FOLDER = '../shared/data/workbooks';
const FOUND = existsSync(FOLDER);
const FILES = FOUND ? readdirSync(FOLDER).filter((name) => /\.xls[xm]$/.test(name)) : [];
const CASES = FILES.map((name) => caseOf(name, readFileSync(join(FOLDER, name))));

describe.skipIf(!FOUND)(
  'workbooks made by others (skipped where the shared data folder is absent)',
  () => {
    it.each(CASES)(
      '$name: $cells cells on $sheets sheets are filled, $parts parts kept',
      (item) => {
        expect(item.cells).toBeGreaterThanOrEqual(20);
        proveFill(item);
      },
    );
  },
);

/** Left out: LibreOffice needs ten seconds for the first; of two forms one version is enough. */
const NOT_SHOWN = new Set([
  'poi-stress002.xlsx',
  'dluhc-tf-round-4-corrupt.xlsx',
  'efrag-vsme-1.1.0-blank.xlsx',
]);
const SHOWN = CASES.filter(({ name }) => !NOT_SHOWN.has(name));

describe.skipIf(!FOUND || !officePresent)(
  'workbooks made by others, filled, in LibreOffice (skipped where it or the shared data folder is absent)',
  () => {
    let shown: ReadonlyMap<string, Shown> = new Map();

    beforeAll(async () => {
      shown = await shownFilled(SHOWN);
    }, 240_000);

    it.each(SHOWN)('$name: shows all $cells values', (item) => {
      expect(misshown(item, shown.get(item.name) ?? new Map())).toEqual([]);
    });
  },
);
