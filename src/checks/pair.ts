import { cellId } from '../instrument/cell-id.ts';
import type { PairRule } from '../instrument/rules.ts';
import type { FindingCell } from '../schema/types.ts';
import type { Check, CheckExample } from './check.ts';
import type { CheckContext } from './context.ts';
import type { FindingOf } from './details.ts';
import { evidence, finding, rounded } from './finding.ts';
import { groupBy } from './group.ts';
import { rankOfRule } from './rule-rank.ts';

interface PairCheck {
  kind: PairRule['kind'];
  code: 'part-exceeds-whole' | 'later-stage-exceeds-earlier' | 'figures-differ' | 'share-of-nobody';
  level: 1 | 2;
  breaks(part: number, whole: number): boolean;
  examples: readonly CheckExample[];
}

/** A rule, a year and the two figures that break it. */
interface Broken {
  rule: PairRule;
  year: number;
  part: number;
  whole: number;
}

/** A check of rules that tie two figures of the same year together. Blank figures are not compared. */
export function pairCheck({ kind, code, level, breaks, examples }: PairCheck): Check {
  return {
    kind,
    codes: [code],
    level,
    run: (context) => {
      const rules = context.rules.filter((rule) => rule.kind === kind) as PairRule[];
      const pairs = rules.flatMap((rule) => pairsOf(context, rule));
      const broken = pairs.filter(({ part, whole }) => breaks(part, whole));
      return {
        rulesRun: new Set(pairs.map(({ rule }) => rule.rule)).size,
        findings: [...groupBy(broken, groupKey).values()]
          .flatMap(totalFirst)
          .map((group) => findingOf(context, code, group)),
      };
    },
    examples,
  };
}

function pairsOf(context: CheckContext, rule: PairRule): Broken[] {
  return context.asked.years.flatMap((year) => {
    const part = context.value(cellId(rule.part, year));
    const whole = context.value(cellId(rule.whole, year));
    return part === null || whole === null ? [] : [{ rule, year, part, whole }];
  });
}

/** The columns of one pair of rows in one year belong together. */
function groupKey({ rule, year }: Broken): string {
  return `${rowOf(rule.part)} ${rowOf(rule.whole)} ${year}`;
}

function rowOf(question: string): string {
  return question.slice(0, question.lastIndexOf('/'));
}

/** If the total column breaks the rule, the other columns are its evidence; else each stands alone. */
function totalFirst(group: readonly Broken[]): [Broken, ...Broken[]][] {
  const total = group.find(({ rule }) => rule.whole.endsWith('/total'));
  if (total === undefined) return group.map((entry) => [entry]);
  return [[total, ...group.filter((entry) => entry !== total)]];
}

function findingOf(
  context: CheckContext,
  code: PairCheck['code'],
  [first, ...others]: [Broken, ...Broken[]],
): FindingOf {
  const { rule, year, part, whole } = first;
  const gap = rounded(Math.abs(part - whole));
  const share = gap / Math.max(part, whole);
  const question = context.asked.questions.get(rule.part);
  const partCell = cellId(rule.part, year);
  const wholeCell = cellId(rule.whole, year);
  const asWhole = context.asked.questions.get(rule.whole);
  const { culprit, score, located } = rankOfRule(context, rule.rule, year, share, asWhole);
  return finding(
    code,
    { year, part, whole, gap, share: rounded(share), ...located },
    {
      finding: `${rule.rule}@${year}`,
      rule: rule.rule,
      family: 'within-the-return',
      ess: rule.ess,
      severity: rule.severity,
      table: question?.tableId ?? null,
      cells: [
        evidence('part', partCell, part),
        evidence('total', wholeCell, whole),
        ...others.flatMap(otherColumn),
      ],
      culprit,
      score,
    },
  );
}

function otherColumn({ rule, year, part, whole }: Broken): FindingCell[] {
  return [
    evidence('other', cellId(rule.part, year), part),
    evidence('other', cellId(rule.whole, year), whole),
  ];
}
