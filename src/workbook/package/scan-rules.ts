import { type CellRange, parseRange } from './address.ts';
import { isAlternate } from './namespaces.ts';
import { fail } from './problems.ts';
import { type ElementTag, isMain, isTrue, type XmlReader } from './xml-reader.ts';
import { characterData } from './xml-text.ts';

export type ValidationType =
  | 'none'
  | 'whole'
  | 'decimal'
  | 'list'
  | 'date'
  | 'time'
  | 'textLength'
  | 'custom';

export type ValidationOperator =
  | 'between'
  | 'notBetween'
  | 'equal'
  | 'notEqual'
  | 'lessThan'
  | 'lessThanOrEqual'
  | 'greaterThan'
  | 'greaterThanOrEqual';

/** A rule for what may be typed into some cells, in the main list or in Excel 2010's extension. */
export interface Validation {
  readonly ranges: readonly CellRange[];
  readonly type: ValidationType;
  readonly operator: ValidationOperator;
  /** As written: a formula without an equals sign, or a list in quotes. */
  readonly formula1: string;
  readonly formula2: string;
  readonly allowBlank: boolean;
  /** Whether Excel refuses what breaks the rule; it can also ask, or say nothing. */
  readonly stops: boolean;
}

/** What a sheet's own part says about filling its cells. */
export interface ScannedRules {
  readonly validations: Validation[];
  /** Locked cells cannot be edited. */
  isProtected: boolean;
  /** Ranges of a protected sheet that anybody may edit all the same. */
  readonly openRanges: CellRange[];
  /** How many ranges were read so far, merges and conditional formats included. */
  ranges: number;
}

export function noRules(): ScannedRules {
  return { validations: [], isProtected: false, openRanges: [], ranges: 0 };
}

const TYPES = new Set<string>([
  'whole',
  'decimal',
  'list',
  'date',
  'time',
  'textLength',
  'custom',
] satisfies ValidationType[]);

const OPERATORS = new Set<string>([
  'between',
  'notBetween',
  'equal',
  'notEqual',
  'lessThan',
  'lessThanOrEqual',
  'greaterThan',
  'greaterThanOrEqual',
] satisfies ValidationOperator[]);

/**
 * Reads a child of `worksheet` that says what may be typed where, to its end. Returns false, and
 * reads nothing, for any other child.
 */
export function scanRules(reader: XmlReader, tag: ElementTag, rules: ScannedRules): boolean {
  if (isMain(tag, 'sheetProtection')) {
    rules.isProtected = isTrue(reader.attribute(tag, 'sheet'));
    reader.skip();
  } else if (isMain(tag, 'protectedRanges')) scanProtectedRanges(reader, rules);
  else if (isMain(tag, 'dataValidations')) scanValidations(reader, rules);
  else if (isMain(tag, 'conditionalFormatting')) {
    countRanges(reader, rules, parseRanges(reader.attribute(tag, 'sqref') ?? '').length);
    reader.skip();
  } else if (isMain(tag, 'extLst')) scanExtensions(reader, rules);
  else if (isAlternate(tag)) scanAlternatives(reader, rules);
  else return false;
  return true;
}

/** Throws `PackageError` (`limit-ranges`) when a sheet has more ranges than the limit. */
export function countRanges({ source }: XmlReader, rules: ScannedRules, found: number): void {
  rules.ranges += found;
  const limit = source.limits.ranges;
  if (rules.ranges > limit) fail({ code: 'limit-ranges', part: source.part, limit });
}

/** The ranges of an `sqref`, which are divided by spaces; what is no range is left out. */
export function parseRanges(text: string): CellRange[] {
  return text.split(/\s+/).flatMap((reference) => parseRange(reference) ?? []);
}

function scanProtectedRanges(reader: XmlReader, rules: ScannedRules): void {
  for (let tag = reader.child(); tag; tag = reader.child()) {
    const secret = ['password', 'hashValue', 'securityDescriptor'].some(
      (name) => reader.attribute(tag, name) !== undefined,
    );
    let open = isMain(tag, 'protectedRange') && !secret;
    const ranges = parseRanges(reader.attribute(tag, 'sqref') ?? '');
    for (let child = reader.child(); child; child = reader.child()) {
      if (isMain(child, 'securityDescriptor')) open = false;
      reader.skip();
    }
    countRanges(reader, rules, ranges.length);
    if (open) for (const range of ranges) rules.openRanges.push(range);
  }
}

function scanValidations(reader: XmlReader, rules: ScannedRules): void {
  for (let tag = reader.child(); tag; tag = reader.child()) {
    if (tag.local !== 'dataValidation') {
      reader.skip();
      continue;
    }
    const validation = scanValidation(reader, tag);
    // A rule without ranges takes room as well.
    countRanges(reader, rules, Math.max(1, validation.ranges.length));
    rules.validations.push(validation);
  }
}

/** What is forbidden in one of the versions for different programs is forbidden in the others, too. */
function scanAlternatives(reader: XmlReader, rules: ScannedRules): void {
  for (let version = reader.child(); version; version = reader.child()) {
    for (let tag = reader.child(); tag; tag = reader.child()) {
      if (isAlternate(tag) || !scanRules(reader, tag, rules)) reader.skip();
    }
  }
}

/** Drop-downs that point to another sheet stand in an extension since Excel 2010. */
function scanExtensions(reader: XmlReader, rules: ScannedRules): void {
  for (let ext = reader.child(); ext; ext = reader.child()) {
    for (let tag = reader.child(); tag; tag = reader.child()) {
      if (tag.local === 'dataValidations') scanValidations(reader, rules);
      else reader.skip();
    }
  }
}

function scanValidation(reader: XmlReader, tag: ElementTag): Validation {
  const type = reader.attribute(tag, 'type') ?? 'none';
  const operator = reader.attribute(tag, 'operator') ?? 'between';
  const allowBlank = isTrue(reader.attribute(tag, 'allowBlank'));
  const stops =
    isTrue(reader.attribute(tag, 'showErrorMessage')) &&
    (reader.attribute(tag, 'errorStyle') ?? 'stop') === 'stop';
  const texts = new Map<string, string>();
  const sqref = reader.attribute(tag, 'sqref');
  for (let child = reader.child(); child; child = reader.child()) {
    texts.set(child.local, textWithin(reader, child));
  }
  return {
    ranges: parseRanges(sqref ?? texts.get('sqref') ?? ''),
    type: TYPES.has(type) ? (type as ValidationType) : 'none',
    operator: OPERATORS.has(operator) ? (operator as ValidationOperator) : 'between',
    formula1: texts.get('formula1') ?? '',
    formula2: texts.get('formula2') ?? '',
    allowBlank,
    stops,
  };
}

/** The character data of an element and of the elements in it, joined. */
function textWithin(reader: XmlReader, tag: ElementTag): string {
  let text = '';
  let start = tag.end;
  for (let depth = 1; depth > 0; ) {
    const child = reader.child();
    const stop = child ? child.start : reader.ended.contentEnd;
    text += characterData(reader.source, start, stop);
    start = child ? child.end : reader.ended.end;
    depth += child ? 1 : -1;
  }
  return text.trim();
}
