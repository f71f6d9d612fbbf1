import type { AskedCycle } from '../instrument/cycle.ts';
import type { Language } from '../instrument/labels.ts';

/** The page as a PDF file, or the words that say why there is none. */
export async function printed(
  html: string,
  { header, cycle, language }: { header: string; language: Language } & Pick<AskedCycle, 'cycle'>,
): Promise<{ pdf: Uint8Array } | { sorry: string }> {
  const { browserVariable, findBrowser } = await import('../programs/find-browser.ts');
  const { printPage } = await import('../programs/print-page.ts');
  const { isRightToLeft } = await import('../messages/direction.ts');
  const { noPdf } = await import('../messages/en/print.ts');
  const browser = findBrowser();
  if (browser === undefined) return { sorry: noPdf['no-browser'](browserVariable) };
  const printed = await printPage(browser, html, {
    header,
    date: new Date(Date.UTC(cycle, 0, 1)),
    rightToLeft: isRightToLeft(language),
  });
  return 'pdf' in printed ? printed : { sorry: noPdf[printed.failed](browserVariable) };
}

export type Printer = typeof printed;
