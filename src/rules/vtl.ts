import type { AskedCycle } from '../instrument/cycle.ts';
import { ruleMessages } from '../messages/en/rules.ts';
import type { CatalogueHeading } from '../messages/en/rules-text.ts';
import { vtlHeading, vtlSections } from '../messages/en/rules-vtl.ts';
import { plain } from '../messages/wrap.ts';
import { unitCode } from '../published/index.ts';
import type { RuleSetting, Severity } from '../schema/types.ts';
import type { CatalogueEntry } from './catalogue.ts';
import { type DescribedRule, describeRules } from './describe.ts';
import { decides } from './match.ts';
import { constant, identifier, type VtlRule, vtlCode, vtlRelation } from './vtl-terms.ts';

/** A rule that VTL can say, with everything that its line needs. */
interface Said {
  rule: DescribedRule;
  expression: string;
  level: Severity;
}

type InstrumentEntry = CatalogueEntry & { of: VtlRule };

/**
 * The rules of a catalogue as a script in VTL 2.1: sums as a hierarchical ruleset; bounds, figures asked
 * twice and figures one at a time as datapoint rulesets; the statements that run them over the layout of
 * our SDMX-CSV; and as comments the rules that VTL cannot say, each with the reason.
 * Source: VTL 2.1 reference manual and grammar (sdmx-twg/vtl), the parts on rulesets and validation.
 */
export function vtlScript(
  entries: readonly CatalogueEntry[],
  asked: AskedCycle,
  heading: Omit<CatalogueHeading, 'instrument'>,
  settings: readonly RuleSetting[] = [],
): string {
  const { instrument } = asked;
  const described = describeRules(entries, instrument, settings);
  const told = entries.map((entry, index) => ({ entry, rule: described[index] as DescribedRule }));
  const ofInstrument = (isSum: boolean): Said[] =>
    told.flatMap(({ entry, rule }) =>
      isInstrument(entry) && (entry.group === 'sum') === isSum
        ? [{ rule, expression: vtlRelation(entry.of, instrument), level: levelOf(entry, settings) }]
        : [],
    );
  const figures = told.flatMap(({ entry, rule }): Said[] => {
    const expression = expressionOfFigures(entry.group, percentUnits(asked));
    return expression === undefined ? [] : [{ rule, expression, level: levelOf(entry, settings) }];
  });
  const pairs = told.flatMap(({ entry }) =>
    isInstrument(entry) && entry.of.kind !== 'sum' ? [entry.of.part, entry.of.whole] : [],
  );
  const columns = [...new Set(pairs)].map((id) => identifier(vtlCode(id, instrument)));
  const unsaid = described.filter(({ group }) => ruleMessages[group].notInVtl !== null);
  return [
    ...comment(vtlHeading({ ...heading, instrument })),
    '',
    'QUESTIONS := max(UN_CTS [calc identifier QUESTION := TABLE || "." || ROW || "." || SEX || "." || BREAKDOWN] [keep OBS_VALUE]',
    '  group by REF_AREA, TIME_PERIOD, QUESTION);',
    ...sumLines(ofInstrument(true)),
    ...boundLines(ofInstrument(false), columns),
    ...figureLines(figures),
    '',
    ...comment([vtlSections.notSaid, ...reasons(unsaid)]),
    '',
  ].join('\n');
}

function isInstrument(entry: CatalogueEntry): entry is InstrumentEntry {
  return entry.of !== undefined && entry.of.kind !== 'between';
}

function sumLines(rules: readonly Said[]): string[] {
  if (rules.length === 0) return [];
  return [
    '',
    ...comment([vtlSections.sums]),
    'define hierarchical ruleset UN_CTS_SUMS (variable rule QUESTION) is',
    ...ruleLines(rules),
    'end hierarchical ruleset;',
    '',
    'SUMS_BROKEN <- check_hierarchy(QUESTIONS, UN_CTS_SUMS rule QUESTION non_null dataset invalid);',
  ];
}

function boundLines(rules: readonly Said[], columns: readonly string[]): string[] {
  if (rules.length === 0) return [];
  return [
    '',
    ...comment([vtlSections.bounds]),
    'QUESTIONS_WIDE := QUESTIONS [pivot QUESTION, OBS_VALUE];',
    '',
    'define datapoint ruleset UN_CTS_BOUNDS (variable',
    `${columns.map((column) => `  ${column}`).join(',\n')}) is`,
    ...ruleLines(rules),
    'end datapoint ruleset;',
    '',
    'BOUNDS_BROKEN <- check_datapoint(QUESTIONS_WIDE, UN_CTS_BOUNDS invalid);',
  ];
}

function figureLines(rules: readonly Said[]): string[] {
  if (rules.length === 0) return [];
  return [
    '',
    ...comment([vtlSections.figures]),
    'define datapoint ruleset UN_CTS_FIGURES (variable UNIT_MEASURE, OBS_VALUE) is',
    ...ruleLines(rules),
    'end datapoint ruleset;',
    '',
    'FIGURES_BROKEN <- check_datapoint(UN_CTS, UN_CTS_FIGURES invalid);',
  ];
}

/** Rules of a ruleset are set apart by semicolons; the last has none. */
function ruleLines(rules: readonly Said[]): string[] {
  return rules.flatMap(({ rule, expression, level }, index) => [
    ...comment([
      rule.sentence,
      ...rule.settings.map(({ does, reason, by }) => vtlSections.setting(does, reason, by)),
    ]).map((line) => `  ${line}`),
    `  ${identifier(rule.rule)}: ${expression}`,
    `    errorcode ${constant(rule.rule)} errorlevel ${constant(level)}${index < rules.length - 1 ? ';' : ''}`,
  ]);
}

/** Level of what a rule finds most often: of a sum, of parts that fall short of the total. */
function levelOf(entry: CatalogueEntry, settings: readonly RuleSetting[]): Severity {
  const { of, severities, codes } = entry;
  const isFullSum = of?.kind === 'sum' && of.relation === 'sum';
  const code = isFullSum ? 'parts-short-of-total' : codes[0];
  const usual = isFullSum ? of.severity : (severities[0] ?? 'information');
  if (code === undefined) return usual;
  const set = decides(settings, { rule: entry.rule, codes: [code] }, 'severity')?.severity;
  return set === undefined || set === 'off' ? usual : set;
}

function percentUnits({ questions }: AskedCycle): string {
  const units = [...questions.values()].filter(({ kind }) => kind === 'percent');
  const codes = [...new Set(units.map(({ unit }) => unitCode(unit)))].sort();
  return `{${codes.map(constant).join(', ')}}`;
}

function expressionOfFigures(group: CatalogueEntry['group'], percents: string): string | undefined {
  const isCount = percents === '{}' ? '' : `when UNIT_MEASURE not_in ${percents} then `;
  switch (group) {
    case 'negative-count':
      return `${isCount}OBS_VALUE >= 0`;
    case 'fractional-count':
      return `${isCount}(OBS_VALUE < 0 or mod(OBS_VALUE, 1) = 0)`;
    case 'percent-out-of-range':
      return `when UNIT_MEASURE in ${percents} then OBS_VALUE >= 0 and OBS_VALUE <= 100`;
    default:
      return undefined;
  }
}

function reasons(rules: readonly DescribedRule[]): string[] {
  if (rules.length === 0) return [vtlSections.nothingLeft];
  return rules.map(
    ({ rule, codes, group, sentence }) =>
      `- ${codes.length === 1 && codes[0] !== rule ? `${rule} (${codes[0]})` : rule}: ${sentence} Not in VTL: ${ruleMessages[group].notInVtl}`,
  );
}

/** Lines as one comment each; what would end a line of code or start another is taken out. */
function comment(lines: readonly string[]): string[] {
  return lines.map((line) => `// ${plain(line)}`.trimEnd());
}
