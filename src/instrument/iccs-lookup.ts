import { InputError } from '../problems.ts';
import { iccsAliases, iccsCodes, iccsDigits, isWithinIccs, nearIccs, readIccs } from './iccs.ts';
import { type AskingRow, rowsAsking } from './iccs-asked.ts';
import { type IccsVariable, iccsIndex, iccsVariables } from './iccs-tables.ts';
import type { LoadedInstrument } from './model.ts';

export interface IccsTitle {
  code: string;
  titleEn: string;
  titleEs: string;
}

/** Everything that is known of a code. */
export interface IccsLookup extends IccsTitle {
  /** What was typed, when it is another spelling of the code. */
  typed?: string;
  aliases: readonly string[];
  /** Codes above, from the section down. */
  above: readonly IccsTitle[];
  /** All codes below. */
  below: readonly IccsTitle[];
  /** Names of offences that count under this very code. */
  index: { en: readonly string[]; es: readonly string[] };
  asked: readonly AskingRow[];
}

/**
 * Looks a code up in any of its spellings. Throws {@link InputError} with near codes when there is
 * no such code, and with a hint to the search when the text is words.
 */
export function lookUpIccs(typed: string, instruments: readonly LoadedInstrument[]): IccsLookup {
  const digits = iccsDigits(typed);
  if (digits === undefined) {
    throw new InputError([{ code: 'iccs-words', file: 'ICCS', found: typed.trim() }]);
  }
  const code = readIccs(typed);
  const entry = iccsCodes().get(code ?? '');
  if (code === undefined || entry === undefined) {
    const near = nearIccs(digits);
    throw new InputError([{ code: 'iccs-unknown', file: 'ICCS', iccs: typed.trim(), near }]);
  }
  const all = [...iccsCodes().values()];
  const names = (language: 'en' | 'es'): string[] =>
    iccsIndex()
      .filter((name) => name.code === code && name.language === language)
      .map(({ term }) => term);
  return {
    ...entry,
    ...(typed.trim() === code ? {} : { typed: typed.trim() }),
    aliases: iccsAliases(code),
    above: all.filter((other) => other.code !== code && isWithinIccs(code, other.code)),
    below: all.filter((other) => other.code !== code && isWithinIccs(other.code, code)),
    index: { en: names('en'), es: names('es') },
    asked: rowsAsking(code, instruments),
  };
}

/** The sections: codes of two digits. */
export function iccsSections(): IccsTitle[] {
  return [...iccsCodes().values()].filter(({ code }) => code.length === 2);
}

/**
 * The variables of a tag, or all. A tag such as ViP stands for the victim and the perpetrator.
 * Throws {@link InputError} when there is no such tag.
 */
export function variablesByTag(tag?: string): IccsVariable[] {
  const all = [...iccsVariables()];
  if (tag === undefined) return all;
  const found = all.filter((variable) => variable.tag.toLowerCase() === tag.toLowerCase());
  if (found.length > 0) return found;
  const known = [...new Set(all.map((variable) => variable.tag))].filter((known) => known !== '');
  throw new InputError([{ code: 'unknown-reference', file: 'ICCS', kind: 'tag', id: tag, known }]);
}
