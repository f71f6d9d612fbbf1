import type { FindingDetails } from '../checks/details.ts';
import type { TypedFigure } from '../schema/types.ts';

const longestShown = 60;

/** A text of a cell in a sentence: on one line, and not longer than it takes to know it again. */
export function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  const signs = [...line];
  return signs.length > longestShown ? `${signs.slice(0, longestShown).join('')}…` : line;
}

/** What probably was meant by a figure that was not understood, if anything can be said. */
export function suggestionOf({
  suggestedValue: value,
  suggestedStatus: status,
  suggestedMark: mark,
}: FindingDetails['figure-not-understood']): TypedFigure['suggestion'] {
  if (value === undefined && status === undefined && mark === undefined) return undefined;
  return {
    ...(value === undefined ? {} : { value }),
    ...(status === undefined ? {} : { status }),
    ...(mark === undefined ? {} : { mark }),
  };
}
