/** Headings by which the role of a column is known, in the languages of the questionnaire. */

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[_\s./-]+/g, ' ')
    .trim();

/** Whether a heading speaks of a year. */
export function isYearHeading(heading: string): boolean {
  return /(^|\b|n )(year|yr|ano|anio|annee|time ?period|ref ?year|год|السنة|سنة)( |$)|年/u.test(
    folded(heading),
  );
}

/** Whether a heading speaks of an offence: its texts are likely to be national codes. */
export function isOffenceHeading(heading: string): boolean {
  return /offen[cs]e|crime|delito|infraccion|infraction|sub ?tipo|преступл|статья|الجريمة|جريمة|罪/u.test(
    folded(heading),
  );
}

/** Whether a heading speaks of a code, a number of a case or an identifier. */
export function isCodeHeading(heading: string): boolean {
  return /(^| )(code|codes|cod|codigo|cve|clave|iccs|id|key|dane|iso\d?|pin)( |$)|(^| )(no|num|nr)$|код|رمز|代码/u.test(
    folded(heading),
  );
}

/** Whether a heading asks a question that is answered by 0 or 1. */
export function isFlagHeading(heading: string): boolean {
  return /^(is|has|es|flag) | flag$/u.test(folded(heading));
}

/** Whether a heading of figures speaks of a total. */
export function isTotalHeading(heading: string): boolean {
  return /(^| )(total|totals|grand total|totaux|ensemble|итого|всего|المجموع|合计)( |$)/u.test(
    folded(heading),
  );
}

/** The institution whose words a name speaks. */
export function institutionOf(
  text: string,
): 'police' | 'prosecution' | 'courts' | 'prisons' | undefined {
  const words = folded(text);
  if (/prison|jail|inmate|carcel|detenu|convict(s|ed) .*inmate|death sentence|parole/.test(words))
    return 'prisons';
  if (/prosecut|charge ?sheet|fiscal|parquet/.test(words)) return 'prosecution';
  if (/court|trial|judge|justice|tribunal|judici/.test(words)) return 'courts';
  if (/police|arrest|crime|homici|murder|rape|victim|theft|offen|delit|kidnap|custod/.test(words))
    return 'police';
  return undefined;
}

/** A name for files and ids: lower-case letters, digits and single hyphens. */
export function idOf(text: string): string {
  const id = folded(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return id === '' ? 'source' : id;
}

/** The only year that a text names. */
export function yearIn(text: string): string | undefined {
  const years = [...new Set(text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [])];
  return years.length === 1 ? years[0] : undefined;
}
