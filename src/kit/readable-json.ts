/** Longest line that an object or list is written on whole. */
const lineWidth = 110;

/** JSON to be read and edited: two spaces, and what is short stays on one line. */
export function readableJson(value: unknown): string {
  return `${written(value, '', 0)}\n`;
}

function written(value: unknown, indent: string, taken: number): string {
  const flat = onOneLine(value);
  if (typeof value !== 'object' || value === null) return flat;
  if (indent.length + taken + flat.length <= lineWidth && fitsOneLine(value)) return flat;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => inner + written(item, inner, 0));
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  const entries = entriesOf(value).map(([key, item]) => {
    const name = `${JSON.stringify(key)}: `;
    return inner + name + written(item, inner, name.length);
  });
  return `{\n${entries.join(',\n')}\n${indent}}`;
}

/** A list of objects is easier to read one a line. */
function fitsOneLine(value: object): boolean {
  const isObject = (item: unknown): item is object => typeof item === 'object' && item !== null;
  if (Array.isArray(value)) return !value.some(isObject);
  return entriesOf(value).every(([, item]) => !isObject(item) || fitsOneLine(item));
}

function onOneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  const entries = entriesOf(value).map(
    ([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`,
  );
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, item]) => item !== undefined);
}
