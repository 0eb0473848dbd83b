import { provideTestServers } from '../../setup/provide-test-servers.mjs';

/**
 * Gives `npx vitest run test/store` what `npm test` gives: a Postgres and Temporal's programs, named by the same
 * variables. What is set already is used as it is.
 */
export default async function provideServers(): Promise<() => Promise<void>> {
  const servers = await provideTestServers({ env: process.env });
  Object.assign(process.env, servers.env);
  return servers.stop;
}
