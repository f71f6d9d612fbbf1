import { createHash } from 'node:crypto';
import type { Book } from '../book.ts';
import { formRows, inlineCell, numberCell, row } from '../cells.ts';

const SPINS = 1000;

/** Sheets protected with either kind of password, one of them with ranges that stay open. */
export function protectedSheets(book: Book): void {
  const modern = book.sheet('Protected');
  modern.put(
    'sheetData',
    row(1, inlineCell('A1', 'Locked heading') + numberCell('B1', 3)) + formRows(2, 14),
  );
  modern.put(
    'sheetProtection',
    `<sheetProtection ${secret()} sheet="1" objects="1" scenarios="1" formatCells="0"/>`,
  );
  const legacy = book.sheet('Protected 2003');
  legacy.put('sheetData', formRows(1, 8) + lockedRows(9, 12));
  legacy.put(
    'sheetProtection',
    '<sheetProtection password="CC1A" sheet="true" objects="1" scenarios="1"/>',
  );
  legacy.put(
    'protectedRanges',
    `<protectedRanges><protectedRange name="open" sqref="A9:B12 D14"/><protectedRange name="closed" ${secret()} sqref="A13:B16"/><protectedRange name="old" password="CC1A" sqref="A17:B18"/></protectedRanges>`,
  );
}

/** Sheets cannot be added, renamed or shown. */
export function protectedStructure(book: Book): void {
  const words = secret()
    .replaceAll('algorithmName', 'workbookAlgorithmName')
    .replaceAll('hashValue', 'workbookHashValue')
    .replaceAll('saltValue', 'workbookSaltValue')
    .replaceAll('spinCount', 'workbookSpinCount');
  book.put('workbookProtection', `<workbookProtection ${words} lockStructure="1"/>`);
}

export function hiddenSheets(book: Book): void {
  for (const state of ['hidden', 'veryHidden']) {
    const sheet = book.sheet(`State ${state}`);
    sheet.state = state;
    sheet.put('sheetData', formRows(1, 12));
  }
}

function lockedRows(first: number, count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const at = first + index;
    return row(at, inlineCell(`A${at}`, `locked ${at}`) + numberCell(`B${at}`, at));
  }).join('');
}

/** The salted hash of a password as Office 2013 writes it ([MS-OFFCRYPTO] 2.4.2.4). */
function secret(): string {
  const salt = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');
  let hash = sha512(salt, Buffer.from('password', 'utf16le'));
  for (let spin = 0; spin < SPINS; spin++) {
    const count = Buffer.alloc(4);
    count.writeUInt32LE(spin);
    hash = sha512(hash, count);
  }
  return `algorithmName="SHA-512" hashValue="${hash.toString('base64')}" saltValue="${salt.toString('base64')}" spinCount="${SPINS}"`;
}

function sha512(first: Buffer, second: Buffer): Buffer {
  return createHash('sha512').update(first).update(second).digest();
}
