import { beforeAll, describe, expect, it } from 'vitest';
import { officePresent } from '../office.ts';
import { ownCorpus } from './build/corpus.ts';
import { packageFaults } from './integrity.ts';
import { caseOf, lost, misshown, proveFill, type Shown, shownFilled } from './prove.ts';

const CASES = ownCorpus().map(({ name, bytes }) => caseOf(name, bytes));

describe('the corpus of workbooks written for this project', () => {
  it('is the same on every run, and without faults of its own', () => {
    const again = ownCorpus();
    for (const [index, { name, before }] of CASES.entries()) {
      expect(again[index]?.bytes.equals(before), name).toBe(true);
      expect(packageFaults(before), name).toEqual([]);
    }
  });

  it.each(CASES)('$name: $cells cells on $sheets sheets are filled, $parts parts kept', (item) => {
    expect(item.cells).toBeGreaterThanOrEqual(20);
    expect(item.sheets).toBeGreaterThan(0);
    proveFill(item);
  });
});

/** LibreOffice takes twenty seconds for a cell in row 1,048,576. */
const SHOWN = CASES.filter(({ name }) => name !== 'last row');

/** LibreOffice does not find shared strings whose target differs from the part in case; we do. */
const NO_STRINGS = 'part names in other case';

describe.skipIf(!officePresent)(
  'the filled corpus in LibreOffice (skipped where soffice is not installed)',
  () => {
    let shown: ReadonlyMap<string, Shown> = new Map();

    beforeAll(async () => {
      shown = await shownFilled(SHOWN);
    }, 240_000);

    it.each(SHOWN)('$name: shows all $cells values, and lost none of the others', (item) => {
      const sheets = shown.get(item.name) ?? new Map();
      expect(misshown(item, sheets)).toEqual([]);
      if (item.name !== NO_STRINGS) expect(lost(item, sheets)).toEqual([]);
    });
  },
);
