import { readFileSync } from 'node:fs';

/** A package that is installed with this one, and the licence that it states. */
export interface Licensed {
  name: string;
  version: string;
  licence: string;
  /** The dependency of ours that brings it. */
  by: string;
}

interface Entry {
  version?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  dependencies?: Readonly<Record<string, string>>;
}

const root = new URL('../../', import.meta.url);
const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(name, root), 'utf8'));

/** Every package that an installation brings along, from the lock file, by name and version. */
export function licensed(): Licensed[] {
  const { packages } = readJson('package-lock.json') as { packages: Record<string, Entry> };
  const { dependencies, optionalDependencies } = readJson('package.json') as Record<
    'dependencies' | 'optionalDependencies',
    Record<string, string>
  >;
  const broughtBy = new Map<string, string>();
  for (const own of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const open = [own];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (broughtBy.has(name)) continue;
      broughtBy.set(name, own);
      open.push(...Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {}));
    }
  }
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path, { version = '', license = 'not stated' }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { name, version, licence: license, by: broughtBy.get(name) ?? '' };
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const all = licensed();
  for (const { name, version, licence, by } of all) {
    process.stdout.write(`${`${name} ${version}`.padEnd(48)} ${licence.padEnd(28)} ${by}\n`);
  }
  process.stdout.write(`\n${all.length} packages\n`);
}
