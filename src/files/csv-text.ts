/**
 * A line of a CSV file (RFC 4180), without its end: fields with commas, quotes, line breaks or blanks at
 * an end stand in double quotes.
 */
export function csvLine(fields: readonly string[]): string {
  return fields
    .map((field) => (/[",\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
    .join(',');
}

/** Records as CSV with a line feed after each. */
export function formatCsv(records: readonly (readonly string[])[]): string {
  return records.map((record) => `${csvLine(record)}\n`).join('');
}

/**
 * A text that a spreadsheet will not take for a formula: one that begins like a formula gets an
 * apostrophe in front. Source of the list of signs: OWASP, CSV Injection.
 */
export function harmless(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}

/**
 * Records as CSV for Excel: UTF-8 with a byte-order mark, lines that end as in Windows, and no text that
 * it would take for a formula. Numbers stay numbers.
 */
export function excelCsv(records: readonly (readonly (string | number)[])[]): string {
  const lines = records.map((record) =>
    csvLine(record.map((field) => (typeof field === 'number' ? String(field) : harmless(field)))),
  );
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}
