import { isCheckCode } from '../checks/catalogue.ts';
import { questionOf, yearOf } from '../instrument/cell-id.ts';
import type { AskedCycle } from '../instrument/cycle.ts';
import { rulesFor } from '../instrument/rules.ts';
import { findingMessages } from '../messages/en/findings.ts';
import { englishNames } from '../messages/en/names.ts';
import { ruleSentence } from '../messages/en/rule-sentences.ts';
import { ruleMessages } from '../messages/en/rules.ts';
import { validationReportWords as words } from '../messages/en/validation-report.ts';
import { findingSentence } from '../messages/findings.ts';
import { vtlRelation } from '../rules/vtl-terms.ts';
import type { Finding, FindingsFile, Severity } from '../schema/types.ts';
import { severities } from './context.ts';

interface Event {
  /** Empty: the same input gives the same bytes, so no clock is read. */
  time: '';
  actor: string;
  agent: null;
  trigger: null;
}

/** What was compared: each point as population, time, unit and variable. */
interface Data {
  source: string[][];
  target: string[][];
  description: string;
}

/** One finding: a rule, the points that break it, and 0 for "not satisfied". */
export interface EssValidation {
  id: string;
  type: 'validation';
  event: Event;
  rule: {
    language: string;
    expression: string;
    severity: Severity;
    description: string;
    change?: 'up' | 'down';
    explanation?: string;
  };
  data: Data;
  value: '0';
}

/** A count over the whole return. */
export interface EssAggregation {
  id: string;
  type: 'aggregation';
  event: Event;
  aggregate: { language: string; expression: string; description: string };
  data: Data;
  value: string;
}

export type EssReport = (EssValidation | EssAggregation)[];

/** Cells of a finding that are only shown for comparison. */
const besides: readonly Finding['cells'][number]['role'][] = ['before', 'after', 'other'];

/**
 * The findings as a validation report of the European Statistical System, version 1.0.1: counts first,
 * then one entry for each finding, most important first. Rules that were kept have no entry. A rule of
 * the instrument is told in VTL, any other in plain English. Source: Eurostat, ESSnet ValiDat
 * Integration, "A generic validation report for the ESS"; data-cleaning/ValidatReport.
 */
export function validationReport(
  file: FindingsFile,
  asked: AskedCycle,
  toolVersion: string,
): EssReport {
  const event: Event = { time: '', actor: `uncts ${toolVersion}`, agent: null, trigger: null };
  const names = englishNames(asked.instrument);
  const rules = new Map(rulesFor(asked).map((rule) => [rule.rule, rule]));
  const validations = file.findings.map(
    (finding): EssValidation => ({
      id: finding.finding,
      type: 'validation',
      event,
      rule: { ...ruleOf(finding), severity: finding.severity, ...changeOf(finding) },
      data: {
        ...pointsOf(finding, file),
        description: findingSentence(findingMessages, finding, names),
      },
      value: '0',
    }),
  );
  return [...countsOf(file, event), ...validations];

  function ruleOf({ rule, code }: Finding): {
    language: string;
    expression: string;
    description: string;
  } {
    const known = rules.get(rule);
    if (known !== undefined) {
      const description = ruleSentence(known, asked.instrument);
      return known.kind === 'between'
        ? { language: 'en', expression: ruleMessages.between.checked, description }
        : { language: 'VTL 2.1', expression: vtlRelation(known, asked.instrument), description };
    }
    const checked = isCheckCode(code) ? ruleMessages[code].checked : findingMessages[code].meaning;
    return { language: 'en', expression: checked, description: findingMessages[code].meaning };
  }
}

function changeOf({ changed }: Finding): { change?: 'up' | 'down'; explanation?: string } {
  if (changed === undefined) return {};
  const isUp = severities.indexOf(changed.to) < severities.indexOf(changed.from);
  return { change: isUp ? 'up' : 'down', explanation: words.changed(changed) };
}

function pointsOf(
  { cells, culprit, details }: Finding,
  { country, cycle }: FindingsFile,
): Pick<Data, 'source' | 'target'> {
  const collection = words.collection(cycle);
  const point = (cell: string): string[] => [
    collection,
    String(yearOf(cell)),
    country,
    questionOf(cell),
  ];
  if (cells.length === 0) {
    // About records or answers, which stand in no cell: the source or the subject is named.
    const about = details.source ?? details.subject;
    return {
      source: about === undefined ? [] : [[collection, '', country, String(about)]],
      target: [],
    };
  }
  const own = cells.filter(({ role }) => !besides.includes(role)).map(({ cell }) => cell);
  return {
    source: cells.map(({ cell }) => point(cell)),
    target: (culprit === null ? own : [culprit]).map(point),
  };
}

function countsOf(
  { country, findings, rulesRun, cellsChecked, tolerated }: FindingsFile,
  event: Event,
): EssAggregation[] {
  const count = (id: string, description: string, value: number): EssAggregation => ({
    id,
    type: 'aggregation',
    event,
    aggregate: { language: 'en', expression: 'count', description },
    data: { source: [], target: [], description: words.of(country) },
    value: String(value),
  });
  return [
    ...severities.map((severity) =>
      count(
        `count:${severity}`,
        words.findings(severity),
        findings.filter((finding) => finding.severity === severity).length,
      ),
    ),
    count('count:rules-run', words.rulesRun, rulesRun),
    count('count:cells-checked', words.cellsChecked, cellsChecked),
    ...(tolerated === undefined
      ? []
      : [
          count(
            'count:left-out',
            words.leftOut,
            tolerated.reduce((sum, entry) => sum + entry.findings, 0),
          ),
        ]),
  ];
}
