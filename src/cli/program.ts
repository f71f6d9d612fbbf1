import { Command } from 'commander';
import { toolVersion } from '../version.ts';
import { bindCommand } from './bind.ts';
import { blankCommand } from './blank.ts';
import { checkCommand } from './check.ts';
import { compileCommand } from './compile.ts';
import { deskCommand } from './desk.ts';
import { diffCommand } from './diff.ts';
import { explainCommand } from './explain.ts';
import { exportCommand } from './export.ts';
import { fillCommand } from './fill.ts';
import { iccsCommand } from './iccs.ts';
import { instrumentCommand } from './instrument.ts';
import { mapCommand } from './map.ts';
import { metadataCommand } from './metadata.ts';
import { newCommand } from './new.ts';
import { readCommand } from './read.ts';
import { rulesCommand } from './rules.ts';
import type { RunState } from './run-state.ts';
import { sourceCommand } from './source.ts';
import { submitCommand } from './submit.ts';
import { traceCommand } from './trace.ts';

/** The command line of uncts: one file a command. */
export function program(state: RunState): Command {
  return new Command('uncts')
    .description(
      "The questionnaire compiler for the United Nations Crime Trends Survey: a country's data becomes the filled workbook and a validation report.",
    )
    .version(toolVersion)
    .exitOverride()
    .showHelpAfterError('Add --help to the command to see how it is used.')
    .addCommand(newCommand())
    .addCommand(compileCommand(state))
    .addCommand(blankCommand())
    .addCommand(bindCommand())
    .addCommand(fillCommand())
    .addCommand(readCommand(state))
    .addCommand(checkCommand(state))
    .addCommand(deskCommand(state))
    .addCommand(diffCommand())
    .addCommand(explainCommand())
    .addCommand(submitCommand())
    .addCommand(exportCommand())
    .addCommand(mapCommand())
    .addCommand(traceCommand())
    .addCommand(sourceCommand(state))
    .addCommand(metadataCommand())
    .addCommand(rulesCommand())
    .addCommand(iccsCommand())
    .addCommand(instrumentCommand());
}
