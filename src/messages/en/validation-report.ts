import type { Severity } from '../../schema/types.ts';

/** Words of the validation report of the European Statistical System. */
export const validationReportWords = {
  /** Name of the population of a cycle's data. */
  collection: (cycle: number) => `UN-CTS ${cycle}`,
  findings: (severity: Severity) => `Findings of severity "${severity}"`,
  rulesRun: 'Rules that had figures to look at',
  cellsChecked: 'Cells with a figure',
  leftOut: 'Findings left out by rules.json of the country',
  of: (country: string) => `The return of ${country}`,
  changed: ({ reason, by }: { reason: string; by: string }) => `${reason} (${by})`,
} as const;
