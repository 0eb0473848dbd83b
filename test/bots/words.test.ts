import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rejections } from '../../core/task/rejection.ts';
import type { TaskEvent } from '../../core/task/task-event.ts';
import { sayEvent, sayReason, wordsFor } from '../../locales/index.ts';
import { reasonRules } from '../../locales/reason-rules.ts';
import { rolesTold } from '../../locales/reason-words.ts';

const languages = ['zh-CN', 'en'] as const;
const folder = new URL('../../core/schedule/', import.meta.url);
const names: Record<string, string> = { 'li@x': '李强', 'wang@x': '王芳' };
const nameOf = (address: string) => names[address] ?? address;

describe.each(languages)('the words in %s', (language) => {
  const words = wordsFor(language);

  it('have a sentence of its own for every refusal', () => {
    const sentences = rejections.map((code) => words.rejections[code]);
    expect(new Set(sentences).size).toBe(rejections.length);
    expect(sentences.every((sentence) => sentence.length > 4)).toBe(true);
  });

  it('keep Slack’s limit of 24 characters on the titles and buttons of forms', () => {
    const { reportTitle, returnTitle, completionTitle, returnCompletionTitle, submit, submitReturn, cancel, close } = words.forms;
    for (const text of [reportTitle, returnTitle, completionTitle, returnCompletionTitle, submit, submitReturn, cancel, close]) {
      expect(text.length).toBeLessThanOrEqual(24);
    }
  });

  it('say something about every rule, also when its facts are missing', () => {
    for (const rule of reasonRules) {
      const said = words.reasons.rules[rule]({});
      expect(said, rule).not.toMatch(/undefined|NaN|null/);
      expect(said.length, rule).toBeGreaterThan(2);
    }
  });
});

describe('the reasons', () => {
  it('cover every rule that core/schedule writes', () => {
    const source = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n');
    const written = [...source.matchAll(/rule: '(\w+)'|, '(signBy|signLate|review\w+|deadline\w+|reportO\w+|letterShown)'/g)].map((found) => found[1] ?? found[2]);
    expect(written.length).toBeGreaterThan(10);
    expect(written.filter((rule) => !(reasonRules as readonly (string | undefined)[]).includes(rule))).toEqual([]);
  });

  it('say why you, why now and what makes it stop', () => {
    const line = { role: 'contactA:基础科', purpose: 'reportOverdue', reason: { rule: 'reportOverdue', facts: { cycle: '2026Q3', due: '2026-09-24', late: 2 } } } as const;
    expect(sayReason(wordsFor('zh-CN'), line)).toEqual({
      whyYou: '您是基础科联络员', whyNow: '催办：三季度进展逾期2个工作日（应于9月24日前）', whatStops: '报送后不再催办',
    });
    expect(sayReason(wordsFor('en'), line).whyNow).toBe('the Q3 report is 2 workdays overdue (due 24 Sep)');
  });

  it('say in whose place somebody hears', () => {
    for (const { reasons } of languages.map(wordsFor)) {
      for (const kind of rolesTold) expect(reasons.inPlaceOf[kind]('基础科'), kind).not.toBe(reasons.roles[kind]('基础科'));
    }
    const line = { role: 'contactA:基础科', purpose: 'reportOverdue', reason: { rule: 'reportOverdue', facts: { cycle: '2026Q3', due: '2026-09-24', late: 2 } } } as const;
    expect(sayReason(wordsFor('zh-CN'), line, { inPlace: true }).whyYou).toBe('您代基础科联络员办理');
  });

  it('fall back on the purpose for a rule of another release', () => {
    const line = { role: 'office', purpose: 'officeItem', reason: { rule: 'ofTomorrow', facts: {} } } as const;
    expect(sayReason(wordsFor('zh-CN'), line).whyNow).toBe('请办公室处理');
  });
});

describe('the timeline', () => {
  const by = { by: 'li@x', for: 'li@x', via: 'console' } as const;
  const submitted = { type: 'reportSubmitted', unit: '基础科', cycle: '2026Q3', content: 'h', progressClass: '达进度', attestedBy: '孙科长' } as const;
  const events: [TaskEvent, string, string][] = [
    [{ ...submitted, by: 'wang@x', for: 'wang@x', via: 'chat' }, '王芳报送三季度进展（基础科，自评达进度，孙科长审定）', '王芳 submitted the Q3 report of 基础科 (on pace, agreed by 孙科长)'],
    [{ ...submitted, by: 'li@x', for: 'wang@x', via: 'phone' }, '李强（代填：王芳，电话告知）报送三季度进展（基础科，自评达进度，孙科长审定）', '李强 (for 王芳, by phone) submitted the Q3 report of 基础科 (on pace, agreed by 孙科长)'],
    [{ ...submitted, attestedBy: '', by: 'wang@x', for: 'wang@x', via: 'chat' }, '王芳报送三季度进展（基础科，自评达进度）', '王芳 submitted the Q3 report of 基础科 (on pace)'],
    [{ type: 'reportApproved', cycle: '2026Q3', progressClass: '欠进度', selfReviewed: true, ...by }, '李强审核通过三季度进展，认定欠进度（自审）', '李强 approved the Q3 report as behind (self-reviewed)'],
    [{ type: 'acknowledged', units: ['基础科'], by: 'li@x', for: 'wang@x', via: 'paper' }, '李强（代签收：王芳，纸质件）签收（基础科）', '李强 (for 王芳, by paper) signed for 基础科'],
    [{ type: 'linesReached', lines: [], by: 'system', for: 'system', via: 'system' }, '系统到期事项 0 项', 'The system reached 0 due lines'],
  ];
  it.each(events)('tells %o', (event, chinese, english) => {
    expect([sayEvent(wordsFor('zh-CN'), event, nameOf), sayEvent(wordsFor('en'), event, nameOf)]).toEqual([chinese, english]);
  });
});
