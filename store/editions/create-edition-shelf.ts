import { kindOfEditionAct } from '../../core/audit/kind-of-edition-act.ts';
import type { EditionAct, EditionActBody } from '../../core/edition/edition-act.ts';
import type { Edition } from '../../core/edition/edition.ts';
import { foldEdition } from '../../core/edition/evolve-edition.ts';
import { defaultPattern } from '../../core/edition/number-sequence.ts';
import type { EditionShelf, NewNumbers } from '../../ports/edition-shelf.ts';
import { factHash } from '../audit/office-act-hash.ts';
import { recordOfficeAct, type NewOfficeAct } from '../audit/record-office-act.ts';
import { Prisma, type EditionAct as EditionActRow, type PrismaClient } from '../generated/client.ts';
import { asJson } from '../plans/as-json.ts';
import { contentHash } from './content-hash.ts';
import { readFinalTexts } from './read-final-texts.ts';

/** Editions and the numbers of papers on Postgres. */
export const createEditionShelf = (prisma: PrismaClient): EditionShelf => ({
  async editions(planId) {
    const rows = await prisma.editionAct.findMany({ where: { planId }, orderBy: inOrder });
    const keys = [...new Set(rows.map(keyOf))];
    return keys.flatMap((key) => fold(rows.filter((row) => keyOf(row) === key)) ?? []);
  },

  async edition(planId, cycle, no) {
    const newest = no ?? (await prisma.editionAct.aggregate({ where: { planId, cycle }, _max: { no: true } }))._max.no;
    return newest === null ? null : fold(await prisma.editionAct.findMany({ where: { planId, cycle, no: newest }, orderBy: inOrder }));
  },

  async append({ planId, cycle, no }, base, act, { texts = [], numbers } = {}) {
    const { type, by, at, ...body } = act;
    const content = asJson(body);
    return await unlessTaken(
      prisma.$transaction([
        prisma.editionAct.create({ data: { planId, cycle, no, ordinal: base + 1, type, body: content, by, at: new Date(at) } }),
        prisma.editionText.createMany({ data: texts.map((each) => ({ ...each, cycle, no, at: new Date(at) })) }),
        prisma.issuedNumber.createMany({ data: numbers ? numberRows(numbers, by, new Date(at)) : [] }),
        recordOfficeAct(prisma, {
          kind: kindOfEditionAct(act), subject: `${planId}/${cycle}/${no}`, by, at: new Date(at),
          facts: { ordinal: base + 1, ...factsOf(act), ...(numbers ? { numbers: factHash(numbers) } : {}), content: contentHash({ type, by, at: new Date(at), body: content }) },
        }),
      ]),
    );
  },

  finalTexts: (planId) => readFinalTexts(prisma, { task: { planId } }),

  async sequence(kind, year) {
    const [set, issued] = await Promise.all([
      prisma.numberSequence.findUnique({ where: { kind_year: { kind, year } } }),
      prisma.issuedNumber.findMany({ where: { kind, year }, orderBy: { value: 'asc' }, select: { value: true, bearer: true, reason: true } }),
    ]);
    return { sequence: set ?? { kind, year, pattern: defaultPattern, start: 1 }, issued };
  },

  async setSequence({ kind, year, pattern, start }, by, at) {
    await prisma.$transaction([
      prisma.numberSequence.upsert({ where: { kind_year: { kind, year } }, create: { kind, year, pattern, start }, update: { pattern, start } }),
      recordOfficeAct(prisma, { kind: 'sequenceSet', subject: `${kind}/${year}`, by, at, facts: { pattern, start } }),
    ]);
  },

  issue: (numbers, by, at) => unlessTaken(prisma.$transaction([prisma.issuedNumber.createMany({ data: numberRows(numbers, by, at) }), recordOfficeAct(prisma, numbersGiven(numbers, by, at))])),
});

const inOrder: Prisma.EditionActOrderByWithRelationInput[] = [{ cycle: 'asc' }, { no: 'asc' }, { ordinal: 'asc' }];

const keyOf = ({ cycle, no }: Pick<EditionActRow, 'cycle' | 'no'>): string => `${cycle}/${no}`;

function fold(rows: EditionActRow[]): Edition | null {
  const [first] = rows;
  return first ? foldEdition(first, rows.map(asAct)) : null;
}

const asAct = ({ type, body, by, at }: EditionActRow): EditionAct => ({ ...(body as object), type, by, at: at.toISOString() }) as EditionAct;

/** What the chain says of an edition's act beside the hash of its content. */
function factsOf(act: EditionActBody): NewOfficeAct['facts'] {
  if (act.type === 'edited' || act.type === 'partAdded') return { task: act.taskId };
  if (act.type === 'opened' || act.type === 'merged') return { rows: act.rows.length };
  if (act.type === 'circulated') return { rows: act.taskIds.length };
  return act.type === 'finalised' ? { number: act.number, date: act.date, approver: act.approver, selfReviewed: act.selfReviewed } : {};
}

function numbersGiven(issued: NewNumbers, by: string, at: Date): NewOfficeAct {
  const { kind, year, numbers } = issued;
  const borne = numbers.flatMap(({ value, bearer }) => (bearer === null ? [] : [value]));
  const empty = numbers.flatMap(({ value, bearer }) => (bearer === null ? [value] : []));
  return { kind: 'numbersGiven', subject: `${kind}/${year}`, by, at, facts: { borne, empty, content: factHash(issued) } };
}

const numberRows = ({ kind, year, numbers }: NewNumbers, by: string, at: Date) => numbers.map((number) => ({ kind, year, ...number, by, at }));

/** True when it was written; false when one of its keys was there already. */
async function unlessTaken(writing: Promise<unknown>): Promise<boolean> {
  try {
    await writing;
    return true;
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return false;
    throw error;
  }
}
