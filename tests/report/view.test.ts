import { describe, expect, it } from 'vitest';
import { summaryJson } from '../../src/report/summary-json.ts';
import { reportView } from '../../src/report/view.ts';
import { binding, finding, ReturnBuilder, reportInput } from './fixture.ts';
import { realisticInput } from './realistic.ts';
import { smallInput } from './small.ts';

const view = reportView(smallInput());

describe('reportView', () => {
  it('counts cells, tables, findings and records', () => {
    expect(view.counts).toEqual({
      tables: { asked: 45, filled: 2, notAsked: 0 },
      cells: { asked: 1_696, filled: 12, missing: 1_684, notAsked: 0 },
      findings: { error: 1, warning: 1, information: 1, all: 3, explained: 0 },
      records: { all: 210, used: 180, excluded: 25, leftOver: 5 },
    });
  });

  it('counts zero as a number and a blank as missing', () => {
    expect(view.missing.map(({ code, cells }) => [code, cells])).toEqual([
      ['L', '1'],
      ['O', '1,683'],
    ]);
    const values = tableView('1.2').rows[0]?.lines.find(
      ({ column }) => column === 'Female',
    )?.values;
    expect(values?.map(({ text, missing }) => [text, missing])).toEqual([
      ['–', true],
      ['–', true],
      ['–', true],
      ['0', false],
    ]);
  });

  it('is the same for the same input, and plain data', () => {
    expect(reportView(smallInput())).toEqual(view);
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });

  it('keeps what a reader may look for out of the rotation in the map', () => {
    const later = reportView(reportInput(new ReturnBuilder(2024)));
    expect(later.counts.tables.notAsked).toBe(4);
    expect(later.counts.cells.notAsked).toBe(112);
    const notAsked = later.map.chapters
      .flatMap(({ tables }) => tables)
      .filter(({ asked }) => !asked);
    expect(notAsked).toHaveLength(4);
    expect(notAsked.every(({ href }) => href === null)).toBe(true);
  });
});

describe('the verdict', () => {
  it('is not ready with an error', () => {
    expect(view.header.verdict.ready).toBe(false);
    expect(view.header.verdict.reasons[0]).toMatch(/^1 error:/);
  });

  it('is ready without errors, and says what the warnings want', () => {
    const filled = new ReturnBuilder().fill('data/1.2/victims/total', [1, 2, 3, 4]);
    expect(reportView(reportInput(filled)).header.verdict).toMatchObject({
      ready: true,
      title: 'Ready to send',
    });
    const warned = reportView(
      reportInput(filled, (ret) => [
        finding(ret, 'negative-count', ['data/1.2/victims/total@2013'], { value: -4 }),
      ]),
    );
    expect(warned.header.verdict).toMatchObject({
      ready: true,
      state: 'with-warnings',
      title: 'Can be sent when the warnings are answered',
    });
  });

  it('is not ready when nothing is filled', () => {
    expect(reportView(reportInput(new ReturnBuilder())).header.verdict.ready).toBe(false);
  });

  it('counts the cells that nobody explains', () => {
    expect(view.header.verdict.reasons.at(-1)).toBe(
      '1,683 cells have neither a number nor a comment that says why.',
    );
  });
});

describe('findings in the view', () => {
  it('stand by table, most severe first, those of sources last', () => {
    expect(
      view.findingGroups.map(({ title, severities }) => [
        title,
        severities.map(({ mark }) => mark.word),
      ]),
    ).toEqual([
      ['Table 1.2. Victims of intentional homicide', ['Error', 'Information']],
      ['Data sources', ['Warning']],
    ]);
  });

  it('show cells with their figures, roles and the one most likely wrong', () => {
    const error = view.findingGroups[0]?.severities[0]?.findings[0];
    expect(
      error?.cells.map(({ name, year, value, role, culprit }) => [
        name,
        year,
        value,
        role,
        culprit,
      ]),
    ).toEqual([
      ['Victims of intentional homicide, Total', 2013, '130', 'The total', false],
      ['Victims of intentional homicide, Male', 2013, '140', 'A part', true],
    ]);
    expect(error?.places).toBe(false);
  });

  it('name the two figures of a pair by what they are', () => {
    const found = reportView(realisticInput())
      .findingGroups.flatMap(({ severities }) => severities)
      .flatMap(({ findings }) => findings);
    const roles = (reference: string) =>
      found.find((entry) => entry.reference.startsWith(reference))?.cells.map(({ role }) => role);
    expect(roles('later-stage-exceeds-earlier')).toEqual(['The later stage', 'The earlier stage']);
    expect(roles('figures-differ')).toEqual(['First answer', 'Second answer']);
    expect(roles('gap-in-series')).toEqual([null]);
  });

  it('name sheet and address when a workbook is at hand', () => {
    const input = smallInput();
    const bound = reportView({ ...input, bindings: [binding(input.asked)] });
    const error = bound.findingGroups[0]?.severities[0]?.findings[0];
    expect(error?.cells.map(({ place }) => place)).toEqual(['Table 1.2, J8', 'Table 1.2, J9']);
  });

  it('tell where the figures come from, down to the national codes', () => {
    const [lineage] = view.findingGroups[0]?.severities[0]?.findings[0]?.lineage ?? [];
    expect(lineage?.source).toBe('Murder victims');
    expect(lineage?.codes.map(({ code, value, share }) => [code, value, share])).toEqual([
      ['IPC-302', '104', '80%'],
      ['IPC-304', '26', '20%'],
    ]);
  });

  it('draw history and window with their gaps', () => {
    const gap = view.findingGroups[0]?.severities[1]?.findings[0]?.chart;
    expect(gap?.table.map(({ year, values }) => [year, values[0]])).toEqual([
      [2007, '80'],
      [2008, ''],
      [2009, '95'],
      [2010, '100'],
      [2011, '110'],
      [2012, ''],
      [2013, '130'],
    ]);
    expect(gap?.description).toContain('No figure for 2008 and 2012.');
  });

  it('have no chart without a course to show', () => {
    const records = view.findingGroups[1]?.severities[0]?.findings[0];
    expect(records?.chart).toBeNull();
    expect(records?.cells).toEqual([]);
  });

  it('lead with the five most important of many', () => {
    const many = reportView(realisticInput());
    expect(many.top.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5]);
    expect(many.top.map(({ mark }) => mark.severity)).toEqual([
      'error',
      'error',
      'error',
      'warning',
      'warning',
    ]);
  });
});

describe('values by table', () => {
  it('give each comment once as a note', () => {
    const table = tableView('1.2');
    expect(table.notes).toEqual([
      { key: '1', text: 'Police records.' },
      { key: '2', text: 'Office closed.' },
    ]);
    const total = table.rows[0]?.lines[0];
    expect(total?.values.map(({ notes }) => notes[0])).toEqual(['1', '1', '2', '1']);
    expect(total?.sources.map(({ short }) => short)).toEqual(['S1']);
  });

  it('mark the cells that have findings', () => {
    const total = tableView('1.2').rows[0]?.lines[0];
    expect(total?.values.map(({ findings }) => findings.map(({ rank }) => rank))).toEqual([
      [],
      [],
      [3],
      [1],
    ]);
  });

  it('explain the statuses that occur', () => {
    expect(tableView('1.2').statuses.map(({ code }) => code)).toEqual(['E', 'L', 'O']);
  });

  it('keep an empty table closed', () => {
    expect(tableView('1.3').open).toBe(false);
    expect(tableView('1.2').open).toBe(true);
  });
});

describe('records', () => {
  it('add up by year and over all years', () => {
    const [source] = view.records;
    expect(source?.statement).toContain('all accounted for');
    expect(source?.all).toMatchObject({
      records: '210',
      used: '180',
      excluded: '25',
      leftOver: '5',
      usedMass: '1,800',
    });
    expect(source?.excluded).toEqual([
      expect.objectContaining({ reason: 'Totals', years: '2012–2013', records: '25', mass: '250' }),
    ]);
    expect(source?.leftOver).toEqual([
      expect.objectContaining({ code: 'Arson', years: '2012', records: '5' }),
    ]);
  });

  it('say so when they do not add up', () => {
    const tally = { records: 1, mass: 1 };
    const builder = new ReturnBuilder().account({
      source: 'odd',
      year: 2013,
      records: 9,
      used: tally,
      excluded: tally,
      leftOver: tally,
      excludedFor: [],
      leftOverCodes: [],
    });
    const [source] = reportView(reportInput(builder)).records;
    expect(source?.title).toBe('odd');
    expect(source?.statement).toContain('add up to 3');
  });
});

describe('rules', () => {
  it('count what each kind found', () => {
    expect(view.rules.kinds[0]).toEqual({
      label: 'Parts and their total',
      rules: '136',
      findings: '1',
    });
    expect(view.rules.written).toHaveLength(29);
  });
});

describe('summaryJson', () => {
  it('gives the counts and the top findings as data', () => {
    expect(summaryJson(view, ['out/report.html'])).toMatchObject({
      country: 'ZZZ',
      cycle: 2014,
      ready: false,
      cells: { filled: 12 },
      top: [{ severity: 'error' }, { severity: 'warning' }, { severity: 'information' }],
      files: ['out/report.html'],
    });
  });
});

function tableView(number: string) {
  const table = view.chapters
    .flatMap(({ tables }) => tables)
    .find(({ label }) => label.startsWith(`Table ${number}.`));
  if (table === undefined) throw new Error(`no table ${number}`);
  return table;
}
