import { basename } from 'node:path';
import { formatJson } from '../files/json.ts';
import { readBytes } from '../files/read.ts';
import { loadInstruments } from '../instrument/compose.ts';
import { type AskedCycle, askedIn } from '../instrument/cycle.ts';
import { languages } from '../instrument/labels.ts';
import { languagePack } from '../messages/language-pack.ts';
import {
  askedMetadata,
  metadataProblems,
  metadataState,
  type QuestionState,
  takeMetadata,
  withBases,
  withConfirmed,
} from '../metadata/index.ts';
import { compareText } from '../order.ts';
import { stopOn } from '../problems.ts';
import type { Metadata } from '../schema/types.ts';
import { readable } from '../workbook/index.ts';
import { readMetadataWorkbook } from '../workbook/metadata/index.ts';
import { returnFromData } from './from-data.ts';
import { type Gathered, gather } from './gather.ts';

export interface MetadataRequest {
  country: string;
  cycle: number;
  /** A metadata workbook that came back, by path. */
  take?: string;
  /** Whether all answers to be confirmed hold as they stand. */
  confirm?: boolean;
  dataFolder?: string;
}

export interface MetadataResult {
  /** The country folder, where metadata.json belongs. */
  folder: string;
  states: readonly QuestionState[];
  /** metadata.json as it should be; undefined when it is so already. */
  content?: string;
}

/**
 * What is answered, open and to be confirmed in a country's metadata, and what metadata.json says
 * with the answers of a workbook that came back. Writes nothing. Throws {@link InputError}.
 */
export async function countryMetadata(request: MetadataRequest): Promise<MetadataResult> {
  const asked = askedIn(loadInstruments([]), request.cycle);
  const gathered = await gather(request.country, asked, request.dataFolder);
  const stateOf = await statesFor(gathered, asked);
  const before = stateOf(gathered.metadata);
  let metadata = gathered.metadata;
  if (request.take !== undefined) {
    metadata = await taken(request.take, gathered, asked, before);
  }
  if (request.confirm === true) metadata = withConfirmed(metadata, stateOf(metadata));
  const changes = request.take !== undefined || request.confirm === true;
  const final = changes ? withBases(metadata, stateOf(metadata)) : metadata;
  const content = formatJson(inOrder(final));
  const same = content === formatJson(inOrder(gathered.metadata));
  return { folder: gathered.folder, states: stateOf(final), ...(same ? {} : { content }) };
}

/** Answers sorted by question, with their keys in one order: what stays the same stays the same bytes. */
function inOrder(metadata: Metadata): Metadata {
  const answers = metadata.answers.map(({ question, value, comment, basis }) => ({
    question,
    ...(value === undefined ? {} : { value }),
    ...(comment === undefined ? {} : { comment }),
    ...(basis === undefined ? {} : { basis }),
  }));
  return {
    ...metadata,
    answers: answers.sort((a, b) => compareText(a.question, b.question)),
  };
}

async function statesFor(gathered: Gathered, asked: AskedCycle) {
  const ret = await returnFromData(gathered, asked);
  const questions = askedMetadata(asked, gathered.catalogue);
  return (metadata: Metadata) => metadataState(questions, metadata, ret, asked);
}

async function taken(
  path: string,
  { metadata, catalogue }: Gathered,
  asked: AskedCycle,
  states: readonly QuestionState[],
): Promise<Metadata> {
  const file = basename(path);
  const bytes = readBytes(path, file);
  const packs = await Promise.all(languages.map(languagePack));
  const confirmedIn = packs.map((pack) => pack.metadata.confirmed);
  const { typed, problems } = readable(file, () => readMetadataWorkbook(bytes, file, confirmedIn));
  stopOn([...problems, ...metadataProblems(typed, asked.instrument, catalogue, file)]);
  return takeMetadata(metadata, typed, states);
}
