import { describe, expect, it } from 'vitest';
import { licensed } from './licences.ts';

/** Licences that allow use and passing on, also in a ministry, without conditions on its own work. */
const free =
  /^(MIT|MIT\/X11|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|Unlicense|BlueOak-1\.0\.0|\(MIT OR GPL-3\.0-or-later\)|\(MIT AND Zlib\))$/;

describe('the packages that an installation brings along', () => {
  it('may be passed on', () => {
    const others = licensed().filter(({ licence }) => !free.test(licence));
    // buffers 0.1.1 has no field for it; its repository states MIT. exceljs brings it and we never load it.
    expect(others.map(({ name }) => name)).toEqual(['buffers']);
  });

  it('are mostly those of one that is only used for new workbooks', () => {
    const all = licensed();
    const count = (by: string): number => all.filter((each) => each.by === by).length;
    expect(count('exceljs') / all.length).toBeGreaterThan(0.5);
    expect(all.length).toBeLessThan(260);
  });
});
