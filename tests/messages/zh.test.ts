import { describe, expect, test } from 'vitest';
import { loadInstruments, moduleNames } from '../../src/instrument/compose.ts';
import { loadLabels } from '../../src/instrument/labels.ts';
import { textsOfRules } from '../../src/instrument/texts.ts';
import { translated } from '../../src/instrument/translated.ts';
import { findingSentence } from '../../src/messages/findings.ts';
import { namesIn } from '../../src/messages/names.ts';
import { estimateComment } from '../../src/messages/zh/estimate.ts';
import { divided, divisions } from '../../src/messages/zh/findings-sums.ts';
import { questionNames } from '../../src/messages/zh/metadata-names.ts';
import { reportMessages } from '../../src/messages/zh/report-messages.ts';
import { revisionsSummary } from '../../src/messages/zh/revisions.ts';
import { loadMetadataQuestions } from '../../src/metadata/index.ts';
import type { Finding } from '../../src/schema/types.ts';
import { asked, instrument } from '../checks/small-return.ts';
import {
  counts,
  exampleFindings,
  revisionsOf,
  sumDivisions,
  withNumbers,
} from './example-findings.ts';

const { findings: messages, queries, say } = reportMessages;
const inChinese = translated(asked, loadLabels(instrument.folders, 'zh'));
const names = namesIn(inChinese.instrument, reportMessages.names);

const examples = exampleFindings(inChinese);

const said = (finding: Finding): string => findingSentence(messages, finding, names);

/** Texts of the examples that are as their source has them. */
const fromElsewhere = ['Rape of a minor'];

function isChinese(text: string): void {
  expect(text).toMatch(/\p{Script=Han}/u);
  expect(text).not.toMatch(/undefined|NaN|\bnull\b|\[object|Invalid|“”|（）| {2}| $|^ |data\//);
  // Marks of other languages, and blanks beside full-width ones.
  expect(text).not.toMatch(
    /\p{Script=Han}[,;:?!]|[，。：；、（）]\s|\s[，。：；、（）]|[。：；，]{2}/u,
  );
  const own = fromElsewhere.reduce((rest, foreign) => rest.replace(foreign, ''), text);
  expect(own).not.toMatch(/\b(the|of|is|are|and|in|other|records?|figures?)\b/);
  expect(text.match(/“/g)?.length).toBe(text.match(/”/g)?.length);
  expect(text.match(/（/g)?.length).toBe(text.match(/）/g)?.length);
}

describe('findings in Chinese', () => {
  test.each(examples.map((finding, index) => ({ finding, name: `${finding.code} ${index}` })))(
    '$name is a whole sentence',
    ({ finding }) => {
      isChinese(said(finding));
      expect(said(finding)).toMatch(/。$/);
    },
  );

  test.each(examples.map((finding, index) => ({ finding, name: `${finding.code} ${index}` })))(
    '$name can be said of any number',
    ({ finding }) => {
      for (const count of counts) {
        isChinese(said(withNumbers(finding, count)));
      }
    },
  );

  test.each([
    ['isolated-revision', 'like', ['none', 'factor', 'level', 'digits', 'zero', 'repeated']],
    ['sudden-change', 'shape', ['spike', 'edge', 'step']],
    ['factor-of-ten', 'direction', ['large', 'small']],
    ['table-shifted', 'side', ['first', 'last']],
    ['parts-short-of-total', 'unknown', ['blank', 'given', 'not-asked']],
    ['duplicate-records', 'content', ['same', 'different']],
    ['duplicate-records', 'counted', ['once', 'all']],
    ['implausible-size', 'against', ['population', 'largest-population', 'population-too-small']],
    ['rate-implausible', 'side', ['above', 'below']],
    ['stock-day', 'counted', ['', '2017-01-03']],
    ['metadata-missing', 'subject', ['2.1', 'courts']],
    ['break-without-change', 'before', [1_903, 1_902]],
    ['rate-outside-parts', 'rate', [0.5, 99]],
  ] as const)('%s says each %s in its own words', (code, key, values) => {
    const found = examples.find((finding) => finding.code === code);
    const all = values.map((value) =>
      said({ ...found, details: { ...found?.details, [key]: value } } as Finding),
    );
    for (const text of all) isChinese(text);
    expect(new Set(all).size).toBe(values.length);
  });

  test('name the two rows or tables that a figure was taken for', () => {
    const found = examples.find(({ code }) => code === 'isolated-revision');
    const like = (like: string, other: string) =>
      said({ ...found, details: { ...found?.details, like, other } } as Finding);
    const swapped = like('swapped', 'data/2.1/serious-assault/total');
    const pasted = like('pasted', 'data/2.3');
    for (const text of [swapped, pasted]) isChinese(text);
    expect(swapped).toContain('“绑架”为243，“严重攻击”为');
    expect(pasted).toContain('与“表2.3 ');
  });

  test('name the likeliest wrong cell and what would satisfy the rules', () => {
    const found = examples.find(({ code }) => code === 'parts-exceed-total');
    const located = (
      details: object,
      culprit: string | null = 'data/2.1/kidnapping/total@2016',
    ) => {
      const text = said({
        ...found,
        culprit,
        details: { ...found?.details, ...details },
      } as Finding);
      isChinese(text);
      return text.slice(text.indexOf('最可能'));
    };
    const cell = '最可能需要更正的单元格是“表2.1，绑架，2016年”：';
    expect(located({ changes: 1, mends: 1, fitting: 427_474, others: 'some' })).toBe(
      `${cell}改为427,474，即可满足该规则。`,
    );
    expect(located({ changes: 1, mends: 2, fitting: 427_474, others: 'none' })).toBe(
      `${cell}改为427,474，即可同时满足涉及它而未满足的2条规则。单独更改其他任何一项数据都做不到这一点。`,
    );
    expect(located({ changes: 1, mends: 1, fitting: undefined })).toBe(
      `${cell}改为其他数值，即可满足该规则。`,
    );
    expect(located({ changes: 3, mends: 4, fitting: 12, others: 'none' })).toBe(
      `${cell}至少须更改3项数据，才能满足涉及它而未满足的4条规则，它是其中之一，应改为12。如不包括它，更改任何3项数据都做不到这一点。`,
    );
    expect(located({ changes: undefined })).toBe(located({ changes: 1 }, null));
  });

  test('name the table with its title where the core and a module differ', () => {
    const found = examples.find(({ code }) => code === 'figures-differ') as Finding;
    const cells = found.cells.map((entry) =>
      entry.role === 'part' ? { ...entry, cell: entry.cell.replace(/^data/, 'elsewhere') } : entry,
    );
    const [near, far] = [said(found), said({ ...found, cells })];
    isChinese(near);
    isChinese(far);
    expect(near).toMatch(/在表[\d.]+中为[\d,]+，在表[\d.]+中为/);
    expect(far).toMatch(/在“表[\d.]+ \p{Script=Han}.+”中为/u);
  });

  test('name the questions, answers and institutions that the return contradicts', () => {
    const all = examples.filter(({ code }) => code === 'metadata-contradicted').map(said);
    expect(all).toEqual([
      '元数据文件中，关于表1.2的“计数单位”填写的是“受害人”。该表唯一一项标明来源的数据是将其他单位计作“受害人”得出的。',
      '元数据文件中，关于表2.1的“提供机构”填写的是“法院”。该表唯一一项标明来源的数据取自警察机关的来源。',
      '元数据文件中，关于表2.1的“参考期”填写的是“财政年度”。本次答复的参考年份为2013年1月1日至2013年12月31日。',
      '元数据文件中，关于表5.1的“时点日期”填写的是“30 June”。本次答复的时点日期为2013年12月31日。',
    ]);
  });

  test('name the cells by the labels in Chinese', () => {
    const sentence = (code: Finding['code']) =>
      said(examples.find((finding) => finding.code === code) as Finding);
    expect(sentence('negative-count')).toBe('表2.1，绑架，2016年为-412；计数应为零或大于零。');
    expect(sentence('parts-short-of-total')).toBe(
      '2016年，“被关押人员”按性别分列的各分项之和为401,789，总数为411,992：有10,203（2.5%）未归入任何分项。',
    );
    expect(sentence('later-stage-exceeds-earlier')).toBe(
      '2016年，“被定罪人员，所有犯罪”为21,480，“被起诉人员，所有犯罪”为19,955：前者多出1,525。同一年内，被定罪人员很少多于被起诉人员。',
    );
  });

  test('name the questions of the metadata file', () => {
    const { institutions, tables } = loadMetadataQuestions();
    const asks = [...institutions, ...tables].map(({ name }) => name);
    expect(asks.filter((name) => !questionNames.has(name))).toEqual([]);
  });

  test('come with a title, a meaning, an action and reasons', () => {
    for (const { title, meaning, todo, reasons } of Object.values(messages)) {
      expect(title).not.toMatch(/。$/);
      for (const text of [title, meaning, todo, ...reasons]) isChinese(text);
      for (const text of [meaning, todo, ...reasons]) expect(text).toMatch(/。$/);
      expect(reasons.length).toBeGreaterThan(0);
    }
  });
});

describe('what divides a total', () => {
  test('has a phrase for everything that the instruments divide by', () => {
    const known = sumDivisions();
    expect(known.length).toBeGreaterThan(0);
    expect(known.filter((id) => divisions[id] === undefined)).toEqual([]);
    expect(divided('table 1.3')).toBe('在表1.3中分列');
  });

  test('is left unnamed where a module divides by something else', () => {
    expect(divided('nobody-knows')).not.toContain('nobody');
    isChinese(divided('constructor'));
    expect(divided('equal')).toBe(divided('nobody-knows'));
  });
});

describe('the report in Chinese', () => {
  test('has all its texts', () => {
    const { colon, stop, ...texts } = reportMessages.page;
    expect([colon, stop]).toEqual(['：', '。']);
    for (const text of Object.values(texts)) isChinese(text);
    for (const text of Object.values(say.facts)) isChinese(text);
    for (const text of Object.values(say.certainty)) {
      isChinese(text);
      expect(say.certaintyMeans).toContain(`“${text}”`);
    }
    isChinese(say.certaintyMeans);
    expect(reportMessages.page.shownOf).toMatch(/\{all\}.*\{shown\}/);
    expect(reportMessages.page.markedAnswered).toContain('{marked}');
  });

  test('ends no word in the mark that follows it', () => {
    const { todo, comment, source, reference, statuses, howSure } = reportMessages.page;
    const opening = [todo, comment, source, reference, statuses, howSure];
    for (const text of [...opening, ...Object.values(say.answered.states)]) {
      expect(text).toMatch(/\p{Script=Han}$/u);
    }
  });

  test('compares with earlier returns, and parts with their total', () => {
    const { chart, revisions } = say;
    expect(say.changedSince({ revised: 0, added: 0, gone: 0 })).toBe('无变动');
    expect(say.changedSince({ revised: 1200, added: 0, gone: 3 })).toBe('修订1,200项，现为空白3项');
    expect(revisions.title([2015, 2016])).toBe('与2015年和2016年调查周期的答复比较');
    expect(say.sentences([revisions.intro(2013, 2013), revisions.noFigure])).toBe(
      '说明此前报送的数据在两者共有的年份（2013年）有何变动。修订属于常见情况；数据存疑的，由相应的发现指出。在这些年份，两者的所有表均没有数据。',
    );
    expect(chart.partsSummary(100, 90)).toBe('总数为100，分项之和为90，少10。');
    expect(chart.partsSummary(100, 101)).toBe('总数为100，分项之和为101，多1。');
    expect(chart.partsSummary(100, 100)).toBe('总数为100，分项之和与其相等。');
    expect(chart.expectedIn(chart.expected(true), 2013, chart.range(10, 2000))).toBe(
      '通常范围，2013年：10至2,000。',
    );
  });

  test('says any number', () => {
    for (const n of counts) {
      const { verdict, keyFigures, records, chart } = say;
      for (const text of [
        verdict.errors(n),
        verdict.warnings(n),
        verdict.softened(n),
        verdict.unexplained(n),
        keyFigures.filledNote(n, 0.5),
        keyFigures.tablesNote(n, 0),
        keyFigures.tablesNote(n, n),
        verdict.explained(n),
        verdict.expired(n),
        keyFigures.findingsNote({ all: n, error: n, warning: n, information: n, explained: n }),
        say.explainedCount(n),
        ...say.letter.intro('印度：UN-CTS 2014', n),
        say.answered.by(null, n),
        say.answered.by('国家统计局', n),
        say.answered.before('表2.1，绑架，2016年', n),
        say.answered.before('表2.1，绑架，2016年', null),
        queries.with(n),
        keyFigures.recordsNote(n, n, n),
        say.severityCount('information', n),
        say.tableSummary(n, 100),
        say.tableFindings(n),
        say.moreFindings(n),
        say.inDoubt(n),
        say.changedSince({ revised: n, added: n, gone: n }),
        say.lineage.otherCodes(n),
        records.balanced(n),
        records.unbalanced(n, 7),
        records.rest(n, n),
        chart.key(n > 1),
        say.falseAlarms(n, 1.5),
        say.rulesRun(n, n),
        say.ruleEffect({ ...setting, changed: n, softened: n, dropped: n }),
        say.ruleSetting({ severity: 'off', tolerance: { units: n } }),
        revisionsSummary(revisionsOf([2014, 2015].slice(0, n), n)),
      ]) {
        isChinese(text);
      }
    }
  });

  test('writes the rules, the estimates and the comparison with earlier returns', () => {
    expect(say.ruleSetting({ severity: 'warning', tolerance: { percent: 2 } })).toBe(
      '所有发现均列为警告。两数之差不超过较大一数的2%时，不列为发现。',
    );
    expect(
      say.severityChanged({ from: 'error', to: 'warning', reason: '登记册不同', by: '统计局' }),
    ).toBe('严重程度由“错误”改为“警告”：登记册不同（统计局）');
    expect(estimateComment(new Map([['Assault', 0.4]]))).toBe('估计值：包含“Assault”的40%');
    expect(revisionsSummary(revisionsOf([2013, 2014, 2015], 3))).toBe(
      '与2015年和2016年调查周期的答复比较（2013年至2015年）：3项数据未变，3项修订，3项新增，3项现为空白。',
    );
  });
});

describe('the query list in Chinese', () => {
  test('has all its texts', () => {
    const { columns, answers, noCell, rules, before } = queries;
    for (const text of [
      queries.sheet,
      queries.title('印度', 2014),
      queries.titleFor('印度', 2014, reportMessages.institutions.courts ?? ''),
      ...queries.howTo,
      queries.nothing,
      queries.pageNumber,
      ...Object.values(before).map((say) => say('登记册不同。')),
      ...[columns, answers, noCell, rules].flatMap((texts) => Object.values(texts)),
    ]) {
      isChinese(text);
    }
  });
});

describe('sentences of written rules', () => {
  test.each([[], ...moduleNames().map((name) => [name])])('are in Chinese: core %s', (...some) => {
    const all = loadInstruments(some);
    const translate = loadLabels(all.folders, 'zh');
    const texts = textsOfRules(all.rules);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text) => translate(text) === undefined)).toEqual([]);
    for (const text of texts) isChinese(translate(text) ?? '');
  });
});

const setting = {
  rule: 'sum',
  severity: 'warning',
  reason: '登记册不同',
  by: '统计局',
} as const;
