import { settingFacts, settingNames, settings } from './settings.ts';

/** The text of `.env.example`, from the settings themselves: every one, commented out, with what it is and its default. */
export function envExample(): string {
  const empty = settings.safeParse({});
  const defaults: Record<string, unknown> = empty.success ? empty.data : {};
  const lines = ['# Settings of Duban. Copy to .env, or set them in the environment, which wins. Made from config/settings.ts by `npx vitest run test/config -u`.'];
  let group = '';
  for (const name of settingNames) {
    const schema = settings.shape[name];
    const facts = settingFacts.get(schema);
    if (facts && facts.group !== group) lines.push('', `# ── ${(group = facts.group)}`);
    lines.push(`# ${schema.description}`);
    if (facts?.secret) lines.push(`# A secret: ${name}_FILE may name a file that holds it.`);
    lines.push(`#${name}=${facts?.example ?? String(defaults[name] ?? '')}`);
  }
  return `${lines.join('\n')}\n`;
}
