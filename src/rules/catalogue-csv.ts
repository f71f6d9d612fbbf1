import { excelCsv } from '../files/csv-text.ts';
import type { DescribedRule } from './describe.ts';

const columns = [
  'rule',
  'family',
  'level',
  'severity',
  'tables',
  'checked',
  'method',
  'parameters',
  'source',
  'codes',
  'setting',
  'setting_reason',
  'setting_by',
];

/** The catalogue as CSV for Excel: one row a rule; UTF-8 with a byte-order mark. */
export function catalogueCsv(rules: readonly DescribedRule[]): string {
  return excelCsv([columns, ...rules.map(fieldsOf)]);
}

function fieldsOf(rule: DescribedRule): string[] {
  const { settings } = rule;
  return [
    rule.rule,
    rule.family,
    String(rule.level),
    rule.severities.join('; '),
    rule.tables.join('; '),
    rule.sentence,
    rule.method,
    rule.parameters,
    rule.source,
    rule.codes.join('; '),
    settings.map(({ does }) => does).join('; '),
    settings.map(({ reason }) => reason).join('; '),
    settings.map(({ by }) => by).join('; '),
  ];
}
