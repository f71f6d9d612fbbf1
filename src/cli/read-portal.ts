import { join } from 'node:path';
import { formatJson } from '../files/json.ts';
import { writeAll } from '../files/write.ts';
import { terminal } from './terminal.ts';

export interface PortalOptions {
  cycle?: number;
  country: readonly string[];
  allTables?: boolean;
  out?: string;
  json?: boolean;
}

/** Reads published series and writes a return a country: what `uncts read --portal` does. */
export async function readPortalFiles(
  files: readonly string[],
  { cycle: wanted, country, allTables, out, json }: PortalOptions,
): Promise<void> {
  const { readPublished } = await import('../compile/read-published.ts');
  const { publishedSummary } = await import('../messages/en/published.ts');
  const result = await readPublished({
    files,
    countries: country,
    allTables: allTables === true,
    ...(wanted === undefined ? {} : { cycle: wanted }),
  });
  const { instrument, published, cycle, returns, account } = result;
  const folder = out ?? join('out', `portal-${cycle}`);
  writeAll(
    folder,
    new Map(returns.map((ret) => [`${ret.country}-${ret.cycle}.json`, formatJson(ret)])),
  );
  if (json === true) {
    const names = returns.map((ret) => ret.country);
    const { files: read, facts } = published;
    terminal.print(formatJson({ cycle, countries: names, figures: account, files: read, facts }));
    return;
  }
  terminal.print(
    publishedSummary(published, { returns: returns.length, account, cycle }, instrument),
  );
  terminal.print(`\n${folder}`);
}
