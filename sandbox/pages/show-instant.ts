const zone = 'Asia/Shanghai';

const parts = (format: Intl.DateTimeFormat, instant: Date) =>
  Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));

const dayFormat = new Intl.DateTimeFormat('zh-CN', { timeZone: zone, year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' });
const timeFormat = new Intl.DateTimeFormat('zh-CN', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const shortFormat = new Intl.DateTimeFormat('zh-CN', {
  timeZone: zone, month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});

/** 2026年3月2日 星期一, in Asia/Shanghai. */
export const showDay = (instant: Date): string => {
  const { year, month, day, weekday } = parts(dayFormat, instant);
  return `${year}年${(month ?? '').replace('月', '')}月${day}日 ${weekday}`;
};

/** 09:00, in Asia/Shanghai. */
export const showTime = (instant: Date): string => timeFormat.format(instant);

/** 3月2日 09:00, in Asia/Shanghai. */
export const showShort = (instant: Date): string => {
  const { month, day, hour, minute } = parts(shortFormat, instant);
  return `${month}月${day}日 ${hour}:${minute}`;
};
