import { openCountry } from '../country/folder.ts';
import { formatJson } from '../files/json.ts';
import { loadInstruments } from '../instrument/compose.ts';
import { askedIn } from '../instrument/cycle.ts';
import type { Language } from '../instrument/labels.ts';
import { inLanguage } from '../instrument/translated.ts';
import { reportMessages as english } from '../messages/en/report-messages.ts';
import { revisionMessages as englishWords } from '../messages/en/revision-report.ts';
import { reportMessagesIn } from '../messages/report-languages.ts';
import { revisionMessagesIn } from '../messages/revision-languages.ts';
import { collected } from '../problems.ts';
import {
  type RevisionInput,
  revisionContext,
  revisionHtml,
  revisionNote,
  revisionsCsv,
  revisionView,
  triangleCsv,
} from '../report/index.ts';
import { type Compared, compareVintages, revisionsFile } from '../revision/index.ts';
import type { RevisionReport } from '../schema/types.ts';
import { toolVersion } from '../version.ts';
import { readVintages, type VintagesRequest } from './vintages.ts';

export interface DiffRequest extends VintagesRequest {
  /** Language of the page, the table and the note; without it the country's, else the workbook's. */
  language?: Language;
}

export interface Diffed {
  compared: Compared;
  file: RevisionReport;
  /** In English, for the terminal. */
  english: RevisionInput;
  /** Lines of workbooks that were not read. */
  unsure: number;
  /** Everything to be written, by file name. */
  files: ReadonlyMap<string, string>;
}

/**
 * Compares returns of one country and makes the revision report: measures, page, tables and a draft of
 * the note to UNODC. Writes nothing. Throws {@link InputError} as {@link readVintages}.
 */
export async function diffReturns(request: DiffRequest): Promise<Diffed> {
  const { vintages, unsure, language: ofWorkbook } = await readVintages(request);
  const instrument = loadInstruments(vintages.flatMap(({ ret }) => ret.modules));
  const compared = compareVintages(vintages, instrument);
  const file = revisionsFile(compared);
  const language =
    request.language ?? languageOfCountry(file.country, request.dataFolder) ?? ofWorkbook ?? 'en';
  const asked = askedIn(instrument, vintages.at(-1)?.ret.cycle ?? 0);
  const spoken = inLanguage(asked, language);
  const context = revisionContext({
    compared,
    instrument: spoken.instrument,
    messages: await reportMessagesIn(language),
    words: await revisionMessagesIn(language),
    toolVersion,
  });
  return {
    compared,
    file,
    unsure,
    english: { compared, instrument, messages: english, words: englishWords, toolVersion },
    files: new Map([
      ['revisions.json', formatJson(file)],
      ['revisions.csv', revisionsCsv(context)],
      ...(compared.triangles.length === 0
        ? []
        : ([['revision-triangle.csv', triangleCsv(context)]] as const)),
      ['revisions.html', revisionHtml(revisionView(context))],
      ['revision-note.txt', revisionNote(context)],
    ]),
  };
}

/** A return does not say it; the country's profile does, where there is one at hand. */
function languageOfCountry(country: string, dataFolder?: string): Language | undefined {
  return collected([], () => openCountry(country, dataFolder).profile.language);
}
