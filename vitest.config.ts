import { defineConfig } from 'vitest/config';

/** Areas that neither open a port nor start a program. */
const pure = ['core', 'documents', 'mail', 'locales', 'config'].map((area) => `test/${area}/**/*.test.ts`);

/** Where a wrong zone would show: these run once at Greenwich and once in New York. */
const zoned = ['test/core/**/*.test.ts', 'test/cli/**/*.test.ts'];

const minutes = 60_000;
/** Above every wait within a test (`test/support/patience.ts`), so that it is the wait that says what did not come. */
const limits = { testTimeout: 20 * minutes, hookTimeout: 20 * minutes, teardownTimeout: minutes };
const all = { pool: 'forks' as const, maxWorkers: 2, setupFiles: ['test/setup/expect-zone.ts'], ...limits };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: { ...all, name: 'pure', include: pure, env: { TZ: 'UTC' } },
      },
      {
        test: {
          ...all,
          name: 'integration',
          include: ['test/**/*.test.ts'],
          exclude: pure,
          env: { TZ: 'UTC' },
          globalSetup: ['test/setup/provide-servers.ts'],
        },
      },
      {
        test: { ...all, name: 'new-york', include: zoned, env: { TZ: 'America/New_York' } },
      },
    ],
  },
});
