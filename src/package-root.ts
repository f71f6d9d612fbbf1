import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of this package: the parent of src/ in a checkout and of dist/ when installed. */
const packageRoot = join(dirname(fileURLToPath(import.meta.url)), '..');

export const schemasFolder = join(packageRoot, 'schemas');
export const templatesFolder = join(packageRoot, 'templates');
export const examplesFolder = join(packageRoot, 'country-data');
export const packageFile = join(packageRoot, 'package.json');
