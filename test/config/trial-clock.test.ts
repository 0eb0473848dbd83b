import { describe, expect, it } from 'vitest';
import { refuseTrialClock, TrialClockLeft } from '../../worker/refuse-trial-clock.ts';

const machine = () => new Date('2026-11-02T01:00:00Z');
const reading = (now: string, secondsPerDay: number | null) => ({ read: async () => ({ now: new Date(now), secondsPerDay }) });

describe('a register that is to write to real people', () => {
  it.each([
    ['stands', '2026-11-02T01:00:00Z', null],
    ['runs faster than days do', '2026-11-02T01:00:00Z', 10],
    ['is a month behind', '2026-10-02T01:00:00Z', 86_400],
  ])('is refused when its clock %s', async (_how, now, secondsPerDay) => {
    await expect(refuseTrialClock(reading(now, secondsPerDay), machine)).rejects.toBeInstanceOf(TrialClockLeft);
  });

  it('is taken when its clock is the machine’s', async () => {
    await expect(refuseTrialClock(reading('2026-11-02T01:00:00Z', 86_400), machine)).resolves.toBeUndefined();
  });
});
