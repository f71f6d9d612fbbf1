import type { Check } from './check.ts';
import { answeredBefore } from './kinds/answered-before.ts';
import { atMost } from './kinds/at-most.ts';
import { bandGap } from './kinds/band-gap.ts';
import { between } from './kinds/between.ts';
import { breakWithoutChange } from './kinds/break-without-change.ts';
import { codeTooWide } from './kinds/code-too-wide.ts';
import { columnOffByYear } from './kinds/column-off-by-year.ts';
import { countedTwice } from './kinds/counted-twice.ts';
import { differsFromOtherSource } from './kinds/differs-from-other-source.ts';
import { differsFromPublished } from './kinds/differs-from-published.ts';
import { digitsSwapped } from './kinds/digits-swapped.ts';
import { distinctInSeveral } from './kinds/distinct-in-several.ts';
import { duplicateRecords } from './kinds/duplicate-records.ts';
import { equal } from './kinds/equal.ts';
import { factorOfTen } from './kinds/factor-of-ten.ts';
import { figureAsTyped } from './kinds/figure-as-typed.ts';
import { figureNotUnderstood } from './kinds/figure-not-understood.ts';
import { fractionalCount } from './kinds/fractional-count.ts';
import { gapInSeries } from './kinds/gap-in-series.ts';
import { implausibleSize } from './kinds/implausible-size.ts';
import { isolatedRevision } from './kinds/isolated-revision.ts';
import { levelShift } from './kinds/level-shift.ts';
import { metadataAnswers } from './kinds/metadata-answers.ts';
import { metadataContradicted } from './kinds/metadata-contradicted.ts';
import { partRevisedTotalNot, totalRevisedPartsNot } from './kinds/moved-sides.ts';
import { negativeCount } from './kinds/negative-count.ts';
import { negativeValues } from './kinds/negative-values.ts';
import { partialAnswers } from './kinds/partial-answers.ts';
import { percentOutOfRange } from './kinds/percent-out-of-range.ts';
import { publishedOnOtherLevel } from './kinds/published-on-other-level.ts';
import { rateImplausible } from './kinds/rate-implausible.ts';
import { recordsLeftOver } from './kinds/records-left-over.ts';
import { recordsWithoutValue } from './kinds/records-without-value.ts';
import { repeatedValue } from './kinds/repeated-value.ts';
import { settledHistoryRevised, tableRevised } from './kinds/revised-figures.ts';
import { rowsSwapped } from './kinds/rows-swapped.ts';
import { sameFiguresInTables } from './kinds/same-figures-in-tables.ts';
import { sexesSwapped } from './kinds/sexes-swapped.ts';
import { shareOf } from './kinds/share-of.ts';
import { silentCombination } from './kinds/silent-combination.ts';
import { splitCode } from './kinds/split-code.ts';
import { stageOrder } from './kinds/stage-order.ts';
import { statusNotUnderstood } from './kinds/status-not-understood.ts';
import { stockDay } from './kinds/stock-day.ts';
import { suddenChange } from './kinds/sudden-change.ts';
import { sum } from './kinds/sum.ts';
import { sumNotExact } from './kinds/sum-not-exact.ts';
import { tableShifted } from './kinds/table-shifted.ts';
import { totalDiffers } from './kinds/total-differs.ts';
import { totalNotCompared } from './kinds/total-not-compared.ts';
import { unmappedCode } from './kinds/unmapped-code.ts';
import { zeroForMissing } from './kinds/zero-for-missing.ts';

/** Every check, in the order in which they run. */
export const checks: readonly Check[] = [
  figureNotUnderstood,
  statusNotUnderstood,
  figureAsTyped,
  negativeCount,
  fractionalCount,
  percentOutOfRange,
  implausibleSize,
  countedTwice,
  recordsLeftOver,
  recordsWithoutValue,
  unmappedCode,
  codeTooWide,
  splitCode,
  duplicateRecords,
  silentCombination,
  stockDay,
  bandGap,
  totalDiffers,
  totalNotCompared,
  distinctInSeveral,
  negativeValues,
  sumNotExact,
  sum,
  partialAnswers,
  atMost,
  equal,
  stageOrder,
  shareOf,
  between,
  factorOfTen,
  digitsSwapped,
  sexesSwapped,
  rowsSwapped,
  suddenChange,
  levelShift,
  breakWithoutChange,
  repeatedValue,
  zeroForMissing,
  gapInSeries,
  tableShifted,
  sameFiguresInTables,
  isolatedRevision,
  settledHistoryRevised,
  tableRevised,
  columnOffByYear,
  answeredBefore,
  partRevisedTotalNot,
  totalRevisedPartsNot,
  differsFromPublished,
  publishedOnOtherLevel,
  rateImplausible,
  differsFromOtherSource,
  metadataAnswers,
  metadataContradicted,
];
