import { join } from 'node:path';
import { Command } from 'commander';
import { formatJson } from '../files/json.ts';
import { writeAll } from '../files/write.ts';
import { parseCycle } from './arguments.ts';
import { terminal } from './terminal.ts';

interface Options {
  cycle: number;
  out?: string;
  json?: boolean;
}

export function blankCommand(): Command {
  return new Command('blank')
    .description('Write the blank workbook of a cycle.')
    .requiredOption(
      '--cycle <year>',
      'year of the collection; it asks for the year before',
      parseCycle,
    )
    .option('--out <folder>', 'where to write (default: out/blank-<cycle>)')
    .option('--json', 'print the names of the files for machines')
    .addHelpText('after', '\nExample:\n  uncts blank --cycle 2026')
    .exitOverride()
    .action(async (options: Options) => {
      const { blankFiles } = await import('../compile/blank.ts');
      const files = await blankFiles(options.cycle);
      const folder = options.out ?? join('out', `blank-${options.cycle}`);
      writeAll(folder, files);
      const written = [...files.keys()].map((name) => join(folder, name));
      terminal.print(options.json === true ? formatJson({ files: written }) : written.join('\n'));
    });
}
