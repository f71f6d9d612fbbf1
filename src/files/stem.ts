/** The name of a file without its ending: `form.xlsx` -> form. */
export function stemOf(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '');
}
