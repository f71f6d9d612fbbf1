import { join } from 'node:path';
import { Command } from 'commander';
import { formatJson } from '../files/json.ts';
import { writeAll } from '../files/write.ts';
import { collect, parseCycle } from './arguments.ts';
import { terminal } from './terminal.ts';

interface Options {
  cycle: number;
  lang: string;
  module: string[];
  institution?: string;
  out?: string;
  json?: boolean;
}

export function blankCommand(): Command {
  return new Command('blank')
    .description('Write the blank workbooks of a cycle: the data file and the metadata file.')
    .requiredOption(
      '--cycle <year>',
      'year of the collection; it asks for the year before',
      parseCycle,
    )
    .option('--lang <code>', 'language: en, fr, es, ru, ar or zh', 'en')
    .option('--module <name>', 'a one-off module beside the core; may be given again', collect, [])
    .option(
      '--institution <name>',
      'only the tables of police, prosecution, courts, prisons, survey or statistics',
    )
    .option('--out <folder>', 'where to write (default: out/blank-<cycle>)')
    .option('--json', 'print the names of the files for machines')
    .addHelpText(
      'after',
      '\nExamples:\n  uncts blank --cycle 2026 --lang ar\n  uncts blank --cycle 2026 --institution prisons',
    )
    .exitOverride()
    .action(async (options: Options) => {
      const { blankFiles, parseInstitution } = await import('../compile/blank.ts');
      const { parseLanguage } = await import('../compile/wording.ts');
      const { institution } = options;
      const files = await blankFiles({
        cycle: options.cycle,
        language: parseLanguage(options.lang),
        modules: options.module,
        ...(institution === undefined ? {} : { institution: parseInstitution(institution) }),
      });
      const folder = options.out ?? join('out', `blank-${options.cycle}`);
      writeAll(folder, files);
      const written = [...files.keys()].map((name) => join(folder, name));
      terminal.print(options.json === true ? formatJson({ files: written }) : written.join('\n'));
    });
}
