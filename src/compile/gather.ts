import type { Beside } from '../checks/index.ts';
import { loadComparisons } from '../country/comparisons.ts';
import { type CountryFolder, openCountry } from '../country/folder.ts';
import { type Dataset, readDataset } from '../dataset/read-dataset.ts';
import { loadExplanations } from '../explanations/index.ts';
import type { AskedCycle } from '../instrument/cycle.ts';
import { columnsNamed } from '../mapping/columns-named.ts';
import { type LoadedMapping, loadMapping } from '../mapping/load.ts';
import { loadMetadata, loadMetadataQuestions } from '../metadata/index.ts';
import { collected, collectedLater, InputError, type Problem, stopOn } from '../problems.ts';
import { loadEdits, submittedBefore } from '../revision/index.ts';
import { loadRuleSettings } from '../rules/load-settings.ts';
import type {
  Edit,
  Explanation,
  Metadata,
  MetadataQuestions,
  RuleSettings,
} from '../schema/types.ts';
import { type BesideFiles, besideOf } from './beside.ts';

export interface Gathered extends CountryFolder {
  dataset: Dataset;
  mapping: LoadedMapping;
  /** The questions of the metadata file and the country's answers. */
  catalogue: MetadataQuestions;
  metadata: Metadata;
  /** What the country or UNODC decided about rules. */
  settings: RuleSettings;
  /** What people typed into earlier workbooks. */
  edits: readonly Edit[];
  /** The contact point's answers to findings. */
  explanations: readonly Explanation[];
  /** What the return is checked against; empty where it is not checked. */
  beside: Beside;
}

/**
 * Reads everything a country folder holds. Problems of the profile, the sources, their data, the
 * mapping, the metadata and the rules come together in one {@link InputError}. The caller closes the dataset.
 * `files`: where the return is to be checked, what it is checked against beside the country's own
 * comparisons.
 */
export async function gather(
  country: string,
  asked: AskedCycle,
  dataFolder?: string,
  files?: BesideFiles,
): Promise<Gathered> {
  const opened = openCountry(country, dataFolder);
  const problems: Problem[] = [];
  const catalogue = loadMetadataQuestions();
  const mapping = collected(problems, () => loadMapping(opened.folder));
  const metadata = collected(problems, () =>
    loadMetadata(opened.folder, asked.instrument, catalogue),
  );
  const beside =
    files === undefined
      ? {}
      : await collectedLater(problems, () => comparedWith(opened, asked, files));
  const settings = collected(problems, () => loadRuleSettings(opened.folder));
  const explanations = collected(problems, () => loadExplanations(opened.folder));
  const edits = collected(problems, () => loadEdits(opened.folder));
  const dataset = await collectedLater(problems, () =>
    readDataset(opened.folder, opened.profile, mapping && columnsNamed(mapping.lines)),
  );
  if (problems.length > 0) await dataset?.close();
  stopOn(problems);
  if (
    dataset === undefined ||
    mapping === undefined ||
    metadata === undefined ||
    settings === undefined ||
    explanations === undefined ||
    edits === undefined ||
    beside === undefined
  ) {
    throw new InputError(problems);
  }
  return {
    ...opened,
    dataset,
    mapping,
    catalogue,
    metadata,
    settings,
    explanations,
    edits,
    beside,
  };
}

async function comparedWith(
  { folder, profile }: CountryFolder,
  asked: AskedCycle,
  files: BesideFiles,
): Promise<Beside> {
  const problems: Problem[] = [];
  const { cycle, instrument } = asked;
  const ret = { country: profile.country, cycle, instrument: instrument.definition.instrument };
  const comparisons = collected(problems, () => loadComparisons(folder, instrument));
  // What was sent in earlier cycles, unless other returns are named.
  const previous = files.previous?.length ? files.previous : submittedBefore(folder, cycle);
  const beside = await collectedLater(problems, () => besideOf(ret, asked, { ...files, previous }));
  stopOn(problems);
  return { ...beside, ...(comparisons === undefined ? {} : { comparisons }) };
}
