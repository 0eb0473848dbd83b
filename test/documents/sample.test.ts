import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dutiesOf } from '../../core/plan/duties.ts';
import { readDirectory } from '../../documents/read-directory.ts';
import { readPlanDraft } from '../../documents/read-plan-draft.ts';
import { writeDirectoryWorkbook } from '../../documents/writers/directory-workbook.ts';
import { buildPlan } from '../../sample/build-plan.ts';
import { sampleDirectory } from '../../sample/directory.ts';
import { repack } from '../../sample/repack.ts';

const file = (name: string) => readFileSync(new URL(`../../sample/${name}`, import.meta.url));
const settings = JSON.parse(file('sample.json').toString('utf8')) as { year: number; plan: string; directory: string; assignments: { names: { name: string; is: string }[] } };
const plan = () => readPlanDraft(file(settings.plan), settings.plan);
const directory = () => readDirectory(file(settings.directory), settings.directory);

describe('the sample', () => {
  it('is what its generator writes', async () => {
    expect(Buffer.from(await repack(await buildPlan())).equals(file(settings.plan))).toBe(true);
    expect(Buffer.from(await repack(await writeDirectoryWorkbook(sampleDirectory))).equals(file(settings.directory))).toBe(true);
  });

  it('is a plan of twenty tasks in five chapters with the faults that real plans have, none of them an error', async () => {
    const draft = await plan();
    expect(draft).toMatchObject({ year: settings.year, issuer: '云溪市教育体育局', documentNumber: '云教体〔2026〕3号', kind: 'workPlan' });
    expect(draft.tasks).toHaveLength(20);
    expect(new Set(draft.tasks.map((task) => task.section.join())).size).toBe(5);
    expect(draft.findings.map((finding) => finding.code).sort()).toEqual(['duplicate-field', 'missing-lead', 'numbering-gap']);
    expect(draft.findings.some((finding) => finding.severity === 'error')).toBe(false);
    expect(draft.tasks.filter((task) => task.recurrence === 'monthly')).toHaveLength(1);
  });

  it('can be launched: every name is in the directory or settled by sample.json', async () => {
    const held = await directory();
    const units = held.units.map((unit) => unit.name);
    const unknown = (await plan()).tasks.flatMap((task) => dutiesOf(task, held).unresolved);
    expect([...new Set(unknown)]).toEqual(settings.assignments.names.map(({ name }) => name));
    for (const { is } of settings.assignments.names) expect(units).toContain(is);
  });

  it('gives every unit a contact, and everyone a chat but one', async () => {
    const { units, people } = await directory();
    const contacts = people.flatMap((person) => person.roles.filter((role) => role.kind === 'contactA').map((role) => role.scope));
    expect(units.map((unit) => unit.name).filter((name) => !contacts.includes(name))).toEqual([]);
    expect(people.filter((person) => person.chatId === null)).toHaveLength(1);
  });
});
