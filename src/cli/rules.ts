import { basename, dirname } from 'node:path';
import { Command, Option } from 'commander';
import type { CatalogueForm } from '../compile/rules.ts';
import { writeAll } from '../files/write.ts';
import { families } from '../rules/catalogue.ts';
import { collect, parseCycle } from './arguments.ts';
import { terminal } from './terminal.ts';

interface Options {
  cycle?: number;
  module: string[];
  family?: (typeof families)[number];
  as: CatalogueForm;
  data?: string;
  out?: string;
  json?: boolean;
}

/** Columns of a catalogue in a file, whatever the terminal. */
const widthOfFile = 100;

const forms: readonly CatalogueForm[] = ['text', 'json', 'csv', 'vtl'];

export function rulesCommand(): Command {
  return new Command('rules')
    .description('Print the catalogue of every rule that is checked, in plain language or as VTL.')
    .argument('[country]', 'code of a country folder or a path to one: also shows its settings')
    .option(
      '--cycle <year>',
      'year of the collection (default: the rules of all cycles)',
      parseCycle,
    )
    .option('--module <name>', 'a one-off module beside the core; may be given again', collect, [])
    .addOption(new Option('--family <name>', 'only one family of rules').choices(families))
    .addOption(
      new Option('--as <form>', 'text, json, csv for Excel, or vtl (VTL 2.1)')
        .choices(forms)
        .default('text'),
    )
    .option('--data <folder>', 'folder that holds the country folders')
    .option('--out <file>', 'write to a file instead of the terminal')
    .option('--json', 'the same as --as json')
    .addHelpText(
      'after',
      '\nExamples:\n  uncts rules --cycle 2026\n  uncts rules IND --cycle 2014 --family within-the-return\n  uncts rules --as csv --out rules.csv\n  uncts rules --cycle 2026 --as vtl --out un-cts-2026.vtl',
    )
    .exitOverride()
    .action(async (country: string | undefined, options: Options) => {
      const { printedRules } = await import('../compile/rules.ts');
      const { cycle, module: modules, family, out, data } = options;
      const text = printedRules({
        ...(country === undefined ? {} : { country }),
        ...(cycle === undefined ? {} : { cycle }),
        ...(family === undefined ? {} : { family }),
        ...(data === undefined ? {} : { dataFolder: data }),
        modules,
        form: options.json === true ? 'json' : options.as,
        width: out === undefined ? terminal.width : widthOfFile,
      });
      if (out === undefined) return terminal.print(text);
      writeAll(dirname(out), new Map([[basename(out), text]]));
      terminal.print(out);
    });
}
