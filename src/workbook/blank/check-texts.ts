import type { PairRule, SumRule } from '../../instrument/rules.ts';
import type { Setting } from './setting.ts';

/** What a check says; both get the size of the difference. */
export interface CheckTexts {
  over: (difference: string) => string;
  short: (difference: string) => string;
}

/** The sentences for a rule. A part never falls short of its whole. */
export function checkTexts(setting: Setting, rule: SumRule | PairRule): CheckTexts {
  const { checks } = setting.messages;
  if (rule.kind === 'sum') {
    const parts = nameOfParts(setting, rule);
    return {
      over: (difference) => checks.over(parts, difference),
      short: (difference) => checks.short(parts, difference),
    };
  }
  const { questions } = setting.asked;
  const [part, whole] = [questions.get(rule.part), questions.get(rule.whole)];
  const over =
    whole === undefined || whole.tableId === part?.tableId
      ? checks.moreThanWhole
      : (difference: string) => checks.moreThanTable(whole.table.table, difference);
  return { over, short: over };
}

/**
 * What divides the total: another table by its number, a breakdown by its name; a group of lines by
 * its heading where the line has several.
 */
function nameOfParts({ asked, messages }: Setting, rule: SumRule): string {
  const total = asked.questions.get(rule.total);
  const part = asked.questions.get(rule.parts[0] ?? '');
  if (part !== undefined && part.tableId !== total?.tableId) {
    return messages.checks.table(part.table.table);
  }
  const breakdown = asked.instrument.breakdowns.get(rule.by)?.label;
  const groups = total?.row.groups ?? [];
  const group = groups.length > 1 ? groups.find(({ by }) => by === rule.by)?.label : undefined;
  return breakdown ?? group ?? messages.checks.parts;
}
