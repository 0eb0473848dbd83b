import { DefaultLogger, Runtime } from '@temporalio/worker';
import { beforeAll, describe, expect, it } from 'vitest';
import { instantAt } from '../../core/schedule/instant.ts';
import { readScript, type Script } from '../../year/read-script.ts';
import { runYear, type YearReport } from '../../year/run-year.ts';

const zone = 'Asia/Shanghai';

// From the launch in March until June: the first reports, and everything that is late with them. Only the engine's time is not real.
describe('a quarter of the sample, stepped', () => {
  let script: Script;
  let report: YearReport;
  beforeAll(async () => {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    script = await readScript({ plan: 'sample' });
    report = await runYear(script, { from: instantAt('2026-03-02', '08:30', zone), until: instantAt('2026-05-31', '23:59', zone), year: 2026 });
  });

  it('sends exactly the messages the rehearsal says of the same people', () => {
    expect(report.differences).toEqual([]);
    expect(report.messages.sent).toBe(report.messages.rehearsed);
    expect(report.messages.chat).toBeGreaterThan(100);
    expect(report.messages.mail).toBeGreaterThan(3);
  });

  it('explains every line that was planned', () => {
    expect(report.reckoning.unexplained).toEqual([]);
    expect(report.reckoning.byOutcome.sent).toBeGreaterThan(200);
    expect(report.reckoning.byOutcome).toMatchObject({ failed: 0, unknown: 0, skipped: 0, fallback: 0 });
  });

  it('keeps to the hours and the workdays, and sends no leader two letters a day', () => {
    expect(report.manners).toMatchObject({ outsideHours: [], onDaysOff: [], twoLetters: [] });
  });

  it('lets people act by buttons and forms in chat, by telephone and by the Word form, and refuses none of it', () => {
    const { done, refused, pressed } = report.acts;
    expect(Object.keys(done)).toEqual([
      'acknowledged by chat', 'acknowledged by phone', 'instructed by link', 'letterHeld by chat', 'letterReleased by chat',
      'reportApproved by chat', 'reportSubmitted by chat', 'reportSubmitted by file', 'reportSubmitted by phone',
    ]);
    expect(refused).toEqual({});
    expect(pressed).toBeGreaterThan(30);
  });
});
