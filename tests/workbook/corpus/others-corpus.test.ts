import { describe, expect, it } from 'vitest';
import { OTHERS_FOUND, othersCases } from './others.ts';
import { proveFill } from './prove.ts';

describe.skipIf(!OTHERS_FOUND)(
  'workbooks made by others (skipped where the shared data folder is absent)',
  () => {
    it.each(othersCases())(
      '$name: $cells cells on $sheets sheets are filled, $parts parts kept',
      (item) => {
        expect(item.cells).toBeGreaterThanOrEqual(20);
        proveFill(item);
      },
    );
  },
);
