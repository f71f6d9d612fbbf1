/**
 * Makes templates/instruments/un-cts-2017/norms.json from the files of UNODC's data portal:
 * `npm run calibrate -- DATE`. The same files give the same norms.
 */
import { join } from 'node:path';
import { formatJson } from '../../src/files/json.ts';
import { writeAll } from '../../src/files/write.ts';
import { coreInstrument } from '../../src/instrument/load.ts';
import { templatesFolder } from '../../src/package-root.ts';
import type { Norms } from '../../src/schema/types.ts';
import { problemsOf } from '../../src/schema/validate.ts';
import { falseAlarms } from './false-alarms.ts';
import { gridsOf } from './grids.ts';
import { learn } from './learn.ts';
import { hasPortal, portalFolder, publishedReturns } from './published-returns.ts';

const [made] = process.argv.slice(2);
if (made === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(made)) {
  console.error('Give the day of the calibration, for example 2026-11-28.');
  process.exit(2);
}
if (!hasPortal()) {
  console.error(`No files of the data portal in ${portalFolder}.`);
  process.exit(2);
}
const published = await publishedReturns();
const sources = published.published.files.map(({ title, released, sha256 }) => ({
  title,
  released: released ?? 'not known',
  sha256,
}));
const norms = learn({
  grids: gridsOf(published),
  slipsEach: 8,
  slipsToShare: 100,
  seed: 'norms',
  about: { made, sources },
});
norms.falseAlarms = falseAlarms(published, norms);
const problems = problemsOf('norms', norms, { file: 'norms.json' });
if (problems.length > 0) throw new Error(JSON.stringify(problems));
const folder = join(templatesFolder, 'instruments', coreInstrument);
writeAll(folder, new Map([['norms.json', formatJson(rounded(norms))]]));
console.log(`norms of ${norms.countries} returns`);

function rounded(value: Norms): Norms {
  return JSON.parse(
    JSON.stringify(value, (_, entry) =>
      typeof entry === 'number' ? Math.round(entry * 1e5) / 1e5 : entry,
    ),
  );
}
