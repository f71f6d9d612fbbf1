import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Limits } from '../compile/receive.ts';
import { formatJson } from '../files/json.ts';
import {
  collect,
  limitHelp,
  parseCycle,
  parseLimit,
  parsePositive,
  publishedHelp,
} from './arguments.ts';
import { exitCodes } from './exit-codes.ts';
import type { RunState } from './run-state.ts';
import { terminal } from './terminal.ts';

interface Options {
  out: string;
  previousDir?: string;
  published: string[];
  rules?: string;
  cycle?: number;
  module: string[];
  lang?: string;
  data?: string;
  limit: Limits;
  jobs?: number;
  timeLimit: number;
  memory: number;
  fresh?: boolean;
  json?: boolean;
}

export function deskCommand(state: RunState): Command {
  return new Command('desk')
    .description(
      'Check every return of a folder at once: a report for each, the values and findings of all, and an overview. A second run does only what changed.',
    )
    .argument(
      '<folder>',
      'with returned workbooks (.xlsx, .xlsm) and return.json files, in folders below it or not; a return is compared with the earlier ones of its country, and answered query lists (queries*.xlsx) count',
    )
    .requiredOption('--out <folder>', 'where to write')
    .option('--previous-dir <folder>', 'earlier returns, which are only compared with')
    .option('--published <file...>', publishedHelp, [])
    .option('--rules <file>', 'what is decided about rules, as rules.json of a country folder')
    .option(
      '--cycle <year>',
      'of workbooks whose names do not tell it, as IND-2014 does',
      parseCycle,
    )
    .option(
      '--module <name>',
      'of workbooks: a one-off module beside the core; may be given again',
      collect,
      [],
    )
    .option(
      '--lang <code>',
      "language of every report and query list: en, fr, es, ru, ar or zh (default: that of the workbook, else of the country's profile)",
    )
    .option('--data <folder>', 'folder that holds the country folders with their profiles')
    .option('--limit <name=number>', limitHelp, parseLimit, {})
    .option(
      '--jobs <number>',
      'files at a time (default: as many as the computer has cores)',
      parsePositive('--jobs'),
    )
    .option('--time-limit <seconds>', 'for each file', parsePositive('--time-limit'), 300)
    .option('--memory <megabytes>', 'for each file', parsePositive('--memory'), 1024)
    .option('--fresh', 'do everything again, also what has not changed since the last run')
    .option('--json', 'print what desk.json says')
    .addHelpText(
      'after',
      '\nExamples:\n  uncts desk received --cycle 2024 --out checked\n  uncts desk received --previous-dir returns-2023 --published data_cts_*.xlsx --out checked',
    )
    .exitOverride()
    .action(async (folder: string, options: Options) => {
      const { runDesk } = await import('../desk/index.ts');
      const { parseLanguage } = await import('../compile/wording.ts');
      const { badFiles, deskSummary } = await import('../messages/en/desk.ts');
      const { out, module, limit, json = false, fresh = false } = options;
      const { previousDir, lang, data, jobs, timeLimit, memory, ...given } = options;
      const { desk, unchanged } = await runDesk(
        {
          folder,
          out,
          published: given.published,
          modules: module,
          limits: limit,
          fresh,
          jobs: jobs ?? availableParallelism(),
          seconds: timeLimit,
          megabytes: memory,
          ...(given.rules === undefined ? {} : { rules: given.rules }),
          ...(given.cycle === undefined ? {} : { cycle: given.cycle }),
          ...(previousDir === undefined ? {} : { previousFolder: previousDir }),
          ...(lang === undefined ? {} : { language: parseLanguage(lang) }),
          ...(data === undefined ? {} : { dataFolder: data }),
        },
        await progress(),
      );
      if (json) terminal.print(formatJson(desk));
      else terminal.print(deskSummary(desk, { unchanged, index: join(out, 'index.html') }));
      if (desk.returns.some(({ findings }) => findings.error > 0)) {
        state.exitCode = exitCodes.errorsFound;
      }
      if (desk.bad.length > 0) {
        terminal.error(badFiles(desk.bad));
        state.exitCode = exitCodes.wrongInput;
      }
    });
}

/** Tells how far a run is, where a person sees it; a line takes the place of the one before. */
async function progress(): Promise<(done: number, all: number, name: string) => void> {
  if (process.stderr.isTTY !== true) return () => {};
  const { deskProgress } = await import('../messages/en/desk.ts');
  const { plain } = await import('../messages/wrap.ts');
  return (done, all, name) => {
    const line = plain(deskProgress(done, all, name)).slice(0, terminal.width - 1);
    process.stderr.write(done === all ? '\r\x1b[K' : `\r\x1b[K${line}`);
  };
}
