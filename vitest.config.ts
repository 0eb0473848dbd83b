import { defineConfig } from 'vitest/config';

/** Areas that neither open a port nor start a program. */
const pure = ['core', 'documents', 'mail', 'locales', 'config'].map((area) => `test/${area}/**/*.test.ts`);

/** Where a wrong zone would show: these run once at Greenwich and once in New York. */
const zoned = ['test/core/**/*.test.ts', 'test/cli/**/*.test.ts'];

const seconds = 1000;
const integration = { testTimeout: 120 * seconds, hookTimeout: 180 * seconds, teardownTimeout: 30 * seconds };
const all = { pool: 'forks' as const, maxWorkers: 2, setupFiles: ['test/setup/expect-zone.ts'] };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: { ...all, name: 'pure', include: pure, env: { TZ: 'UTC' }, testTimeout: 120 * seconds },
      },
      {
        test: {
          ...all,
          ...integration,
          name: 'integration',
          include: ['test/**/*.test.ts'],
          exclude: pure,
          env: { TZ: 'UTC' },
          globalSetup: ['test/setup/provide-servers.ts'],
        },
      },
      {
        test: { ...all, ...integration, name: 'new-york', include: zoned, env: { TZ: 'America/New_York' } },
      },
    ],
  },
});
