import type { Finding, FindingsFile, Observation, Return } from '../schema/types.ts';
import { isExplained } from './apply.ts';

/**
 * The return with the explanations that are meant for UNODC in the comments of the figures they speak
 * of: that of the likeliest wrong cell, else of the first cell in doubt. A comment that stands there
 * comes first; a text that it holds already is not repeated. Pure.
 */
export function withExplanations(ret: Return, { findings }: FindingsFile): Return {
  const said = new Map<string, string[]>();
  for (const finding of findings) {
    const text = textFor(finding);
    const cell = finding.culprit ?? finding.cells[0]?.cell;
    if (text === undefined || cell === undefined) continue;
    said.set(cell, [...(said.get(cell) ?? []), text]);
  }
  if (said.size === 0) return ret;
  return {
    ...ret,
    observations: ret.observations.map((each) => commented(each, said.get(each.cell))),
  };
}

function textFor(finding: Finding): string | undefined {
  const { answered } = finding;
  if (!isExplained(finding) || answered?.forUnodc !== true) return undefined;
  const texts = [answered.reason, answered.words].filter((text) => text !== undefined);
  return texts.length === 0 ? undefined : texts.join(' ');
}

function commented(observation: Observation, texts: readonly string[] = []): Observation {
  const comment = texts.reduce(
    (all, text) => (all.includes(text) ? all : [all, text].filter((each) => each !== '').join(' ')),
    observation.comment ?? '',
  );
  return comment === (observation.comment ?? '') ? observation : { ...observation, comment };
}
