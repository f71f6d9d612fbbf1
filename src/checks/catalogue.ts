import type { Rule } from '../instrument/rules.ts';
import type { Finding, FindingCode, Severity } from '../schema/types.ts';
import type { FindingDetails } from './details.ts';

/** Codes that the rules of the instrument raise, by kind of rule. */
export const instrumentCodes = {
  sum: ['parts-exceed-total', 'parts-short-of-total', 'parts-without-total'],
  'at-most': ['part-exceeds-whole'],
  equal: ['figures-differ'],
  'stage-order': ['later-stage-exceeds-earlier'],
  'share-of': ['share-of-nobody'],
  between: ['rate-outside-parts'],
} as const satisfies Record<Rule['kind'], readonly FindingCode[]>;

export type InstrumentCode = (typeof instrumentCodes)[Rule['kind']][number];

/** Codes of checks that are a single rule, whatever the instrument asks. */
export type CheckCode = Exclude<FindingCode, InstrumentCode>;

/** What an auditor has to know of a check that is a single rule. */
export interface CheckFacts {
  /** Id of the rule in findings, where it is not the code. */
  rule?: string;
  family: Finding['family'];
  /** ESS validation level, 0 to 5. */
  ess: number;
  /** Severities that a finding can have, most severe first. */
  severities: readonly Severity[];
  /** The kind of figures without which the check has nothing to look at. */
  needs?: 'count' | 'percent';
}

const dataset = { family: 'within-the-return', ess: 1, severities: ['warning'] } as const;
const series = { family: 'within-the-return', ess: 2, severities: ['warning'] } as const;
const slip = { ...series, severities: ['warning', 'information'], needs: 'count' } as const;
const earlier = { ...series, family: 'against-earlier-returns' } as const;
const outside = { family: 'against-other-sources', ess: 4, severities: ['warning'] } as const;
const wrongFigure = { family: 'format', ess: 0, severities: ['error'] } as const;

/** Every check that is a single rule; a code that is not described here does not compile. */
export const checkFacts: { readonly [C in CheckCode]: CheckFacts } = {
  'isolated-revision': earlier,
  'settled-history-revised': { ...earlier, severities: ['warning', 'information'] },
  'table-revised': { ...earlier, severities: ['information'] },
  'column-off-by-year': { ...earlier, severities: ['error'] },
  'answered-before': { ...earlier, severities: ['warning', 'information'] },
  'part-revised-total-not': { ...earlier, severities: ['warning', 'information'] },
  'total-revised-parts-not': { ...earlier, severities: ['warning', 'information'] },
  'differs-from-published': { ...outside, ess: 5, severities: ['warning', 'information'] },
  'published-on-other-level': { ...outside, ess: 5, severities: ['information'] },
  'rate-implausible': { ...outside, needs: 'count' },
  'differs-from-other-source': outside,
  'figure-not-understood': wrongFigure,
  'status-not-understood': { ...wrongFigure, severities: ['warning'] },
  'figure-as-typed': { ...wrongFigure, severities: ['warning', 'information'] },
  'negative-count': { ...wrongFigure, needs: 'count' },
  'fractional-count': { ...wrongFigure, needs: 'count' },
  'percent-out-of-range': { ...wrongFigure, needs: 'percent' },
  'implausible-size': { ...wrongFigure, needs: 'count' },
  'counted-twice': { ...dataset, severities: ['error'] },
  'records-left-over': dataset,
  'records-without-value': dataset,
  'unmapped-code': { ...dataset, severities: ['warning', 'information'] },
  'code-too-wide': dataset,
  'split-code': { ...dataset, severities: ['information'] },
  'duplicate-records': { ...dataset, severities: ['warning', 'information'] },
  'silent-combination': dataset,
  'band-gap': dataset,
  'total-differs': dataset,
  'distinct-in-several': dataset,
  'negative-values': dataset,
  'sum-not-exact': { ...dataset, severities: ['error'] },
  'total-not-compared': { ...dataset, severities: ['information'] },
  'stock-day': { ...dataset, severities: ['warning', 'information'] },
  'some-parts-without-total': { ...dataset, severities: ['information'] },
  'total-without-parts': { ...dataset, severities: ['information'] },
  'sudden-change': { ...series, severities: ['warning', 'information'] },
  'factor-of-ten': slip,
  'digits-swapped': { ...slip, ess: 1 },
  'sexes-swapped': { ...slip, ess: 1 },
  'rows-swapped': { ...slip, ess: 1 },
  'level-shift': slip,
  'repeated-value': slip,
  'zero-for-missing': slip,
  'gap-in-series': slip,
  'table-shifted': slip,
  'same-figures-in-tables': slip,
  'break-without-change': { ...series, severities: ['information'] },
  'metadata-contradicted': { ...series, severities: ['warning', 'information'] },
  'metadata-missing': { ...series, rule: 'metadata-answers', severities: ['information'] },
  'metadata-to-confirm': {
    ...series,
    rule: 'metadata-answers',
    family: 'against-earlier-returns',
  },
};

/** Codes whose findings carry a gap between two figures, to which a tolerance can be given. */
export type GapCode = {
  [C in FindingCode]: FindingDetails[C] extends { gap: number } ? C : never;
}[FindingCode];

type Gap = { [C in GapCode]: (details: FindingDetails[C]) => number };
const pair = ({ part, whole }: { part: number; whole: number }): number => Math.max(part, whole);
const sum = (details: { sum: number; total: number }): number =>
  Math.max(details.sum, details.total);

/** The larger of the two figures whose gap a finding tells: what a tolerance in per cent is of. */
const largerFigure: Gap = {
  'parts-exceed-total': sum,
  'parts-short-of-total': sum,
  'part-exceeds-whole': pair,
  'figures-differ': pair,
  'later-stage-exceeds-earlier': pair,
  'share-of-nobody': pair,
  'rate-outside-parts': ({ rate, high }) => Math.max(rate, high),
};

/** Whether the findings of a code tell the gap between two figures. */
export function hasGap(code: FindingCode): code is GapCode {
  return code in largerFigure;
}

/** The gap of a finding and the larger of its two figures; undefined where it tells none. */
export function gapOf({ code, details }: Finding): { gap: number; larger: number } | undefined {
  if (!hasGap(code)) return undefined;
  // A finding's details are those of its code: checks build them so, see finding.ts.
  const larger = largerFigure[code] as (of: Finding['details']) => number;
  return { gap: Number(details.gap), larger: larger(details) };
}

/** Severities that findings of a rule of the instrument can have, by code. */
export function severitiesOf(
  rule: Rule,
): Partial<Record<InstrumentCode, readonly [Severity, ...Severity[]]>> {
  const own: readonly [Severity] = [rule.severity];
  switch (rule.kind) {
    case 'sum': {
      const hard = rule.severity === 'information' ? rule.severity : 'error';
      if (rule.relation === 'at-most') return { 'parts-exceed-total': [hard] };
      const softer =
        rule.residual.length === 0 || rule.severity === 'information'
          ? []
          : ['information' as const];
      return {
        'parts-exceed-total': [hard],
        'parts-short-of-total': [rule.severity, ...softer],
        'parts-without-total': ['information'],
      };
    }
    case 'at-most':
      return { 'part-exceeds-whole': own };
    case 'equal':
      return { 'figures-differ': own };
    case 'stage-order':
      return { 'later-stage-exceeds-earlier': own };
    case 'share-of':
      return { 'share-of-nobody': own };
    case 'between':
      return { 'rate-outside-parts': own };
  }
}

/** Whether a code is that of a check that is a single rule. */
export function isCheckCode(code: FindingCode): code is CheckCode {
  return code in checkFacts;
}
