import { isUtf8 } from 'node:buffer';
import { fail, type OtherFile } from './problems.ts';
import { unzip } from './zip.ts';
import type { ZipArchive } from './zip-format.ts';

/** Enough of a file to know what it is. */
const HEAD = 4096;

/** The first bytes of workbooks of Excel 2, 3 and 4, which no container surrounds. */
const EARLY_EXCEL = [0x0009, 0x0209, 0x0409];

const OPEN_DOCUMENT = /^application\/vnd\.oasis\.opendocument\./;

/** Throws `PackageError` for files that no zip reader could say more of than that they are no zip. */
export function refuseOtherFiles(bytes: Uint8Array): void {
  const head = Buffer.from(bytes.subarray(0, HEAD));
  if (head.length >= 4 && EARLY_EXCEL.includes(head.readUInt16LE(0)) && (head[3] ?? 0) === 0) {
    fail({ code: 'file-legacy-xls' });
  }
  const kind = textKind(head);
  if (kind) fail({ code: 'file-other', kind });
}

/** Throws `PackageError` for zips of other programs. */
export function refuseOtherPackages(archive: ZipArchive): void {
  const kind = packageKind(archive);
  if (kind) fail({ code: 'file-other', kind });
}

function packageKind({ entries }: ZipArchive): OtherFile | undefined {
  const mimetype = entries.find(({ name, size }) => name === 'mimetype' && size < HEAD);
  if (mimetype && OPEN_DOCUMENT.test(unzip(mimetype).toString('latin1'))) return 'open-document';
  const has = (name: RegExp): boolean => entries.some((entry) => name.test(entry.name));
  if (has(/^xl\//i)) return undefined;
  if (has(/^Index\/Document\.iwa$|^Index\.zip$/)) return 'numbers';
  if (has(/^(word\/document|ppt\/presentation)\.xml$/i)) return 'word-or-powerpoint';
  return undefined;
}

function textKind(head: Buffer): OtherFile | undefined {
  const text = textOf(head)?.trimStart();
  if (text === undefined || text === '') return undefined;
  if (text.startsWith('%PDF-')) return 'pdf';
  // A damaged zip can be all printable: leave it to the zip reader.
  if (text.startsWith('PK')) return undefined;
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'excel-2003-xml';
  if (/<(!doctype html|html|head|body|table|meta)\b/i.test(text)) return 'web-page';
  return 'text';
}

/** Undefined for binary data: text in any encoding has no control characters. */
function textOf(head: Buffer): string | undefined {
  if (head.length >= 2 && head.readUInt16LE(0) === 0xfeff) return head.toString('utf16le').slice(1);
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') return '%PDF-';
  if (head.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)) {
    return undefined;
  }
  return head.toString(isUtf8(head) ? 'utf8' : 'latin1').replace(/^\ufeff/, '');
}
