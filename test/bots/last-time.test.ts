import { expect, it } from 'vitest';
import { readReportForm } from '../../bots/slack/read-report-form.ts';
import type { BotDeps } from '../../bots/slack/bot-deps.ts';
import { wordsFor } from '../../locales/index.ts';
import type { SubmissionView } from '../../ports/reads.ts';
import { createBureau, people } from './bureau.ts';

it('fills the form with what the final edition printed last time, not with what it replaced', async () => {
  const bureau = createBureau();
  const task = bureau.addTask('1', { title: '修订管理办法' });
  bureau.openCycle(task.id);
  const asked = bureau.reads.task(task.id);
  const last: SubmissionView = {
    taskId: task.id, cycle: '2026Q2', unit: '基教科', hash: 'h', words: { kind: 'report', done: '单位的原话', next: '继续', difficulty: '', values: [] }, progressClass: '达进度',
    attestedBy: '负责人', by: 'a@x', for: 'a@x', via: 'chat', at: new Date('2026-06-25T01:00:00Z'), standing: 'approved', printed: '定稿的话',
  };
  const deps = { desk: bureau.desk, reads: { ...bureau.reads, submissions: async () => [last] }, words: wordsFor('zh-CN') } as unknown as BotDeps;
  const shown = JSON.stringify(await readReportForm(deps, { task: (await asked)!, person: people.contact, cycle: '2026Q3', metadata: '' }));
  expect(shown).toContain('定稿的话');
  expect(shown).not.toContain('单位的原话');
});
