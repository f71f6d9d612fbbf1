import { formatJson } from '../files/json.ts';
import { loadInstruments } from '../instrument/compose.ts';
import { askedIn } from '../instrument/cycle.ts';
import type { Language } from '../instrument/labels.ts';
import type { Institution } from '../messages/workbook.ts';
import { askedMetadata, loadMetadataQuestions } from '../metadata/index.ts';
import { InputError } from '../problems.ts';
import { buildBlank } from '../workbook/index.ts';
import { buildMetadataWorkbook } from '../workbook/metadata/index.ts';
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
  const { language, translate, pack } = await wordingOf(asked.instrument, request.language);
  const files = new Map<string, string | Uint8Array>();
  const options = { language, translate, messages: pack.workbook };
  for (const { file } of asked.instrument.files) {
    const part = institution === undefined ? options : { ...options, institution };
    if (institution !== undefined && !hasTables(asked, file, institution)) continue;
    const name = ['UN-CTS', cycle].join('-');
    const stem = [name, file, ...(institution === undefined ? [] : [institution]), language].join(
      '_',
    );
    const { bytes, binding } = await buildBlank(asked, file, part);
    files.set(`${stem}.xlsx`, bytes);
    files.set(`${stem}.binding.json`, formatJson(binding));
  }
  if (institution === undefined) {
    const questions = askedMetadata(asked, loadMetadataQuestions());
    const words = {
      language,
      words: pack.metadata,
      label: (text: string) => translate(text) ?? text,
    };
    const bytes = await buildMetadataWorkbook(asked, questions, [], words);
    files.set(`UN-CTS-${cycle}_metadata_${language}.xlsx`, bytes);
  }
  return files;
}

/** Reads the name of an institution. Throws {@link InputError} when it is none. */
export function parseInstitution(text: string): Institution {
  const known = institutions.find((institution) => institution === text.toLowerCase());
  if (known !== undefined) return known;
  throw new InputError([
    {
      code: 'unknown-reference',
      file: '--institution',
      kind: 'institution',
      id: text,
      known: [...institutions],
    },
  ]);
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
