import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generateTypes } from '../../schemas/generate-types.ts';

const folder = new URL('../../src/schema/generated/', import.meta.url);

describe('the types of the file formats', async () => {
  const generated = await generateTypes();

  it('exist for every schema and no other', () => {
    expect(readdirSync(folder).sort()).toEqual([...generated.keys()].sort());
  });

  it.each([...generated])(
    '%s is what its schema says; if not, run "npm run types"',
    (name, source) => {
      expect(readFileSync(new URL(name, folder), 'utf8')).toBe(source);
    },
  );
});
