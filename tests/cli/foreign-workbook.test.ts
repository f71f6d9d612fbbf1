import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellId } from '../../src/instrument/cell-id.ts';
import type { Binding, Return } from '../../src/schema/types.ts';
import { problemsOf } from '../../src/schema/validate.ts';
import { openPackage, readCells } from '../../src/workbook/package/index.ts';
import { withoutNames, withParts, withRows, withTexts } from '../workbook/bind/distort.ts';
import { uncts } from './run-uncts.ts';

const folder = mkdtempSync(join(tmpdir(), 'uncts-foreign-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const received = 'UN-CTS-2014_data_es.xlsx';
const path = (name: string) => join(folder, name);
const json = <T>(name: string): T => JSON.parse(readFileSync(path(name), 'utf8')) as T;
const write = (name: string, content: string | Uint8Array) => writeFileSync(path(name), content);

let blank: Buffer;
beforeAll(() => {
  uncts(['compile', 'IND', '--cycle', '2014', '--out', 'ind'], folder);
  uncts(['blank', '--cycle', '2014', '--lang', 'es', '--out', 'blank'], folder);
  blank = readFileSync(path(`blank/${received}`));
  write(received, withoutNames(blank));
});

describe('uncts bind', () => {
  it('finds every cell of a workbook without names, and says in which language it is', () => {
    const { status, stdout, stderr } = uncts(['bind', received, '--cycle', '2014'], folder);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('data file of cycle 2014, in Spanish');
    expect(stdout).toContain('1,696 of 1,696 cells, 424 of 424 questions');
    expect(stdout).toContain('424 by labels, word for word');
    const binding = json<Binding>('out/UN-CTS-2014_data_es.binding.json');
    expect(problemsOf('binding', binding, { file: 'binding' })).toEqual([]);
  });

  it('says that a binding holds, and where one does not', () => {
    const words = ['bind', received, '--check', 'out/UN-CTS-2014_data_es.binding.json'];
    expect(uncts(words, folder)).toMatchObject({ status: 0, stderr: '' });

    const binding = json<Binding>('out/UN-CTS-2014_data_es.binding.json');
    const [first, second] = binding.lines;
    if (first === undefined || second === undefined) throw new Error('no lines');
    const elsewhere = { ...first, question: 'data/1.1/unheard-of/total' };
    write(
      'wrong.json',
      JSON.stringify({ ...binding, lines: [first, { ...second, years: first.years }, elsewhere] }),
    );
    const { status, stderr } = uncts(['bind', received, '--check', 'wrong.json'], folder);
    expect(status).toBe(2);
    expect(stderr).toContain('This cell is given to two questions');
    expect(stderr).toContain('data/1.1/unheard-of/total');
  });

  it('keeps to its limits, and says which option raises one', () => {
    const few = uncts(['bind', received, '--cycle', '2014', '--limit', 'sheetCells=100'], folder);
    expect(few.status).toBe(2);
    expect(few.stderr).toContain('more than 100 cells');
    const unknown = uncts(['bind', received, '--cycle', '2014', '--limit', 'colour=1'], folder);
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain('sheetCells');
  });

  it('finds nothing in another workbook, and asks for the cycle', () => {
    const texts = withTexts(withoutNames(blank), (_, index) => `Text ${index}`);
    write('other.xlsx', texts);
    const other = uncts(['bind', 'other.xlsx', '--cycle', '2014'], folder);
    expect(other.status).toBe(2);
    expect(other.stderr).toContain('No table of the questionnaire of cycle 2014 was found');
    const cycle = uncts(['bind', received], folder);
    expect(cycle.status).toBe(2);
    expect(cycle.stderr).toContain('--cycle');
  });
});

describe('uncts fill', () => {
  it('fills a return into a received workbook, proves it and reads it back', () => {
    const words = ['fill', received, '--return', 'ind/return.json', '--out', 'filled'];
    const { status, stdout, stderr } = uncts(words, folder);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(/1,\d{3} cells written and read back/);
    expect(stdout).toContain('unchanged to the byte');
    expect(readdirSync(path('filled')).sort()).toEqual([
      received,
      'binding.json',
      'fill-certificate.json',
      'fill-plan.json',
    ]);
    const binding = json<Binding>('filled/binding.json');
    const pkg = openPackage(readFileSync(path(`filled/${received}`)));
    const sheets = new Map(pkg.sheets.map(({ name }) => [name, readCells(pkg, name)]));
    const { observations } = json<Return>('ind/return.json');
    const values = new Map(observations.map(({ cell, value }) => [cell, value]));
    for (const { question, sheet, years } of binding.lines) {
      for (const { year, value } of years) {
        const there = sheets.get(sheet)?.get(value)?.value ?? null;
        expect([question, year, there]).toEqual([
          question,
          year,
          values.get(cellId(question, year)) ?? null,
        ]);
      }
    }
    expect(readFileSync(path(received)).equals(withoutNames(blank))).toBe(true);
  });

  describe('with a binding of before, refuses what has changed since and says where', () => {
    const fill = (name: string) =>
      uncts(
        [
          'fill',
          name,
          '--return',
          'ind/return.json',
          '--binding',
          'out/UN-CTS-2014_data_es.binding.json',
          '--out',
          `refused-${name}`,
        ],
        folder,
      );
    const refused = (name: string, bytes: Uint8Array): string => {
      write(name, bytes);
      const { status, stderr } = fill(name);
      expect(status).toBe(2);
      expect(stderr).toContain('Nothing was written');
      expect(readdirSync(folder)).not.toContain(`refused-${name}`);
      return stderr;
    };

    it('a row put in', () => {
      const sheet = openPackage(blank).sheets[2];
      const stderr = refused('row.xlsx', withRows(withoutNames(blank), sheet?.part ?? '', 12, 1));
      expect(stderr).toContain(`"${sheet?.name}"`);
      expect(stderr).toMatch(/expected ".+" and found/);
    });

    it('a label with another text', () => {
      const renamed = withTexts(withoutNames(blank), (text) =>
        text === 'Robo con violencia' || text === 'Violación' ? `${text} (nueva definición)` : text,
      );
      expect(refused('label.xlsx', renamed)).toMatch(/found ".*\(nueva definición\)"/);
    });

    it('two years exchanged', () => {
      const pkg = openPackage(blank);
      const part = pkg.sheets[2]?.part ?? '';
      const xml = pkg.bytes(part).toString('utf8');
      expect(xml).toContain('<v>2011</v>');
      const bytes = withYearsSwapped(withoutNames(blank), part);
      expect(refused('years.xlsx', bytes)).toMatch(/expected "2011" and found "2012"/);
    });
  });

  it('fills a received workbook in which a row was put in, since it looks for the labels', () => {
    const part = openPackage(blank).sheets[2]?.part ?? '';
    write('moved.xlsx', withRows(withoutNames(blank), part, 12, 1));
    const words = ['fill', 'moved.xlsx', '--return', 'ind/return.json', '--out', 'moved'];
    expect(uncts(words, folder)).toMatchObject({ status: 0, stderr: '' });
  });

  it('names what is wrong with the return, the binding and the workbook', () => {
    write('broken.json', '{"format": "uncts-return/1"}');
    const broken = uncts(['fill', received, '--return', 'broken.json'], folder);
    expect(broken.status).toBe(2);
    expect(broken.stderr).toContain('"country" is missing');
    write('text.xlsx', 'no workbook');
    const text = uncts(['fill', 'text.xlsx', '--return', 'ind/return.json'], folder);
    expect(text.status).toBe(2);
    expect(text.stderr).toContain('text.xlsx');
  });
});

describe('uncts compile --workbook', () => {
  it('fills the received workbook in place of ours', () => {
    const words = [
      'compile',
      'IND',
      '--cycle',
      '2014',
      '--workbook',
      received,
      '--out',
      'compiled',
    ];
    const { status, stdout, stderr } = uncts(words, folder);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain(`${received}: `);
    const files = readdirSync(path('compiled'));
    expect(files).toContain(received);
    expect(files).not.toContain('UN-CTS-2014_IND_data.xlsx');
    expect(
      readFileSync(path(`compiled/${received}`)).equals(readFileSync(path(`filled/${received}`))),
    ).toBe(true);
  });
});

describe('uncts read', () => {
  it('gives back the figures and statuses that were filled in', () => {
    const words = [
      'read',
      `filled/${received}`,
      '--cycle',
      '2014',
      '--country',
      'ind',
      '--out',
      'read',
    ];
    const { status, stdout, stderr } = uncts(words, folder);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('1,696 read; 357 figures');
    const sent = json<Return>('ind/return.json');
    const back = json<Return>('read/return.json');
    const said = ({ observations }: Return) =>
      observations.map(({ cell, value, status }) => [cell, value, status]);
    expect(back.country).toBe('IND');
    expect(back.countryName).toBe('India');
    expect(said(back)).toEqual(said(sent));
    expect(problemsOf('return', back, { file: 'return.json' })).toEqual([]);
  });

  it('names sheet and cell of what nobody can read, and understands the usual spellings', () => {
    const binding = json<Binding>('filled/binding.json');
    const line = binding.lines.find(({ question }) => question === 'data/2.1/kidnapping/total');
    if (line === undefined) throw new Error('no line');
    const typed = ['1 234', 'approx. 500', '12*', 'n/a'];
    const pkg = openPackage(readFileSync(path(received)));
    const writes = line.years.map(({ value: address }, index) => ({
      address,
      value: { kind: 'text', text: typed[index] ?? '' } as const,
    }));
    write('typed.xlsx', withValues(pkg, line.sheet, writes));
    const { status, stdout } = uncts(
      ['read', 'typed.xlsx', '--cycle', '2014', '--out', 'typed'],
      folder,
    );
    expect(status).toBe(1);
    expect(stdout).toContain('approx. 500');
    expect(stdout).toContain(line.years[1]?.value);
    const values = new Map(
      json<Return>('typed/return.json').observations.map((each) => [each.cell, each]),
    );
    const of = (year: number) => values.get(cellId(line.question, year));
    expect([of(2010)?.value, of(2011)?.value, of(2012)?.value, of(2013)?.value]).toEqual([
      1234,
      null,
      12,
      null,
    ]);
    expect(of(2013)?.status).toBe('M');
  });
});

describe('uncts bind --draft', () => {
  it('proposes what a workbook asks, and a module where there are tables of figures', () => {
    const { status, stdout, stderr } = uncts(
      ['bind', received, '--draft', '--out', 'draft'],
      folder,
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('8 tables (years 2010, 2011, 2012 and 2013)');
    const [module = ''] = readdirSync(path('draft')).filter((name) => name !== 'draft.json');
    const checked = uncts(['instrument', 'check', `draft/${module}`], folder);
    expect(checked).toMatchObject({ status: 0, stderr: '' });
  });
});

/** As if a person had pasted into the cells: rules of the sheet hold nobody back. */
function withValues(
  pkg: ReturnType<typeof openPackage>,
  sheet: string,
  writes: readonly { address: string; value: { kind: 'text'; text: string } }[],
): Buffer {
  const part = pkg.sheets.find(({ name }) => name === sheet)?.part ?? '';
  return withParts(
    readFileSync(path(received)),
    new Map([
      [
        part,
        (xml: string) =>
          writes.reduce(
            (changed, { address, value }) =>
              changed.replace(
                new RegExp(`<c r="${address}"( s="[0-9]+")?/>`),
                (_, style = '') =>
                  `<c r="${address}"${style} t="inlineStr"><is><t>${value.text}</t></is></c>`,
              ),
            xml,
          ),
      ],
    ]),
  );
}

function withYearsSwapped(bytes: Uint8Array, part: string): Buffer {
  return withParts(
    bytes,
    new Map([
      [
        part,
        (xml: string) =>
          xml.replace(/<v>201[12]<\/v>/g, (year) =>
            year === '<v>2011</v>' ? '<v>2012</v>' : '<v>2011</v>',
          ),
      ],
    ]),
  );
}
