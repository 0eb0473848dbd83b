import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isWorkday } from '../../core/calendar/workday.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { readCalendar, saveCalendarYear } from '../../store/calendar.ts';
import { readPolicy, savePolicy } from '../../store/policy.ts';
import { answers, isMigrated } from '../../store/readiness.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await createTestDatabase()));
afterAll(async () => await database.drop());

it('answers the default policy until one is stored, then the newest', async () => {
  expect(await readPolicy(database.prisma)).toEqual(defaultPolicy);
  const stored = await savePolicy(database.prisma, { ...defaultPolicy, signWorkdays: 3 }, { at: new Date('2026-03-02T00:00:00Z'), by: null, planId: null });
  expect(stored.version).toBe(defaultPolicy.version + 1);
  expect(await readPolicy(database.prisma)).toEqual(stored);
});

it('fills a stored policy up with the defaults of figures that are newer than it', async () => {
  const { reviewWorkdays: _later, ...earlier } = { ...defaultPolicy, signWorkdays: 4 };
  await database.prisma.policyVersion.create({ data: { version: 90, policy: { ...earlier, overrides: { units: {}, tasks: {} } }, createdAt: new Date('2026-03-03T00:00:00Z') } });
  expect(await readPolicy(database.prisma)).toMatchObject({ signWorkdays: 4, reviewWorkdays: defaultPolicy.reviewWorkdays });
});

it('lets a stored notice stand above the built-in year, and leaves the others alone', async () => {
  const year = { year: 2026, holidays: ['2026-03-04'], makeUpWorkdays: ['2026-03-07'] };
  await saveCalendarYear(database.prisma, year, '测试通知', { by: '', at: new Date('2026-03-03T00:00:00Z') });
  await saveCalendarYear(database.prisma, { ...year, holidays: ['2026-03-03'] }, '更正通知', { by: '', at: new Date('2026-03-03T00:00:00Z') });
  const table = await readCalendar(database.prisma);
  expect(['2026-03-03', '2026-03-04', '2026-03-07'].map((date) => isWorkday(date, table))).toEqual([false, true, true]);
  expect(isWorkday('2025-10-01', table)).toBe(false);
  expect(table.filter(({ year: each }) => each === 2026)).toHaveLength(1);
});

it('is ready once it answers and every migration of the folder is applied', async () => {
  const migrations = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));
  expect(await answers(database.prisma)).toBe(true);
  expect(await isMigrated(database.prisma, migrations)).toBe(true);
  await database.prisma.$executeRaw`update _prisma_migrations set finished_at = null where migration_name = '0002_record_task'`;
  expect(await isMigrated(database.prisma, migrations)).toBe(false);
});
