/**
 * Writes the TypeScript types of every file format from its JSON Schema:
 * `npm run types` writes src/schema/generated/, `npm run types -- --check` only says what is stale.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile, type JSONSchema } from 'json-schema-to-typescript';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '..', 'src', 'schema', 'generated');

/** Generated file name -> content, for every schema in this folder. */
export async function generateTypes(): Promise<Map<string, string>> {
  const generated = new Map<string, string>();
  for (const file of readdirSync(here)
    .filter((name) => name.endsWith('.schema.json'))
    .sort()) {
    const name = basename(file, '.schema.json');
    const schema = JSON.parse(readFileSync(join(here, file), 'utf8')) as JSONSchema;
    const source = await compile(schema, name, {
      additionalProperties: false,
      bannerComment: `// Generated from schemas/${file} by "npm run types". Do not edit.`,
      cwd: here,
      style: { singleQuote: true, printWidth: 100 },
      ignoreMinAndMaxItems: true,
    });
    generated.set(`${name}.generated.ts`, source);
  }
  return generated;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  mkdirSync(target, { recursive: true });
  for (const [name, source] of await generateTypes()) {
    const path = join(target, name);
    if (check) console.log(`${readFileSync(path, 'utf8') === source ? 'fresh' : 'STALE'} ${name}`);
    else writeFileSync(path, source);
  }
}
