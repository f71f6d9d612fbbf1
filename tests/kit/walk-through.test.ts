import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { instrumentCommand } from '../../src/cli/instrument.ts';
import { compose } from '../../src/instrument/compose.ts';
import { askedIn } from '../../src/instrument/cycle.ts';
import { loadLabels } from '../../src/instrument/labels.ts';
import { loadInstrumentFrom } from '../../src/instrument/load.ts';
import { rulesFor } from '../../src/instrument/rules.ts';
import { InputError } from '../../src/problems.ts';
import { buildBlank } from '../../src/workbook/index.ts';
import { openPackage, readCells } from '../../src/workbook/package/index.ts';
import { cellWith, rowOf, typeInto } from './edit-worksheet.ts';
import { core, scratch } from './small.ts';

const place = scratch();
afterAll(place.remove);

/** Runs "uncts instrument ..." and gives what it printed, and its problems. */
async function instrument(...words: string[]): Promise<{ printed: string; problems: string[] }> {
  let printed = '';
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  try {
    const command: Command = instrumentCommand();
    await command.parseAsync(words, { from: 'user' });
    return { printed, problems: [] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { printed, problems: error.problems.map(({ code }) => code) };
  } finally {
    spy.mockRestore();
  }
}

describe('a statistician writes a module in an hour', () => {
  const sheet = place.path('hate-crime.xlsx');
  const folder = join(place.folder, 'modules', 'hate-crime');

  it('1. starts a worksheet that is right from the first minute', async () => {
    const { printed } = await instrument('new', 'hate-crime', '--worksheet', '--out', place.folder);
    expect(printed).toContain(sheet);
    expect((await instrument('check', sheet)).problems).toEqual([]);
  });

  it('2. is not robbed of work by starting again', async () => {
    const before = readFileSync(sheet);
    const { problems } = await instrument(
      'new',
      'hate-crime',
      '--worksheet',
      '--out',
      place.folder,
    );
    expect(problems).toEqual(['file-exists']);
    expect(readFileSync(sheet).equals(before)).toBe(true);
  });

  it('3. adds a motivation below the others and languages, and is told what lacks', async () => {
    const bytes = new Uint8Array(readFileSync(sheet));
    const line = rowOf(cellWith(bytes, 'Rows', 'other', 'C'));
    const typed = typeInto(bytes, 'Rows', {
      [`C${line}`]: 'disability',
      [`K${line}`]: 'Disability',
      [`L${line}`]: 'Handicap',
    });
    writeFileSync(sheet, typeInto(typed, 'Module', { B4: 'en, fr, es' }));
    const { printed, problems } = await instrument('check', sheet);
    expect(problems).toEqual([]);
    expect(printed).toContain(
      'is the sum of "Racism or xenophobia", "Religion or belief", "Disability" and "Motivation not known".',
    );
    expect(printed).toContain('no translation into Spanish:');
    expect(printed).not.toContain('no translation into French');
  });

  it('4. makes a mistake and finds it by sheet and cell', async () => {
    const good = readFileSync(sheet);
    const line = rowOf(cellWith(new Uint8Array(good), 'Rows', 'disability', 'C'));
    writeFileSync(sheet, typeInto(new Uint8Array(good), 'Rows', { [`D${line}`]: 'offence' }));
    expect((await instrument('check', sheet)).problems).toEqual(['unknown-reference']);
    expect((await instrument('build', sheet, '--out', folder)).problems).not.toEqual([]);
    expect(readdirSync(place.folder)).toEqual(['hate-crime.xlsx']);
    writeFileSync(sheet, good);
  });

  it('5. builds the folder of an instrument', async () => {
    mkdirSync(join(place.folder, 'modules'));
    const { printed } = await instrument('build', sheet, '--out', folder);
    expect(printed).toContain(join(folder, 'instrument.json'));
    expect(readdirSync(folder).sort()).toEqual([
      '1-tables.json',
      'instrument.json',
      'labels',
      'rules.json',
    ]);
    expect(readdirSync(join(folder, 'labels')).sort()).toEqual(['es.json', 'fr.json']);
  });

  it('6. which is asked beside the core, with its cells and rules', () => {
    const module = loadInstrumentFrom(folder, 'hate-crime');
    const asked = askedIn(compose([core, module]), 2026);
    const cells = asked.cells.filter((cell) => cell.startsWith('hate-crime/'));
    expect(cells).toHaveLength(40);
    expect(cells).toContain('hate-crime/1.1/disability/total@2025');
    expect(cells).toContain('hate-crime/1.2/victims/female@2022');
    const rules = rulesFor(asked).filter(({ rule }) => /hate-crime|HATE-1/.test(rule));
    expect(rules.map(({ kind }) => kind).sort()).toEqual(['at-most', 'stage-order', 'sum', 'sum']);
    const french = loadLabels([folder], 'fr');
    expect(french('Disability')).toBe('Handicap');
    expect(loadLabels([folder], 'es')('Serious assault')).toBe('Agresión grave');
  });

  it('7. and has a blank workbook', async () => {
    const module = loadInstrumentFrom(folder, 'hate-crime');
    const asked = askedIn(module, 2026);
    const { bytes, binding } = await buildBlank(asked, 'hate-crime');
    expect(binding.lines.map(({ question }) => question)).toEqual([...asked.questions.keys()]);
    const workbook = openPackage(bytes);
    const texts = workbook.sheets
      .filter(({ kind }) => kind === 'worksheet')
      .flatMap(({ name }) => [...readCells(workbook, name).values()].map(({ value }) => value));
    expect(texts).toContain('Disability');
  });

  it('or writes JSON, with the same result', async () => {
    await instrument('new', 'hate-crime', '--out', place.folder);
    const json = place.path('hate-crime.json');
    const other = join(place.folder, 'from-json');
    expect((await instrument('build', json, '--out', other, '--json')).problems).toEqual([]);
    const module = loadInstrumentFrom(other, 'hate-crime');
    expect([...module.questions.keys()]).toContain('hate-crime/1.1/racism/total');
    const { printed } = await instrument('check', json, '--json');
    expect(JSON.parse(printed)).toMatchObject({ name: 'hate-crime', cells: { odd: 40, even: 40 } });
  });

  it('and is told what cannot be a name or a module', async () => {
    expect((await instrument('new', 'Hate crime')).problems).toEqual(['module-name']);
    expect((await instrument('check', place.path('x.csv'))).problems).toEqual(['module-file-type']);
    expect((await instrument('check', place.path('x.json'))).problems).toEqual(['file-missing']);
    expect((await instrument('check', place.path('x.xlsx'))).problems).toEqual(['file-missing']);
  });
});
