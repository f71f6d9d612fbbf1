import type { CheckCode } from '../checks/catalogue.ts';
import type { LoadedInstrument } from '../instrument/model.ts';
import type { Rule } from '../instrument/rules.ts';
import { ruleSentence } from '../messages/en/rule-sentences.ts';
import { settingSentence } from '../messages/en/rule-settings.ts';
import { ruleMessages } from '../messages/en/rules.ts';
import type { Finding, FindingCode, RuleSetting, Severity } from '../schema/types.ts';
import type { CatalogueEntry } from './catalogue.ts';
import { decides } from './match.ts';

/** A rule in words, as it is printed, one line of a table or one object for machines. */
export interface DescribedRule {
  rule: string;
  group: CheckCode | Rule['kind'];
  codes: readonly FindingCode[];
  family: Finding['family'];
  /** ESS validation level, 0 to 5. */
  level: number;
  severities: readonly Severity[];
  /** `file/table` of the tables compared, the one it is listed under first; none: all of them. */
  tables: readonly string[];
  sentence: string;
  method: string;
  parameters: string;
  source: string;
  /** What rules.json of the country decides about it, one by one. */
  settings: readonly DescribedSetting[];
}

export interface DescribedSetting {
  does: string;
  reason: string;
  by: string;
}

/** The words of every rule of a catalogue, with what a country has decided about it. */
export function describeRules(
  entries: readonly CatalogueEntry[],
  instrument: LoadedInstrument,
  settings: readonly RuleSetting[] = [],
): DescribedRule[] {
  const { rules, between = [] } = instrument.rules;
  const sources = new Map([...rules, ...between].map(({ rule, source }) => [rule, source]));
  return entries.map((entry) => {
    const { rule, group, codes, family, ess: level, severities, tables, of } = entry;
    const words = ruleMessages[group];
    const written = sources.get(rule.slice(0, Math.max(0, rule.lastIndexOf(':'))));
    return {
      rule,
      group,
      codes,
      family,
      level,
      severities,
      tables,
      sentence: of === undefined ? words.checked : ruleSentence(of, instrument),
      method: words.method,
      parameters: words.parameters,
      source: written ?? words.source,
      settings: settingsOf(entry, settings),
    };
  });
}

/** A setting may be about one of several codes of a rule, so each code has its own. */
function settingsOf(
  { rule, codes }: CatalogueEntry,
  settings: readonly RuleSetting[],
): DescribedSetting[] {
  const deciding = codes.flatMap((code) =>
    (['severity', 'tolerance'] as const).map((asked) => {
      const setting = decides(settings, { rule, codes: [code] }, asked);
      return setting && { asked, setting };
    }),
  );
  const told = new Map<string, DescribedSetting>();
  for (const entry of deciding) {
    if (entry === undefined) continue;
    const { reason, by, [entry.asked]: value } = entry.setting;
    const does = settingSentence({ [entry.asked]: value });
    told.set(`${does} ${entry.setting.rule}`, { does, reason, by });
  }
  return [...told.values()];
}
