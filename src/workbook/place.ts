/** A cell as one text; sheet names hold no line breaks. */
export function place(sheet: string, address: string): string {
  return `${sheet}\n${address}`;
}
