import { expect, it } from 'vitest';
import { createClockDriver } from '../../desk/clock-driver.ts';
import { ClockFault, type Unsettled } from '../../desk/clock-fault.ts';
import { sayClockFault } from '../../desk/say-clock-fault.ts';

const zone = 'Asia/Shanghai';
const at = (time: string) => new Date(`2026-03-02T${time}:00+08:00`);

/** A driver over a clock in memory that wants attention at two instants, and where `open` is what never comes to rest. */
function startClock(open: Unsettled = { tasks: 0, messages: 0, acts: 0 }) {
  const stood: Date[] = [at('08:30')];
  const told: string[] = [];
  const driver = createClockDriver({
    clock: {
      read: async () => ({ now: stood.at(-1)!, secondsPerDay: null }),
      run: async () => undefined,
      stand: async (instant) => void stood.push(instant),
    },
    stepping: {
      nextStop: async (after) => [at('09:00'), at('14:30')].find((stop) => stop > after) ?? null,
      tasksDue: async (instant) => (instant >= at('09:00') ? ['p1-001'] : []),
      openTasks: async () => ['p1-001', 'p1-002'],
      unsettled: async () => open,
    },
    engine: { tellClockMoved: async (task) => void told.push(task) },
    patienceMs: 50,
  });
  return { driver, stood, told };
}

const faultOf = async (walk: Promise<void>): Promise<unknown> => await walk.then(() => 'no fault', (error: unknown) => error);

it('stands at every instant somebody wants attention on the way, and at the wanted one last', async () => {
  const { driver, stood, told } = startClock();
  await driver.to(at('12:00'));
  expect(stood.slice(1)).toEqual([at('08:30'), at('09:00'), at('12:00')]);
  expect(told).toEqual(['p1-001', 'p1-001']);
});

it('refuses to go back, in words with the office’s time', async () => {
  const { driver, stood } = startClock();
  const fault = await faultOf(driver.to(at('07:00')));
  expect(fault).toBeInstanceOf(ClockFault);
  expect(sayClockFault(fault as ClockFault, zone)).toBe('时钟已经走到 2026-03-02 08:30，不能拨回 2026-03-02 07:00。');
  expect(stood).toHaveLength(1);
});

it('stops where something does not come to rest, and says what', async () => {
  const { driver, stood } = startClock({ tasks: 2, messages: 0, acts: 1 });
  const fault = await faultOf(driver.to(at('12:00')));
  expect(fault).toBeInstanceOf(ClockFault);
  expect(sayClockFault(fault as ClockFault, zone)).toBe('时钟停在 2026-03-02 08:30：还有 2 项任务、1 个操作没有处理完。');
  expect(stood.at(-1)).toEqual(at('08:30'));
});
