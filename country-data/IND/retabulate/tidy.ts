import { quoteCell } from './csv.ts';

/** A tidy file while it is made: figures by their categories, in the order of `dimensions`. */
export interface Tidy {
  readonly name: string;
  readonly dimensions: readonly string[];
  readonly measure: string;
  /** Zeros are left out of the file where a state has more in the same year and category. */
  readonly sparse: boolean;
  readonly figures: Map<string, Figure>;
}

interface Figure {
  readonly categories: readonly string[];
  value: number | null;
}

const SEPARATOR = '\u0000';

/** Starts a tidy file. The first two dimensions are year and state. */
export function tidy(
  name: string,
  dimensions: readonly string[],
  measure: string,
  options: { readonly sparse?: boolean } = {},
): Tidy {
  return { name, dimensions, measure, sparse: options.sparse ?? false, figures: new Map() };
}

/** Adds two figures: missing only if both are. */
export function addFigures(a: number | null, b: number | null): number | null {
  if (a === null) return b;
  return b === null ? a : a + b;
}

/** The sum of figures; missing if there is none or all are missing. */
export function sumFigures(figures: readonly (number | null)[]): number | null {
  return figures.reduce<number | null>(addFigures, null);
}

/** Adds a figure to its categories. */
export function put(target: Tidy, categories: readonly string[], value: number | null): void {
  const key = categories.join(SEPARATOR);
  const figure = target.figures.get(key);
  if (figure === undefined) target.figures.set(key, { categories, value });
  else figure.value = addFigures(figure.value, value);
}

/** The sum of a file's figures over the categories that `keep` accepts, by name of the dimension. */
export function total(
  source: Tidy,
  keep: (category: (dimension: string) => string) => boolean,
): number | null {
  const kept = [...source.figures.values()].filter(({ categories }) =>
    keep((dimension) => categories[source.dimensions.indexOf(dimension)] ?? ''),
  );
  return sumFigures(kept.map((figure) => figure.value));
}

function nationalKey(figure: Figure): string {
  return [figure.categories[0], ...figure.categories.slice(2)].join(SEPARATOR);
}

/** In a sparse file a zero is written only where no state has more, and then for one state. */
function writtenFigures(source: Tidy): Figure[] {
  const figures = [...source.figures.values()].sort(compareCategories);
  if (!source.sparse) return figures;
  const shown = new Set(figures.filter((f) => (f.value ?? 0) > 0).map(nationalKey));
  return figures.filter((figure) => {
    if (figure.value !== 0) return true;
    const key = nationalKey(figure);
    if (shown.has(key)) return false;
    shown.add(key);
    return true;
  });
}

function compareCategories(a: Figure, b: Figure): number {
  for (const [i, left] of a.categories.entries()) {
    const right = b.categories[i] ?? '';
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/** The file's text: UTF-8, LF, header, records sorted by their categories. Missing is empty. */
export function tidyText(source: Tidy): string {
  const lines = writtenFigures(source).map(({ categories, value }) =>
    [...categories.map(quoteCell), value === null ? '' : String(value)].join(','),
  );
  return `${[...source.dimensions, source.measure].join(',')}\n${lines.join('\n')}\n`;
}
