/** Settings that cannot be used, all of them at once: whoever sets them up should not meet them one by one. */
export class ConfigFault extends Error {
  override name = 'ConfigFault';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The settings cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}\nSee .env.example for all of them; then run the same command again.`);
    this.faults = faults;
  }
}
