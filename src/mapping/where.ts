/** One condition of a `where`: a column or breakdown, and the values it must or must not have. */
export interface Condition {
  column: string;
  negated: boolean;
  values: readonly string[];
}

export type WhereResult = { conditions: Condition[] } | { reason: WhereFault };
export type WhereFault =
  | 'no-operator'
  | 'no-column'
  | 'no-value'
  | 'open-quote'
  | 'text-after-quote';

/**
 * Reads the `where` of a mapping line: conditions divided by `;`, each `column = value | value` or
 * `column != value`. All conditions must hold. A value in double quotes may hold `;`, `|` and `=`;
 * a double quote inside is doubled. An empty text selects every record.
 */
export function parseWhere(text: string): WhereResult {
  const pieces = split(text, ';');
  if (pieces === undefined) return { reason: 'open-quote' };
  const conditions: Condition[] = [];
  for (const piece of pieces.filter((entry) => entry.trim() !== '')) {
    const condition = parseCondition(piece);
    if ('reason' in condition) return condition;
    conditions.push(condition);
  }
  return { conditions };
}

function parseCondition(text: string): Condition | { reason: WhereFault } {
  const at = text.indexOf('=');
  if (at === -1) return { reason: 'no-operator' };
  const negated = text[at - 1] === '!';
  const column = text.slice(0, negated ? at - 1 : at).trim();
  if (column === '') return { reason: 'no-column' };
  const values: string[] = [];
  for (const piece of split(text.slice(at + 1), '|') ?? []) {
    const value = unquote(piece.trim());
    if (value === undefined) return { reason: 'text-after-quote' };
    if (value === '' && piece.trim() === '') return { reason: 'no-value' };
    values.push(value);
  }
  return values.length === 0 ? { reason: 'no-value' } : { column, negated, values };
}

/** Splits at a sign outside double quotes; undefined when a quote is left open. */
function split(text: string, sign: string): string[] | undefined {
  const pieces: string[] = [];
  let piece = '';
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (character === sign && !quoted) {
      pieces.push(piece);
      piece = '';
    } else piece += character;
  }
  if (quoted) return undefined;
  pieces.push(piece);
  return pieces;
}

function unquote(text: string): string | undefined {
  if (!text.startsWith('"')) return text.includes('"') ? undefined : text;
  const inner = text.slice(1, -1);
  if (text.length < 2 || !text.endsWith('"') || inner.replaceAll('""', '').includes('"'))
    return undefined;
  return inner.replaceAll('""', '"');
}

/** A value as it is written in a `where`: in double quotes when it holds a sign of the notation. */
export function quoteValue(value: string): string {
  return /^$|[";|=]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
