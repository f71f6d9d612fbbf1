import { openCountry } from '../country/folder.ts';
import { formatJson } from '../files/json.ts';
import { loadInstruments } from '../instrument/compose.ts';
import { type AskedCycle, askedIn } from '../instrument/cycle.ts';
import { catalogueText } from '../messages/en/rules-text.ts';
import { type families, rulesCatalogue } from '../rules/catalogue.ts';
import { catalogueCsv } from '../rules/catalogue-csv.ts';
import { describeRules } from '../rules/describe.ts';
import { loadRuleSettings } from '../rules/load-settings.ts';
import { vtlScript } from '../rules/vtl.ts';
import type { RuleSetting } from '../schema/types.ts';

export type CatalogueForm = 'text' | 'json' | 'csv' | 'vtl';

export interface RulesRequest {
  /** A code or a path to a country folder, whose settings are shown. */
  country?: string;
  /** Without one, rules are listed whatever the cycle. */
  cycle?: number;
  modules: readonly string[];
  /** Only the rules of one family. */
  family?: (typeof families)[number];
  form: CatalogueForm;
  /** Columns of the terminal. */
  width: number;
  /** Folder that holds country folders. */
  dataFolder?: string;
}

/**
 * The catalogue of every rule that can run in a cycle, for people who audit or as VTL. Writes nothing.
 * Throws {@link InputError} with all problems of the country's settings.
 */
export function printedRules(request: RulesRequest): string {
  const { cycle, modules, family, form, width } = request;
  const { country, settings } = settingsOf(request);
  const asked = askedFor(cycle, modules);
  const { instrument } = asked;
  const entries = rulesCatalogue(asked).filter(
    (entry) => family === undefined || entry.family === family,
  );
  const heading = {
    ...(cycle === undefined ? {} : { cycle }),
    ...(country === undefined ? {} : { country }),
  };
  if (form === 'vtl') return vtlScript(entries, asked, heading, settings);
  const rules = describeRules(entries, instrument, settings);
  switch (form) {
    case 'csv':
      return catalogueCsv(rules);
    case 'json':
      return formatJson({ instrument: instrument.definition.instrument, ...heading, rules });
    case 'text':
      return catalogueText(rules, { ...heading, instrument }, width);
  }
}

function askedFor(cycle: number | undefined, modules: readonly string[]): AskedCycle {
  const instrument = loadInstruments(modules);
  if (cycle !== undefined) return askedIn(instrument, cycle);
  const { firstReferenceYear } = instrument.definition.rotation;
  return askedIn(instrument, firstReferenceYear + 1, { rotation: 'all' });
}

function settingsOf({ country, dataFolder }: RulesRequest): {
  country?: string;
  settings: readonly RuleSetting[];
} {
  if (country === undefined) return { settings: [] };
  const { folder, profile } = openCountry(country, dataFolder);
  return { country: profile.country, settings: loadRuleSettings(folder).settings };
}
