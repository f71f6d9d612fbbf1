import { describe, expect, it } from 'vitest';
import { isolated } from '../../src/report/isolate.ts';
import { summaryJson } from '../../src/report/summary-json.ts';
import { reportView } from '../../src/report/view.ts';
import { binding, finding, ReturnBuilder, reportInput } from './fixture.ts';
import { manyFindings } from './many.ts';
import { answeredInput, realisticInput } from './realistic.ts';
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

describe('what a reader weighs a finding by', () => {
  const answered = reportView(answeredInput());
  const all = answered.findingGroups.flatMap(({ severities }) =>
    severities.flatMap(({ findings }) => findings),
  );

  it('is how likely a slip is, where the score says so', () => {
    const input = smallInput();
    const gap = (score: number) => {
      const findings = input.findings.findings.map((entry) => ({ ...entry, score }));
      const { findingGroups } = reportView({
        ...input,
        findings: { ...input.findings, findings },
      });
      return findingGroups.flatMap(({ severities }) =>
        severities.flatMap(({ findings: own }) => own.map(({ certainty }) => certainty)),
      );
    };
    // In the order of the groups: parts that exceed, the gap, records left over; 1.2 counts for an SDG indicator.
    expect(gap(90)).toEqual([null, 'very likely a slip', null]);
    expect(gap(65)).toEqual([null, 'likely a slip', null]);
    expect(gap(50)).toEqual([null, 'possibly a slip', null]);
    expect(gap(20)).toEqual([null, 'worth a look', null]);
  });

  it('is the figure of the earlier return beside the cell', () => {
    const cell = 'data/1.2/victims/total@2012';
    const builder = new ReturnBuilder().fill('data/1.2/victims/total', [80, 90, 300, 110]);
    const { findingGroups } = reportView(
      reportInput(builder, (ret) => {
        const made = finding(
          ret,
          'isolated-revision',
          [cell],
          {
            year: 2012,
            cycle: 2013,
            value: 300,
            previous: 100,
            figures: 1,
            like: 'none',
            times: 0,
            other: '',
            by: '',
            total: '',
            moved: 0,
            compared: 3,
          },
          { culprit: cell },
        );
        return [{ ...made, cells: [...made.cells, { cell, role: 'previous', value: 100 }] }];
      }),
    );
    const revised = findingGroups[0]?.severities[0]?.findings[0];
    expect(revised?.besideLabel).toBe('In the earlier return');
    expect(revised?.cells.map(({ value, beside }) => [value, beside])).toEqual([['300', '100']]);
    expect(revised?.chart?.table.map(({ values }) => values[1])).toEqual(['', '', '100', '']);
  });

  it('is a usual range in its chart, and parts against their total', () => {
    const change = all.find(({ code }) => code === 'sudden-change');
    expect(change?.chart?.expected?.label).toBe('Usual range');
    expect(change?.chart?.description).toContain('Usual range, 2012: 9,800 to 12,900.');
    const sum = all.find(({ code }) => code === 'parts-exceed-total');
    expect(sum?.sums?.lines.map(({ number, value }) => [number, value])).toEqual([
      [1, '6,660'],
      [2, '1,728'],
      [3, '120'],
    ]);
    expect(sum?.sums?.gapLine).toEqual({ label: 'Gap: in the total, in no part', value: '3,492' });
    const end = (sum?.sums?.gap?.x ?? 0) + (sum?.sums?.gap?.width ?? 0);
    expect(end).toBeCloseTo((sum?.sums?.total.x ?? 0) + (sum?.sums?.total.width ?? 0), 0);
  });

  it('is its answer: what is explained asks for nothing more', () => {
    const settled = all.filter((entry) => entry.settled);
    expect(settled.map(({ todo, mark }) => [todo, mark.word])).toEqual([[null, 'Explained']]);
    expect(answered.filters.states).toBe(true);
    expect(answered.filters.institutions.map(({ name }) => name)).toContain('Police');
  });
});

describe('words of a country in a sentence', () => {
  it('are closed off where they run the other way, and turn nothing', () => {
    expect(isolated('A. Officer', 'ltr')).toBe('A. Officer');
    expect(isolated('مكتب', 'ltr')).toBe('\u2068مكتب\u2069');
    expect(isolated('Bureau 7', 'rtl')).toBe('\u2068Bureau 7\u2069');
    expect(isolated('\u202eturned\u2066', 'ltr')).toBe('turned');
  });
});

describe('the map', () => {
  const table = (number: string) =>
    reportView(answeredInput())
      .map.chapters.flatMap(({ tables }) => tables)
      .find((entry) => entry.number === number);

  it('counts the cells in doubt by year, and not those that are only compared', () => {
    const doubts = table('1.2')?.years.map(({ doubt }) => doubt?.text ?? null);
    expect(doubts).toEqual([null, null, null, '4 cells in doubt']);
    expect(table('1.1')?.years.every(({ doubt }) => doubt === null)).toBe(true);
  });

  it('tells what changed since the earlier return', () => {
    expect(table('1.1')?.changed).toBe('Nothing');
    expect(table('5.1')?.changed).toBe('12 revised, 3 new and 1 blank now');
    expect(table('1.3')?.changed).toBeNull();
  });
});

describe('revisions', () => {
  it('stand table by table with their sum, and nowhere without an earlier return', () => {
    const { revisions } = reportView(answeredInput());
    expect(revisions?.title).toBe('Compared with the return of cycle 2013');
    expect(revisions?.tables).toHaveLength(3);
    expect(revisions?.all).toEqual({ unchanged: '20', revised: '14', added: '3', gone: '1' });
    expect(view.revisions).toBeNull();
  });
});

describe('very many findings', () => {
  it('are shown in full by rank, then in brief by what they say', () => {
    const groups = reportView(manyFindings(200)).findingGroups.flatMap(
      ({ severities }) => severities,
    );
    const full = groups.flatMap(({ findings }) => findings);
    const brief = groups.flatMap(({ briefs }) => briefs);
    expect(full.map(({ rank }) => rank).sort((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    expect(brief.flatMap(({ findings }) => findings)).toHaveLength(190);
    expect(brief.every(({ href }) => href.startsWith('#about-'))).toBe(true);
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
    expect(view.rules.written).toHaveLength(33);
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
