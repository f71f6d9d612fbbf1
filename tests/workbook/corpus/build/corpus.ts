import { type Parts, zipOf } from '../../package/helpers.ts';
import { Book } from './book.ts';
import { formRows, inlineCell, row, STYLE } from './cells.ts';
import { legacyComments, threadedComments } from './features/comments.ts';
import { activeX, formControls } from './features/controls.ts';
import { charts, pictures, sparklines } from './features/drawings.ts';
import { conditionalFormats } from './features/formats.ts';
import { formulas } from './features/formulas.ts';
import { definedNames } from './features/names.ts';
import {
  customXml,
  externalLinks,
  macros,
  printerSettings,
  properties,
  signature,
} from './features/other-parts.ts';
import { pivotTable } from './features/pivot.ts';
import { hiddenSheets, protectedSheets, protectedStructure } from './features/protection.ts';
import { inCellImages } from './features/rich-data.ts';
import { tables } from './features/tables.ts';
import {
  addresses,
  booleansAndErrors,
  dates1904,
  lastRow,
  sheetNames,
  texts,
} from './features/texts.ts';
import { dropDowns } from './features/validations.ts';
import { headerImages, outlines, rightToLeft } from './features/views.ts';
import { prefixed, strict } from './spellings.ts';
import { shapedZip } from './zip.ts';

export interface CorpusFile {
  readonly name: string;
  readonly bytes: Buffer;
}

type Feature = (book: Book) => void;

const FEATURES: Readonly<Record<string, Feature>> = {
  'ActiveX controls': activeX,
  '46 form controls': formControls,
  'legacy comments': legacyComments,
  'threaded comments': threadedComments,
  'in-cell images': inCellImages,
  '2,000 conditional formats': conditionalFormats,
  '879 defined names': definedNames,
  'pivot table': pivotTable,
  'drop-downs': dropDowns,
  'charts and a chart sheet': charts,
  'pictures and text boxes': pictures,
  sparklines,
  'tables with totals': tables,
  macros,
  'external links': externalLinks,
  'custom XML': customXml,
  'document properties': properties,
  'printer settings': printerSettings,
  'signature origin': signature,
  'protected sheets': protectedSheets,
  'protected structure': protectedStructure,
  'hidden sheets': hiddenSheets,
  'right to left': rightToLeft,
  'outlines, panes, page breaks': outlines,
  'header image': headerImages,
  'formulas and calculation chain': formulas,
  'rich, phonetic and inline texts': texts,
  'booleans and errors': booleansAndErrors,
  'dates from 1904': dates1904,
  'sheet names': sheetNames,
  'addresses left out, last column': addresses,
};

/** The project's own corpus: one workbook a feature, one a way to write a package, one with all. */
export function ownCorpus(): CorpusFile[] {
  const one = Object.entries(FEATURES).map(([name, feature]) => ({
    name,
    bytes: zipOf(book(feature).parts()),
  }));
  const all = allFeatures();
  return [
    ...one,
    { name: 'last row', bytes: zipOf(book(lastRow).parts()) },
    { name: 'strict OOXML', bytes: zipOf(strict(ordinary().parts())) },
    { name: 'prefixed elements', bytes: zipOf(prefixed(ordinary().parts())) },
    { name: 'absolute targets', bytes: zipOf(spelled('absolute')) },
    { name: 'part names in other case', bytes: zipOf(spelled('other-case')) },
    { name: 'streamed zip', bytes: shapedZip(ordinary().parts(), { streamed: true }) },
    {
      name: 'stored zip with a comment',
      bytes: shapedZip(ordinary().parts(), { stored: () => true, comment: 'form 7' }),
    },
    {
      name: 'everything',
      bytes: shapedZip(all.parts(), {
        streamed: true,
        stored: (name) => /\.(png|bin|sigs)$/.test(name),
        comment: 'questionnaire with everything',
      }),
    },
  ];
}

function allFeatures(): Book {
  const all = book(...Object.values(FEATURES));
  all.spelling = 'absolute';
  return all;
}

function spelled(spelling: Book['spelling']): Parts {
  const ordinaryBook = ordinary();
  ordinaryBook.spelling = spelling;
  return ordinaryBook.parts();
}

/** A workbook with the parts that every questionnaire has. */
function ordinary(): Book {
  return book(texts, dropDowns, tables, protectedSheets, pictures);
}

/** The first sheet is the same everywhere: a form with cells to fill. */
function book(...features: readonly Feature[]): Book {
  const made = new Book();
  const head = row(1, inlineCell('A1', 'Answers', STYLE.head));
  made.sheet('Answers').put('sheetData', head + formRows(2, 14) + formRows(20, 3));
  for (const feature of features) feature(made);
  return made;
}
