import { pairCheck } from '../pair.ts';

/** A part that may overlap with others ("of which") is never larger than its whole. */
export const atMost = pairCheck({
  kind: 'at-most',
  code: 'part-exceeds-whole',
  level: 1,
  breaks: (part, whole) => part > whole,
  examples: [
    {
      code: 'part-exceeds-whole',
      figures: {
        'data/1.5/firearms-or-explosives/total@2016': 310,
        'data/1.5/firearms/total@2016': 334,
      },
    },
  ],
});
