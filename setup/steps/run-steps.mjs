import { SetupFault } from './setup-fault.mjs';
import { print } from './report-step.mjs';

/**
 * The composition root of a set-up command: tells what failed in words, and exits 1.
 * After a signal (the exit code is set then) a step that was cut short is no news.
 * @param {() => Promise<void>} work
 */
export async function runSteps(work) {
  try {
    await work();
  } catch (error) {
    if (process.exitCode) return;
    // a fault's message is complete; anything else is a defect of ours, whose place helps to mend it
    print(error instanceof SetupFault ? error.message : (error.stack ?? String(error)));
    process.exitCode = 1;
  }
}
