import type { Question } from '../instrument/model.ts';
import { givenCells } from './cells.ts';
import { type Check, type CheckExample, singleRule } from './check.ts';
import { evidence, finding } from './finding.ts';
import { scoreOf } from './score.ts';

interface FormatCheck {
  code: 'negative-count' | 'fractional-count' | 'percent-out-of-range';
  kind: Question['kind'];
  fails(value: number): boolean;
  suspicion: number;
  example: CheckExample;
}

/** A check of level 0 that looks at one figure at a time. */
export function formatCheck({ code, kind, fails, suspicion, example }: FormatCheck): Check {
  return {
    kind: code,
    codes: [code],
    level: 0,
    run: (context) => {
      const cells = givenCells(context, kind);
      return singleRule(
        cells.length > 0,
        cells
          .filter(({ value }) => fails(value))
          .map(({ cell, question, value }) =>
            finding(
              code,
              { value },
              {
                finding: `${code}:${cell}`,
                rule: code,
                family: 'format',
                ess: 0,
                severity: 'error',
                table: question.tableId,
                cells: [evidence('value', cell, value)],
                culprit: cell,
                score: scoreOf(suspicion, question),
              },
            ),
          ),
      );
    },
    examples: [example],
  };
}
