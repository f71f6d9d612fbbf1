import { readFileSync } from 'node:fs';
import { packageFile } from './package-root.ts';

/** Version of this package, printed in reports. */
export const toolVersion: string = (
  JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }
).version;
