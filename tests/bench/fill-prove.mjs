// What is measured: opens a workbook, fills it and proves the fill, some times over.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [, , from, planFile, to, times = '1', program = ''] = process.argv;
const dist = program || fileURLToPath(new URL('../../dist', import.meta.url));
const { applyEdits, certifyFill, openPackage } = await import(
  pathToFileURL(`${dist}/workbook/package/index.js`).href
);
const plan = JSON.parse(readFileSync(planFile, 'utf8'));
const before = readFileSync(from);
for (let time = 0; time < Number(times); time += 1) {
  const start = performance.now();
  const after = applyEdits(openPackage(before), plan);
  const { certified, differences } = certifyFill(before, after, plan);
  if (!certified) throw new Error(JSON.stringify(differences));
  if (time === 0) writeFileSync(to, after);
  if (time > 0 && time === Number(times) - 1) {
    process.stdout.write(`last ${performance.now() - start}\n`);
  }
}
