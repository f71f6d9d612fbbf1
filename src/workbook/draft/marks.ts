import type { DraftMark } from '../../schema/types.ts';
import { markOf } from '../marks.ts';
import { placed } from './grid-rows.ts';
import type { Page } from './page.ts';
import type { UnnamedRegion } from './region-parts.ts';

/**
 * The signs that may stand in place of a figure: those that rules of input cells let through, with the
 * text beside the sign where the workbook explains it.
 */
export function explainedMarks(
  pages: readonly Page[],
  regions: readonly UnnamedRegion[],
): DraftMark[] {
  const marks = new Map<string, DraftMark>();
  for (const text of regions.flatMap((region) => region.marks ?? [])) {
    const known = markOf(text);
    if (known && !marks.has(known.mark)) {
      marks.set(known.mark, { mark: known.mark, status: known.status });
    }
  }
  for (const { view } of pages) {
    for (const spots of view.byRow.values()) {
      spots.forEach((spot, index) => {
        const mark = marks.get(markOf(spot.text)?.mark ?? '');
        const next = spots[index + 1];
        if (mark && mark.explained === undefined && next && /\p{L}{2}/u.test(next.text)) {
          mark.sheet = view.name;
          mark.explained = placed(next);
        }
      });
    }
  }
  return [...marks.values()];
}
