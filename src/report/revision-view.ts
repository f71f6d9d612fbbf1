import { directionOf } from '../messages/direction.ts';
import { capital } from '../messages/letters.ts';
import type { Change, Comparison, Measures } from '../revision/index.ts';
import { movedMost, sizeOf } from '../revision/index.ts';
import {
  changesByTable,
  declaredBreaks,
  noMeasure,
  perCent,
  type RevisionContext,
  reasonTexts,
  tableTitle,
} from './revision-context.ts';
import type { ChangeRow, MeasureRow, RevisionView, TriangleView } from './revision-model.ts';

/** Triangles shown on the page; the CSV file holds all. */
const shownTriangles = 20;

/** Changed cells of a table that are shown without being asked for. */
const openUpTo = 12;

/**
 * The revision report as a plain model. Tables, years, settled years and changes are those of the first
 * return beside the last. Pure: the same comparison gives the same model.
 */
export function revisionView(context: RevisionContext): RevisionView {
  const { compared, messages, words, returns } = context;
  const { main, comparisons } = compared;
  const { say, page } = messages;
  const { parts, years, changes } = main;
  const { countryName = '' } = compared.vintages.at(-1)?.ret ?? {};
  const byTable = changesByTable(context, changes.changes);
  const { skip, contents, summary, table, year, cell } = page;
  const row = (label: string, measures: Measures, short = label): MeasureRow =>
    measureRow(context, { label, short, href: null }, measures);
  return {
    lang: messages.language,
    dir: directionOf(messages.language),
    page: { ...words.page, skip, contents, summary, table, year, cell },
    title: words.say.title(countryName, years[0] ?? 0, years.at(-1) ?? 0),
    returns,
    between: betweenOf(context, main),
    figures: keyFigures(context, parts.all),
    sentences: sentencesOf(context, main),
    comparisons:
      comparisons.length === 1
        ? []
        : comparisons.map((each) =>
            row(betweenOf(context, each), each.parts.all, `${each.from + 1} → ${each.to + 1}`),
          ),
    chapters: parts.chapters.map(({ chapter, measures }) => ({
      chapter: row(chapterTitle(context, chapter), measures),
      tables: parts.tables
        .filter(({ table }) => chapterOf(context, table) === chapter)
        .map(({ table, measures }) => {
          const href = byTable.has(table) ? `#${changesId(table)}` : null;
          const [label, short] = [tableTitle(context, table), context.names.tableNumber(table)];
          return measureRow(context, { label, short, href }, measures);
        }),
    })),
    all: row(words.page.all, parts.all),
    years: parts.years.map((each) => row(String(each.year), each.measures)),
    settled: main.settled.map((change) => changeRow(context, change)),
    triangles: compared.vintages.length > 2 ? { shown: trianglesOf(context) } : null,
    changes: [...byTable].map(([table, own]) => ({
      id: changesId(table),
      title: tableTitle(context, table),
      summary: words.say.changesOf(own.length),
      open: own.length <= openUpTo,
      rows: own.map((change) => changeRow(context, change)),
    })),
    breaks: declaredBreaks(context),
    footer: say.footer(context.toolVersion),
  };
}

/** "cycle 2013 → cycle 2014". */
export function betweenOf({ words, returns }: RevisionContext, { from, to }: Comparison): string {
  return words.say.between(returns[from] ?? '', returns[to] ?? '');
}

function keyFigures(context: RevisionContext, all: Measures): RevisionView['figures'] {
  const { page } = context.words;
  const { number } = context.messages.formats;
  return [
    { label: page.compared, value: number(all.compared) },
    { label: page.revised, value: number(all.revised) },
    { label: page.share, value: perCent(context, all.revisedPercent) },
    { label: page.mean, value: perCent(context, all.meanPercent, { signed: true }) },
    { label: page.meanAbsolute, value: perCent(context, all.meanAbsolutePercent) },
    { label: page.relative, value: perCent(context, all.relativePercent) },
  ];
}

function sentencesOf(context: RevisionContext, { parts, changes }: Comparison): string[] {
  const { say } = context.words;
  const { all } = parts;
  const asked = changes.onlyAfter + changes.onlyBefore;
  const way = all.lean?.way ?? 'neither';
  return [
    all.compared === 0
      ? say.nothingCompared
      : say.headline(all.revised, all.compared, perCent(context, all.revisedPercent)),
    ...(all.added + all.gone === 0 ? [] : [say.movedSentence(all.added, all.gone)]),
    ...(asked === 0 ? [] : [say.askedSentence(changes.onlyAfter, changes.onlyBefore)]),
    ...(all.fromZero === 0 ? [] : [say.zeroSentence(all.fromZero, all.fromZeroRevised)]),
    ...(way === 'neither' ? [] : [say.leanSentence(way)]),
  ];
}

function measureRow(
  context: RevisionContext,
  named: Pick<MeasureRow, 'href' | 'label' | 'short'>,
  measures: Measures,
): MeasureRow {
  const { number } = context.messages.formats;
  const { lean } = measures;
  return {
    ...named,
    compared: number(measures.compared),
    revised: number(measures.revised),
    share: perCent(context, measures.revisedPercent),
    mean: perCent(context, measures.meanPercent, { signed: true }),
    meanAbsolute: perCent(context, measures.meanAbsolutePercent),
    relative: perCent(context, measures.relativePercent),
    median: perCent(context, measures.medianRevisedPercent),
    lean:
      lean === null
        ? noMeasure
        : context.words.say.leanCell(lean.way, lean.t === null ? '' : number(lean.t)),
    added: number(measures.added),
    gone: number(measures.gone),
  };
}

function changeRow(context: RevisionContext, change: Change): ChangeRow {
  const { cell, before, after } = change;
  const { number } = context.messages.formats;
  const { by, percent } = sizeOf(change);
  return {
    cell: capital(context.names.cell(cell)),
    before: said(context, before),
    after: said(context, after),
    difference: by === null ? noMeasure : `${by > 0 ? '+' : ''}${number(by)}`,
    percent: perCent(context, percent, { signed: true }),
    reasons: reasonTexts(context, change),
  };
}

function said({ messages, words }: RevisionContext, { value, status }: Change['before']): string {
  const mark = status === 'A' || status === 'O' ? '' : ` [${status}]`;
  return `${value === null ? words.page.noFigure : messages.formats.number(value)}${mark}`;
}

function trianglesOf({
  compared,
  messages,
  names,
  returns,
  words,
}: RevisionContext): TriangleView[] {
  return movedMost(compared.triangles, shownTriangles).map(({ question, years, rows }) => ({
    title: capital(names.question(question)),
    years,
    rows: rows.map((values, index) => ({
      name: returns[index] ?? '',
      values: values.map((value) =>
        value === undefined
          ? words.page.notAsked
          : value === null
            ? words.page.noFigure
            : messages.formats.number(value),
      ),
    })),
  }));
}

function chapterOf({ instrument }: RevisionContext, table: string): string {
  const found = instrument.files.flatMap(({ file, chapters }) =>
    chapters
      .filter(({ tables }) => tables.some((each) => `${file}/${each.table}` === table))
      .map(({ chapter }) => `${file}/${chapter}`),
  );
  return found[0] ?? table;
}

function chapterTitle({ instrument, messages, names }: RevisionContext, id: string): string {
  const [file = '', number = ''] = id.split('/');
  const chapter = instrument.files
    .find((each) => each.file === file)
    ?.chapters.find((each) => each.chapter === number);
  return chapter === undefined
    ? id
    : messages.say.chapter(number, chapter.title, names.module(file));
}

function changesId(table: string): string {
  return `changes-${table.replace(/[^A-Za-z0-9]/g, '-')}`;
}
