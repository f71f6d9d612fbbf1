import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editsOf } from '../../src/compile/edited.ts';
import { fillFile } from '../../src/compile/fill-file.ts';
import { wordingOf } from '../../src/compile/wording.ts';
import { askedIn } from '../../src/instrument/cycle.ts';
import { loadInstrument } from '../../src/instrument/load.ts';
import { problemText } from '../../src/messages/problems.ts';
import { InputError } from '../../src/problems.ts';
import { withEdits } from '../../src/revision/index.ts';
import type { Binding, Edit, Return } from '../../src/schema/types.ts';
import { applyEdits, openPackage, type WriteValue } from '../../src/workbook/package/index.ts';
import { compileSmall } from '../compile-small.ts';
import { withoutNames, withRows, withTab } from '../workbook/bind/distort.ts';
import { placeOf } from '../workbook/fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'uncts-edited-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const instrument = loadInstrument();
const asked = askedIn(instrument, 2014);
const cell = 'data/1.1/intentional-homicide/total@2013';
const missing = 'data/2.1/kidnapping/total@2013';
let ret: Return;
let filled: Uint8Array;
let binding: Binding;

beforeAll(async () => {
  ret = await compileSmall();
  const file = await fillFile(ret, asked, 'data', await wordingOf(instrument, 'en'));
  filled = file.bytes;
  binding = file.binding;
});

function typed(cells: Record<string, WriteValue>): Uint8Array {
  const writes = Object.entries(cells).map(([id, value]) => ({ ...placeOf(binding, id), value }));
  const sheets = [...new Set(writes.map(({ sheet }) => sheet))];
  return applyEdits(
    openPackage(filled),
    sheets.map((sheet) => ({ sheet, writes: writes.filter((each) => each.sheet === sheet) })),
  );
}

function editsIn(bytes: Uint8Array, base: Return | undefined = ret): Promise<Edit[]> {
  const path = join(folder, 'edited.xlsx');
  writeFileSync(path, bytes);
  return editsOf([path], base, [], asked);
}

describe('a copy of the output', () => {
  it('that nobody typed into has no edits', async () => {
    expect(await editsIn(filled)).toEqual([]);
  });

  it.each([
    ['as it is', (bytes: Uint8Array) => bytes],
    ['with a sheet renamed', (bytes: Uint8Array) => withTab(bytes, sheetOf(), 'Homicidio')],
    ['without the names of its cells', withoutNames],
    [
      'with rows put in, a sheet renamed and no names',
      (bytes: Uint8Array) =>
        withTab(withRows(withoutNames(bytes), partOf(bytes), 20, 3), sheetOf(), 'Homicide figures'),
    ],
  ])('gives what was typed, %s', async (_, change) => {
    const bytes = typed({
      [cell]: { kind: 'number', value: 41 },
      [missing]: { kind: 'number', value: 7 },
    });
    const edits = await editsIn(change(bytes));
    expect(edits.map(({ of, typed: entry }) => [of, entry.value])).toEqual([
      [cell, 41],
      [missing, 7],
    ]);
    const merged = withEdits(ret, edits);
    const values = new Map(merged.observations.map((each) => [each.cell, each]));
    expect(values.get(cell)?.value).toBe(41);
    expect(values.get(missing)).toMatchObject({ value: 7, status: 'A' });
  });

  it('in which something cannot be understood is refused, with every cell', async () => {
    const bytes = typed({
      [cell]: { kind: 'text', text: 'about 40' },
      [missing]: { kind: 'text', text: '<5' },
    });
    const said = await editsIn(bytes).then(
      () => [],
      (error) => (error instanceof InputError ? error.problems.map(problemText) : [String(error)]),
    );
    expect(said).toHaveLength(2);
    for (const text of said) expect(text).toMatch(/^edited\.xlsx, sheet ".*", cell [A-Z]+\d+: /);
  });

  it('needs a compilation to be compared with', async () => {
    await expect(editsOf([join(folder, 'edited.xlsx')], undefined, [], asked)).rejects.toThrow(
      InputError,
    );
  });
});

function sheetOf(): string {
  return placeOf(binding, cell).sheet;
}

function partOf(bytes: Uint8Array): string {
  return openPackage(bytes).sheets.find(({ name }) => name === sheetOf())?.part ?? '';
}
