import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideEdition, type EditionCommand } from '../../../core/edition/decide-edition.ts';
import { editionChanges } from '../../../core/edition/edition-changes.ts';
import type { Edition } from '../../../core/edition/edition.ts';
import { chief, clerk, edit, editionRow, finalise, open, play, say, taken } from './edition-rows.ts';

const row = editionRow({ words: taken('建成六个') });
const drafting = play(open(row));
const circulating = play(open(row), { type: 'circulate' });
const final = play(open(row), { type: 'circulate' }, finalise());
const codeOf = (edition: Edition | null, command: EditionCommand): string => {
  const decision = decideEdition(edition, command);
  return decision.ok ? decision.act.type : decision.code;
};

describe('an edition', () => {
  it.each<[string, Edition | null, EditionCommand, string]>([
    ['is opened once', drafting, open(row), 'EDITION_OPEN'],
    ['is not opened again once it is final', final, open(row), 'EDITION_FINAL'],
    ['is edited only when there is one', null, edit('六个'), 'NO_EDITION'],
    ['is edited while it goes round', circulating, edit('六个'), 'edited'],
    ['is locked once it is final', final, edit('六个'), 'EDITION_FINAL'],
    ['takes nothing in once it is final', final, { type: 'merge', rows: [editionRow({ words: taken('建成七个') })] }, 'EDITION_FINAL'],
    ['has no row of another plan', drafting, edit('六个', 'p9-001'), 'NO_SUCH_ROW'],
    ['takes no empty text', drafting, edit(' '), 'EMPTY_TEXT'],
    ['goes round before it is final', drafting, finalise(), 'NOT_CIRCULATED'],
    ['goes round once', circulating, { type: 'circulate' }, 'ALREADY_TOLD'],
    ['is not approved by who sent it round', circulating, finalise({ approver: clerk }), 'OWN_EDITION'],
    ['is corrected only when it is final', circulating, { type: 'revise', reason: '数字有误', rows: [row] }, 'NOT_FINAL'],
    ['is corrected for a reason', final, { type: 'revise', reason: '', rows: [row] }, 'EMPTY_REASON'],
    ['is restored only where it was edited', drafting, { type: 'restore', taskId: row.taskId }, 'NOTHING_NEW'],
    ['takes a part once', play(open(row), { type: 'addPart', taskId: row.taskId, unit: '法规科', text: '已审核' }), { type: 'addPart', taskId: row.taskId, unit: '法规科', text: '已审核' }, 'NOTHING_NEW'],
  ])('%s', (_, edition, command, code) => expect(codeOf(edition, command)).toBe(code));

  it('is approved by who wrote it where the office has nobody else, and says so', () => {
    expect(play(open(row), { type: 'circulate' }, finalise({ approver: clerk, alone: true })).final).toMatchObject({ approver: clerk, selfReviewed: true });
    expect(final.final).toMatchObject({ approver: chief, selfReviewed: false, number: '〔2026〕3号' });
  });

  it('is not final while a text waits for its review, unless the office has written its own', () => {
    const waiting = editionRow({ waiting: true });
    expect(codeOf(play(open(waiting), { type: 'circulate' }), finalise())).toBe('ROWS_WAIT');
    expect(codeOf(play(open(waiting), edit('据电话了解，已建成'), { type: 'circulate' }), finalise())).toBe('finalised');
  });

  it('goes round again after a change, to those concerned only', () => {
    const other = editionRow({ taskId: 'p1a2b3c4d-002', words: taken('开放两处') });
    const changed = play(open(row, other), { type: 'circulate' }, edit('六个'));
    expect(codeOf(changed, finalise())).toBe('CHANGED_SINCE');
    const told = decideEdition(changed, { type: 'circulate' });
    expect(told).toMatchObject({ ok: true, act: { taskIds: [row.taskId] } });
  });

  it('tells nobody about rows nothing is asked of', () => {
    const leftOut = editionRow({ taskId: 'p1a2b3c4d-002', unasked: { why: 'leftOut', reason: '并入' } });
    expect(play(open(row, leftOut), { type: 'circulate' }).told).toEqual([row.taskId]);
  });

  it('is not final while new words stand under a text of the office that was written over older ones', () => {
    const outdated = play(open(row), edit('六个'), { type: 'merge', rows: [editionRow({ words: taken('建成八个') })] }, { type: 'circulate' });
    expect(codeOf(outdated, finalise())).toBe('ROWS_OUTDATED');
    expect(codeOf(play(open(row), edit('六个'), { type: 'merge', rows: [editionRow({ words: taken('建成八个') })] }, edit('六个'), { type: 'circulate' }), finalise())).toBe('finalised');
  });

  it('takes a part that comes later, leaves a text of the office where it is, and is not final before somebody looked at both', () => {
    const withPart = editionRow({ words: row.words, parts: [{ unit: '法规科', text: '已审核' }] });
    const merged = play(open(row), edit('六个'), { type: 'merge', rows: [withPart] }, { type: 'circulate' });
    expect(merged.rows[0]).toMatchObject({ parts: [{ unit: '法规科', text: '已审核' }], edited: { text: '六个' } });
    expect(codeOf(merged, finalise())).toBe('ROWS_OUTDATED');
    expect(codeOf(merged, edit('六个'))).toBe('edited');
    expect(codeOf(play(open(row), edit('六个'), { type: 'merge', rows: [withPart] }, edit('六个'), { type: 'circulate' }), finalise())).toBe('finalised');
  });

  it('keeps the part the office typed for a unit, and takes the newest of the others', () => {
    const shown = (text: string) => editionRow({ words: row.words, parts: [{ unit: '法规科', text }, { unit: '宣传科', text }] });
    const typed: EditionCommand = { type: 'addPart', taskId: row.taskId, unit: '法规科', text: '督查室核实' };
    const merged = play(open(shown('一')), typed, { type: 'merge', rows: [shown('二')] });
    expect(merged.rows[0]?.parts).toEqual([{ unit: '宣传科', text: '二' }, { unit: '法规科', text: '督查室核实', typed: true }]);
    expect(codeOf(merged, { type: 'merge', rows: [shown('二')] })).toBe('NOTHING_NEW');
  });

  it('begins a correction with the parts that came since', () => {
    const corrected = play(open(row), { type: 'circulate' }, finalise(), { type: 'revise', reason: '漏并配合情况', rows: [editionRow({ words: row.words, parts: [{ unit: '法规科', text: '已审核' }] })] });
    expect(corrected.rows[0]?.parts).toEqual([{ unit: '法规科', text: '已审核' }]);
  });

  it('is corrected by a new one that begins with what was final, and shows its difference', () => {
    const corrected = play(open(row), edit('建成六个读书角'), { type: 'circulate' }, finalise(), { type: 'revise', reason: '漏报一处', rows: [row] }, edit('建成七个读书角'));
    expect(corrected).toMatchObject({ no: 2, state: 'drafting', final: null, revises: { no: 1, reason: '漏报一处' } });
    const before = play(open(row), edit('建成六个读书角'), { type: 'circulate' }, finalise());
    expect(editionChanges(before, corrected, say)).toEqual([
      { number: '1.', title: '建成读书角', before: { text: '建成六个读书角', progressClass: '达进度' }, after: { text: '建成七个读书角', progressClass: '达进度' } },
    ]);
  });
});

describe('taking in what units report meanwhile', () => {
  const texts = fc.array(fc.constantFrom('甲', '乙', '丙', null), { minLength: 4, maxLength: 4 });
  const rowsOf = (words: (string | null)[]) => words.map((text, at) => editionRow({ taskId: `p1a2b3c4d-00${at + 1}`, words: text === null ? null : taken(text) }));

  it('never touches a text of the office nor a part, and is done after once', () => {
    fc.assert(
      fc.property(texts, texts, fc.array(fc.nat(3), { maxLength: 4 }), (before, after, edited) => {
        const opened = play(open(...rowsOf(before)));
        const edits = [...new Set(edited)].map((at) => edit('督查室的文字', `p1a2b3c4d-00${at + 1}`));
        const written = play(open(...rowsOf(before)), ...edits, { type: 'addPart', taskId: 'p1a2b3c4d-001', unit: '法规科', text: '已审核' });
        const merge: EditionCommand = { type: 'merge', rows: rowsOf(after) };
        if (codeOf(written, merge) === 'NOTHING_NEW') {
          expect(codeOf(opened, merge)).toBe('NOTHING_NEW');
          return;
        }
        const merged = play(open(...rowsOf(before)), ...edits, { type: 'addPart', taskId: 'p1a2b3c4d-001', unit: '法规科', text: '已审核' }, merge);
        expect(merged.rows.map(({ edited: office, parts }) => ({ office, parts }))).toEqual(written.rows.map(({ edited: office, parts }) => ({ office, parts })));
        expect(merged.rows.map(({ words }) => words?.text ?? null)).toEqual(after.map((text, at) => text ?? before[at]));
        expect(codeOf(merged, merge)).toBe('NOTHING_NEW');
      }),
    );
  });
});
