import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../schemas/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.schema.json'));

// The program trusts its schemas, to start at once.
describe('every schema', () => {
  it.each(names)('%s is one', (name) => {
    const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false });
    ajv.validateSchema(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
    expect(ajv.errors ?? []).toEqual([]);
  });
});
