/** Short names that are unique among those given out before: lower-case letters, digits and hyphens. */
export class Slugs {
  private readonly taken = new Set<string>();

  /** A short name made of a text; of `fallback` and a number where the text has no Latin letters. */
  of(text: string, fallback: string): string {
    const base = slugOf(text) || fallback;
    let slug = base;
    for (let count = 2; this.taken.has(slug); count++) slug = `${base}-${count}`;
    this.taken.add(slug);
    return slug;
  }
}

/** Short names are part of cell ids: longer ones are cut at a word. */
const longest = 40;

/** Lower-case Latin letters and digits divided by hyphens; empty where a text has none. */
export function slugOf(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain.length <= longest) return plain;
  const cut = plain.slice(0, longest);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 1)).replace(/-$/, '');
}
