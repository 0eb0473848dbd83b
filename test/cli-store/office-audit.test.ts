import fc from 'fast-check';
import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyEditions } from '../../cli/audit/verify-editions.ts';
import { verifyOfficeChain } from '../../cli/audit/verify-office-chain.ts';
import type { OfficeAct } from '../../core/audit/office-act.ts';
import { fictitiousDirectory, fictitiousPlan, people } from '../support/fictitious-plan.ts';
import { startProduct } from './running-product.ts';

interface Verified {
  faults: unknown[];
  office: { acts: number; fault: unknown; editions: unknown[] };
}

let product: Awaited<ReturnType<typeof startProduct>>;
let plan: string;
const shown = async (...words: string[]) => await product.json<OfficeAct[]>('audit', 'show', ...words);
const verify = async (): Promise<Verified & { exit: number }> => {
  const { exit, out } = await product.duban('audit', 'verify', '--json');
  return { ...(JSON.parse(out) as Verified), exit };
};

/** Runs statements as somebody with the database's own password would, past the triggers; undone at the end. */
async function tampered<T>(table: string, statements: string[], look: () => Promise<T>): Promise<T> {
  const { prisma } = product.trial;
  const held = await prisma.$queryRawUnsafe<{ rows: unknown }[]>(`select coalesce(jsonb_agg(t), '[]') as rows from ${table} t`);
  const change = async (...all: [statement: string, ...values: string[]][]): Promise<void> => {
    await prisma.$transaction([[`alter table ${table} disable trigger user`], ...all, [`alter table ${table} enable trigger user`]].map(([statement, ...values]) => prisma.$executeRawUnsafe(statement!, ...values)));
  };
  await change(...statements.map((statement): [string] => [statement]));
  try {
    return await look();
  } finally {
    await change([`delete from ${table}`], [`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, JSON.stringify(held[0]!.rows)]);
  }
}

// One story, in order: an office's half year, then what somebody may do to its records.
beforeAll(async () => {
  product = await startProduct('2026-03-02T00:30:00Z');
  const { trial, duban } = product;
  await trial.directories.saveDirectory(fictitiousDirectory(), people.supervisor);
  plan = (await trial.importPlan(fictitiousPlan())).planId;
  await writeFile(product.file('rules.yaml'), 'openWorkdays: 5');
  const done = async (...words: string[]) => expect([words.join(' '), await duban(...words)]).toMatchObject([expect.anything(), { exit: 0 }]);
  await done('policy', 'use', product.file('rules.yaml'), '--as', '沈核');
  await done('assign', plan, '--name', '数据组', '--is', '数据中心', '--once');
  await done('assign', plan, '#5', '--lead', '活动科', '--as', '沈核');
  await done('assign', plan, '#6', '--leave-out', '另行部署', '--as', '沈核');
  await trial.launch(plan, people.supervisor);
  await done('calendar', 'close', '2026-07-10', '--unit-type', '学校', '--why', '放假');
  await done('calendar', 'reopen', '1', '--as', '沈核');
  await done('delegate', 'add', '方设', '--to', '霍动', '--until', '2026-03-10');
  await done('delegate', 'end', '1');
  await done('handover', '霍动', '方设');
  await done('edition', 'numbers', '--pattern', '某督〔{年}〕{号}号');
  await done('edition', 'numbers', '--void', '1', '--reason', '用于会议纪要');
  await done('edition', 'open', plan, '2026Q1', '--as', '杜督');
  await done('edition', 'edit', plan, '2026Q1', '--as', '杜督', '--row', '#3', '--text', '影片已选定');
  await done('edition', 'merge', plan, '2026Q1', '--as', '杜督', '--row', '#1', '--unit', '宣传科', '--text', '已刊发六篇');
  await done('edition', 'edit', plan, '2026Q1', '--as', '杜督', '--unreported', 'carried');
  await done('edition', 'circulate', plan, '2026Q1', '--as', '杜督', '-o', product.file('送审.docx'));
  await done('edition', 'finalise', plan, '2026Q1', '--as', '杜督', '--approver', '沈核');
});
afterAll(async () => await product?.close());

describe('the office’s acts', () => {
  it('are all on one chain, with who did them, for whom and when', async () => {
    const acts = await shown();
    expect(acts.map(({ kind }) => kind)).toEqual([
      'directoryLoaded', 'directoryLoaded', 'planImported', 'policyUsed', 'nameSettled', 'ownersAssigned', 'taskLeftOut', 'planLaunched', 'closureAdded', 'closureRemoved', 'delegated', 'delegationEnded', 'handedOver',
      'sequenceSet', 'numbersGiven', 'editionOpened', 'editionEdited', 'editionPartAdded', 'editionUnreportedChosen', 'editionCirculated', 'editionFinalised',
    ]);
    expect(acts.map(({ seq }) => seq)).toEqual(acts.map((_, at) => at + 1));
    expect(acts[5]).toMatchObject({ subject: plan, by: people.reviewer, for: people.reviewer, via: 'console', at: '2026-03-02T00:30:00.000Z', facts: { rows: [5], leadUnits: ['活动科'] } });
    expect(acts.at(-1)).toMatchObject({ subject: `${plan}/2026Q1/1`, by: people.supervisor, facts: { approver: people.reviewer, number: '某督〔2026〕2号' } });
    expect(await verify()).toMatchObject({ exit: 0, faults: [], office: { acts: acts.length, fault: null, editions: [] } });
  });

  it('hold no text that somebody wrote', async () => {
    const kept = JSON.stringify(await shown());
    for (const text of ['另行部署', '放假', '用于会议纪要', '影片已选定', '已刊发六篇']) expect(kept).not.toContain(text);
  });

  it('are listed in words, those of one plan alone where it is named', async () => {
    const { out } = await product.duban('audit', 'show', plan);
    expect(out).toMatch(/沈核 +确定责任单位 .*牵头 活动科/u);
    expect(out).toMatch(/杜督 +汇总稿定稿 /u);
    expect(out).not.toMatch(/登记代理|采用督办规则/u);
  });

  it('are not written where the act itself is not', async () => {
    const before = await shown();
    expect(await product.trial.people.endDelegation(1, new Date())).toBe(false);
    expect(await product.duban('edition', 'numbers', '--void', '1', '--reason', '又')).toMatchObject({ exit: 1 });
    expect(await product.trial.editions.append({ planId: plan, cycle: '2026Q1', no: 1 }, 0, { type: 'unreportedChosen', unreported: 'missing', by: '', at: '2026-03-02T00:30:00.000Z' })).toBe(false);
    expect(await shown()).toEqual(before);
  });

  it('keep their order when two are done at once', async () => {
    const at = new Date('2026-03-03T00:30:00Z');
    const kept = { kind: '通报', year: 2026 };
    await Promise.all([1, 2, 3, 4].map((value) => product.trial.editions.issue({ ...kept, numbers: [{ value, bearer: `p${value}`, reason: null }] }, '', at)));
    expect(await verify()).toMatchObject({ exit: 0, office: { acts: 25, fault: null } });
  });
});

describe('the chain of the office’s acts', () => {
  it('cannot be changed through the product’s own connection', async () => {
    const { prisma } = product.trial;
    await expect(prisma.officeAct.updateMany({ data: { by: 'nobody@x' } })).rejects.toThrow(/append-only/u);
    await expect(prisma.officeAct.deleteMany()).rejects.toThrow(/append-only/u);
  });

  it.each([
    ['another person in an act', ["update office_acts set by = 'nobody@x' where seq = 5"], { seq: 5, why: 'changed' }],
    ['another instant', ["update office_acts set at = at + interval '1 second' where seq = 7"], { seq: 7, why: 'changed' }],
    ['other facts', [`update office_acts set facts = jsonb_set(facts, '{rows}', '[4]') where seq = 6`], { seq: 6, why: 'changed' }],
    ['an act taken out', ['delete from office_acts where seq = 9'], { seq: 9, why: 'missing' }],
    ['the last act taken away', ['delete from office_acts where seq = 25'], { seq: 25, why: 'cutShort' }],
    ['an act written over with its own new hash', ["update office_acts set by = 'nobody@x', hash = repeat('0', 64) where seq = 8"], { seq: 8, why: 'changed' }],
  ])('names the first broken row: %s', async (_, statements, fault) => {
    expect(await tampered('office_acts', statements, verify)).toMatchObject({ exit: 3, office: { fault } });
    expect((await verify()).exit).toBe(0);
  });

  it('vouches for what an edition says', async () => {
    const changed = `update edition_acts set body = replace(body::text, '影片已选定', '影片未选定')::json where type = 'edited'`;
    expect(await tampered('edition_acts', [changed], verify)).toMatchObject({ exit: 3, office: { fault: null, editions: [{ subject: `${plan}/2026Q1/1`, ordinal: 2, why: 'changed' }] } });
    expect(await tampered('edition_acts', [`update edition_acts set by = 'nobody@x' where type = 'finalised'`], verify)).toMatchObject({ exit: 3, office: { fault: null, editions: [{ ordinal: 6, why: 'changed' }] } });
    const said = await tampered('edition_acts', [`delete from edition_acts where type = 'circulated'`], () => product.duban('audit', 'verify'));
    expect(said).toMatchObject({ exit: 3, out: expect.stringMatching(/断裂 汇总稿 .*\/2026Q1\/1 第 5 步：记录中有，汇总稿里已经没有/u) });
  });

  it('breaks at the first act that was changed in anything', async () => {
    const acts = await shown();
    const head = { seq: acts.length, hash: acts.at(-1)!.hash };
    const { officeHash } = product.trial.audit;
    fc.assert(
      fc.property(fc.nat(acts.length - 1), fc.constantFrom('kind', 'subject', 'by', 'for', 'via', 'at', 'previous', 'hash', 'facts'), (at, field) => {
        const forged = acts.map((act, index) => (index === at ? { ...act, [field]: field === 'facts' ? { ...act.facts, more: 1 } : `${String(act[field as keyof OfficeAct])}x` } : act));
        expect(verifyOfficeChain(forged, head, officeHash)).toEqual({ seq: at + 1, why: 'changed' });
      }),
    );
  });

  it('is no fault where acts were written while it was read', async () => {
    const acts = await shown();
    const head = { seq: acts.length - 3, hash: acts.at(-4)!.hash };
    expect(verifyOfficeChain(acts, head, product.trial.audit.officeHash)).toBeNull();
    const last = acts.findLastIndex(({ kind }) => kind.startsWith('edition'));
    const contents = (await product.trial.audit.editionContents()).slice(0, -1);
    expect(verifyEditions(contents, acts, { seq: last })).toEqual([]);
    expect(verifyEditions(contents, acts, { seq: last + 1 })).toMatchObject([{ why: 'missing' }]);
  });
});
