import { farFrom, fewestCountries } from '../../checks/across/outliers.ts';
import { groupBy } from '../../group.ts';
import { loadInstruments, moduleNames } from '../../instrument/compose.ts';
import type { LoadedInstrument } from '../../instrument/model.ts';
import { deskPage, problemsShown, deskSentences as say } from '../../messages/en/desk.ts';
import { formatNumber } from '../../messages/en/format.ts';
import { reportMessages } from '../../messages/en/report-messages.ts';
import { type Names, namesIn } from '../../messages/names.ts';
import type { Desk, DeskReturn, DeskTable } from '../../schema/types.ts';
import { barLevel } from '../bar.ts';
import type { CountedMark, Mark } from '../model.ts';
import type { DeskCell, DeskChapter, DeskRow, DeskView, OutlierRow } from './model.ts';

/** The overview of many returns, in English. Pure: the same desk gives the same page. */
export function deskView(desk: Desk): DeskView {
  const instrument = loadInstruments(moduleNames());
  const names = namesIn(instrument, reportMessages.names);
  const { returns, bad, passedOver, compared } = desk;
  const cycles = [...new Set(returns.map(({ cycle }) => cycle))].sort((a, b) => a - b);
  return {
    page: deskPage,
    title: say.title(cycles),
    keyFigures: keyFigures(desk),
    returns: returns.map((ret, index) => rowOf(ret, index, returns, names)),
    chapters: chaptersOf(returns, instrument, names),
    compared: {
      statement: say.compared(compared, fewestCountries, farFrom),
      outliers: outliersOf(desk, names, instrument),
    },
    bad: bad.map(({ file, problems }) => ({
      file,
      problems: problems.slice(0, problemsShown),
      more:
        problems.length > problemsShown ? say.moreProblems(problems.length - problemsShown) : null,
    })),
    passedOver: passedOver.map(({ file, why }) => ({ file, why: say.why(why) })),
    footer: reportMessages.say.footer(desk.tool),
  };
}

function keyFigures({ returns, bad, passedOver }: Desk): DeskView['keyFigures'] {
  const { figures } = say;
  const sum = (of: (ret: DeskReturn) => number): number =>
    returns.reduce((total, ret) => total + of(ret), 0);
  const countries = new Set(returns.map(({ country }) => country)).size;
  const [errors, warnings] = [
    sum(({ findings }) => findings.error),
    sum(({ findings }) => findings.warning),
  ];
  const withErrors = returns.filter(({ findings }) => findings.error > 0).length;
  const compared = returns.filter(({ revisions }) => revisions !== undefined).length;
  const moved = sum(({ revisions }) => (revisions?.revised ?? 0) + (revisions?.gone ?? 0));
  return [
    {
      label: figures.returns,
      value: formatNumber(returns.length),
      note: figures.returnsNote(countries),
    },
    {
      label: figures.errors,
      value: formatNumber(withErrors),
      note: figures.errorsNote(errors, warnings),
    },
    { label: figures.revised, value: formatNumber(compared), note: figures.revisedNote(moved) },
    {
      label: figures.bad,
      value: formatNumber(bad.length),
      note: figures.badNote(passedOver.length),
    },
  ];
}

function rowOf(
  ret: DeskReturn,
  index: number,
  returns: readonly DeskReturn[],
  names: Names,
): DeskRow {
  const { cells, findings, revisions } = ret;
  const report = reportOf(ret);
  return {
    id: `return-${index + 1}`,
    country: ret.countryName,
    code: ret.country,
    cycle: ret.cycle,
    href: report,
    file: ret.file,
    filled: say.filledOf(cells.filled, cells.asked),
    share: say.share(cells.filled, cells.asked),
    level: barLevel(cells.filled, cells.asked),
    errors: counted('error', findings.error),
    warnings: counted('warning', findings.warning),
    clear:
      findings.error + findings.warning === 0
        ? { severity: 'explained', word: deskPage.noneFound, symbol: 'shape-ready' }
        : null,
    top: ret.top.map(({ severity, title, sentence, place, rank }) => ({
      mark: markOf(severity),
      title,
      sentence,
      place,
      href: `${report}#finding-${rank}`,
    })),
    more: ret.top.length > 1 ? say.more(ret.top.length - 1) : null,
    revised: revisions === undefined ? null : say.revised(revisions),
    notes: notesOf(ret, returns, names),
  };
}

function notesOf(ret: DeskReturn, returns: readonly DeskReturn[], names: Names): string[] {
  const { country, cycle, part, unsure, comparedWith, inputs } = ret;
  const twice = returns.filter(
    (other) =>
      other !== ret && other.country === country && other.cycle === cycle && other.part === part,
  );
  const isPublished = inputs.files.some(({ as }) => as === 'published');
  return [
    ...(twice.length === 0 ? [] : [say.notes.twice(twice.map(({ file }) => file))]),
    ...(part === 'data' ? [] : [say.notes.part(names.module(part))]),
    ...(unsure === 0 ? [] : [say.notes.unsure(unsure)]),
    ...(comparedWith.cycles.length === 0 ? [] : [say.notes.cycles(comparedWith.cycles)]),
    ...(isPublished && !comparedWith.published ? [say.notes.notPublished] : []),
    ...ret.notCompared,
  ];
}

/** Chapters that any of the returns is asked, with the tables that any of them is asked. */
function chaptersOf(
  returns: readonly DeskReturn[],
  { files }: LoadedInstrument,
  names: Names,
): DeskChapter[] {
  const asked = new Set(returns.flatMap(({ tables }) => tables.map(({ table }) => table)));
  const byTable = returns.map((ret) => new Map(ret.tables.map((each) => [each.table, each])));
  return files.flatMap(({ file, chapters }) =>
    chapters.flatMap((chapter): DeskChapter[] => {
      const tables = chapter.tables
        .map(({ table, title }) => ({ id: `${file}/${table}`, title }))
        .filter(({ id }) => asked.has(id));
      if (tables.length === 0) return [];
      const title = reportMessages.say.chapter(chapter.chapter, chapter.title, names.module(file));
      return [
        {
          id: `chapter-${file}-${chapter.chapter}`,
          title,
          caption: title,
          tables: tables.map((each) => ({
            number: names.tableNumber(each.id),
            title: each.title,
          })),
          rows: returns.map((ret, index) => ({
            country: say.countryOf(ret, returns),
            href: reportOf(ret),
            cells: tables.map(({ id }) => cellOf(byTable[index]?.get(id))),
          })),
        },
      ];
    }),
  );
}

function cellOf(table: DeskTable | undefined): DeskCell {
  if (table === undefined) return { filled: null, level: 0, marks: [], revised: null };
  const { filled, asked, error, warning, revised = 0 } = table;
  return {
    filled: say.share(filled, asked),
    level: barLevel(filled, asked),
    marks: [counted('error', error), counted('warning', warning)].filter((mark) => mark !== null),
    revised: revised === 0 ? null : say.revisedIn(revised),
  };
}

function outliersOf(
  { compared, returns }: Desk,
  names: Names,
  { questions }: LoadedInstrument,
): OutlierRow[] {
  const newest = groupBy(returns, ({ country }) => country);
  return compared.outliers.map((told): OutlierRow => {
    const ret = newest.get(told.country)?.reduce((a, b) => (b.cycle > a.cycle ? b : a));
    const table = questions.get(told.question)?.tableId ?? '';
    return {
      country: ret?.countryName ?? told.country,
      href: ret === undefined ? '' : reportOf(ret),
      question: say.ofTable(names.tableNumber(table), names.row(told.question)),
      year: told.year,
      value: formatNumber(told.value),
      rate: rateText(told.rate),
      median: rateText(told.median),
      side: say.side(told.distance),
      distance: formatNumber(Math.round(Math.abs(told.distance) * 10) / 10),
      rank: say.rank(told),
    };
  });
}

/** Three digits say enough of a rate. */
function rateText(rate: number): string {
  const rounded = Number(rate.toPrecision(3));
  return rounded < 1 ? String(rounded) : formatNumber(rounded);
}

function counted(severity: 'error' | 'warning', count: number): CountedMark | null {
  if (count === 0) return null;
  const mark = markOf(severity);
  return { ...mark, count, text: reportMessages.say.severityCount(severity, count) };
}

function markOf(severity: 'error' | 'warning' | 'information'): Mark {
  return {
    severity,
    word: reportMessages.say.severity(severity),
    symbol: `shape-${severity}`,
  };
}

function reportOf({ folder }: DeskReturn): string {
  return `${folder}/report.html`;
}
