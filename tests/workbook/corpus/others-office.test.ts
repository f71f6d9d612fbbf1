import { beforeAll, describe, expect, it } from 'vitest';
import { officePresent } from '../office.ts';
import { OTHERS_FOUND, othersCases } from './others.ts';
import { misshown, type Shown, shownFilled } from './prove.ts';

/** Left out: LibreOffice needs ten seconds for the first; of two forms one version is enough. */
const NOT_SHOWN = new Set([
  'poi-stress002.xlsx',
  'dluhc-tf-round-4-corrupt.xlsx',
  'efrag-vsme-1.1.0-blank.xlsx',
]);

const READY = OTHERS_FOUND && officePresent;
const CASES = READY ? othersCases(NOT_SHOWN) : [];

describe.skipIf(!READY)(
  'workbooks made by others, filled, in LibreOffice (skipped where it or the shared data folder is absent)',
  () => {
    let shown: ReadonlyMap<string, Shown> = new Map();

    beforeAll(async () => {
      shown = await shownFilled(CASES);
    }, 240_000);

    it.each(CASES)('$name: shows all $cells values', (item) => {
      expect(misshown(item, shown.get(item.name) ?? new Map())).toEqual([]);
    });
  },
);
