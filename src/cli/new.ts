import { join } from 'node:path';
import { Command } from 'commander';
import { formatJson } from '../files/json.ts';
import { writeAll } from '../files/write.ts';
import { terminal } from './terminal.ts';

interface Options {
  out?: string;
  json?: boolean;
}

export function newCommand(): Command {
  return new Command('new')
    .description('Start a country folder with a small example that compiles, and a guide.')
    .argument('<country>', 'ISO 3166 alpha-3 code, such as KEN')
    .option('--out <folder>', 'folder that is to hold the country folder (default: country-data)')
    .option('--json', 'print the names of the files for machines')
    .addHelpText('after', '\nExample:\n  uncts new KEN')
    .exitOverride()
    .action(async (country: string, options: Options) => {
      const { newCountry } = await import('../compile/new-country.ts');
      const { startedCountryText } = await import('../messages/en/new-country.ts');
      const { folder, files, profile } = newCountry(country, options.out);
      writeAll(folder, files);
      const written = [...files.keys()].map((name) => join(folder, name));
      terminal.print(
        options.json === true
          ? formatJson({ files: written })
          : startedCountryText(profile, join(folder, 'README.md'), written),
      );
    });
}
