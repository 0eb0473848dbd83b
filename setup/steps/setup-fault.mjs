/**
 * What stopped a step, in the three facts a reader needs.
 * `setting` is the name of what can be set (an environment variable or a file), `cause` what was seen, `next` the command or act that helps.
 */
export class SetupFault extends Error {
  name = 'SetupFault';

  /** @param {{ setting: string, cause: string, next: string }} facts */
  constructor({ setting, cause, next }) {
    super(`${cause}\n  setting: ${setting}\n  next:    ${next}`);
    this.setting = setting;
    this.cause = cause;
    this.next = next;
  }
}
