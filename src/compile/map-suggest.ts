import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { formatCorrespondence } from '../correspondence/format.ts';
import { cellOf, findListTable } from '../correspondence/headings.ts';
import { guessLanguage } from '../correspondence/language.ts';
import {
  isDecided,
  type OpenCode,
  type Proposal,
  proposalsFor,
  withProposals,
} from '../correspondence/propose.ts';
import type { Suggestion } from '../correspondence/suggest.ts';
import { readTextSheets } from '../correspondence/text-table.ts';
import { openCountry } from '../country/folder.ts';
import { readDataset } from '../dataset/read-dataset.ts';
import { textsOf } from '../dataset/texts.ts';
import { readCorrespondence } from '../mapping/load.ts';
import { compareText } from '../order.ts';
import { InputError, stopOn } from '../problems.ts';
import type { CorrespondenceLine } from '../schema/types.ts';
import { codesByList } from './map-check.ts';
import { listNameProblems } from './map-import.ts';

export interface MapSuggestRequest {
  /** A list of codes (.csv, .xlsx), a correspondence.csv, or a country. */
  input: string;
  /** The code list; needed for a file that does not name it. */
  list?: string;
  language?: 'en' | 'es' | 'both';
  /** A correspondence.csv that the proposals go into: what is decided there is kept. */
  into?: string;
  dataFolder?: string;
  remark: (suggestions: readonly Suggestion[]) => string;
}

export interface MapSuggest {
  language: 'en' | 'es' | 'both';
  proposals: readonly Proposal[];
  /** Codes on which a person has decided. */
  decided: number;
  /** The correspondence with the proposals. */
  correspondence: string;
}

/**
 * Proposes ICCS codes for national codes on which nobody has decided yet. Writes nothing. Throws
 * {@link InputError}.
 */
export async function suggestCorrespondence(request: MapSuggestRequest): Promise<MapSuggest> {
  const { input, into } = request;
  const isFile = existsSync(input) && statSync(input).isFile();
  const read = isFile ? fromFile(input, request.list) : await fromCountry(request);
  const target = into !== undefined && existsSync(into) ? correspondenceAt(into) : [];
  const lines = [...target, ...read.lines.filter((line) => !target.some((t) => sameCode(t, line)))];
  const decided = new Set(lines.filter(isDecided).map(keyOf));
  const open = read.codes.filter((code) => !decided.has(keyOf(code)));
  const language = request.language ?? guessLanguage(read.codes.map(({ label }) => label));
  const proposals = proposalsFor(open, language, request.remark);
  return {
    language,
    proposals,
    decided: read.codes.length - open.length,
    correspondence: formatCorrespondence(withProposals(lines, proposals)),
  };
}

interface Codes {
  lines: CorrespondenceLine[];
  codes: OpenCode[];
}

function fromFile(path: string, list: string | undefined): Codes {
  const file = basename(path);
  const sheets = readTextSheets(path);
  const header = sheets[0]?.rows[0]?.cells ?? [];
  if (['list', 'code', 'label', 'iccs'].every((column) => header.includes(column))) {
    const lines = correspondenceAt(path);
    return { lines, codes: openCodesOf(lines, list) };
  }
  if (list === undefined)
    throw new InputError([{ code: 'option-missing', file, option: '--list' }]);
  stopOn(listNameProblems(list));
  const table = findListTable(sheets);
  if (table === undefined) {
    const names = sheets.map(({ sheet }) => sheet).filter((name) => name !== '');
    throw new InputError([{ code: 'list-headings', file, sheets: names }]);
  }
  const codes = table.rows.map((row) => {
    const code = cellOf(row, table.columns.code);
    const [description, family] = (['description', 'family'] as const).map((column) =>
      cellOf(row, table.columns[column]),
    );
    return {
      list,
      code,
      label: cellOf(row, table.columns.label).replace(/\s+/g, ' ') || code,
      ...(description ? { description } : {}),
      ...(family ? { family } : {}),
    };
  });
  return { lines: [], codes };
}

async function fromCountry({ input, list, dataFolder }: MapSuggestRequest): Promise<Codes> {
  const { folder, profile } = openCountry(input, dataFolder);
  const path = join(folder, 'correspondence.csv');
  const lines = existsSync(path) ? correspondenceAt(path) : [];
  const dataset = await readDataset(folder, profile);
  try {
    const sources = [...dataset.sources.values()].map(({ definition }) => definition);
    const occurring = codesByList(sources, await textsOf(dataset));
    const known = new Set(lines.map(keyOf));
    const fresh = [...occurring].flatMap(([name, codes]) =>
      list === undefined || list === name
        ? [...codes]
            .filter((code) => code !== '' && !known.has(keyOf({ list: name, code })))
            .sort(compareText)
            .map((code) => ({ list: name, code, label: code }))
        : [],
    );
    return { lines, codes: [...openCodesOf(lines, list), ...fresh] };
  } finally {
    await dataset.close();
  }
}

function openCodesOf(lines: readonly CorrespondenceLine[], list: string | undefined): OpenCode[] {
  const codes = new Map(
    lines
      .filter((line) => list === undefined || line.list === list)
      .map((line) => [
        keyOf(line),
        { list: line.list, code: line.code, label: line.label || line.code },
      ]),
  );
  return [...codes.values()];
}

function correspondenceAt(path: string): CorrespondenceLine[] {
  const { matches, problems } = readCorrespondence(path, basename(path));
  stopOn(problems);
  return matches.map(({ entry }) => entry);
}

function keyOf({ list, code }: { list: string; code: string }): string {
  return JSON.stringify([list, code]);
}

function sameCode(a: CorrespondenceLine, b: CorrespondenceLine): boolean {
  return keyOf(a) === keyOf(b);
}
