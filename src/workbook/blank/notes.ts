import { iccsCodes } from '../../instrument/iccs.ts';
import { iccsIndex, iccsVariables } from '../../instrument/iccs-tables.ts';
import type { Question } from '../../instrument/model.ts';
import type { Setting } from './setting.ts';

/** Characters that the box of a note has room for: the library gives all boxes the same size. */
const room = 210;

/**
 * The definition of a line for a note: its classification codes with their titles, what else limits
 * it, examples from the index of the classification as far as there is room, and the counting unit.
 * Undefined for a line without a code. Texts that the language does not have are left out.
 */
export function definitionNote(setting: Setting, { row, unit }: Question): string | undefined {
  const { note, chapterSheet } = setting.messages;
  const { iccs = [], tags = [] } = row;
  if (iccs.length === 0) return undefined;
  const titled = iccs.map((code) => {
    const title = titleOf(setting, code);
    return title === undefined ? chapterSheet.iccs([code], []) : note.iccs(code, title);
  });
  const limits = tags.flatMap((tag) => {
    const label = variableOf(setting, tag);
    return label === undefined ? [] : [note.variable(tag, label)];
  });
  const fixed = [...titled, ...limits, note.unit(unit)];
  const left = room - fixed.join('\n').length;
  const examples = iccs.length === 1 ? examplesOf(setting, iccs[0] ?? '', left) : [];
  return [...fixed, ...examples].join('\n');
}

/** The classification is published in English and Spanish; other titles come with the labels. */
function titleOf({ language, translate }: Setting, code: string): string | undefined {
  const entry = iccsCodes().get(code);
  if (entry === undefined) return undefined;
  return language === 'es' ? entry.titleEs : translate(entry.titleEn);
}

function variableOf({ translate }: Setting, tag: string): string | undefined {
  const variable = iccsVariables().find((each) => each.tag === tag)?.variable;
  return variable === undefined ? undefined : translate(variable);
}

/** As many terms of the index as fit into so many characters; none where fewer than two do. */
function examplesOf({ language, translate, messages }: Setting, code: string, left: number) {
  const own = language === 'es' ? 'es' : 'en';
  const terms = iccsIndex()
    .filter((entry) => entry.code === code && entry.language === own)
    .flatMap(({ term }) => (own === 'es' ? term : (translate(term) ?? [])));
  for (let count = terms.length; count > 1; count--) {
    const text = messages.note.includes(terms.slice(0, count));
    if (text.length < left) return [text];
  }
  return [];
}
