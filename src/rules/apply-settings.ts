import { gapOf } from '../checks/catalogue.ts';
import { byImportance } from '../checks/index.ts';
import { compareText } from '../order.ts';
import type {
  Finding,
  FindingsFile,
  RuleSetting,
  RuleSettings,
  SettingApplied,
  Tolerance,
  Tolerated,
} from '../schema/types.ts';
import { decides } from './match.ts';

/** Gaps and tolerances are compared to so many units: per cent of a figure are not exact. */
const precision = 1e-9;

/** What becomes of a finding. */
type Outcome =
  | { kept: Finding; by?: RuleSetting }
  | { dropped: Finding; because: Tolerated['because']; by: RuleSetting };

/**
 * Findings as a country or UNODC wants them: with another severity, which the finding records, or left
 * out because its gap is within a tolerance or the rule is off. Errors are never left out by "off". What
 * is left out is counted by rule in `tolerated`, and `settings` says what each setting did. Pure; a file
 * without settings stays as it is. Expects findings to which no settings were applied yet.
 */
export function applySettings(file: FindingsFile, { settings }: RuleSettings): FindingsFile {
  if (settings.length === 0) return file;
  const outcomes = file.findings.map((finding) => outcomeOf(finding, settings));
  const kept = outcomes.flatMap((outcome) => ('kept' in outcome ? [outcome.kept] : []));
  const { findings: _, ...rest } = file;
  return {
    ...rest,
    settings: settings.map((setting) => applied(setting, outcomes)),
    tolerated: toleratedBy(outcomes),
    findings: kept.sort((a, b) => byImportance(a as never, b as never)),
  };
}

function outcomeOf(finding: Finding, settings: readonly RuleSetting[]): Outcome {
  const rule = { rule: finding.rule, codes: [finding.code] };
  const lenient = decides(settings, rule, 'tolerance');
  if (lenient?.tolerance !== undefined && isWithin(finding, lenient.tolerance)) {
    return { dropped: finding, because: 'tolerance', by: lenient };
  }
  const decided = decides(settings, rule, 'severity');
  const to = decided?.severity;
  if (decided === undefined || to === undefined || to === finding.severity)
    return { kept: finding };
  if (to !== 'off') {
    const { reason, by } = decided;
    const changed = { from: finding.severity, to, reason, by };
    return { kept: { ...finding, severity: to, changed }, by: decided };
  }
  if (finding.severity === 'error') return { kept: finding };
  return { dropped: finding, because: 'off', by: decided };
}

function isWithin(finding: Finding, { units, percent }: Tolerance): boolean {
  const found = gapOf(finding);
  if (found === undefined) return false;
  const allowed = units ?? ((percent ?? 0) / 100) * found.larger;
  return found.gap <= allowed + precision;
}

function applied(setting: RuleSetting, outcomes: readonly Outcome[]): SettingApplied {
  const own = outcomes.filter(({ by }) => by === setting);
  const kept = own.flatMap((outcome) => ('kept' in outcome ? [outcome.kept] : []));
  const before = own.map((outcome) =>
    'kept' in outcome ? outcome.kept.changed?.from : outcome.dropped.severity,
  );
  const { rule, severity, tolerance, reason, by } = setting;
  return {
    rule,
    ...(severity === undefined ? {} : { severity }),
    ...(tolerance === undefined ? {} : { tolerance }),
    reason,
    by,
    changed: kept.length,
    softened: before.filter((severity) => severity === 'error').length,
    dropped: own.length - kept.length,
  };
}

function toleratedBy(outcomes: readonly Outcome[]): Tolerated[] {
  const counts = new Map<string, Tolerated>();
  for (const outcome of outcomes) {
    if (!('dropped' in outcome)) continue;
    const { dropped, because } = outcome;
    const key = `${dropped.rule} ${because}`;
    const known = counts.get(key) ?? { rule: dropped.rule, because, findings: 0 };
    counts.set(key, { ...known, findings: known.findings + 1 });
  }
  return [...counts].sort(([a], [b]) => compareText(a, b)).map(([, entry]) => entry);
}
