import { Command } from 'commander';
import type { Call } from './call.ts';
import { addAct } from './commands/act.ts';
import { addAssign } from './commands/assign.ts';
import { addAudit } from './commands/audit.ts';
import { addCalendar } from './commands/calendar.ts';
import { addClock } from './commands/clock.ts';
import { addDirectory } from './commands/directory.ts';
import { addDoctor } from './commands/doctor.ts';
import { addExport } from './commands/export.ts';
import { addImport } from './commands/import.ts';
import { addLaunch } from './commands/launch.ts';
import { addLetters } from './commands/letters.ts';
import { addReckon } from './commands/reckon.ts';
import { addRehearse } from './commands/rehearse.ts';
import { addStatus } from './commands/status.ts';
import { addTimeline } from './commands/timeline.ts';
import { registerProcessCommands } from './process-commands.ts';

/** All commands of `duban`, over one call. Commander neither prints past the call nor ends the process. */
export function createProgram(call: Call): Command {
  const program = new Command('duban')
    .description('督办：把年度工作要点变成逐项跟踪的督办任务')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void call.surroundings.stdout.write(text),
      writeErr: (text) => void call.surroundings.stderr.write(text),
      // The fault is told once, with its hint, where every other fault is.
      outputError: () => undefined,
    })
    .helpCommand(false)
    .showHelpAfterError(false);

  for (const add of [
    addImport, addDirectory, addAssign, addLaunch, addStatus, addTimeline, addAct, addLetters,
    addRehearse, addReckon, addClock, addExport, addCalendar, addAudit, addDoctor,
  ]) {
    add(program, call);
  }
  registerProcessCommands(program, call);
  return program;
}
