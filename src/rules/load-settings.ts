import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { hasGap, type InstrumentCode, severitiesOf } from '../checks/catalogue.ts';
import { editDistance } from '../edit-distance.ts';
import { readJson } from '../files/json.ts';
import { loadInstruments, moduleNames } from '../instrument/compose.ts';
import { askedIn } from '../instrument/cycle.ts';
import { compareText } from '../order.ts';
import { type Problem, stopOn } from '../problems.ts';
import type { RuleSetting, RuleSettings } from '../schema/types.ts';
import { problemsOf } from '../schema/validate.ts';
import { type CatalogueEntry, rulesCatalogue } from './catalogue.ts';
import { exactnessOf } from './match.ts';

const usualName = 'rules.json';

/** Rules named that a wrong one may mean. */
const proposed = 5;

/**
 * Reads rules.json of a country folder; a folder without one has no settings. Settings of rules that
 * some cycle or module asks are kept whether or not the current one does.
 * Throws {@link InputError} with everything that is wrong with the file.
 */
export function loadRuleSettings(folder: string): RuleSettings {
  const path = join(folder, usualName);
  return existsSync(path) ? readRuleSettings(path) : { settings: [] };
}

/** Reads a file of settings, as a country folder has. Throws as {@link loadRuleSettings}, or if it is missing. */
export function readRuleSettings(path: string): RuleSettings {
  const file = basename(path);
  const settings = readJson(path, file) as RuleSettings;
  stopOn(problemsOf('rule-settings', settings, { file }));
  stopOn(settingProblems(settings, everyRule(), file));
  return settings;
}

/** Every rule of the questionnaire and its modules, whatever the cycle. */
export function everyRule(): CatalogueEntry[] {
  const instrument = loadInstruments(moduleNames());
  const { firstReferenceYear } = instrument.definition.rotation;
  return rulesCatalogue(askedIn(instrument, firstReferenceYear + 1, { rotation: 'all' }));
}

/** What the schema cannot say of settings: rules that exist, settings that can do something, nothing twice. */
export function settingProblems(
  { settings }: RuleSettings,
  known: readonly CatalogueEntry[],
  file: string,
): Problem[] {
  const names = settings.map(({ rule }) => rule);
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [
    ...settings.flatMap((setting, index) =>
      faultsOf(setting, { file, path: `/settings/${index}` }, known),
    ),
    ...[...twice].map((id): Problem => ({ code: 'duplicate-id', file, kind: 'setting of', id })),
  ];
}

function faultsOf(
  setting: RuleSetting,
  place: { file: string; path: string },
  known: readonly CatalogueEntry[],
): Problem[] {
  const { file } = place;
  const { rule, severity, tolerance } = setting;
  const meant = known.filter((entry) => exactnessOf(setting, entry) !== undefined);
  if (meant.length === 0) return [{ code: 'rule-unknown', file, rule, near: nearTo(rule, known) }];
  const fault = (reason: 'nothing' | 'no-gap' | 'only-errors'): Problem => ({
    code: 'setting-fault',
    ...place,
    rule,
    reason,
  });
  const codes = codesMeant(rule, meant);
  return [
    ...(severity === undefined && tolerance === undefined ? [fault('nothing')] : []),
    ...(tolerance !== undefined && !codes.some(hasGap) ? [fault('no-gap')] : []),
    ...(severity === 'off' && meant.every((entry) => isOnlyError(entry, rule))
      ? [fault('only-errors')]
      : []),
  ];
}

/** A setting that names a code is about this code alone, whatever else the rules raise. */
function codesMeant(
  named: string,
  meant: readonly CatalogueEntry[],
): readonly CatalogueEntry['codes'][number][] {
  const codes = meant.flatMap((entry) => entry.codes);
  const one = codes.filter((code) => code === named);
  return one.length > 0 ? one : codes;
}

function isOnlyError({ of, severities }: CatalogueEntry, named: string): boolean {
  const ofCode = of === undefined ? undefined : severitiesOf(of)[named as InstrumentCode];
  return (ofCode ?? severities).every((severity) => severity === 'error');
}

function nearTo(named: string, known: readonly CatalogueEntry[]): string[] {
  const typed = named.replace('*', '').toLowerCase();
  const ids = new Set(known.flatMap(({ rule, codes }) => [rule, ...codes]));
  return [...ids]
    .map((id) => ({ id, distance: editDistance(typed, id.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance || compareText(a.id, b.id))
    .slice(0, proposed)
    .map(({ id }) => id);
}
