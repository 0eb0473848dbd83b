import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchSample, sampleDirectory } from '../support/launch-sample.ts';
import { startTrial, type Trial } from '../support/trial.ts';

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial({ directory: await sampleDirectory(), start: '2026-03-02T08:30:00+08:00' });
  await launchSample(trial);
}, 120_000);
afterAll(() => trial?.close());

describe('the first quarter of the sample', () => {
  it('asks every lead once to sign', async () => {
    const t0 = Date.now();
    await trial.playUntil('2026-03-02T09:00:00');
    console.log('step', Date.now() - t0);
    const { people } = await trial.directory.readDirectory();
    for (const p of people) {
      if (!p.chatId) continue;
      const ms = trial.sandbox.messagesOf(p.chatId);
      console.log(p.name, p.roles.map((r) => r.kind + ':' + r.scope).join(','), ms.length, ms.map((m) => m.text?.slice(0, 80)).join('|'));
    }
    expect(1).toBe(1);
  }, 300_000);
});
