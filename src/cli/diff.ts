import { join } from 'node:path';
import { Command } from 'commander';
import type { Limits } from '../compile/receive.ts';
import { formatJson } from '../files/json.ts';
import { writeAll } from '../files/write.ts';
import { collect, limitHelp, parseCountry, parseCycle, parseLimit } from './arguments.ts';
import { terminal } from './terminal.ts';

interface Options {
  cycle?: number;
  country?: string;
  module: string[];
  lang?: string;
  data?: string;
  out?: string;
  limit: Limits;
  json?: boolean;
}

export function diffCommand(): Command {
  return new Command('diff')
    .description(
      'Compare returns of one country: what was revised, by how much and why, with a draft of the note to UNODC.',
    )
    .argument(
      '<returns...>',
      'two or more, in any order: a return.json or its folder, a compilation kept in a country folder (IND@2014/1; IND@2014 is the last), or a filled workbook with its cycle (form.xlsx@2013)',
    )
    .option('--cycle <year>', 'of workbooks without one: year of the collection', parseCycle)
    .option(
      '--country <code>',
      'of workbooks: ISO 3166 alpha-3 code (default: that of the other returns)',
      parseCountry,
    )
    .option(
      '--module <name>',
      'of workbooks: a one-off module beside the core; may be given again',
      collect,
      [],
    )
    .option(
      '--lang <code>',
      "language of the page, the labels and the note: en, fr, es, ru, ar or zh (default: the country's)",
    )
    .option('--data <folder>', 'folder that holds the country folders')
    .option('--out <folder>', 'write the page, tables, measures and the note into this folder')
    .option('--limit <name=number>', limitHelp, parseLimit, {})
    .option('--json', 'print everything for machines')
    .addHelpText(
      'after',
      '\nReturns are put in order by cycle and compilation; two of one cycle that are not kept in a country folder stay in the order given, the older first.\n\nExamples:\n  uncts diff IND@2014/1 IND@2014/2 --out out/revisions\n  uncts diff out/IND-2013/return.json out/IND-2014/return.json --lang fr\n  uncts diff form-2013.xlsx@2013 form-2014.xlsx@2014 --country IND',
    )
    .exitOverride()
    .action(async (inputs: readonly string[], options: Options) => {
      const { diffReturns } = await import('../compile/diff.ts');
      const { parseLanguage } = await import('../compile/wording.ts');
      const { data, json = false, lang, limit, module, out, ...given } = options;
      const diffed = await diffReturns({
        ...given,
        inputs,
        modules: module,
        limits: limit,
        ...(lang === undefined ? {} : { language: parseLanguage(lang) }),
        ...(data === undefined ? {} : { dataFolder: data }),
      });
      if (out !== undefined) writeAll(out, diffed.files);
      if (json) {
        terminal.print(formatJson(diffed.file));
        return;
      }
      const { diffSummary } = await import('../messages/en/diff.ts');
      const { englishNames } = await import('../messages/en/names.ts');
      const { unsureSummary } = await import('../messages/en/read.ts');
      const { revisionContext, revisionView } = await import('../report/index.ts');
      const { changes, settled } = diffed.compared.main;
      const view = revisionView(revisionContext(diffed.english));
      const told = { ...changes, settled: settled.length, cells: changes.compared };
      const names = englishNames(diffed.english.instrument);
      const files =
        out === undefined ? [] : [...diffed.files.keys()].map((name) => join(out, name));
      terminal.print(diffSummary(view, told, names, { width: terminal.width, files }));
      if (diffed.unsure > 0) terminal.print(`\n${unsureSummary(diffed.unsure)}`);
    });
}
