import type { Command } from 'commander';
import type { Call } from './call.ts';

/** Long-running processes of the product. */
export function registerProcessCommands(_program: Command, _call: Call): void {}
