import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CalendarTable, CalendarYear } from '../../core/calendar/calendar-table.ts';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import type { Register, Wiring } from '../../cli/surroundings.ts';
import { noProduct, runDuban, temporaryFolder } from './run-duban.ts';

const environment = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none', DUBAN_SECRET: Buffer.alloc(32, 7).toString('base64') };
const yearly = [
  '关于2027年节假日放假的通知',
  '一、元旦：1月1日（周五）至3日（周日）放假，共3天。',
  '二、春节：2月5日至11日放假调休，共7天。2月20日（周六）上班。',
  '三、清明节：4月5日放假。四、劳动节：5月1日至5日放假调休。4月25日（周日）上班。',
  '五、端午节：6月9日放假。',
  '六、中秋节：9月15日放假。',
  '七、国庆节：10月1日至7日放假调休。10月9日（周六）上班。',
].join('\n');

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const file = async (name: string, content: string): Promise<string> => {
  await writeFile(join(folder.path, name), content);
  return join(folder.path, name);
};
beforeAll(async () => void (folder = await temporaryFolder()));
afterAll(async () => await folder.remove());

/** A register that knows calendars only, and what was saved in it. */
function calendarRegister(held: CalendarTable): { wiring: Wiring; saved: [year: CalendarYear, source: string][] } {
  const saved: [CalendarYear, string][] = [];
  const register: Pick<Register, 'notices' | 'directory' | 'saveCalendar' | 'close'> = {
    notices: async () => held,
    directory: { readDirectory: async () => ({ units: [], groups: [], people: [] }) } as unknown as Register['directory'],
    saveCalendar: async (year, source) => void saved.push([year, source]),
    close: async () => undefined,
  };
  return { wiring: { ...noProduct, openRegister: async () => register as Register }, saved };
}

describe('duban calendar import', () => {
  it('prints the year, its days off and its make-up workdays as JSON alone, and asks for no product', async () => {
    const { exit, out, err } = await runDuban(['calendar', 'import', await file('2027.txt', yearly), '--json'], { environment });
    const { year, holidays, makeUpWorkdays, ...rest } = JSON.parse(out) as CalendarYear;
    expect({ exit, err, rest, year, makeUpWorkdays }).toEqual({ exit: 0, err: '', rest: {}, year: 2027, makeUpWorkdays: ['2027-02-20', '2027-04-25', '2027-10-09'] });
    expect(holidays).toHaveLength(25);
  });

  it('tells every doubt on stderr', async () => {
    const { exit, err } = await runDuban(['calendar', 'import', await file('wrong.txt', yearly.replace('（周六）上班', '（周日）上班')), '--json']);
    expect(exit).toBe(0);
    expect(err).toMatch(/存疑：.*2027-02-20 是星期六，文中写的是星期日/u);
  });

  it('reads only, and says so, when nothing runs', async () => {
    const { exit, out, err } = await runDuban(['calendar', 'import', await file('2027.txt', yearly)]);
    expect(exit).toBe(0);
    expect(out).toContain('2027 年此前没有放假安排');
    expect(err).toContain('只读不存');
  });

  it('saves the year in the register and shows what it changes', async () => {
    const { wiring, saved } = calendarRegister(chineseCalendar);
    const { out } = await runDuban(['calendar', 'import', await file('2027.txt', yearly)], { environment, wiring });
    expect(saved).toEqual([[expect.objectContaining({ year: 2027 }), '关于2027年节假日放假的通知']]);
    expect(out).toMatch(/2027-02-08 星期一：上班 → 休息/u);
    expect(out).toMatch(/2027-02-20 星期六：休息 → 上班/u);
  });

  it('lets a notice about one holiday change only that', async () => {
    const held = { year: 2027, holidays: ['2027-01-01', '2027-05-01'], makeUpWorkdays: [] };
    const { wiring, saved } = calendarRegister([held]);
    await runDuban(['calendar', 'import', await file('change.txt', '关于调整2027年劳动节放假的通知\n5月1日至4日放假，共4天。4月25日（周日）上班。')], { environment, wiring });
    expect(saved[0]?.[0]).toEqual({ year: 2027, holidays: ['2027-01-01', '2027-05-01', '2027-05-02', '2027-05-03', '2027-05-04'], makeUpWorkdays: ['2027-04-25'] });
  });

  it('refuses a file that announces nothing', async () => {
    const { exit, out } = await runDuban(['calendar', 'import', await file('plan.txt', '某局工作要点\n1.甲任务。'), '--json']);
    expect({ exit, code: (JSON.parse(out) as { code: string }).code }).toEqual({ exit: 1, code: 'NOT_A_NOTICE' });
  });

  it('still answers for single days', async () => {
    expect((await runDuban(['calendar', '2026-10-01'])).out).toContain('休息');
  });
});
