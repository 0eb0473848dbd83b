import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand } from '../../setup/steps/run-command.mjs';

const root = resolve(import.meta.dirname, '../..');
let folder: string;

/** One file a case: what it holds, and what lint must say of it ('' for nothing). */
const cases: [path: string, source: string, complaint: string][] = [
  ['core/task/a.ts', "import '../../store/a.ts';", 'no-restricted-imports'],
  ['core/task/b.ts', "import 'luxon';", 'no-restricted-imports'],
  ['core/task/c.ts', "import 'node:fs';", 'no-restricted-imports'],
  ['core/task/d.ts', "import '../schedule/a.ts';", ''],
  ['core/schedule/a.ts', "import 'luxon';", ''],
  ['core/schedule/b.ts', "import 'zod';", 'no-restricted-imports'],
  ['core/task/e.ts', "import '../../locales/index.ts';", 'no-restricted-imports'],
  ['ports/a.ts', "import '../store/a.ts';", 'no-restricted-imports'],
  ['workflows/a.ts', "import 'zod';", 'no-restricted-imports'],
  ['workflows/b.ts', "import '../core/calendar/a.ts';", 'no-restricted-imports'],
  ['workflows/c.ts', "import '@temporalio/workflow';", ''],
  ['workflows/d.ts', "import '../activities/record.ts';", 'no-restricted-imports'],
  ['workflows/e.ts', "import type { A } from '../activities/record-contract.ts';\nexport type B = A;", ''],
  ['activities/a.ts', "import '../workflows/names.ts';", 'no-restricted-imports'],
  ['activities/b.ts', "import type { A } from '../workflows/names.ts';\nexport type B = A;", ''],
  ['activities/c.ts', "import type { A } from '../store/a.ts';\nexport type B = A;", 'no-restricted-imports'],
  ['locales/a.ts', "import '../core/plan/a.ts';", 'no-restricted-imports'],
  ['locales/b.ts', "import type { A } from '../core/plan/a.ts';\nexport type B = A;", ''],
  ['sample/a.ts', "import '../store/a.ts';", 'no-restricted-imports'],
  ['documents/b.ts', "import 'luxon';", 'no-restricted-imports'],
  ['documents/a.ts', "import '../desk/a.ts';", 'no-restricted-imports'],
  ['store/a.ts', "import '@prisma/client';", ''],
  ['store/b.ts', "import '../bots/a.ts';", 'no-restricted-imports'],
  ['mail/a.ts', "import '@prisma/client';", 'no-restricted-imports'],
  ['bots/a.ts', "import '@slack/bolt';", 'no-restricted-imports'],
  ['bots/slack/a.ts', "import '@slack/bolt';", ''],
  ['bots/slack/b.ts', "import '../../store/a.ts';", 'no-restricted-imports'],
  ['desk/a.ts', "import '../workflows/messages.ts';", ''],
  ['desk/b.ts', "import '../workflows/supervise-task.ts';", 'no-restricted-imports'],
  ['cli/a.ts', "import '../store/a.ts';", 'no-restricted-imports'],
  ['cli/main.ts', "import '../store/a.ts';", ''],
  ['worker/a.ts', "import '../store/a.ts';", ''],
  ['sandbox/a.ts', "import '../core/a.ts';", 'no-restricted-imports'],
  ['web/server/a.ts', 'export const home = process.env.HOME;', 'no-process-env'],
  ['config/a.ts', 'export const home = process.env.HOME;', ''],
  ['desk/c.ts', 'declare const send: () => Promise<void>;\nsend();', 'no-floating-promises'],
  ['desk/d.ts', 'try { JSON.parse(""); } catch {}', 'no-empty'],
  ['desk/e.ts', 'export const x: any = 1;', 'no-explicit-any'],
];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-walls-'));
  for (const file of ['.oxlintrc.json', 'tsconfig.json', 'package.json']) cpSync(join(root, file), join(folder, file));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, source] of cases) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${source}\n`);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

it('keeps imports pointing inward, the environment in one place, and no promise or error unheard', async () => {
  const { output } = await runCommand(join(root, 'node_modules/.bin/oxlint'), ['--type-aware', '--format=unix'], { cwd: folder });
  const lines: string[] = output.split('\n');
  const found = cases.map(([path, source]) => {
    const complaints = lines.filter((line) => line.startsWith(`${path}:`));
    return [path, source, complaints.map((line) => /\(([^)]*)\)\]?$/.exec(line)?.[1]).join(' ')];
  });
  expect(found).toEqual(cases);
});
