import type { RuleFile } from '../schema/types.ts';
import type { LoadedInstrument } from './model.ts';
import { rowsOf } from './rows.ts';

/**
 * Every English text of an instrument that a workbook or report can show, each once, in the order of
 * the questionnaire: what a label file must translate.
 */
export function textsOfInstrument(
  instrument: Pick<LoadedInstrument, 'definition' | 'files'>,
): string[] {
  const { definition, files } = instrument;
  const texts = [
    definition.title,
    definition.edition,
    ...definition.breakdowns.flatMap(({ label, categories }) => [
      label,
      ...categories.map((c) => c.label),
    ]),
    'Total',
    ...definition.statuses.map(({ label }) => label),
    ...definition.coordinatingOfficer.map(({ label }) => label),
    ...files.flatMap(({ title, chapters }) => [
      title,
      ...chapters.flatMap((chapter) => [
        chapter.title,
        chapter.guidance,
        ...chapter.tables.flatMap((table) => [
          table.title,
          table.unit,
          table.guidance,
          ...rowsOf(table).flatMap(({ row, group }) => [group?.label, row.label, row.unit]),
        ]),
      ]),
    ]),
  ];
  return [...new Set(texts.filter((text) => text !== undefined))];
}

/** Every rule that is written by hand, of two figures or of rates. */
export function writtenRules({ rules, between = [] }: RuleFile) {
  return [...rules, ...between];
}

/** Every English text of written rules that a report can show, each once. */
export function textsOfRules(file: RuleFile): string[] {
  return [...new Set(writtenRules(file).flatMap(({ says, source }) => [says, source]))];
}
