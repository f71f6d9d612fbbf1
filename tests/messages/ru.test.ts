import { describe, expect, test } from 'vitest';
import { loadInstruments, moduleNames } from '../../src/instrument/compose.ts';
import { loadLabels } from '../../src/instrument/labels.ts';
import { textsOfRules } from '../../src/instrument/texts.ts';
import { translated } from '../../src/instrument/translated.ts';
import { findingSentence } from '../../src/messages/findings.ts';
import { namesIn } from '../../src/messages/names.ts';
import { estimateComment } from '../../src/messages/ru/estimate.ts';
import { divided, divisions } from '../../src/messages/ru/findings-sums.ts';
import { institutionNames } from '../../src/messages/ru/metadata.ts';
import { questionNames } from '../../src/messages/ru/metadata-names.ts';
import { reportMessages } from '../../src/messages/ru/report-messages.ts';
import { revisionsSummary } from '../../src/messages/ru/revisions.ts';
import { howRead, whatWasMeant, whyNotUnderstood } from '../../src/messages/ru/typed-figures.ts';
import { loadMetadataQuestions } from '../../src/metadata/index.ts';
import type { Finding, FindingCode } from '../../src/schema/types.ts';
import { asked, instrument } from '../checks/small-return.ts';
import {
  counts,
  exampleFindings,
  revisionsOf,
  sumDivisions,
  withNumbers,
} from './example-findings.ts';

const { findings: messages, page, say, queries } = reportMessages;
const inRussian = translated(asked, loadLabels(instrument.folders, 'ru'));
const names = namesIn(inRussian.instrument, reportMessages.names);
const assault = 'data/2.1/serious-assault';

const examples = exampleFindings(inRussian);
const named = examples.map((finding, index) => ({ finding, name: `${finding.code} ${index}` }));

/** What all hard rules together can say of the likeliest wrong cell. */
const pointed = [
  { changes: 1, others: 'some' },
  { changes: 1, others: 'none', fitting: 1_234 },
  { changes: 1, others: 'some', fitting: 1_234, mends: 2 },
  { changes: 1, others: 'none', mends: 5 },
  { changes: 2, others: 'some' },
  { changes: 2, others: 'none', mends: 3, fitting: 1_234 },
  { changes: 21, others: 'none', mends: 2 },
];

const contradicted = {
  'counting-unit': [1, 5].flatMap((figures) =>
    ['offences', 'persons', 'victims', 'files'].map((found) => ({ figures, found })),
  ),
  institution: [1, 5].flatMap((figures) =>
    ['police', 'courts; prosecution'].map((found) => ({ figures, found })),
  ),
  'reference-period': [{ found: '2016-04-01 2017-03-31' }],
  'reference-day': [{ found: '2016-12-31' }],
};
const contradictions = Object.entries(contradicted).map(([about, cases]) => [
  'metadata-contradicted',
  cases.map((details) => ({ ...details, about, name: about.replace('-', ' ') })),
]);

const said = (finding: Finding): string =>
  findingSentence(messages, finding, names).replaceAll('\u00A0', ' ');

/** The sentence of the example of a code, with some of its details exchanged. */
function saidWith(code: FindingCode, details: Record<string, unknown>, culprit?: string): string {
  const found = examples.find((finding) => finding.code === code);
  const cell = culprit ?? found?.culprit ?? null;
  return said({ ...found, culprit: cell, details: { ...found?.details, ...details } } as Finding);
}

function isRussian(text: string): void {
  expect(text).toMatch(/\p{Script=Cyrillic}/u);
  expect(text).not.toMatch(
    /undefined|NaN|\bnull\b|\[object|Invalid|«»|\(\)|[ \u00A0]{2}| $|^ |data\//,
  );
  expect(text).not.toMatch(/\s[.,;:?!)»]|[(«]\s|[,;:]{2}|\.\.$|[“”„]/);
  // A national code and the index of a classification, in the language of their source.
  const own = text.replace('Rape of a minor', '').replace('ICD-10 X85 to Y09', '');
  expect(own).not.toMatch(/\b(the|of|is|are|and|in|to|other|records?|figures?)\b/);
  expect(text.match(/«/g)?.length).toBe(text.match(/»/g)?.length);
  expect(text.match(/\(/g)?.length).toBe(text.match(/\)/g)?.length);
}

describe('findings in Russian', () => {
  test.each(named)('$name is a whole sentence', ({ finding }) => {
    isRussian(said(finding));
    expect(said(finding)).toMatch(/^[А-Я«].*\.$/);
  });

  test.each(named)('$name can be said of any number', ({ finding }) => {
    for (const count of counts) {
      isRussian(said(withNumbers(finding, count)));
    }
  });

  test.each([
    ['isolated-revision', ['none', 'digits', 'zero'].map((like) => ({ like }))],
    [
      'isolated-revision',
      ['large', 'small'].map((other) => ({ like: 'factor', times: 10, other })),
    ],
    ['isolated-revision', [2, 6].map((figures) => ({ like: 'level', times: 0.1, figures }))],
    ['isolated-revision', ['2015', '2017'].map((other) => ({ like: 'repeated', other }))],
    [
      'isolated-revision',
      [
        { like: 'swapped', other: `${assault}/total` },
        { by: 'sex', total: `${assault}/total` },
      ],
    ],
    [
      'isolated-revision',
      [1, 4].map((figures) => ({ like: 'pasted', other: 'data/2.3', figures })),
    ],
    [
      'isolated-revision',
      [1, 4].map((figures) => ({ like: 'zero-for-blank', previous: undefined, figures })),
    ],
    ['isolated-revision', [0, 1, 5].map((compared) => ({ compared, moved: 0 }))],
    ['sudden-change', ['spike', 'edge', 'step'].map((shape) => ({ shape }))],
    ['sudden-change', [0, 100].map((high) => ({ times: 10, value: 50, high }))],
    ['factor-of-ten', ['large', 'small'].map((direction) => ({ direction }))],
    ['level-shift', [0.5, 2].map((change) => ({ change }))],
    ['table-shifted', ['first', 'last'].map((side) => ({ side }))],
    ['table-shifted', ['data/5.1', 'data/5.1 data/5.2'].map((tables) => ({ tables }))],
    ['parts-short-of-total', ['blank', 'given', 'not-asked'].map((unknown) => ({ unknown }))],
    ['parts-exceed-total', ['sex', 'table 1.3', 'other'].map((by) => ({ by }))],
    ['duplicate-records', ['same', 'different'].map((content) => ({ content }))],
    ['duplicate-records', ['once', 'all'].map((counted) => ({ counted }))],
    [
      'implausible-size',
      ['population', 'largest-population', 'population-too-small'].map((against) => ({ against })),
    ],
    ['rate-implausible', ['above', 'below'].map((side) => ({ side }))],
    ['published-on-other-level', [0.48, 2.01].map((ratio) => ({ ratio }))],
    ['published-on-other-level', [{ released: '' }, { source: '' }, { released: '', source: '' }]],
    ['column-off-by-year', [1, -1].map((by) => ({ by }))],
    ['answered-before', [{ figures: 1 }, { figures: 4, given: 2 }, { figures: 4, given: 0 }]],
    ['gap-in-series', [1, 4].map((questions) => ({ questions }))],
    ['records-without-value', [1, 4].map((figures) => ({ figures }))],
    ['stock-day', ['', '2016-12-28', '2017-01-03'].map((counted) => ({ counted }))],
    ['stock-day', [0, 15].map((limit) => ({ counted: '', limit }))],
    ['stock-day', ['2016', '2016 2017', '2014 2015 2016'].map((years) => ({ years }))],
    ['total-differs', [1, 3, 12].map((differing) => ({ differing }))],
    ['total-differs', ['', 'Kidnapping'].map((where) => ({ where }))],
    ['total-not-compared', [1, 3, 12].map((alone) => ({ alone }))],
    ['code-too-wide', [1, 2, 5].map((rows) => ({ rows: Array(rows).fill(assault).join(' ') }))],
    ['metadata-missing', ['2.1', 'courts'].map((subject) => ({ subject }))],
    ['break-without-change', [1_903, 1_950].map((value) => ({ value, before: 1_903 }))],
    ['rate-outside-parts', [90, 1].map((rate) => ({ rate, low: 10, high: 20 }))],
    ['some-parts-without-total', [2, 5, 21].map((given) => ({ given }))],
    ['total-without-parts', [1, 2, 6].map((totals) => ({ totals }))],
    ...contradictions,
  ] as [FindingCode, Record<string, unknown>[]][])(
    '%s says each case in its own words',
    (code, cases) => {
      const all = cases.map((details) => saidWith(code, details));
      for (const text of all) isRussian(text);
      expect(new Set(all).size).toBe(cases.length);
    },
  );

  test.each([
    'parts-short-of-total',
    'parts-exceed-total',
    'part-exceeds-whole',
    'figures-differ',
  ] as const)('%s says which cell is the likeliest wrong one', (code) => {
    const culprit = `${assault}/total@2016`;
    const all = pointed.map((details) => saidWith(code, details, culprit));
    for (const text of all) {
      isRussian(text);
      expect(text).toContain(
        'Скорее всего, неверна ячейка «таблица 2.1, тяжкое нападение, 2016»: ',
      );
    }
    expect(new Set(all).size).toBe(all.length);
  });

  test('name the cells by the labels in Russian', () => {
    expect(saidWith('negative-count', {})).toBe(
      'Таблица 2.1, похищение людей, 2016: указано -412, а количество не может быть меньше нуля.',
    );
    expect(saidWith('parts-short-of-total', {})).toBe(
      'В 2016 году сумма частей показателя «Лица, содержащиеся в заключении» по полу составляет 401 789, а итог — 411 992: не распределено 10 203 (2,5 %).',
    );
    expect(saidWith('later-stage-exceeds-earlier', {})).toBe(
      'В 2016 году показатель «Осужденные лица, все преступления» равен 21 480, а показатель «Лица, подвергнутые судебному преследованию, все преступления» — 19 955: первый больше второго на 1 525. Число осужденных лиц редко превышает число лиц, подвергнутых судебному преследованию в том же году.',
    );
  });

  test.each([
    [1, '1 запись из 1 000 (4 %) за 2016 год не вошла ни в одно значение и не исключена намеренно'],
    [2, '2 записи из 1 000 (4 %) за 2016 год не вошли ни в одно значение и не исключены намеренно'],
    [5, '5 записей из 1 000 (4 %) за 2016 год не вошли'],
    [11, '11 записей из 1 000 (4 %) за 2016 год не вошли'],
    [21, '21 запись из 1 000 (4 %) за 2016 год не вошла'],
    [100, '100 записей из 1 000 (4 %) за 2016 год не вошли'],
  ])('put words in the form that %i asks for', (records, words) => {
    expect(saidWith('records-left-over', { records })).toContain(words);
  });

  test.each([
    [1, '1 значение за 2014 год отличается от цикла 2017 года на 1,6 %'],
    [3, '3 значения за 2014 год отличаются от цикла 2017 года, медиана расхождений — 1,6 %'],
    [21, '21 значение за 2014 год отличается от цикла 2017 года, медиана расхождений — 1,6 %'],
  ])('put verbs in the form that %i asks for', (figures, words) => {
    expect(saidWith('settled-history-revised', { figures })).toContain(words);
  });

  test.each([
    [2, 'в 2 раза больше'],
    [2.01, 'в 2,01 раза больше'],
    [5.001, 'в 5 раз больше'],
    [21, 'в 21 раз больше'],
  ])('count times: %f', (ratio, words) => {
    expect(saidWith('published-on-other-level', { ratio })).toContain(words);
  });

  test('come with a title, a meaning, an action and reasons', () => {
    for (const { title, meaning, todo, reasons } of Object.values(messages)) {
      expect(title).toMatch(/^[А-Я][^.]*$/);
      for (const text of [title, meaning, todo, ...reasons]) isRussian(text);
      for (const text of [meaning, todo, ...reasons]) expect(text).toMatch(/^[А-ЯE].*\.$/);
      expect(reasons.length).toBeGreaterThan(0);
    }
  });

  test('say of everything typed why it is not understood and how it was read', () => {
    for (const text of [...Object.values(whyNotUnderstood), ...Object.values(howRead)]) {
      isRussian(text);
      expect(text).toMatch(/^[а-я].*[^.]$/);
    }
    expect(whatWasMeant({ value: 12.5 })).toBe(
      'Если имеется в виду 12,5, введите это значение как число.',
    );
  });
});

describe('questions of the metadata file', () => {
  test('all have a short name in Russian', () => {
    const { institutions, tables } = loadMetadataQuestions();
    const asks = [...institutions, ...tables].map(({ name }) => name);
    expect(asks.length).toBeGreaterThan(0);
    expect(asks.filter((name) => !questionNames.has(name))).toEqual([]);
    for (const name of questionNames.values()) isRussian(name);
  });
});

describe('what divides a total', () => {
  test('has a phrase for everything that the instruments divide by', () => {
    const known = sumDivisions();
    expect(known.length).toBeGreaterThan(0);
    expect(known.filter((id) => !Object.hasOwn(divisions, id))).toEqual([]);
    expect(divided('table 1.3')).toBe('в таблице 1.3');
  });

  test('is left unnamed where a module divides by something else', () => {
    expect(divided('nobody-knows')).toBe('по категориям');
    expect(divided('equal')).toBe('по категориям');
    expect(divided('constructor')).toBe('по категориям');
  });
});

describe('the report in Russian', () => {
  test('has all its texts', () => {
    const { colon, stop, ...words } = page;
    expect([colon, stop]).toEqual([': ', '. ']);
    for (const text of [...Object.values(words), ...Object.values(say.facts)]) isRussian(text);
    for (const text of Object.values(say.certainty)) isRussian(text);
    isRussian(say.certaintyMeans);
    expect(words.shownOf).toMatch(/\{shown\}.*\{all\}/);
    expect(words.markedAnswered).toContain('{marked}');
  });

  test('compares with earlier returns', () => {
    const { revisions, changedSince } = say;
    for (const text of [
      revisions.title([2014]),
      revisions.title([2013, 2014]),
      revisions.intro(2013, 2013),
      revisions.intro(2011, 2013),
      revisions.noYear,
      revisions.noFigure,
    ]) {
      isRussian(text);
    }
    expect(revisions.title([2014])).toBe('Сопоставление с ответом за цикл 2014 года');
    expect(changedSince({ revised: 0, added: 0, gone: 0 })).toBe('Нет');
    expect(changedSince({ revised: 2, added: 1200, gone: 1 })).toBe(
      'Пересмотрено: 2, новых: 1\u00A0200, теперь не заполнено: 1',
    );
    expect(changedSince({ revised: 0, added: 0, gone: 5 })).toBe('Теперь не заполнено: 5');
  });

  test('describes what a chart expects and what parts lack', () => {
    const { chart } = say;
    for (const text of [
      chart.expectedIn(chart.expected(true), 2013, chart.range(10, 20)),
      chart.parts(2013),
      chart.total,
      chart.sum,
      chart.short,
      chart.excess,
      chart.partsSummary(100, 100),
    ]) {
      isRussian(text);
    }
    expect(chart.expectedIn(chart.expected(false), 2013, '20')).toBe(
      'Ожидаемое значение, 2013 год: 20.',
    );
    expect(chart.partsSummary(100, 90)).toBe(
      'Итог — 100. Сумма частей — 90, то есть на 10 меньше итога.',
    );
    expect(chart.partsSummary(100, 121)).toMatch(/на 21 больше итога\.$/);
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
        keyFigures.findingsNote({ all: n, error: n, warning: n, information: n, explained: n }),
        verdict.explained(n),
        verdict.expired(n),
        say.explainedCount(n),
        keyFigures.recordsNote(n, n, n),
        say.severityCount('information', n),
        say.tableSummary(n, 100),
        say.tableFindings(n),
        say.moreFindings(n),
        say.inDoubt(n),
        say.changedSince({ revised: n, added: n, gone: n }),
        chart.partsSummary(n, 7),
        say.lineage.otherCodes(n),
        records.balanced(n),
        records.unbalanced(n, 7),
        records.rest(n, n),
        chart.key(n > 1),
        chart.title('Похищение людей', 2013, 2013 + n),
        say.falseAlarms(n, 1.5),
        say.rulesRun(n, n),
        say.ruleEffect({ ...setting, changed: n, softened: n, dropped: n }),
        say.ruleSetting({ severity: 'off', tolerance: { units: n } }),
        revisionsSummary(revisionsOf([2014, 2015].slice(0, n), n)),
      ]) {
        isRussian(text);
      }
    }
    expect(say.tableFindings(21)).toBe('21 замечание');
    expect(say.verdict.unexplained(1)).toMatch(/^В 1 ячейке нет/);
    expect(say.verdict.unexplained(100)).toMatch(/^В 100 ячейках нет/);
  });

  test('says who answered what', () => {
    const { states, by, before: figureBefore } = say.answered;
    for (const text of [
      ...Object.values(states),
      by(null, 2014),
      by('А. Иванова', 2014),
      figureBefore('таблица 2.1, похищение людей, 2013', null),
      figureBefore('таблица 2.1, похищение людей, 2013', 1200),
    ]) {
      isRussian(text);
    }
    expect(say.institution('police')).toBe('Полиция');
    expect(say.institution('coordinator')).toBe('Координатор');
  });

  test('writes to an institution', () => {
    isRussian(say.letter.subject);
    for (const n of counts) {
      for (const text of say.letter.intro('Страна: UN-CTS 2014', n)) isRussian(text);
    }
    expect(say.letter.intro('Страна: UN-CTS 2014', 21)[0]).toContain('возник 21 вопрос.');
    expect(say.letter.intro('Страна: UN-CTS 2014', 3)[0]).toContain('возникли 3 вопроса.');
    for (const text of Object.values(reportMessages.institutions)) isRussian(text);
  });

  test('names every kind of rule', () => {
    for (const kind of ['sum', 'at-most', 'stage-order', 'equal', 'share-of', 'between'] as const) {
      isRussian(say.ruleKind(kind));
    }
  });

  test('writes the query list', () => {
    const words = 'Изменилось законодательство.';
    for (const text of [
      ...queries.howTo,
      ...Object.values(queries.answers),
      ...Object.values(queries.noCell),
      ...Object.values(queries.rules),
      ...Object.values(queries.before).map((say) => say(words)),
      ...Object.values(queries.columns).filter((text) => text !== '№'),
      queries.title('Страна', 2014),
      queries.nothing,
      queries.with(3),
    ]) {
      isRussian(text);
    }
    expect(queries.titleFor('Страна', 2014, institutionNames.courts)).toBe(
      'Страна: вопросы для судов по ответу на вопросник UN-CTS 2014',
    );
    expect(queries.sheet.length).toBeLessThanOrEqual(31);
  });

  test('writes the rules, the estimates and the comparison with earlier returns', () => {
    expect(say.ruleSetting({ severity: 'warning', tolerance: { percent: 0.5 } })).toBe(
      'Замечания считаются предупреждениями. Расхождения до 0,5\u00A0% большего из двух значений не считаются замечанием.',
    );
    expect(
      say.severityChanged({
        from: 'error',
        to: 'warning',
        reason: 'другой реестр',
        by: 'статуправление',
      }),
    ).toBe(
      'Степень серьезности изменена с «ошибка» на «предупреждение»: другой реестр (статуправление)',
    );
    expect(say.ruleEffect({ ...setting, changed: 0, softened: 0, dropped: 0 })).toBe(
      'Ни одно замечание не затронуто',
    );
    expect(estimateComment(new Map([['Assault', 0.4]]))).toBe(
      'Оценка. Национальные коды включены частично: «Assault» — 40\u00A0%',
    );
    expect(revisionsSummary(revisionsOf([2013, 2014, 2015], 3))).toBe(
      'Сопоставление с ответами за циклы 2015 и 2016 годов (2013–2015): без изменений — 3 значения, пересмотрено — 3, новых — 3, теперь не заполнено — 3.',
    );
  });
});

describe('sentences of written rules', () => {
  test.each([[], ...moduleNames().map((name) => [name])])('are in Russian: core %s', (...some) => {
    const all = loadInstruments(some);
    const translate = loadLabels(all.folders, 'ru');
    const texts = textsOfRules(all.rules);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text) => translate(text) === undefined)).toEqual([]);
    for (const text of texts) isRussian(translate(text) ?? '');
  });
});

const setting = {
  rule: 'sum',
  severity: 'warning',
  reason: 'другой реестр',
  by: 'статуправление',
} as const;
