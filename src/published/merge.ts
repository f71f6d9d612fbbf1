import { compareText } from '../order.ts';
import type { PortalFact } from './facts.ts';
import type { PublishedFigure, PublishedFigures, ReadFile } from './read-portal.ts';
import type { Resolved } from './resolve.ts';

/**
 * Puts together what files say, the oldest release first: a later release counts, even where its rows
 * contradict each other, or where it has dropped a figure. Files of one day, or of none, must agree.
 */
export function merged(files: readonly ReadFile[]): {
  published: PublishedFigures;
  facts: PortalFact[];
} {
  const last = new Map<string, Said>();
  const facts: PortalFact[] = [];
  for (const [file, { resolved }] of files.entries()) {
    for (const [key, now] of resolved) {
      const before = last.get(key);
      const said: Said = { ...now, file };
      if (before !== undefined) settle(before, said, files, facts);
      last.set(key, said);
    }
  }
  for (const said of last.values()) {
    const from = files[said.file] as ReadFile;
    if (said.value === undefined || !isWithdrawn(said, from, files)) continue;
    from.file.account.used -= 1;
    from.file.account.withdrawn += 1;
    said.value = undefined;
  }
  return { published: byArea(last.values()), facts };
}

/**
 * Whether a later release of the same file still publishes the series, and something of the area, but not
 * this figure: it was taken back. A series that stopped, such as robbery in 2022, keeps its figures.
 */
function isWithdrawn(
  { area, question }: Said,
  { file }: ReadFile,
  files: readonly ReadFile[],
): boolean {
  return files.some(
    ({ file: { title, released = '' }, scope }) =>
      title === file.title &&
      released > (file.released ?? '') &&
      scope.areas.has(area) &&
      scope.questions.has(question),
  );
}

interface Said extends Resolved {
  file: number;
}

/** Decides between two files on one figure; `now` is the later one, and stays. */
function settle(before: Said, now: Said, files: readonly ReadFile[], facts: PortalFact[]): void {
  const older = files[before.file] as ReadFile;
  const newer = files[now.file] as ReadFile;
  const later = (older.file.released ?? '') < (newer.file.released ?? '');
  if (before.value === undefined) {
    if (!later) drop(now, newer);
    return;
  }
  older.file.account.used -= 1;
  if (later || before.value === now.value) {
    older.file.account.superseded += 1;
    return;
  }
  older.file.account.contradicted += 1;
  if (now.value === undefined) return;
  const { area, question, year, line, value } = now;
  facts.push({
    fact: 'contradiction',
    area,
    question,
    year,
    values: [
      { file: older.file.name, line: before.line, value: before.value },
      { file: newer.file.name, line, value },
    ],
  });
  drop(now, newer);
}

/** Takes no value of a figure that another file of the same day contradicts. */
function drop(said: Said, { file: { account } }: ReadFile): void {
  if (said.value === undefined) return;
  account.used -= 1;
  account.contradicted += 1;
  said.value = undefined;
}

function byArea(figures: Iterable<Said>): PublishedFigures {
  const areas = new Map<string, Map<string, Map<number, PublishedFigure>>>();
  for (const { area, question, year, value, source, file } of figures) {
    if (value === undefined) continue;
    const questions = areas.get(area) ?? new Map<string, Map<number, PublishedFigure>>();
    areas.set(area, questions);
    const years = questions.get(question) ?? new Map<number, PublishedFigure>();
    questions.set(question, years.set(year, { value, source, file }));
  }
  return new Map([...areas].sort(([a], [b]) => compareText(a, b)));
}
