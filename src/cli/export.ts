import { join } from 'node:path';
import { Command, Option } from 'commander';
import { formatJson } from '../files/json.ts';
import { writeAll } from '../files/write.ts';
import type { Layout } from '../published/index.ts';
import { terminal } from './terminal.ts';

interface Options {
  as: Layout;
  history?: boolean;
  out?: string;
  json?: boolean;
}

const layouts: readonly Layout[] = ['portal', 'sdmx', 'eurostat'];

export function exportCommand(): Command {
  return new Command('export')
    .description(
      "Write returns in the layout of published series: UNODC's data portal, SDMX-CSV, or Eurostat's data sets.",
    )
    .argument('<return...>', 'files of returns, one a country')
    .addOption(
      new Option('--as <layout>', 'layout of the files').choices(layouts).makeOptionMandatory(),
    )
    .option('--history', 'also the years before those that the cycle asks')
    .option('--out <folder>', 'where to write (default: out/<layout>)')
    .option('--json', 'print the account for machines')
    .addHelpText('after', '\nExample:\n  uncts export out/IND-2014/return.json --as sdmx')
    .exitOverride()
    .action(async (files: readonly string[], options: Options) => {
      const { exportReturns } = await import('../compile/export.ts');
      const { exportSummary } = await import('../messages/en/export.ts');
      const layout = options.as;
      const exported = exportReturns({ files, layout, history: options.history === true });
      const folder = options.out ?? join('out', layout);
      writeAll(folder, exported.files);
      const names = [...exported.files.keys()];
      const { account, gaps, areas } = exported;
      if (options.json === true) terminal.print(formatJson({ files: names, account, gaps, areas }));
      else {
        terminal.print(exportSummary(layout, account, exported, exported.instrument));
        terminal.print(`\n${names.map((name) => join(folder, name)).join('\n')}`);
      }
    });
}
