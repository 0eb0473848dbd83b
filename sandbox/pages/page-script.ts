/** The pages' one script: sends acts, shows refusals beside fields, and redraws what has changed. Plain browser JavaScript. */
export const pageScript = `
'use strict';
const each = (selector, work, root) => (root || document).querySelectorAll(selector).forEach(work);
const person = () => document.querySelector('[data-person]')?.dataset.person;

async function post(path, body) {
  const response = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const answer = await response.json();
  return response.ok ? answer : { ok: false, warning: answer.message || ('HTTP ' + response.status) };
}

function toast(words) {
  const box = document.createElement('div');
  box.className = 'toast';
  box.textContent = words;
  document.querySelector('.toasts').append(box);
  setTimeout(() => box.remove(), 7000);
}

/* What stands in the fields under a root, by block id and action id. */
function entries(root) {
  const typed = {};
  each('[data-field]', (field) => {
    const kind = field.dataset.field;
    let value = null;
    if (kind === 'text') value = field.value === '' ? null : field.value;
    if (kind === 'many') value = [...field.selectedOptions].map((option) => option.value);
    if (kind === 'checkbox') value = [...field.querySelectorAll('input:checked')].map((input) => input.value);
    if (kind === 'radio') value = field.querySelector('input:checked')?.value ?? null;
    (typed[field.dataset.block] ??= {})[field.dataset.action] = value;
  }, root);
  return typed;
}

function restore(root, typed) {
  each('[data-field]', (field) => {
    const value = typed[field.dataset.block]?.[field.dataset.action];
    if (value === undefined) return;
    const chosen = value === null ? [] : [].concat(value);
    const kind = field.dataset.field;
    if (kind === 'text') field.value = value ?? '';
    if (kind === 'many') for (const option of field.options) option.selected = chosen.includes(option.value);
    if (kind === 'checkbox' || kind === 'radio') each('input', (input) => { input.checked = chosen.includes(input.value); }, field);
  }, root);
}

/* Redraws one live region when its markup differs, keeping what was typed in it. */
const drawn = new WeakMap();
let refusal;
async function redraw(region) {
  const response = await fetch(region.dataset.live);
  if (!response.ok) return;
  const html = await response.text();
  if (drawn.get(region) === html) return;
  const first = !drawn.has(region);
  drawn.set(region, html);
  const keyOf = (root) => root.dataset.view || root.dataset.ts;
  const before = new Map([...region.querySelectorAll('[data-view], [data-ts]')].map((root) => [keyOf(root), entries(root)]));
  const held = region.contains(document.activeElement) ? document.activeElement.dataset : undefined;
  const atEnd = region.scrollHeight - region.scrollTop - region.clientHeight < 80;
  region.innerHTML = html;
  each('[data-view], [data-ts]', (root) => { if (before.has(keyOf(root))) restore(root, before.get(keyOf(root))); }, region);
  if (held?.block) region.querySelector('[data-block="' + CSS.escape(held.block) + '"][data-action="' + CSS.escape(held.action) + '"]')?.focus();
  const modal = region.querySelector('.modal');
  if (modal && !before.has(keyOf(modal))) modal.querySelector('.fields-area textarea, .fields-area input, .fields-area select')?.focus();
  if (modal && refusal?.view === modal.dataset.view) showResult(refusal.result, modal);
  if ('stick' in region.dataset && (first || atEnd)) region.scrollTop = region.scrollHeight;
}

async function drawAll() {
  await Promise.all([...document.querySelectorAll('[data-live]')].map(redraw));
  filterPeople();
  const who = person();
  if (who && !document.hidden && document.querySelector('[data-stick]')) await post('/sandbox/act', { kind: 'read', person: who });
}

/* One drawing at a time, and once more when something changed meanwhile: an older answer never covers a newer one. */
let drawing;
let again = false;
function refresh() {
  again = true;
  drawing ??= (async () => {
    while (again) {
      again = false;
      await drawAll();
    }
  })().finally(() => { drawing = undefined; });
  return drawing;
}

function filterPeople() {
  const wanted = (document.querySelector('#find')?.value || '').trim();
  each('.people .person', (line) => { line.hidden = wanted !== '' && !line.dataset.name.includes(wanted); });
}

function showResult(result, root) {
  if (result.ok) return;
  each('.field-error', (place) => { place.textContent = ''; }, root);
  each('.input.wrong', (place) => place.classList.remove('wrong'), root);
  for (const [block, sentence] of Object.entries(result.errors || {})) {
    const place = root.querySelector('[data-input="' + CSS.escape(block) + '"]');
    if (!place) continue;
    place.classList.add('wrong');
    place.querySelector('.field-error').textContent = sentence;
  }
  root.querySelector('.input.wrong')?.scrollIntoView({ block: 'center' });
  if (!result.warning) return;
  const line = root.querySelector('.form-warning');
  if (line) line.textContent = result.warning;
  else toast(result.warning);
}

function ask(confirm) {
  return new Promise((resolve) => {
    const overlay = document.createElement('div');
    overlay.className = 'overlay';
    overlay.innerHTML = '<div class="modal confirm" role="alertdialog" aria-modal="true"><header><h2></h2></header><p></p><footer><button type="button" class="button"></button><button type="button" class="button"></button></footer></div>';
    overlay.querySelector('h2').textContent = confirm.title;
    overlay.querySelector('p').textContent = confirm.text;
    const [deny, yes] = overlay.querySelectorAll('button');
    deny.textContent = confirm.deny;
    yes.textContent = confirm.confirm;
    yes.classList.add(confirm.style);
    const done = (answer) => { overlay.remove(); resolve(answer); };
    deny.onclick = () => done(false);
    yes.onclick = () => done(true);
    overlay.onkeydown = (event) => { if (event.key === 'Escape') done(false); };
    document.body.append(overlay);
    deny.focus();
  });
}

/* The message or view an element stands in. */
function surface(element) {
  const view = element.closest('[data-view]');
  const message = element.closest('[data-ts]');
  const root = view || message;
  return { root, at: view ? { viewId: view.dataset.view } : { ts: message?.dataset.ts } };
}

async function press(element, entry) {
  const { root, at } = surface(element);
  if (!root) return;
  if (element.dataset.confirm && !(await ask(JSON.parse(element.dataset.confirm)))) return refresh();
  if (element.dataset.url) window.open(element.dataset.url, '_blank', 'noopener');
  element.disabled = true;
  const result = await post('/sandbox/act', {
    kind: 'press', person: person(), ...at, action: element.dataset.action, blockId: element.dataset.block,
    ...(element.dataset.value === undefined ? {} : { value: element.dataset.value }),
    ...(entry === undefined ? {} : { entry }), typed: entries(root),
  });
  element.disabled = false;
  showResult(result, root);
  await refresh();
}

document.addEventListener('click', async (event) => {
  const pressed = event.target.closest('[data-press]');
  if (pressed) {
    pressed.closest('details')?.removeAttribute('open');
    return press(pressed, pressed.dataset.entry);
  }
  const closing = event.target.closest('[data-close]');
  if (closing) {
    const view = closing.closest('[data-view]').dataset.view;
    showResult(await post('/sandbox/act', { kind: 'close', person: person(), viewId: view }), document.body);
    return refresh();
  }
  each('details.overflow[open]', (menu) => { if (!menu.contains(event.target)) menu.removeAttribute('open'); });
});

document.addEventListener('change', (event) => {
  const field = event.target.closest('[data-field][data-dispatch]');
  if (!field) return;
  const value = entries(field.parentElement)[field.dataset.block][field.dataset.action];
  press(field, value);
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') document.querySelector('#modal [data-close]')?.click();
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.target.closest('.composer')) {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
});

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (form.matches('.modal')) {
    event.preventDefault();
    const button = form.querySelector('[type=submit]');
    button.disabled = true;
    const result = await post('/sandbox/act', { kind: 'submit', person: person(), viewId: form.dataset.view, typed: entries(form) });
    button.disabled = false;
    // Kept, because the redraw after it shows the form anew.
    refusal = result.ok ? undefined : { view: form.dataset.view, result };
    showResult(result, form);
    return refresh();
  }
  if (form.matches('.composer')) {
    event.preventDefault();
    const text = form.elements.text.value;
    if (text.trim() === '') return;
    form.elements.text.value = '';
    showResult(await post('/sandbox/act', { kind: 'say', person: person(), text }), form);
    return refresh();
  }
});

document.querySelector('#find')?.addEventListener('input', filterPeople);

const changes = new EventSource('/sandbox/changes');
let pending = false;
changes.onmessage = () => {
  if (pending) return;
  pending = true;
  setTimeout(() => { pending = false; refresh(); }, 60);
};
refresh();
if (document.querySelector('[data-home]')) post('/sandbox/act', { kind: 'home', person: person() }).then((result) => { showResult(result, document.body); refresh(); });

/* The clock: the small one in the bar, and the page's own. */
const beijing = (instant) => new Date(Date.parse(instant) + 8 * 3600000);
const two = (number) => String(number).padStart(2, '0');
const isoBeijing = (date) => date.toISOString().slice(0, 16) + ':00+08:00';
const page = document.querySelector('[data-clock]');
let clock;

function drawClock(state) {
  clock = state;
  const at = state.now ? beijing(state.now) : undefined;
  const small = document.querySelector('[data-now]');
  if (at) small.textContent = (at.getUTCMonth() + 1) + '月' + at.getUTCDate() + '日 ' + two(at.getUTCHours()) + ':' + two(at.getUTCMinutes());
  if (!page || !at) return;
  page.querySelector('[data-day]').textContent = at.getUTCFullYear() + '年' + (at.getUTCMonth() + 1) + '月' + at.getUTCDate() + '日 星期' + '日一二三四五六'[at.getUTCDay()];
  page.querySelector('[data-time]').textContent = two(at.getUTCHours()) + ':' + two(at.getUTCMinutes());
  const line = page.querySelector('[data-state]');
  const moving = state.moving;
  line.className = 'state' + (state.error ? ' failed' : state.paused && !moving ? ' paused' : '');
  line.textContent = state.error ? state.error : moving ? '正在走…' : state.paused ? '已暂停' : state.secondsPerDay ? '运行中：一天 ' + state.secondsPerDay + ' 秒' : '运行中：真实速度';
  const progress = page.querySelector('[data-progress]');
  progress.hidden = !moving;
  if (moving) {
    const whole = Date.parse(moving.to) - Date.parse(moving.from);
    const part = whole <= 0 ? 1 : Math.min(1, Math.max(0, (Date.parse(state.now) - Date.parse(moving.from)) / whole));
    progress.querySelector('.fill').style.width = Math.round(part * 100) + '%';
    const target = beijing(moving.to);
    progress.querySelector('span').textContent = '走到 ' + (target.getUTCMonth() + 1) + '月' + target.getUTCDate() + '日 ' + two(target.getUTCHours()) + ':' + two(target.getUTCMinutes()) + '，' + Math.round(part * 100) + '%';
  }
  each('fieldset button', (button) => {
    button.disabled = Boolean(moving);
    const runs = button.dataset.run;
    const on = !moving && (state.paused ? 'pause' in button.dataset : runs === String(state.secondsPerDay ?? 'real'));
    button.classList.toggle('on', on);
  }, page);
}

async function readClock() {
  const response = await fetch('/sandbox/clock');
  if (response.ok) drawClock(await response.json());
}

async function moveClock(body) {
  const result = await post('/sandbox/clock', body);
  if (result.warning) toast(result.warning);
  await readClock();
}

if (page && !('missing' in page.dataset)) {
  page.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (!button || !clock?.now) return;
    const at = beijing(clock.now);
    if ('pause' in button.dataset) moveClock({ act: 'pause' });
    if (button.dataset.run) moveClock({ act: 'run', secondsPerDay: button.dataset.run === 'real' ? 'real' : Number(button.dataset.run) });
    if (button.dataset.plus) moveClock({ act: 'to', instant: isoBeijing(new Date(at.getTime() + Number(button.dataset.plus) * 86400000)) });
    if (button.dataset.next) {
      const [hours, minutes] = button.dataset.next.split(':').map(Number);
      const target = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), hours, minutes));
      while (target <= at || target.getUTCDay() === 0 || target.getUTCDay() === 6) target.setUTCDate(target.getUTCDate() + 1);
      moveClock({ act: 'to', instant: isoBeijing(target) });
    }
  });
  page.querySelector('[data-to]').addEventListener('submit', (event) => {
    event.preventDefault();
    moveClock({ act: 'to', instant: event.target.elements.instant.value + ':00+08:00' });
  });
}
readClock();
setInterval(() => { if (!document.hidden) readClock(); }, page ? 1000 : 5000);
`;
