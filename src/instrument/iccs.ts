import { readClassification } from './iccs-tables.ts';

export interface IccsEntry {
  code: string;
  titleEn: string;
  titleEs: string;
}

let entries: ReadonlyMap<string, IccsEntry> | undefined;
let aliases: ReadonlyMap<string, string> | undefined;

/** The International Classification of Crime for Statistical Purposes, version 1.0, by code. */
export function iccsCodes(): ReadonlyMap<string, IccsEntry> {
  load();
  return entries ?? new Map();
}

/**
 * The code as the classification lists it: the publication contradicts itself in a few places
 * (01049 is also printed as 01042), and both spellings are understood. Undefined if unknown.
 */
export function canonicalIccs(code: string): string | undefined {
  load();
  if (entries?.has(code)) return code;
  return aliases?.get(code);
}

/**
 * The code that a person means by a text: `ICCS0301`, `03.01`, `03 01`, an alias, or a code that has
 * lost its leading zero in a spreadsheet. Undefined when it is no code.
 */
export function readIccs(text: string): string | undefined {
  const digits = iccsDigits(text);
  if (digits === undefined) return undefined;
  return canonicalIccs(digits) ?? canonicalIccs(`0${digits}`);
}

/** The digits of a text that has the form of a code; undefined for words. */
export function iccsDigits(text: string): string | undefined {
  const digits = text.replace(/^\s*iccs/i, '').replace(/[\s.,_:-]/g, '');
  return /^[0-9]+$/.test(digits) ? digits : undefined;
}

/** Second spellings of a code. */
export function iccsAliases(code: string): string[] {
  load();
  return [...(aliases ?? [])].filter(([, meant]) => meant === code).map(([alias]) => alias);
}

/** Whether `code` is `ancestor` or lies below it: ICCS codes nest by prefix. */
export function isWithinIccs(code: string, ancestor: string): boolean {
  return code.startsWith(ancestor);
}

/** Codes that a person may have meant by one that does not exist: same beginning, at most five. */
export function nearIccs(code: string): string[] {
  const known = [...iccsCodes().keys()];
  for (let length = code.length; length >= 2; length -= 1) {
    const near = known.filter((candidate) => candidate.startsWith(code.slice(0, length)));
    if (near.length > 0) return near.slice(0, 5);
  }
  return [];
}

function load(): void {
  if (entries !== undefined) return;
  const lines = readClassification('iccs.csv', ['code', 'title_en', 'title_es', 'alias']);
  entries = new Map(
    lines.map(({ code, title_en, title_es }) => [
      code,
      { code, titleEn: title_en, titleEs: title_es },
    ]),
  );
  aliases = new Map(
    lines.filter(({ alias }) => alias !== '').map(({ alias, code }) => [alias, code]),
  );
}
