import { exitCode } from './exit-code.ts';

/** Why a command cannot be carried out: `message` says what is wrong, `hint` what to do; with `--json` both are printed with the code. */
export class CommandFault extends Error {
  override readonly name = 'CommandFault';
  readonly code: string;
  readonly hint: string;
  readonly exit: number;

  constructor(code: string, message: string, hint: string, exit: number = exitCode.failed, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.hint = hint;
    this.exit = exit;
  }
}

/** The command line itself is wrong; nothing was done. */
export const wrongUse = (message: string, hint: string): CommandFault => new CommandFault('WRONG_USE', message, hint, exitCode.wrongUse);
