import { pairCheck } from '../pair.ts';

/**
 * A later stage of the justice process is rarely larger than the earlier one in the same year. Soft:
 * cases end in later years and counting units differ; see the rates in the rules' sources.
 */
export const stageOrder = pairCheck({
  kind: 'stage-order',
  code: 'later-stage-exceeds-earlier',
  level: 2,
  breaks: (part, whole) => part > whole,
  examples: [
    {
      code: 'later-stage-exceeds-earlier',
      figures: {
        'data/4.5/total/total@2016': 21_480,
        'data/4.3/total/total@2016': 19_955,
      },
    },
  ],
});
