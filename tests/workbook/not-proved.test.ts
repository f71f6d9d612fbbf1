import { expect, it, vi } from 'vitest';
import { InputError } from '../../src/problems.ts';
import { applyPlan, buildBlank, planFill } from '../../src/workbook/index.ts';
import { cycle, returnOf } from './fixture.ts';

// An editor that writes one cell too many: the proof must not take its word.
vi.mock('../../src/workbook/package/index.ts', async (original) => {
  const real = await original<typeof import('../../src/workbook/package/index.ts')>();
  const applyEdits: typeof real.applyEdits = (pkg, edits, options) =>
    real.applyEdits(
      pkg,
      [
        ...edits,
        {
          sheet: '8 Demography',
          writes: [{ address: 'E9', value: { kind: 'number', value: 1 } }],
        },
      ],
      options,
    );
  return { ...real, applyEdits };
});

it('throws away a filled workbook in which another cell changed', async () => {
  const asked = cycle(2014);
  const { bytes, binding } = await buildBlank(asked, 'data');
  const plan = planFill(returnOf(asked, []), asked, binding);
  const apply = () => applyPlan(bytes, plan, binding, 'blank.xlsx');
  expect(apply).toThrow(InputError);
  expect(apply).toThrow('blank.xlsx: fill-not-proved');
});
