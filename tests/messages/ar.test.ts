import { describe, expect, it } from 'vitest';
import { moduleNames } from '../../src/instrument/compose.ts';
import { loadLabels } from '../../src/instrument/labels.ts';
import { loadInstrument } from '../../src/instrument/load.ts';
import { rowsOf } from '../../src/instrument/rows.ts';
import { textsOfRules } from '../../src/instrument/texts.ts';
import { translated } from '../../src/instrument/translated.ts';
import { estimateComment } from '../../src/messages/ar/estimate.ts';
import { findingMessages } from '../../src/messages/ar/findings.ts';
import { divided, divisions } from '../../src/messages/ar/findings-sums.ts';
import { counted, inYears } from '../../src/messages/ar/format.ts';
import { questionNames } from '../../src/messages/ar/metadata-names.ts';
import { nameWords } from '../../src/messages/ar/names.ts';
import { nouns } from '../../src/messages/ar/nouns.ts';
import { reportMessages } from '../../src/messages/ar/report-messages.ts';
import { revisionsSummary } from '../../src/messages/ar/revisions.ts';
import {
  settingEffect,
  settingSentence,
  severityChanged,
} from '../../src/messages/ar/rule-settings.ts';
import { findingSentence } from '../../src/messages/findings.ts';
import { namesIn } from '../../src/messages/names.ts';
import { loadMetadataQuestions } from '../../src/metadata/index.ts';
import type { Finding, FindingCode } from '../../src/schema/types.ts';
import { asked, instrument } from '../checks/small-return.ts';
import { counts, exampleFindings } from './example-findings.ts';

const arabic = translated(asked, loadLabels(instrument.folders, 'ar')).instrument;
const names = namesIn(arabic, nameWords);
const { page, say } = reportMessages;

/** Details that say how many things a sentence speaks of. */
const howMany = new Set([
  ...['figures', 'followers', 'questions', 'others', 'blank', 'moved', 'compared', 'countries'],
  ...['codes', 'records', 'outside', 'open', 'silent', 'all', 'different', 'keys', 'selected'],
  ...['totals', 'differing', 'alone', 'days', 'limit', 'given', 'parts'],
]);

const examples = exampleFindings(asked);

/** The finding with its counts replaced. */
function withCount(finding: Finding, count: number): Finding {
  const details = Object.entries(finding.details).map(([key, value]) => [
    key,
    howMany.has(key) && typeof value === 'number' ? count : value,
  ]);
  return { ...finding, details: Object.fromEntries(details) };
}

function sentencesOf(finding: Finding): string[] {
  return [finding, ...counts.map((count) => withCount(finding, count))].map((each) =>
    findingSentence(findingMessages, each, names),
  );
}

/** What no text may hold, whatever it says. */
function expectClean(text: string): void {
  expect(text).not.toMatch(/undefined|NaN|\bnull\b|\[object|«»|#| {2}| [.،؛:]|[,;?“”]|data\//);
  expect(text.match(/«/g)?.length).toBe(text.match(/»/g)?.length);
  expect(text).toMatch(/\p{Script=Arabic}/u);
}

/** Texts of the sources, between quotation marks or as they were written, may be in any language. */
function withoutQuoted(text: string): string {
  return text.replaceAll(/«[^»]*»|\u200E[^\u200E]*\u200E/gu, '0');
}

describe('findings in Arabic', () => {
  it('have an example of every code', () => {
    expect(new Set(examples.map(({ code }) => code))).toEqual(
      new Set(Object.keys(findingMessages)),
    );
  });

  it.each(examples.map((finding, index) => ({ finding, name: `${finding.code} ${index}` })))(
    'are whole sentences for every count: $name',
    ({ finding }) => {
      for (const sentence of sentencesOf(finding)) {
        expect(sentence).not.toMatch(/undefined|NaN|\[object|«\u200E*»/u);
        // The examples hold texts of their sources, whose commas and semicolons stay.
        const ours = withoutQuoted(sentence);
        expectClean(ours.replaceAll(/\d,\d/g, '0'));
        expect(ours).toMatch(/\.$/);
        expect(ours).not.toMatch(/ (the|of|is|and|in|are) /);
      }
    },
  );

  it('name cells and rows by their Arabic labels', () => {
    const sentences = examples.map((finding) => findingSentence(findingMessages, finding, names));
    expect(sentences).toContain(
      'في عام 2016، حاصل جمع أجزاء «الأشخاص المحتجزون» حسب الجنس هو 401,789، في حين أن المجموع المدخل هو 411,992؛ والفرق، وهو 10,203 (2.5%)، غير موزع على الأجزاء.',
    );
    expect(sentences).toContain(
      'القيمة المدخلة في «الجدول 2.1، الاختطاف، 2016» هي \u200E-412؛ والعدد لا يقل عن صفر.',
    );
  });

  it('point to the cell that all rules together doubt', () => {
    const [finding] = examples.filter(({ code }) => code === 'part-exceeds-whole');
    const culprit = finding?.cells[0]?.cell ?? '';
    const located = [
      { changes: 1, mends: 2, fitting: 427474, others: 'none' },
      { changes: 1 },
      { changes: 2, mends: 3, others: 'none' },
      { changes: 3, mends: 1, fitting: 7, others: 'some' },
    ];
    const said = located.map((details) => {
      const all = { ...finding, culprit, details: { ...finding?.details, ...details } };
      return findingSentence(findingMessages, all as Finding, names);
    });
    for (const text of said) expectClean(text.replaceAll(/\d,\d/g, '0'));
    expect(said[0]).toMatch(
      /: لو كانت قيمتها 427,474 لتحققت القاعدتان اللتان لا تتحققان معها\. ولا يكفي لذلك/,
    );
    expect(said[1]).toMatch(/: لو تغيرت قيمتها لتحققت القاعدة\.$/);
    expect(said[2]).toMatch(/: يلزم تغيير رقمين على الأقل .*، وعددها 3، وأحدهما رقم هذه الخلية\. /);
    expect(said[3]).toMatch(/3 أرقام .*، ومنها رقم هذه الخلية التي ينبغي أن تصبح قيمتها 7\.$/);
  });

  it('name the tables of two figures that stand in different files', () => {
    const module = loadInstrument('modules/corruption');
    const both = { ...instrument, files: [...instrument.files, ...module.files] };
    const said = (code: FindingCode, whole: string): string => {
      const finding = examples.find((each) => each.code === code);
      const cells = finding?.cells.map((cell) =>
        cell.role === 'total' ? { ...cell, cell: whole } : cell,
      );
      const moved = { ...finding, cells, culprit: null } as Finding;
      return findingSentence(findingMessages, moved, namesIn(both, nameWords));
    };
    const [table] = module.files[0]?.chapters.flatMap(({ tables }) => tables) ?? [];
    const named = `في الجدول «corruption ${table?.table} ${table?.title}»`;
    const cell = `corruption/${table?.table}/a-row/total@2016`;
    expect(said('figures-differ', cell)).toContain(named);
    expect(said('part-exceeds-whole', cell)).toContain(`(${named})`);
  });

  it('name the questions of the metadata file', () => {
    const { institutions, tables } = loadMetadataQuestions();
    const asks = [...institutions, ...tables].map(({ name }) => name);
    expect(new Set(asks)).toEqual(new Set(questionNames.keys()));
  });

  it('say what contradicts an answer for one figure, two and more', () => {
    const finding = examples.find(({ details }) => details.about === 'counting-unit');
    const said = [1, 2, 12].map((figures) => {
      const counted = { ...finding, details: { ...finding?.details, figures } } as Finding;
      return findingSentence(findingMessages, counted, names).split('. ')[1];
    });
    expect(said).toEqual([
      'غير أن الرقم الوحيد الذي له مصدر في الجدول يحسب وحدة أخرى على أنها ضحايا.',
      'غير أن الرقمين اللذين لهما مصدر في الجدول يحسبان وحدة أخرى على أنها ضحايا.',
      'غير أن جميع الأرقام التي لها مصدر في الجدول، وعددها 12، تحسب وحدة أخرى على أنها ضحايا.',
    ]);
  });

  it('keep codes and files of other scripts in their own direction', () => {
    const sentences = examples.map((finding) => findingSentence(findingMessages, finding, names));
    expect(sentences.filter((text) => text.includes('436-2'))).not.toEqual([]);
    for (const text of sentences.filter((entry) => entry.includes('436-2'))) {
      expect(text).toContain('\u200E436-2\u200E');
    }
  });

  it('come with a title, a meaning, an action and reasons', () => {
    for (const code of Object.keys(findingMessages) as FindingCode[]) {
      const { title, meaning, todo, reasons } = findingMessages[code];
      expect(title).toMatch(/^\p{Script=Arabic}[^.]*$/u);
      expect(reasons.length).toBeGreaterThan(0);
      for (const text of [meaning, todo, ...reasons]) {
        expectClean(text.replaceAll(/\d,\d/g, '0'));
        expect(text).toMatch(/\.$/);
      }
    }
  });
});

describe('counted things in Arabic', () => {
  it('take the form that the number asks for', () => {
    expect(counts.map((count) => counted(count, nouns.record))).toEqual([
      '0 سجل',
      'سجل واحد',
      'سجلان',
      '3 سجلات',
      '5 سجلات',
      '11 سجلا',
      '21 سجلا',
      '100 سجل',
    ]);
  });

  it('name years as one, two or several', () => {
    expect([['2014'], ['2014', '2015'], ['2014', '2015', '2016']].map(inYears)).toEqual([
      'عام 2014',
      'عامي 2014 و2015',
      'الأعوام 2014 و2015 و2016',
    ]);
  });
});

describe('divisions in Arabic', () => {
  const instruments = [
    instrument,
    ...moduleNames().map((name) => loadInstrument(`modules/${name}`)),
  ];

  it('are named for everything that the shipped instruments divide by', () => {
    const divisionsAsked = instruments.flatMap(({ breakdowns, files }) => [
      ...breakdowns.keys(),
      ...files.flatMap(({ chapters }) =>
        chapters.flatMap(({ tables }) =>
          tables.flatMap((table) =>
            rowsOf(table).flatMap(({ row }) => (row.groups ?? []).map(({ by }) => by)),
          ),
        ),
      ),
    ]);
    expect(new Set(divisionsAsked)).toEqual(new Set(Object.keys(divisions)));
  });

  it('say no id of a module that is not known here', () => {
    expect(divided('sex')).toBe('حسب الجنس');
    expect(divided('table 1.3')).toBe('في الجدول 1.3');
    for (const id of ['some-new-id', 'constructor']) expect(divided(id)).toBe('حسب الفئة');
  });
});

describe('the rest of the report in Arabic', () => {
  it('has clean texts on its page', () => {
    const { colon, stop, ...texts } = page;
    for (const text of Object.values(texts)) expectClean(text);
    for (const text of [texts.todo, texts.comment, texts.source, texts.reference, texts.howSure]) {
      for (const mark of [colon, stop]) expect(text.endsWith(mark.trim())).toBe(false);
    }
    expect(page.shownOf).toMatch(/\{shown\}.*\{all\}/);
    expect(page.markedAnswered).toContain('{marked}');
  });

  it('says how sure a finding is and how parts differ from their total', () => {
    const texts = [
      ...Object.values(say.certainty),
      say.certaintyMeans,
      ...[2010, 2011, 2012].map((last) => say.revisions.intro(2010, last)),
      say.revisions.noYear,
      say.revisions.noFigure,
      say.chart.expectedIn(say.chart.expected(true), 2012, say.chart.range(10, 20)),
      say.chart.short,
      say.chart.excess,
    ];
    for (const text of texts) expectClean(text);
    expect([90, 100, 110].map((sum) => say.chart.partsSummary(100, sum))).toEqual([
      'المجموع 100، وحاصل جمع الأجزاء 90، وهو أقل من المجموع بمقدار 10.',
      'المجموع 100، وحاصل جمع الأجزاء 100، وهما متساويان.',
      'المجموع 100، وحاصل جمع الأجزاء 110، وهو أكثر من المجموع بمقدار 10.',
    ]);
  });

  it('says what changed since the earlier return', () => {
    expect(say.changedSince({ revised: 0, added: 0, gone: 0 })).toBe('لا شيء');
    expect(say.changedSince({ revised: 3, added: 2, gone: 1 })).toBe(
      'نُقحت 3 أرقام وأُضيف رقمان وأصبحت خلية واحدة فارغة',
    );
    expect(say.revisions.title([2012, 2013])).toBe('المقارنة مع ردي دورتي عامي 2012 و2013');
  });

  it.each(counts)('has whole sentences for the count %i', (count) => {
    const texts = [
      say.verdict.errors(count),
      say.verdict.warnings(count),
      say.verdict.softened(count),
      say.verdict.unexplained(count),
      say.keyFigures.filledNote(count, 0.5),
      say.keyFigures.tablesNote(count, count),
      say.keyFigures.findingsNote({
        all: 3 * count,
        error: count,
        warning: count,
        information: count,
        explained: count,
      }),
      say.verdict.explained(count),
      say.verdict.expired(count),
      say.explainedCount(count),
      ...say.letter.intro('الهند: UN-CTS 2014', count),
      say.keyFigures.recordsNote(count, count, count),
      say.severityCount('error', count),
      say.severityCount('warning', count),
      say.severityCount('information', count),
      say.tableSummary(count, count),
      say.tableFindings(count),
      say.inDoubt(count),
      say.changedSince({ revised: count, added: count, gone: count }),
      say.lineage.otherCodes(count),
      say.records.balanced(count),
      say.records.unbalanced(count, count),
      say.records.rest(count, count),
      say.falseAlarms(count, count),
      say.rulesRun(count, count),
      settingEffect({ ...setting, changed: count, softened: count, dropped: count }),
      revisionsSummary({
        cycles: Array.from({ length: Math.max(1, count) }, (_, index) => 2010 + index),
        years: [2012, 2013],
        tables: [{ table: 'data/1.1', unchanged: count, revised: 0, added: 0, gone: 0 }],
      }),
    ];
    for (const text of texts) expectClean(text);
  });

  const setting = { rule: 'sum:*', reason: 'سبب', by: 'المكتب الإحصائي' };

  it('says what was decided about rules', () => {
    expect(settingSentence({ severity: 'warning', tolerance: { percent: 2 } })).toBe(
      'تُعد الملاحظات تحذيرات. الفروق التي لا تتجاوز 2% من الرقم الأكبر لا تُعد ملاحظات.',
    );
    expect(
      severityChanged({ from: 'error', to: 'warning', reason: 'سبب', by: 'المكتب الإحصائي' }),
    ).toBe('تغيرت الدرجة من «خطأ» إلى «تحذير»: سبب (المكتب الإحصائي)');
  });

  it('says what an estimate holds', () => {
    expect(estimateComment(new Map([['Assault', 0.4]]))).toBe(
      'قيمة تقديرية: تشمل 40% من «\u200EAssault\u200E»',
    );
  });
});

describe('sentences of written rules', () => {
  const core = textsOfRules(instrument.rules);

  it.each([
    { name: 'un-cts-2017', folders: instrument.folders, texts: core },
    ...moduleNames().map((name) => {
      const { folders, rules } = loadInstrument(`modules/${name}`);
      return { name, folders: [...folders, ...instrument.folders], texts: textsOfRules(rules) };
    }),
  ])('of $name are all in Arabic', ({ folders, texts }) => {
    const translate = loadLabels(folders, 'ar');
    for (const text of texts) expectClean(translate(text) ?? `no translation of ${text}`);
  });
});
