import { markup } from './markup.ts';
import { showPage, type Shown } from './page-layout.ts';

const speed = (seconds: number | 'real', words: string, note: string) =>
  markup`<button type="button" class="button" data-run="${seconds}"><b>${words}</b><small>${note}</small></button>`;

/** The trial's clock: where it stands, at what speed, and the ways to move it. */
export const showClockPage = (shown: Shown, available: boolean): string =>
  showPage(shown, {
    title: '时钟',
    place: 'clock',
    body: markup`<div class="sheet clock" data-clock${!available && markup` data-missing`}><h1>试用时钟</h1>
<div class="face"><div class="day-line" data-day>—</div><div class="time-line" data-time>--:--</div><div class="state" data-state>${available ? '正在读取…' : '没有接上时钟'}</div></div>
<div class="progress" data-progress hidden><div class="track"><div class="fill"></div></div><span></span></div>
<fieldset><legend>运行</legend><div class="row"><button type="button" class="button" data-pause><b>暂停</b><small>停在此刻</small></button>${speed(60, '一天 60 秒', '看得清每一轮')}${speed(
      30,
      '一天 30 秒',
      '一周约三分半',
    )}${speed(10, '一天 10 秒', '快速浏览')}${speed('real', '真实速度', '与本机一样快')}</div></fieldset>
<fieldset><legend>走到</legend><div class="row"><button type="button" class="button" data-next="09:00">下一个平日 09:00</button><button type="button" class="button" data-next="14:30">下一个平日 14:30</button><button type="button" class="button" data-plus="1">后一天</button><button type="button" class="button" data-plus="7">后一周</button></div>
<form class="row" data-to><input type="datetime-local" name="instant" aria-label="走到的时刻（北京时间）" required><button class="button primary" type="submit">走到这一刻</button></form>
<p class="hint">平日指周一至周五，放假与调休由产品自己的日历决定。走的途中该发的消息都会发出，可以在“消息”和“邮箱”里看。时刻都是北京时间。</p></fieldset></div>`,
  });
