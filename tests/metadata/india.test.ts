import { describe, expect, test } from 'vitest';
import { gather } from '../../src/compile/gather.ts';
import { askedIn } from '../../src/instrument/cycle.ts';
import { compileReturn } from '../../src/mapping/compile-return.ts';
import { loadMetadata, withDeclaredBreaks } from '../../src/metadata/index.ts';
import { catalogue, instrument, statesOf } from './small.ts';

const folder = 'country-data/IND';
const metadata = loadMetadata(folder, instrument, catalogue);

async function compileIndia(cycle: number) {
  const asked = askedIn(instrument, cycle);
  const { dataset, mapping, profile } = await gather(folder, asked);
  try {
    return await compileReturn(profile, dataset, mapping, asked);
  } finally {
    await dataset.close();
  }
}

describe("India's metadata", () => {
  test('rests on what its figures of 2013 rest on, and leaves open what is not known', async () => {
    const ret = await compileIndia(2014);
    const states = statesOf(metadata, ret);
    const ids = (state: string) =>
      states.filter((entry) => entry.state === state).map(({ question }) => question.id);
    expect(ids('to-confirm')).toEqual([]);
    expect(ids('answered').length).toBeGreaterThan(100);
    expect(ids('missing')).toContain('metadata/2.1/principal-offence');
    expect(withDeclaredBreaks(ret, metadata)).toEqual(ret);
  });

  test('holds in the cycle before, and is to be confirmed where the source was another one', async () => {
    const toConfirm = (states: ReturnType<typeof statesOf>) => [
      ...new Set(
        states
          .filter(({ state }) => state === 'to-confirm')
          .map(({ question }) => question.id.split('/')[1]),
      ),
    ];
    expect(toConfirm(statesOf(metadata, await compileIndia(2013)))).toEqual([]);
    expect(toConfirm(statesOf(metadata, await compileIndia(2012)))).toEqual([
      '4.1',
      '4.2',
      '4.3',
      '4.5',
    ]);
  });
});
