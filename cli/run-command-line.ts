import { CommanderError } from 'commander';
import { openCall, type Call } from './call.ts';
import { createProgram } from './create-program.ts';
import { exitCode } from './exit-code.ts';
import { explainFault } from './explain-fault.ts';
import type { Surroundings } from './surroundings.ts';

/** Carries out one command line (the words after `duban`) and answers the exit code; never throws, never ends the process. */
export async function runCommandLine(words: string[], surroundings: Surroundings): Promise<number> {
  const call = openCall(surroundings, words.includes('--json'));
  try {
    await (await createProgram(call, words)).parseAsync(words, { from: 'user' });
    return call.exit;
  } catch (error) {
    return fail(error, call);
  } finally {
    await call.close();
  }
}

function fail(error: unknown, call: Call): number {
  // Help and version were asked for and printed.
  if (error instanceof CommanderError && error.exitCode === 0) return exitCode.ok;
  const { code, message, hint, exit } = explainFault(error);
  if (call.json) call.printJson({ code, message, hint });
  call.note([message, hint].filter((line) => line !== '').join('\n'));
  return exit;
}
