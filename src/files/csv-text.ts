/** A line of a CSV file: fields with commas, quotes or line breaks stand in double quotes. */
export function csvLine(fields: readonly string[]): string {
  return fields
    .map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
    .join(',');
}

/**
 * A text that a spreadsheet will not take for a formula: one that begins like a formula gets an
 * apostrophe in front. Source of the list of signs: OWASP, CSV Injection.
 */
export function harmless(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}
