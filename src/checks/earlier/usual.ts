/**
 * What revisions are usually like. Share: of the values of the last three years that UNODC's own
 * releases of the violent-crime file move from cycle to cycle (2022 to 2025). Size: of the revised
 * figures of 2017 to 2019 between the releases of June 2022 and May 2023, the middle one moved by
 * 3.7 per cent and every fourth by more than a third; of 110 countries 70 revised nothing there, and
 * 2 figures of 28,749 were taken back.
 */
export const usualRevisions = {
  lowestShare: 0.06,
  highestShare: 0.16,
  medianSize: 0.037,
} as const;

/** Differences of a published figure that are no news: below five per cent, or below five units. */
export const usualDifference = { share: 0.05, units: 5 } as const;
