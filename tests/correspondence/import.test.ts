import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import { importCorrespondence } from '../../src/compile/map-import.ts';
import { formatCorrespondence } from '../../src/correspondence/format.ts';
import { mapImportText } from '../../src/messages/en/map-import.ts';
import { problemText } from '../../src/messages/problems.ts';
import { InputError } from '../../src/problems.ts';
import { chileFile, chileFound } from '../bench/chile.ts';

const folder = mkdtempSync(join(tmpdir(), 'uncts-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rows: (string | number | null)[][] = [
  ['Reviewed list of 2023'],
  [],
  [
    'Código',
    'Glosa',
    'V0 propuesta (INE)',
    'Rev. MIN 2022',
    'Comentarios MIN',
    'Revisión UNODC',
    'Comentario UNODC',
    'N1',
    'N2',
    'N3',
  ],
  [101, 'Homicidio\n simple', 1, 'OK', 'N/A', 'Coincidencia', 'Sin comentarios', 1, 101, null],
  [
    102,
    'Secuestro',
    2,
    'OK',
    null,
    'Desacuerdo',
    'Correspondencia sugerida: 02022 Privación',
    2,
    202,
    2022,
  ],
  [103, 'Huelga', 8, 'REVISAR', 'No es delito', 'Desacuerdo', '0809 sería mejor', 8, 808, null],
  [104, 'Otros', 8, 'Sin revisión', null, 'Sin revisión UNODC', null, 8, null, null],
  [105, 'Nuevo', null, 'No aplica', null, 'No aplica', null, 'Excluido', null, null],
  [106, 'Mal anidado', 7, 'OK', null, 'OK', null, 8, 701, null],
];

async function workbook(): Promise<string> {
  const book = new exceljs.Workbook();
  book.addWorksheet('Notas').addRow(['code', 'label']);
  book.addWorksheet('Lista').addRows(rows);
  const path = join(folder, 'reviewed.xlsx');
  await book.xlsx.writeFile(path);
  return path;
}

const path = await workbook();
const sentences = (run: () => unknown): string[] => {
  try {
    run();
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(problemText);
    throw error;
  }
  return [];
};

describe('a list that reviewers worked on', () => {
  const imported = importCorrespondence({ path, list: 'penal-code' });

  it('becomes one line a code, with the status that the opinions support', () => {
    expect(imported.correspondence).toBe(
      [
        'list,code,label,iccs,valid_from,valid_to,status,reviewer,remark',
        'penal-code,101,Homicidio simple,0101,,,agreed,INE | MIN | UNODC,',
        'penal-code,102,Secuestro,02022,,,agreed,INE | MIN | UNODC,',
        'penal-code,103,Huelga,0808,,,reviewed,INE,"MIN: disagrees, No es delito | UNODC: 0809, 0809 sería mejor"',
        'penal-code,104,Otros,08,,,proposed,INE,',
        'penal-code,105,Nuevo,,,,proposed,,',
        'penal-code,106,Mal anidado,0701,,,agreed,INE | MIN | UNODC,',
        '',
      ].join('\n'),
    );
  });

  it('tells the columns, the disagreements and what does not fit', () => {
    const text = mapImportText(imported, ['out/penal-code.csv']);
    expect(text).toContain('reviewed.xlsx, sheet “Lista”: 6 national codes');
    expect(text).toContain('opinion of MIN “Rev. MIN 2022”, with comments “Comentarios MIN”');
    expect(text).toContain('3 agreed, 1 reviewed, 2 proposed; 1 without an ICCS code');
    expect(text).toContain('“Excluido” is no ICCS code (1 cell) and was passed over');
    expect(text).toContain('row 9, code 106: the levels 08 and 0701 do not lie within each other');
    expect(text).toContain('row 6, 103 Huelga: 0808, but MIN disagrees and UNODC 0809');
    expect(imported.disagreementTable).toBe(
      'row,code,label,iccs,INE,MIN,UNODC\n6,103,Huelga,0808,,disagrees,0809\n',
    );
  });

  it('can have its columns named', () => {
    const other = importCorrespondence({
      path,
      list: 'penal-code',
      code: 'Código',
      label: 'Glosa',
      iccs: ['N1'],
      proposal: 'statistics=V0 propuesta (INE)',
      reviewers: ['ministry=rev. min 2022'],
      comments: ['ministry=Comentarios MIN'],
    });
    expect(other.lines.map(({ line: { iccs, reviewer } }) => [iccs, reviewer])).toEqual([
      ['01', 'statistics | ministry'],
      ['02', 'statistics | ministry'],
      ['08', 'statistics'],
      ['08', 'statistics'],
      ['', ''],
      ['08', ''],
    ]);
  });

  it('is refused in words', () => {
    expect(sentences(() => importCorrespondence({ path, list: 'Penal Code' }))).toEqual([
      '--list: "Penal Code" cannot be the name of a code list. Use lower-case letters, digits and hyphens, such as penal-code.',
    ]);
    expect(sentences(() => importCorrespondence({ path, list: 'cp', code: 'Nummer' }))).toEqual([
      'reviewed.xlsx: No line with a heading for the code and one for the label was found in the sheets "Notas" and "Lista". Let the headings be "code" and "label", or say what they are: --code "..." --label "...".',
    ]);
    expect(
      sentences(() => importCorrespondence({ path, list: 'cp', iccs: ['N9'], reviewers: ['X=Y'] })),
    ).toHaveLength(2);
    const broken = join(folder, 'broken.xlsx');
    writeFileSync(broken, 'no workbook');
    expect(sentences(() => importCorrespondence({ path: broken, list: 'cp' }))).toHaveLength(1);
    const empty = join(folder, 'empty.csv');
    writeFileSync(empty, '');
    expect(sentences(() => importCorrespondence({ path: empty, list: 'cp' })).length).toBe(1);
  });
});

describe('writing a correspondence', () => {
  it('has a share only where a code is split, and quotes what must be quoted', () => {
    const line = {
      list: 'cp',
      code: 'a,b',
      label: 'x "y"',
      iccs: '0101',
      valid_from: '',
      valid_to: '',
      status: 'proposed' as const,
      reviewer: '',
      remark: '',
    };
    expect(formatCorrespondence([{ ...line, share: '0.5' }])).toBe(
      'list,code,label,iccs,share,valid_from,valid_to,status,reviewer,remark\ncp,"a,b","x ""y""",0101,0.5,,,proposed,,\n',
    );
  });
});

describe.skipIf(!chileFound)("Chile's workbook (skipped where ../shared is absent)", () => {
  it('becomes 585 lines with three reviewers', () => {
    const { lines, disagreements, review } = importCorrespondence({ path: chileFile, list: 'cum' });
    expect(lines).toHaveLength(585);
    expect(review.reviewers.map(({ name }) => name)).toEqual(['CAPJ', 'UNODC']);
    const count = (status: string) => lines.filter(({ line }) => line.status === status).length;
    expect([count('agreed'), count('reviewed'), count('proposed')]).toEqual([216, 294, 75]);
    expect(disagreements).toHaveLength(100);
  });
});
