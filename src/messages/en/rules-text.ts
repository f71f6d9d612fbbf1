import type { LoadedInstrument } from '../../instrument/model.ts';
import { families } from '../../rules/catalogue.ts';
import type { DescribedRule, DescribedSetting } from '../../rules/describe.ts';
import { wrapped } from '../wrap.ts';
import { counted } from './format.ts';
import { englishNames } from './names.ts';
import { reportSentences } from './report.ts';
import { ruleMessages } from './rules.ts';

/** What a printed catalogue is about. */
export interface CatalogueHeading {
  instrument: LoadedInstrument;
  /** Undefined: whatever the cycle. */
  cycle?: number;
  /** Code of the country whose settings are shown. */
  country?: string;
}

const labels = ['Checked', 'Method', 'Parameters', 'Source'] as const;
const labelWidth = Math.max(...labels.map((label) => label.length)) + 2;

/** The catalogue for a person: by family, kind of rule and table, wrapped to the width of the terminal. */
export function catalogueText(
  rules: readonly DescribedRule[],
  heading: CatalogueHeading,
  width: number,
): string {
  const { title, edition } = heading.instrument.definition;
  const when = heading.cycle === undefined ? 'all cycles' : `cycle ${heading.cycle}`;
  const whose = heading.country === undefined ? '' : `, as set for ${heading.country}`;
  const lines = [
    ...wrapped(`Rules of ${title}, ${edition}: ${when}${whose}`, width),
    `${counted(rules.length, 'rule', 'rules')}`,
    '',
    ...wrapped(
      'Level is the validation level of the European Statistical System: 0 format, 1 within a table, 2 across tables and years, 3 across institutions, 4 and 5 other domains and providers. Where a rule has several severities, the method says which holds when.',
      width,
    ),
    ...(rules.length === 0 ? ['', 'No rule of this kind.'] : []),
    ...families.flatMap((family) =>
      familyLines(
        family,
        rules.filter((rule) => rule.family === family),
        heading.instrument,
        width,
      ),
    ),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function familyLines(
  family: DescribedRule['family'],
  rules: readonly DescribedRule[],
  instrument: LoadedInstrument,
  width: number,
): string[] {
  if (rules.length === 0) return [];
  const name = reportSentences.family(family).toUpperCase();
  const groups = [...new Set(rules.map(({ group }) => group))];
  return [
    '',
    `${name} (${counted(rules.length, 'rule', 'rules')})`,
    ...groups.flatMap((group) =>
      groupLines(
        rules.filter((rule) => rule.group === group),
        instrument,
        width,
      ),
    ),
  ];
}

function groupLines(
  rules: readonly DescribedRule[],
  instrument: LoadedInstrument,
  width: number,
): string[] {
  const [first] = rules;
  if (first === undefined) return [];
  const words = ruleMessages[first.group];
  const single = first.tables.length === 0;
  const texts = [words.checked, words.method, words.parameters, words.source];
  const tables = [...new Set(rules.map(({ tables: [table = ''] }) => table))];
  return [
    '',
    single ? words.title : `${words.title} (${counted(rules.length, 'rule', 'rules')})`,
    ...(single ? indented(ruleHead(first), 2, width) : []),
    ...labels.flatMap((label, index) => labelled(label, texts[index] ?? '', 2, width)),
    ...(single ? settingLines(first.settings, 2, width) : []),
    ...(single
      ? []
      : tables.flatMap((table) => [
          '',
          ...indented(`Table ${englishNames(instrument).table(table)}`, 2, width),
          ...rules
            .filter(({ tables: [listed] }) => listed === table)
            .flatMap((rule) => ruleLines(rule, words.source, width)),
        ])),
  ];
}

function ruleLines(rule: DescribedRule, usualSource: string, width: number): string[] {
  return [
    ...indented(rule.sentence, 4, width),
    ...indented(ruleHead(rule), 6, width),
    ...(rule.source === usualSource ? [] : labelled('Source', rule.source, 6, width)),
    ...settingLines(rule.settings, 6, width),
  ];
}

function ruleHead({ rule, level, severities }: DescribedRule): string {
  return `level ${level}; ${severities.join(', ')}; ${rule}`;
}

function settingLines(
  settings: readonly DescribedSetting[],
  indent: number,
  width: number,
): string[] {
  return settings.flatMap(({ does, reason, by }) =>
    labelled('Set', `${does} ${reason} (${by})`, indent, width),
  );
}

function labelled(label: string, text: string, indent: number, width: number): string[] {
  const left = indent + labelWidth;
  return wrapped(text, width - left).map(
    (line, index) => (index === 0 ? ' '.repeat(indent) + label : '').padEnd(left) + line,
  );
}

function indented(text: string, indent: number, width: number): string[] {
  return wrapped(text, width - indent).map((line) => ' '.repeat(indent) + line);
}
