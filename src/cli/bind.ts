import { basename, dirname, join } from 'node:path';
import { Command } from 'commander';
import type { Limits } from '../compile/receive.ts';
import { formatJson } from '../files/json.ts';
import { writeAll } from '../files/write.ts';
import { InputError } from '../problems.ts';
import { collect, limitHelp, parseCycle, parseLimit } from './arguments.ts';
import { terminal } from './terminal.ts';

interface Options {
  cycle?: number;
  module: string[];
  check?: string;
  draft?: boolean;
  out?: string;
  limit: Limits;
  json?: boolean;
}

export function bindCommand(): Command {
  return new Command('bind')
    .description(
      'Find the cells of the questionnaire in a workbook that somebody else made, in any of the six languages.',
    )
    .argument('<workbook>', 'an .xlsx or .xlsm file')
    .option('--cycle <year>', 'year of the collection; it asks for the year before', parseCycle)
    .option('--module <name>', 'a one-off module beside the core; may be given again', collect, [])
    .option('--check <binding>', 'hold a binding, corrected by hand or not, against the workbook')
    .option('--draft', 'propose a questionnaire from a workbook that nobody described')
    .option(
      '--out <path>',
      'where to write: a file for a binding (default: out/<workbook>.binding.json), a folder for a draft (default: out/<workbook>)',
    )
    .option('--limit <name=number>', limitHelp, parseLimit, {})
    .option('--json', 'print the result for machines')
    .addHelpText(
      'after',
      '\nExamples:\n  uncts bind questionnaire.xlsx --cycle 2026\n  uncts bind questionnaire.xlsx --check questionnaire.binding.json\n  uncts bind unknown.xlsx --draft',
    )
    .exitOverride()
    .action(async (workbook: string, options: Options) => {
      if (options.check !== undefined) await check(workbook, options.check, options);
      else if (options.draft === true) await draft(workbook, options);
      else await bind(workbook, options);
    });
}

async function bind(workbook: string, { cycle, module, limit, out, json }: Options): Promise<void> {
  if (cycle === undefined) {
    throw new InputError([{ code: 'option-missing', file: 'bind', option: '--cycle' }]);
  }
  const { bindFile } = await import('../compile/bind.ts');
  const { sureLines } = await import('../workbook/bind/index.ts');
  const { bindingNext, bindingSummary } = await import('../messages/en/bind.ts');
  const { stemOf } = await import('../files/stem.ts');
  const { binding, asked, fileName } = await bindFile({
    workbook,
    cycle,
    modules: module,
    limits: limit,
  });
  if (binding.lines.length === 0) {
    throw new InputError([{ code: 'nothing-bound', file: fileName, cycle }]);
  }
  const path = out ?? join('out', `${stemOf(fileName)}.binding.json`);
  writeAll(dirname(path), new Map([[basename(path), formatJson(binding)]]));
  if (json === true) terminal.print(formatJson(binding));
  else {
    terminal.print(bindingSummary(binding, asked, sureLines(binding).unsure));
    terminal.print(bindingNext(path, workbook));
  }
}

async function check(workbook: string, path: string, { limit, json }: Options): Promise<void> {
  const { checkedBinding } = await import('../compile/bind.ts');
  const { bindingHolds } = await import('../messages/en/bind.ts');
  const { binding } = await checkedBinding(workbook, path, limit);
  const cells = binding.lines.reduce((sum, { years }) => sum + years.length, 0);
  const lines = binding.lines.length;
  terminal.print(json === true ? formatJson({ lines, cells }) : bindingHolds(lines, cells));
}

async function draft(workbook: string, { limit, out, json }: Options): Promise<void> {
  const { draftFile } = await import('../compile/draft.ts');
  const { draftedModuleSummary, draftSummary } = await import('../messages/en/draft.ts');
  const { draft: proposed, drafted, files, stem } = draftFile(workbook, limit);
  const folder = out ?? join('out', stem);
  writeAll(folder, files);
  if (json === true) terminal.print(formatJson(proposed));
  else {
    terminal.print(draftSummary(proposed));
    terminal.print(`\n${draftedModuleSummary(drafted)}`);
    terminal.print(`\n${[...files.keys()].map((name) => join(folder, name)).join('\n')}`);
  }
}
