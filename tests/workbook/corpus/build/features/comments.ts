import { MAIN } from '../../../package/helpers.ts';
import { type Book, type Sheet, spreadsheet } from '../book.ts';
import { escaped, formRows } from '../cells.ts';
import { vml } from './vml.ts';

const PERSON = '{0A1B2C3D-0000-4000-8000-000000000001}';
const THREADS = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';

/** Comments as Excel has kept them since 1997: a text part and VML for the yellow notes. */
export function legacyComments(book: Book): void {
  const sheet = book.sheet('Comments');
  sheet.put('sheetData', formRows(1, 12));
  addComments(book, sheet, 'Reviewer', (cell) => `Please check ${cell} & the total`);
}

/** Threaded comments with the persons who wrote them, and the notes kept for older readers. */
export function threadedComments(book: Book): void {
  const sheet = book.sheet('Threads');
  sheet.put('sheetData', formRows(1, 12));
  addComments(book, sheet, `tc=${threadId(1)}`, () => '[Threaded comment] Comment: see the reply');
  const threads = CELLS.map(
    (cell, index) =>
      `<threadedComment ref="${cell}" dT="2024-01-02T03:04:05.00" personId="${PERSON}" id="${threadId(2 * index + 1)}"><text>Is ${cell} final?</text></threadedComment><threadedComment ref="${cell}" dT="2024-01-03T03:04:05.00" personId="${PERSON}" id="${threadId(2 * index + 2)}" parentId="${threadId(2 * index + 1)}"><text>Yes</text></threadedComment>`,
  );
  const part = book.numbered(
    'xl/threadedComments/threadedComment#.xml',
    'application/vnd.ms-excel.threadedcomments+xml',
    `<ThreadedComments xmlns="${THREADS}">${threads.join('')}</ThreadedComments>`,
  );
  sheet.relate('http://schemas.microsoft.com/office/2017/10/relationships/threadedComment', part);
  const persons = book.part(
    'xl/persons/person.xml',
    'application/vnd.ms-excel.person+xml',
    `<personList xmlns="${THREADS}"><person displayName="A. Contact" id="${PERSON}" userId="contact" providerId="None"/></personList>`,
  );
  book.relate(
    'xl/workbook.xml',
    'http://schemas.microsoft.com/office/2017/10/relationships/person',
    persons,
  );
}

const CELLS = ['B2', 'C3', 'D4', 'B11'];

function addComments(
  book: Book,
  sheet: Sheet,
  author: string,
  text: (cell: string) => string,
): void {
  const items = CELLS.map(
    (cell) =>
      `<comment ref="${cell}" authorId="0"><text><r><rPr><b/></rPr><t>${escaped(text(cell))}</t></r></text></comment>`,
  );
  const part = book.numbered(
    'xl/comments#.xml',
    spreadsheet('comments'),
    `<comments xmlns="${MAIN}"><authors><author>${author}</author></authors><commentList>${items.join('')}</commentList></comments>`,
  );
  sheet.relate('comments', part);
  const shapes = CELLS.map((cell, index) => {
    const column = cell.charCodeAt(0) - 65;
    return `<v:shape id="_x0000_s${3073 + index}" type="#_x0000_t202" style="position:absolute;width:108pt;height:59pt;visibility:hidden" fillcolor="#ffffe1"><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>5, 0, 1, 0, 7, 0, 5, 0</x:Anchor><x:Row>${Number(cell.slice(1)) - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  });
  sheet.put(
    'legacyDrawing',
    `<legacyDrawing r:id="${vml(book, sheet, shapes.join(''), 202).id}"/>`,
  );
}

function threadId(number: number): string {
  return `{0A1B2C3D-0000-4000-9000-${String(number).padStart(12, '0')}}`;
}
