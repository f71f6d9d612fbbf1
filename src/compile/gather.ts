import { type CountryFolder, openCountry } from '../country/folder.ts';
import { type Dataset, readDataset } from '../dataset/read-dataset.ts';
import { type LoadedMapping, loadMapping } from '../mapping/load.ts';
import { InputError, type Problem, stopOn } from '../problems.ts';

export interface Gathered extends CountryFolder {
  dataset: Dataset;
  mapping: LoadedMapping;
}

/**
 * Reads everything a country folder holds. Problems of the profile, the sources, their data and the
 * mapping come together in one {@link InputError}. The caller closes the dataset's database.
 */
export async function gather(country: string, dataFolder?: string): Promise<Gathered> {
  const opened = openCountry(country, dataFolder);
  const problems: Problem[] = [];
  const mapping = await collect(problems, async () => loadMapping(opened.folder));
  const dataset = await collect(problems, () => readDataset(opened.folder));
  if (problems.length > 0) dataset?.database.close();
  stopOn(problems);
  if (dataset === undefined || mapping === undefined) throw new InputError(problems);
  return { ...opened, dataset, mapping };
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
