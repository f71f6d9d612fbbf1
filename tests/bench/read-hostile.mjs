// What is measured: opens a hostile file, reads all sheets, fills one cell, proves it.
import { readFileSync } from 'node:fs';
import {
  applyEdits,
  certifyFill,
  openPackage,
  readSheet,
} from '../../dist/workbook/package/index.js';

const bytes = readFileSync(process.argv[2]);
const start = performance.now();
const outcome = fate();
process.stdout.write(`${(performance.now() - start).toFixed(0)} ms ${outcome}\n`);

function fate() {
  try {
    const pkg = openPackage(bytes);
    for (const { name } of pkg.sheets) readSheet(pkg, name);
    const plan = [
      { sheet: 'Data', writes: [{ address: 'A1', value: { kind: 'number', value: 5 } }] },
    ];
    return certifyFill(bytes, applyEdits(pkg, plan), plan).certified
      ? 'read and filled'
      : 'not proved';
  } catch (error) {
    if (error?.name !== 'PackageError') throw error;
    return [...new Set(error.problems.map(({ code }) => code))].join(', ');
  }
}
