import type { CatalogueHeading } from './rules-text.ts';

/** What stands at the top of a VTL script: what it is, and the data set that it checks. */
export function vtlHeading({ instrument, cycle, country }: CatalogueHeading): string[] {
  const { title, edition } = instrument.definition;
  return [
    `Rules of ${title}, ${edition}: ${cycle === undefined ? 'all cycles' : `cycle ${cycle}`}${country === undefined ? '' : `, as set for ${country}`}.`,
    'Language: VTL 2.1 (Validation and Transformation Language, SDMX Technical Working Group).',
    '',
    'Input: the data set UN_CTS, in the layout that "uncts export RETURN --as sdmx" writes (un-cts.csv).',
    '  identifiers  FREQ          string   A',
    '               REF_AREA      string   ISO 3166 alpha-3',
    '               TABLE         string   table of the questionnaire, such as DATA_5_1',
    '               ROW           string   row of the table',
    '               SEX           string   CL_SEX: _T, M, F, _U',
    '               BREAKDOWN     string   category of a column by anything else than sex, else _T',
    '               TIME_PERIOD   time     the year',
    '  measure      OBS_VALUE     number   the figure; null where there is none',
    '  attributes   UNIT_MEASURE, OBS_STATUS, COMMENT_OBS   string',
    '',
    'A question is named TABLE.ROW.SEX.BREAKDOWN. The errorcode of a rule is its id in findings.json.',
    'Results hold the points that break a rule: SUMS_BROKEN, BOUNDS_BROKEN and FIGURES_BROKEN.',
    '',
    'How it differs from uncts:',
    '- A rule is looked at only where all its figures are given (non_null). uncts also tells parts that exceed',
    '  their total while others are blank, parts that fall short of it while what is not known is blank, and',
    '  parts without a total.',
    '- The errorlevel of a sum is that of parts that fall short. Parts that exceed their total (a negative',
    '  imbalance) are an error in uncts, unless the rule is for information.',
    '- uncts sets aside a figure that breaks a rule of FIGURES before it looks at the others.',
    '- uncts does not wait for a part that cannot exist (OBS_STATUS M).',
  ];
}

export const vtlSections = {
  sums: 'Sums: a total and the parts that divide it.',
  bounds: 'Bounds and figures asked twice: one column for each question.',
  figures: 'Figures one at a time.',
  notSaid: 'Rules that VTL cannot say over this data set, so they are not above:',
  nothingLeft: 'none',
  setting: (does: string, reason: string, by: string) =>
    `Set by the country, and only a severity is in this script: ${does} ${reason} (${by})`,
} as const;
