import { pairCheck } from '../pair.ts';

/** The questionnaire asks some figures twice; they should be the same. */
export const equal = pairCheck({
  kind: 'equal',
  code: 'figures-differ',
  level: 2,
  breaks: (part, whole) => part !== whole,
  examples: [
    {
      code: 'figures-differ',
      figures: {
        'data/4.0/suspects/total@2016': 1_204,
        'data/4.1/homicide/total@2016': 1_240,
      },
    },
  ],
});
