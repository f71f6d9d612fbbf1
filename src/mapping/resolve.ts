import type { Problem } from '../problems.ts';
import type { MappingLine } from '../schema/types.ts';
import { type Answer, answersOf } from './answers.ts';
import { mappingFile as file, type MappingContext } from './context.ts';
import { doubleMappings, withoutAnswered } from './double.ts';
import { selectionOf } from './line-selection.ts';
import type { NumberedLine } from './load.ts';
import type { Selection } from './selection.ts';

/** A mapping checked against the instrument and the sources: ready to be carried out. */
export interface ResolvedMapping {
  answers: readonly Answer[];
  exclusions: readonly { selection: Selection; reason: string }[];
}

/** Checks every line of the mapping and turns it into answers and exclusions; collects all problems. */
export function resolveMapping(
  context: Omit<MappingContext, 'problems'>,
): ResolvedMapping & { problems: readonly Problem[] } {
  const full: MappingContext = { ...context, problems: [] };
  const answers: Answer[] = [];
  const exclusions: { selection: Selection; reason: string }[] = [];
  for (const numbered of context.mapping.lines.filter(
    ({ entry }) => !isOfOtherModule(full, entry),
  )) {
    if (numbered.entry.table === 'exclude') exclusions.push(...exclusionOf(full, numbered));
    else answers.push(...answersOf(full, numbered));
  }
  full.problems.push(...doubleMappings(answers));
  return { answers: withoutAnswered(answers), exclusions, problems: full.problems };
}

/** Lines for a module that is not compiled this time say nothing about this return. */
function isOfOtherModule({ instrument, modules }: MappingContext, { table }: MappingLine): boolean {
  const [file = ''] = table.split('/');
  return modules.includes(file) && !instrument.files.some((entry) => entry.file === file);
}

function exclusionOf(context: MappingContext, { line, entry }: NumberedLine<MappingLine>) {
  if (entry.comment === '') {
    context.problems.push({ code: 'mapping-incomplete', file, line, reason: 'reason' });
  }
  const selection = selectionOf(context, line, entry, []);
  return selection === undefined ? [] : [{ selection, reason: entry.comment }];
}
