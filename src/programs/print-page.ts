import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './run.ts';

/** What is printed around the page. */
export interface PrintOptions {
  /** Above every page. */
  header: string;
  /** The day in the properties of the file, so that the same page gives the same bytes. */
  date: Date;
  rightToLeft: boolean;
}

/** How a page became a PDF file, or why it did not. */
export type Printed = { pdf: Uint8Array } | { failed: 'not-started' | 'time-limit' | 'no-file' };

/** How long a browser may take, in milliseconds. */
const patience = 120_000;

/**
 * Prints an HTML page to PDF with a browser of the Chromium family: A4, with a header and page numbers.
 * The browser runs without a window, with an empty profile that is thrown away, and asks no network.
 */
export async function printPage(
  browser: string,
  html: string,
  options: PrintOptions,
): Promise<Printed> {
  const folder = mkdtempSync(join(tmpdir(), 'uncts-print-'));
  const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
  try {
    writeFileSync(page, printable(html, options));
    const { end } = await run(
      [
        browser,
        '--headless',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-extensions',
        '--no-first-run',
        '--no-pdf-header-footer',
        // A sandbox cannot be set up for the administrator; the page is our own and runs no other code.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--user-data-dir=${join(folder, 'profile')}`,
        `--print-to-pdf=${pdf}`,
        pathToFileURL(page).href,
      ],
      patience,
    );
    if (end !== 'ended') return { failed: end };
    const bytes = bytesOf(pdf);
    return bytes === undefined ? { failed: 'no-file' } : { pdf: dated(bytes, options.date) };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** The page with what is printed in its margins. */
export function printable(html: string, { header, rightToLeft }: PrintOptions): string {
  const [start, end] = rightToLeft ? ['right', 'left'] : ['left', 'right'];
  const font = 'font: 8pt system-ui, sans-serif; color: #52606d';
  const margins = `@page { size: A4; margin: 18mm 14mm;
@top-${start} { content: ${cssText(header)}; ${font} }
@bottom-${end} { content: counter(page) " / " counter(pages); ${font} } }`;
  return html.replace('</head>', () => `<style>${margins}</style>\n</head>`);
}

/** A text as a CSS string in which nothing has a meaning of its own. */
function cssText(text: string): string {
  const signs = [...text].map((sign) =>
    /[\p{L}\p{N} .,:-]/u.test(sign) ? sign : `\\${sign.codePointAt(0)?.toString(16)} `,
  );
  return `"${signs.join('')}"`;
}

function bytesOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Browsers write the time of printing; the same number of signs keeps every offset of the file. */
function dated(pdf: Uint8Array, date: Date): Uint8Array {
  const stamp = date.toISOString().replace(/\D/g, '').slice(0, 14);
  const text = Buffer.from(pdf).toString('latin1');
  return Buffer.from(
    text.replace(
      /(\/(?:CreationDate|ModDate) ?\(D:)\d{14}/g,
      (_, before: string) => before + stamp,
    ),
    'latin1',
  );
}
