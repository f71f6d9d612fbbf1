import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of this package: the parent of src/ in a checkout and of dist/ when installed. */
const packageRoot = join(dirname(fileURLToPath(import.meta.url)), '..');

export const schemasFolder = join(packageRoot, 'schemas');
export const templatesFolder = join(packageRoot, 'templates');
export const examplesFolder = join(packageRoot, 'country-data');
/** Countries that come with the package as examples: nothing is ever written into their folders. */
export const shippedExamples: readonly string[] = ['COL', 'IND', 'MEX'];
export const packageFile = join(packageRoot, 'package.json');

/** Whether a folder is that of an example of this package. */
export function isShippedExample(folder: string): boolean {
  return shippedExamples.some((code) => resolve(folder) === join(examplesFolder, code));
}
