import { blocksOf } from './blocks.ts';
import { type Anatomy, anatomyOf } from './headings.ts';
import { type Page, rangeOfBlocks } from './page.ts';
import type { Spot } from './spot.ts';
import { isNumbered } from './titles.ts';

/** Blocks that belong together: under the same headings, side by side and one below the other. */
export type Cluster = readonly Anatomy[];

/** Rows without input cells after which a table is over. */
const longestGap = 12;

/** Puts the input cells of a sheet together to tables, in the order of the sheet. */
export function clustersOf(page: Page): Cluster[] {
  const byHeader = new Map<number, Anatomy[]>();
  const clusters: Cluster[] = [];
  for (const block of blocksOf([...page.inputs.keys()])) {
    const anatomy = anatomyOf(block, page);
    const { headerRow } = anatomy;
    if (headerRow === 0) clusters.push([anatomy]);
    else byHeader.set(headerRow, [...(byHeader.get(headerRow) ?? []), anatomy]);
  }
  for (const [headerRow, anatomies] of byHeader) {
    for (const component of sideBySide(anatomies, headerRow, page)) {
      clusters.push(...sections(component, page));
    }
  }
  return clusters.sort((a, b) => placeOf(a) - placeOf(b));
}

function placeOf(cluster: Cluster): number {
  const { top, left } = rangeOfBlocks(cluster.map(({ block }) => block));
  return top * 20_000 + left;
}

/** Divides what is under one row of headings where labels of rows, or columns without heading, lie between. */
function sideBySide(anatomies: readonly Anatomy[], headerRow: number, page: Page): Anatomy[][] {
  const ordered = anatomies.toSorted((a, b) => a.block.left - b.block.left);
  const components: { right: number; members: Anatomy[] }[] = [];
  for (const anatomy of ordered) {
    const { left, right } = anatomy.block;
    const last = components.at(-1);
    if (last && (left <= last.right || belongs(anatomy, last.right, headerRow, page))) {
      last.members.push(anatomy);
      last.right = Math.max(last.right, right);
    } else components.push({ right, members: [anatomy] });
  }
  return components.map(({ members }) => members);
}

function belongs(
  { block, beside }: Anatomy,
  right: number,
  headerRow: number,
  page: Page,
): boolean {
  if (block.left === right + 1) return true;
  const own = beside.filter((labels) =>
    labels.some(({ column, computed }) => column > right && !computed),
  );
  if (own.length * 2 >= beside.length && own.length > 0) return false;
  for (let column = right + 1; column < block.left; column++) {
    const heading = page.labels.above(column, headerRow + 1);
    if (heading && heading.bottom === headerRow) continue;
    const computed = block.rows.some((row) =>
      (page.view.byRow.get(row[0]?.row ?? 0) ?? []).some(
        (spot) => spot.computed && spot.column <= column && spot.right >= column,
      ),
    );
    if (!computed) return false;
  }
  return true;
}

/** Divides a table where a title, an empty row with a heading, or a long gap lies between its blocks. */
function sections(anatomies: readonly Anatomy[], page: Page): Anatomy[][] {
  const ordered = anatomies.toSorted((a, b) => a.block.top - b.block.top);
  const parts: { bottom: number; members: Anatomy[] }[] = [];
  for (const anatomy of ordered) {
    const { top, bottom } = anatomy.block;
    const last = parts.at(-1);
    if (last && !isDivided(last.bottom, top, page)) {
      last.members.push(anatomy);
      last.bottom = Math.max(last.bottom, bottom);
    } else parts.push({ bottom, members: [anatomy] });
  }
  return parts.map(({ members }) => members);
}

function isDivided(bottom: number, top: number, page: Page): boolean {
  if (top <= bottom + 1) return false;
  if (top - bottom - 1 > longestGap) return true;
  const headings = page.headingsBetween(bottom, top);
  const isTitle = (heading: Spot): boolean =>
    isNumbered(heading.text) || page.hasEmptyRow(bottom, heading.row + 1);
  return headings.some((heading) => heading.number === undefined && isTitle(heading));
}
