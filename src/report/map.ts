import { isExplained } from '../explanations/index.ts';
import {
  groupId,
  markOf,
  type ReportContext,
  severities,
  shareOf,
  tableAnchor,
} from './context.ts';
import type { CountedMark, MapChapter, MapTable } from './model.ts';
import { filledIn, questionsByTable } from './tally.ts';

/** Steps of the bar that shows a share. */
const levels = 10;

/** All tables of the instrument by chapter, also those that this cycle does not ask. */
export function mapOf(context: ReportContext): MapChapter[] {
  const asked = questionsByTable(context);
  return context.asked.instrument.files.flatMap(({ file, chapters }) =>
    chapters.map((chapter) => ({
      title: context.say.chapter(chapter.chapter, chapter.title, context.names.module(file)),
      tables: chapter.tables.map(({ table, title }): MapTable => {
        const id = `${file}/${table}`;
        const questions = asked.get(id) ?? [];
        const marks = marksOf(context, id);
        return {
          number: context.names.tableNumber(id),
          title,
          asked: questions.length > 0,
          href: questions.length > 0 ? `#${tableAnchor(id)}` : null,
          years: context.asked.years.map((year) => {
            const filled = filledIn(context, questions, year);
            return {
              year,
              text: context.say.filledOf(filled, questions.length),
              level: level(filled, questions.length),
            };
          }),
          marks,
          findingsHref: marks.length > 0 ? `#${groupId(id)}` : null,
        };
      }),
    })),
  );
}

/** Only nothing is level 0, and only all of it is the highest level. */
function level(filled: number, asked: number): number {
  if (filled === 0) return 0;
  if (filled === asked) return levels;
  return Math.min(levels - 1, Math.max(1, Math.round(shareOf(filled, asked) * levels)));
}

function marksOf(context: ReportContext, table: string): CountedMark[] {
  const findings = (context.byTable.get(table) ?? []).filter(
    ({ finding }) => !isExplained(finding),
  );
  return severities.flatMap((severity) => {
    const count = findings.filter(({ finding }) => finding.severity === severity).length;
    if (count === 0) return [];
    const text = context.say.severityCount(severity, count);
    return [{ ...markOf(context, severity), count, text }];
  });
}
