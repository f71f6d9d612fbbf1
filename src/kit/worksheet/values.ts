import { readIccs } from '../../instrument/iccs.ts';
import { languages } from '../../instrument/labels.ts';
import type { ModuleText } from '../../schema/types.ts';
import type { SheetLine } from './sheet-table.ts';

/** A text with its translations; plain English when there is none; undefined when all is blank. */
export function textOf(
  line: SheetLine,
  columnFor: (language: string) => string,
): ModuleText | undefined {
  const found = languages
    .map((language) => [language, line.text(columnFor(language))] as const)
    .filter(([, text]) => text !== '');
  if (found.length === 0) return undefined;
  const [first] = found;
  if (found.length === 1 && first?.[0] === 'en') return first[1];
  return Object.fromEntries(found) as unknown as ModuleText;
}

/** Words divided by commas, semicolons or line breaks; undefined for a blank cell. */
export function listOf(text: string): string[] | undefined {
  const words = text.split(/[,;\n]+/).map((word) => word.trim());
  const filled = words.filter((word) => word !== '');
  return filled.length === 0 ? undefined : filled;
}

/** Codes of the ICCS; a spreadsheet may have taken a leading zero away. */
export function codesOf(text: string): string[] | undefined {
  return listOf(text)?.map((code) => readIccs(code) ?? code);
}

/** yes and no, in the spellings that people use; other words are kept for the schema to refuse. */
export function yesOf(text: string): boolean | string | undefined {
  if (/^(yes|y|x|true|1)$/i.test(text)) return true;
  return /^(no|n|false|0|)$/i.test(text) ? undefined : text;
}

/** An object without the properties that are undefined. */
export function filled<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/** Undefined for a blank cell. */
export function wordOf(text: string): string | undefined {
  return text === '' ? undefined : text;
}
