import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readableJson } from '../../src/kit/readable-json.ts';

describe('readable JSON', () => {
  it('keeps what is short on one line, and gives every object of a list its own', () => {
    expect(readableJson({ a: [1, 2], rows: [{ row: 'x', label: { en: 'X' } }], none: [] })).toBe(
      '{\n  "a": [1, 2],\n  "rows": [\n    { "row": "x", "label": { "en": "X" } }\n  ],\n  "none": []\n}\n',
    );
  });

  it('is the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(readableJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
