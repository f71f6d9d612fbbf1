import { type Rule, rulesFor } from '../instrument/rules.ts';
import { writtenRules } from '../instrument/texts.ts';
import { isWritten } from '../messages/names.ts';
import { markOf, type ReportContext } from './context.ts';
import type { RulesView } from './model.ts';

const kinds = ['sum', 'at-most', 'stage-order', 'equal', 'share-of', 'between'] as const;
const families = [
  'format',
  'within-the-return',
  'against-earlier-returns',
  'against-other-sources',
] as const;

/** The rules of the instrument in force in the cycle, and what they found. */
export function rulesView(context: ReportContext): RulesView {
  const { asked, findings, say, formats } = context;
  const rules = rulesFor(asked);
  const found = new Map<string, number>();
  for (const { rule } of findings.findings) found.set(rule, (found.get(rule) ?? 0) + 1);
  const foundBy = (some: readonly Rule[]): string =>
    formats.number(some.reduce((sum, { rule }) => sum + (found.get(rule) ?? 0), 0));
  return {
    statement: say.sentences([
      say.rulesRun(findings.rulesRun, findings.cellsChecked),
      ...expectedAlarms(context),
    ]),
    kinds: kinds.map((kind) => {
      const some = rules.filter((rule) => rule.kind === kind);
      return {
        label: say.ruleKind(kind),
        rules: formats.number(some.length),
        findings: foundBy(some),
      };
    }),
    families: families.map((family) => ({
      label: say.family(family),
      findings: formats.number(
        findings.findings.filter((finding) => finding.family === family).length,
      ),
    })),
    written: writtenRules(asked.instrument.rules).flatMap(({ rule, says, source, severity }) => {
      const some = rules.filter((entry) => isWritten(entry.rule, rule));
      if (some.length === 0) return [];
      const mark = markOf(context, severity);
      return [{ rule, says, source, mark, findings: foundBy(some) }];
    }),
    settings: (findings.settings ?? []).map((setting) => ({
      rule: setting.rule,
      decision: say.ruleSetting(setting),
      reason: setting.reason,
      by: setting.by,
      effect: say.ruleEffect(setting),
    })),
  };
}

/** What the rules find where nothing is known to be wrong, so that a reader can weigh this report. */
function expectedAlarms({ asked, say }: ReportContext): string[] {
  const { norms } = asked.instrument;
  const average = norms?.falseAlarms.all;
  if (norms === undefined || average === undefined) return [];
  return [say.falseAlarms(norms.countries, Math.round(10 * average) / 10)];
}
