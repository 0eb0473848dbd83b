import { WorkflowNotFoundError } from '@temporalio/client';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchPlan, type LaunchResult, type LaunchWish } from '../../desk/launch.ts';
import { readPlanDraft } from '../../documents/read-plan-draft.ts';
import { launchWorkflowId } from '../../workflows/names.ts';
import { seed002Directory } from '../fixtures/seed-002-directory.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const file = new URL('../../../shared/plans/seed-002.txt', import.meta.url);
const present = existsSync(file);
if (!present) console.log('The launch of a real plan is skipped: the real documents are not in ../shared/plans beside the repository.');

const EVER = new Date('9999-12-31T00:00:00Z');

describe.skipIf(!present)('a real plan of a year gone by, launched for 2026', () => {
  let trial: Trial;
  beforeAll(async () => void (trial = await startTrial({ directory: seed002Directory, start: '2026-03-02T08:30:00+08:00' })));
  afterAll(() => trial?.close());

  /** Every copy of the file, told apart by empty lines at its end, is a plan of its own. */
  const importPlan = async (emptyLines: number): Promise<string> => {
    const bytes = Buffer.concat([await readFile(file), Buffer.from('\n'.repeat(emptyLines))]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const draft = await readPlanDraft(bytes, 'seed-002.txt');
    const { planId } = await trial.shelf.store(draft, { fileName: 'seed-002.txt', bytes, sha256, at: await trial.clock.now() });
    return planId;
  };

  const launch = (planId: string, wish: Partial<LaunchWish> = {}) => launchPlan(trial, { planId, year: 2026, launch: null, acceptDoubts: false, ...wish });

  const launchRun = async (planId: string): Promise<string | null> => {
    try {
      return (await trial.client.workflow.getHandle(launchWorkflowId(planId)).describe()).runId;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return null;
      throw error;
    }
  };

  /** Everything a launch could have left behind, in the register and in the engine. */
  const written = async (planId: string) => {
    const { prisma } = trial;
    const { state, launchDate, accepted } = (await trial.shelf.plan(planId))!;
    const ofPlan = { taskId: { startsWith: `${planId}-` } };
    const [events, lines, duties] = [await prisma.event.count({ where: ofPlan }), await prisma.line.count({ where: ofPlan }), await prisma.duty.count({ where: ofPlan })];
    return { state, launchDate, accepted: accepted.length, events, lines, duties, run: await launchRun(planId) };
  };
  const nothing = { state: 'drafted', launchDate: null, accepted: 0, events: 0, lines: 0, duties: 0, run: null };

  describe('before its doubts are accepted', () => {
    let planId: string;
    beforeAll(async () => void (planId = await importPlan(0)));

    it('is refused without a year, because its own is over', async () => {
      const refused = await launch(planId, { year: null, acceptDoubts: true });
      expect(refused).toMatchObject({ ok: false, code: 'YEAR_OVER', message: expect.stringMatching(/2020 年已经结束.*--year/) });
      expect(await written(planId)).toEqual(nothing);
    });

    it('has one doubt for each name that is no unit, and none for the names that are', async () => {
      const unknown = (await trial.shelf.findings(planId)).filter(({ code }) => code === 'unknown-unit');
      expect(unknown.map(({ severity, message }) => [severity, /「(.+?)」/.exec(message)?.[1]])).toEqual([
        ['doubt', '市教科'],
        ['doubt', '职教科'],
      ]);
    });

    it('is refused in words while its doubts are not accepted', async () => {
      const refused = await launch(planId);
      expect(refused).toMatchObject({ ok: false, code: 'DOUBTS', message: expect.stringMatching(/存疑.*--accept-doubts/) });
      const codes = refused.ok ? [] : refused.findings.map(({ code }) => code);
      expect(codes.filter((code) => code === 'unknown-unit')).toHaveLength(2);
      expect(codes).toContain('missing-lead');
      expect(await written(planId)).toEqual(nothing);
    });
  });

  describe('with its names settled and its doubts accepted', () => {
    let planId: string;
    let launched: LaunchResult;
    beforeAll(async () => {
      planId = await importPlan(1);
      await trial.shelf.settleName(planId, '市教科', '市教科所');
      await trial.shelf.settleName(planId, '职教科', '职成科');
      launched = await launch(planId, { acceptDoubts: true });
    });

    const lines = async () => (await trial.reads.lines(new Date(0), EVER)).filter(({ taskId }) => taskId.startsWith(planId));
    const linesOf = async (purpose: string) => (await lines()).filter((line) => line.purpose === purpose);

    it('asks 41 signatures, every task assigned once', async () => {
      expect(launched).toMatchObject({ ok: true, resumed: false, assigned: 38, of: 38 });
      const asked = await linesOf('assigned');
      expect(asked).toHaveLength(41);
      expect(asked.every(({ role }) => role.startsWith('contactA:'))).toBe(true);
      expect(await written(planId)).toMatchObject({ state: 'launched', launchDate: '2026-03-02', events: 38 });
    });

    it('asks 党建办 once on item 1, though a group named there holds it too', async () => {
      const item = (await trial.reads.tasksOf(planId)).find(({ row }) => row === 1)!;
      const lines = (await trial.reads.linesOfTask(item.id)).filter(({ role }) => role === 'contactA:党建办');
      expect(lines.filter(({ purpose }) => purpose === 'assigned')).toHaveLength(1);
      expect(lines.filter(({ purpose }) => purpose === 'informed')).toEqual([]);
      const informed = (await trial.reads.linesOfTask(item.id)).filter(({ purpose }) => purpose === 'informed');
      expect(informed.map(({ role }) => role).sort()).toEqual(
        seed002Directory.units.map(({ name }) => `contactA:${name}`).filter((role) => role !== 'contactA:党建办').sort(),
      );
    });

    it('wants the third quarter by 24 September, the 25th being a holiday', async () => {
      expect((await trial.shelf.plan(planId))?.cycles.find(({ id }) => id === '2026Q3')?.due).toBe('2026-09-24');
      const due = (await linesOf('reportDue')).filter(({ cycle }) => cycle === '2026Q3');
      expect(due).toHaveLength(38);
      expect(new Set(due.map((line) => line.due))).toEqual(new Set(['2026-09-24']));
      expect(new Set(due.map(({ at }) => at.toISOString()))).toEqual(new Set(['2026-09-24T01:00:00.000Z']));
    });

    it('answers a second launch in words and writes nothing', async () => {
      const before = await written(planId);
      expect(await launch(planId, { acceptDoubts: true })).toMatchObject({ ok: false, code: 'ALREADY_LAUNCHED', message: expect.stringMatching(/2026-03-02.*不再重复启动/) });
      expect(await written(planId)).toEqual(before);
    });

    it('sends whoever speaks for two units one message a round', async () => {
      const { chatId, address } = seed002Directory.people.find(({ roles }) => roles.filter(({ kind }) => kind === 'contactA').length === 2)!;
      const messages = () => trial.sandbox.messagesOf(chatId!);
      await trial.playUntil('2026-03-02T09:05:00');
      expect(messages()).toHaveLength(1);
      const roles = new Set((await lines()).filter(({ recipient }) => recipient === address).map(({ role }) => role));
      expect(roles).toEqual(new Set(['contactA:党建办', 'contactA:机关纪委']));

      await trial.playUntil('2026-03-04T09:05:00');
      const rounds = (await trial.prisma.delivery.findMany({ where: { recipient: address }, orderBy: { round: 'asc' } })).map(({ round }) => round.toISOString());
      expect(rounds).toEqual(['2026-03-02T01:00:00.000Z', '2026-03-04T01:00:00.000Z']);
      expect(messages().map(({ text }) => text)).toHaveLength(2);
    });
  });
});
