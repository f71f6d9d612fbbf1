import { join } from 'node:path';
import { Command } from 'commander';
import type { Limits } from '../compile/receive.ts';
import { formatJson } from '../files/json.ts';
import { writeAll } from '../files/write.ts';
import { limitHelp, parseLimit } from './arguments.ts';
import { calculated } from './recalculation.ts';
import { terminal } from './terminal.ts';

interface Options {
  return: string;
  binding?: string;
  recalculate?: boolean;
  out?: string;
  limit: Limits;
  json?: boolean;
}

export function fillCommand(): Command {
  return new Command('fill')
    .description(
      'Fill a return into a workbook that somebody else made, and prove that nothing else changed.',
    )
    .argument('<workbook>', 'the .xlsx or .xlsm file that was received; it is not changed')
    .requiredOption('--return <file>', 'the return.json that uncts compile wrote')
    .option(
      '--binding <file>',
      'where the cells are, from uncts bind; without it they are looked for',
    )
    .option('--recalculate', "let LibreOffice calculate what the workbook's own checks say")
    .option('--out <folder>', 'where to write (default: out/<country>-<cycle>)')
    .option('--limit <name=number>', limitHelp, parseLimit, {})
    .option('--json', 'print the certificate for machines')
    .addHelpText(
      'after',
      '\nExample:\n  uncts fill questionnaire.xlsx --return out/IND-2014/return.json',
    )
    .exitOverride()
    .action(async (workbook: string, options: Options) => {
      const { fillWorkbook } = await import('../compile/fill.ts');
      const { fillSummary } = await import('../messages/en/bind.ts');
      const filled = await fillWorkbook({
        workbook,
        returnFile: options.return,
        limits: options.limit,
        ...(options.binding === undefined ? {} : { binding: options.binding }),
      });
      const { ret, fileName, certificate } = filled;
      const folder = options.out ?? join('out', `${ret.country}-${ret.cycle}`);
      const files = new Map<string, string | Uint8Array>([
        [fileName, filled.bytes],
        ['fill-certificate.json', formatJson({ [fileName]: certificate })],
        ['fill-plan.json', formatJson(filled.plan)],
        ['binding.json', formatJson(filled.binding)],
      ]);
      const recalculation = options.recalculate === true ? await calculated([filled]) : undefined;
      if (recalculation !== undefined) files.set('own-checks.json', recalculation.json);
      writeAll(folder, files);
      if (options.json === true) terminal.print(formatJson({ [fileName]: certificate }));
      else {
        terminal.print(fillSummary(filled, filled.asked));
        if (recalculation !== undefined) terminal.print(`\n${recalculation.text}`);
        terminal.print(`\n${[...files.keys()].map((name) => join(folder, name)).join('\n')}`);
      }
    });
}
