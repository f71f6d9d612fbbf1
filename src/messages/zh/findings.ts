import type { FindingMessages } from '../findings.ts';
import { codeMessages } from './findings-codes.ts';
import { datasetMessages } from './findings-dataset.ts';
import { earlierMessages } from './findings-earlier.ts';
import { formatMessages } from './findings-format.ts';
import { metadataMessages } from './findings-metadata.ts';
import { outsideMessages } from './findings-outside.ts';
import { partialMessages } from './findings-partial.ts';
import { recordMessages } from './findings-records.ts';
import { seriesMessages } from './findings-series.ts';
import { slipMessages } from './findings-slips.ts';
import { sumMessages } from './findings-sums.ts';
import { typedMessages } from './findings-typed.ts';

/** What is said in Chinese about every code. */
export const findingMessages: FindingMessages = {
  ...sumMessages,
  ...partialMessages,
  ...seriesMessages,
  ...slipMessages,
  ...earlierMessages,
  ...outsideMessages,
  ...formatMessages,
  ...typedMessages,
  ...recordMessages,
  ...codeMessages,
  ...datasetMessages,
  ...metadataMessages,
};
