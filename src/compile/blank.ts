import { formatJson } from '../files/json.ts';
import { loadInstruments } from '../instrument/compose.ts';
import { askedIn } from '../instrument/cycle.ts';
import type { Language } from '../instrument/labels.ts';
import type { Institution } from '../messages/workbook.ts';
import { askedMetadata, loadMetadataQuestions } from '../metadata/index.ts';
import { buildBlank } from '../workbook/index.ts';
import { parseChoice } from './choice.ts';
import { metadataFile } from './metadata-file.ts';
import { institutions } from './parts.ts';
import { wordingOf } from './wording.ts';

export interface BlankRequest {
  cycle: number;
  language: Language;
  modules: readonly string[];
  /** Only the tables of one institution. */
  institution?: Institution;
}

/** The blank workbooks of a cycle and where their cells are, by file name. */
export async function blankFiles(request: BlankRequest): Promise<Map<string, string | Uint8Array>> {
  const { cycle, institution } = request;
  const asked = askedIn(loadInstruments(request.modules), cycle);
  const wording = await wordingOf(asked.instrument, request.language);
  const { language, translate, pack } = wording;
  const files = new Map<string, string | Uint8Array>();
  const options = { language, translate, messages: pack.workbook };
  for (const { file } of asked.instrument.files) {
    const part = institution === undefined ? options : { ...options, institution };
    if (institution !== undefined && !hasTables(asked, file, institution)) continue;
    const parts = institution === undefined ? [file] : [file, institution];
    const stem = `UN-CTS-${cycle}_${[...parts, language].join('_')}`;
    const { bytes, binding } = await buildBlank(asked, file, part);
    files.set(`${stem}.xlsx`, bytes);
    files.set(`${stem}.binding.json`, formatJson(binding));
  }
  if (institution === undefined) {
    const questions = askedMetadata(asked, loadMetadataQuestions());
    const bytes = await metadataFile(asked, questions, wording);
    files.set(`UN-CTS-${cycle}_metadata_${language}.xlsx`, bytes);
  }
  return files;
}

/** Reads the name of an institution. Throws {@link InputError} when it is none. */
export function parseInstitution(text: string): Institution {
  return parseChoice(text, institutions, { file: '--institution', kind: 'institution' });
}

function hasTables(
  asked: ReturnType<typeof askedIn>,
  file: string,
  institution: Institution,
): boolean {
  return [...asked.questions.values()].some(
    ({ tableId, table }) => tableId.startsWith(`${file}/`) && table.institution === institution,
  );
}
