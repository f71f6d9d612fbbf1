import { pairCheck } from '../pair.ts';

/** A share of those whom another figure counts is zero or blank where there are none of them. */
export const shareOf = pairCheck({
  kind: 'share-of',
  code: 'share-of-nobody',
  level: 2,
  breaks: (share, base) => share > 0 && base === 0,
  examples: [
    {
      code: 'share-of-nobody',
      figures: {
        'data/7.1/reporting-rate-robbery/total@2016': 41.5,
        'data/7.3/robbery/total@2016': 0,
      },
    },
  ],
});
