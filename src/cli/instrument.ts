import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { formatJson } from '../files/json.ts';
import { writeAll } from '../files/write.ts';
import { InputError } from '../problems.ts';
import { terminal } from './terminal.ts';

export function instrumentCommand(): Command {
  return new Command('instrument')
    .description('Write a one-off module of the questionnaire.')
    .addHelpText(
      'after',
      '\nExample:\n  uncts instrument new hate-crime\n  uncts instrument check hate-crime.json\n  uncts instrument build hate-crime.json',
    )
    .exitOverride()
    .addCommand(newCommand())
    .addCommand(checkCommand())
    .addCommand(buildCommand());
}

interface NewOptions {
  worksheet?: boolean;
  out: string;
  json?: boolean;
}

function newCommand(): Command {
  return new Command('new')
    .description('Start a module: one file with a small example and explanations.')
    .argument('<name>', 'name of the module, such as hate-crime')
    .option('--worksheet', 'a worksheet for Excel in place of JSON')
    .option('--out <folder>', 'where to write', '.')
    .option('--json', 'print the name of the file for machines')
    .addHelpText('after', '\nExample:\n  uncts instrument new hate-crime --worksheet')
    .exitOverride()
    .action(async (name: string, options: NewOptions) => {
      const { readableJson, starterModule, writeWorksheet } = await import('../kit/index.ts');
      const { startedText } = await import('../messages/en/kit.ts');
      const module = starterModule(name);
      const worksheet = options.worksheet === true;
      const fileName = `${name}.${worksheet ? 'xlsx' : 'json'}`;
      const file = join(options.out, fileName);
      if (existsSync(file)) throw new InputError([{ code: 'file-exists', file }]);
      const content = worksheet ? await writeWorksheet(module) : readableJson(module);
      writeAll(options.out, new Map([[fileName, content]]));
      terminal.print(options.json === true ? formatJson({ files: [file] }) : startedText(file));
    });
}

function checkCommand(): Command {
  return new Command('check')
    .description('Check a module and say what it becomes: tables, cells, rules, missing texts.')
    .argument('<file>', 'the module: .json or .xlsx')
    .option('--json', 'print the result for machines')
    .addHelpText('after', '\nExample:\n  uncts instrument check hate-crime.json')
    .exitOverride()
    .action(async (file: string, options: { json?: boolean }) => {
      const { checkModule, readModule } = await import('../kit/index.ts');
      const { loadInstrument } = await import('../instrument/load.ts');
      const { moduleText } = await import('../messages/en/kit.ts');
      const { summary } = checkModule(readModule(file), loadInstrument());
      terminal.print(options.json === true ? formatJson(summary) : moduleText(summary));
    });
}

function buildCommand(): Command {
  return new Command('build')
    .description('Expand a module into the folder of an instrument.')
    .argument('<file>', 'the module: .json or .xlsx')
    .option('--out <folder>', 'where to write (default: out/<name of the module>)')
    .option('--json', 'print the names of the files for machines')
    .addHelpText('after', '\nExample:\n  uncts instrument build hate-crime.json')
    .exitOverride()
    .action(async (file: string, options: { out?: string; json?: boolean }) => {
      const { checkModule, moduleFiles, readModule } = await import('../kit/index.ts');
      const { loadInstrument } = await import('../instrument/load.ts');
      const { builtText } = await import('../messages/en/kit.ts');
      const checked = checkModule(readModule(file), loadInstrument());
      const folder = options.out ?? join('out', checked.module.name);
      const files = moduleFiles(checked);
      writeAll(folder, files);
      const written = [...files.keys()].map((name) => join(folder, name));
      terminal.print(
        options.json === true
          ? formatJson({ files: written })
          : builtText(written, checked.summary),
      );
    });
}
