import type { Binding, BoundLine } from '../../schema/types.ts';

/** A line is filled unseen only from here on: labels that say the same, or nearly so. */
const SURE = 0.9;

/**
 * The part of a binding that may be filled without a person having looked at it, and the lines that
 * may not. Lines without a word on how they were found are of our own workbooks, or a person's.
 */
export function sureLines(binding: Binding): { binding: Binding; unsure: BoundLine[] } {
  const isSure = ({ found }: BoundLine) => found === undefined || found.confidence >= SURE;
  return {
    binding: { ...binding, lines: binding.lines.filter(isSure) },
    unsure: binding.lines.filter((line) => !isSure(line)),
  };
}
