import { type CountryFolder, openCountry } from '../country/folder.ts';
import { type Dataset, readDataset } from '../dataset/read-dataset.ts';
import type { AskedCycle } from '../instrument/cycle.ts';
import { columnsNamed } from '../mapping/columns-named.ts';
import { type LoadedMapping, loadMapping } from '../mapping/load.ts';
import { loadMetadata, loadMetadataQuestions } from '../metadata/index.ts';
import { InputError, type Problem, stopOn } from '../problems.ts';
import { loadRuleSettings } from '../rules/load-settings.ts';
import type { Metadata, MetadataQuestions, RuleSettings } from '../schema/types.ts';

export interface Gathered extends CountryFolder {
  dataset: Dataset;
  mapping: LoadedMapping;
  /** The questions of the metadata file and the country's answers. */
  catalogue: MetadataQuestions;
  metadata: Metadata;
  /** What the country or UNODC decided about rules. */
  settings: RuleSettings;
}

/**
 * Reads everything a country folder holds. Problems of the profile, the sources, their data, the
 * mapping, the metadata and the rules come together in one {@link InputError}. The caller closes the dataset.
 */
export async function gather(
  country: string,
  asked: AskedCycle,
  dataFolder?: string,
): Promise<Gathered> {
  const opened = openCountry(country, dataFolder);
  const problems: Problem[] = [];
  const catalogue = loadMetadataQuestions();
  const mapping = await collect(problems, async () => loadMapping(opened.folder));
  const metadata = await collect(problems, async () =>
    loadMetadata(opened.folder, asked.instrument, catalogue),
  );
  const settings = await collect(problems, async () => loadRuleSettings(opened.folder));
  const dataset = await collect(problems, () =>
    readDataset(opened.folder, opened.profile, mapping && columnsNamed(mapping.lines)),
  );
  if (problems.length > 0) await dataset?.close();
  stopOn(problems);
  if (
    dataset === undefined ||
    mapping === undefined ||
    metadata === undefined ||
    settings === undefined
  ) {
    throw new InputError(problems);
  }
  return { ...opened, dataset, mapping, catalogue, metadata, settings };
}

async function collect<T>(problems: Problem[], read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}
