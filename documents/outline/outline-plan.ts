import type { Finding, PlanDraft } from '../../core/plan/plan-draft.ts';
import type { ReadFile, ReaderFinding } from '../block.ts';
import { choosePart, isCover } from './choose-part.ts';
import type { ReadPart } from './choose-part.ts';
import { classifyDocument, decideKind, isProcedural, noTasksFound, proceduralNotice } from './classify-document.ts';
import type { DocumentClass } from './classify-document.ts';
import { splitParts } from './document-parts.ts';
import { dropNoise } from './drop-noise.ts';
import { findHead, readYear } from './find-head.ts';
import type { Head } from './find-head.ts';
import { findMarks } from './find-marks.ts';
import { findCommonRhythm } from './findings/left-out-text.ts';
import { findNumberingFaults } from './findings/numbering-findings.ts';
import { findOwnerFaults } from './findings/owner-findings.ts';
import { findPlanFaults } from './findings/plan-findings.ts';
import { findSensitiveTopics } from './findings/sensitive-topics.ts';
import { joinRepeated } from './findings/join-repeated.ts';
import type { Line } from './line.ts';
import { parseNumbering } from './numbering.ts';
import { readLines } from './read-lines.ts';
import { readPart } from './read-part.ts';
import type { Reading } from './read-part.ts';
import { findTableTitle } from './tables/table-title.ts';

const headLines = 15;
const footLines = 8;

/** A file as read → plan. Pure: the same blocks always give the same draft. */
export function outlinePlan({ blocks, margins, findings: ofReader }: ReadFile): PlanDraft {
  const lines = dropNoise(readLines(blocks));
  const ofFile = findHead(lines);
  const parts = splitParts(blocks);
  const read = parts.map((part): ReadPart => {
    const partLines = parts.length === 1 ? lines : dropNoise(readLines(part.blocks));
    const head = findHead(partLines);
    const title = findTableTitle(part.blocks) ?? head.title;
    const year = head.year ?? readYear(title);
    return { part, lines: partLines, head: { ...head, title, year }, reading: readPart(part.blocks, partLines, year ?? ofFile.year, classifyDocument(title, partLines).kind) };
  });
  const { chosen, others } = choosePart(read);
  const whole = chosen && chosen === read[0] && parts.length > 1 ? headOfPlan(chosen.lines, ofFile) : ofFile;
  const announced = classifyDocument(whole.title, lines);
  // An annex that holds the tasks of a covering notice is the plan; the task list annexed to a plan is a part of it.
  const annexed = chosen !== null && chosen !== read[0] && (isCover(whole.title) || whole.title === '');
  const own = (annexed && chosen.head.title) || whole.title || (chosen?.head.title ?? '');
  const named = chosen && own !== whole.title ? combine(announced, classifyDocument(own, chosen.lines)) : announced;
  const kindOf = chosen && isBareNotice(own, chosen.reading) ? { kind: 'notice' as const, noTasks: proceduralNotice } : named;
  const kept = chosen && !givesNoTasks(kindOf, chosen.reading) ? chosen.reading : null;
  const items = kept?.items ?? [];
  const tasks = items.map((item) => item.read.task);
  const year = chosen?.head.year ?? whole.year;
  return {
    title: own,
    issuer: whole.issuer,
    documentNumber: whole.documentNumber,
    year,
    marks: findMarks([...margins, ...lines.slice(0, headLines), ...lines.slice(-footLines)].map((line) => (typeof line === 'string' ? line : line.text))),
    kind: decideKind(kindOf, own, tasks.length, kept?.columns ?? new Set()),
    tasks,
    findings: [
      ...ofReader.map((finding) => passOn(finding)),
      ...(kept?.findings ?? []),
      ...(tasks.length === 0 ? [{ task: null, severity: 'doubt' as const, code: 'no-tasks', message: kindOf.noTasks ?? noTasksFound }] : []),
      ...(tasks.length > 0 && kindOf.noTasks ? [{ task: null, severity: 'doubt' as const, code: 'unusual-kind', message: `从标题看，${kindOf.noTasks.replace(/，[^，]*未生成任务.*$/, '')}；其中${tasks.length}项写有责任单位，已作为任务，请确认。` }] : []),
      ...(tasks.length > 0 ? others.map((other) => nameLeftAside(other)) : []),
      ...findCommonRhythm(lines, tasks.map((task) => task.source.text)),
      ...findOwnerFaults(tasks),
      ...findPlanFaults(tasks, year, chosen?.head.title ?? own),
      ...findSensitiveTopics(tasks),
      ...findNumberingFaults(items.map((item) => item.entry), kept?.findings.some((finding) => finding.code === 'topic-left-out') ?? false),
      ...joinRepeated(items.flatMap((item, task) => item.read.findings.map((finding) => ({ task, ...finding })))),
    ],
  };
}

/** A plan without numbers has its head in its own lines: those of the file go on into the annex, whose title comes last. */
function headOfPlan(lines: Line[], ofFile: Head): Head {
  const { title, issuer, documentNumber, year, bodyFrom } = findHead(lines);
  return { title: title || ofFile.title, issuer: issuer ?? ofFile.issuer, documentNumber: documentNumber ?? ofFile.documentNumber, year: year ?? ofFile.year, bodyFrom };
}

/** An annex speaks for itself, but what covers it may already say that there are no tasks (表扬通报). */
const combine = (cover: DocumentClass, own: DocumentClass): DocumentClass => ({ kind: own.kind ?? cover.kind, noTasks: own.noTasks ?? cover.noTasks });

const ownedShare = 0.5;

/** A document whose kind sets no tasks keeps only items that name their owners, and only where most do. */
function givesNoTasks({ noTasks }: DocumentClass, { items }: Reading): boolean {
  if (noTasks === null) return false;
  const owned = items.filter(({ read }) => read.task.ownerText !== '' && read.task.leadUnits.length > 0 && /负责|单位|部门|科室|牵头/.test(read.task.ownerText)).length;
  return owned < 2 || owned / items.length < ownedShare;
}

/** Its chapters, or its items where it has none, are all about procedure, and nobody is named. */
const isBareNotice = (title: string, { items }: Reading): boolean =>
  items.every(({ read }) => read.task.leadUnits.length + read.task.coUnits.length === 0) &&
  isProcedural(title, items.map(({ entry, read }) => (entry.section[0] === undefined ? read.task.title : (parseNumbering(entry.section[0])?.rest ?? entry.section[0]))));

const passOn = ({ severity, code, message, place }: ReaderFinding): Finding => ({ task: null, severity, code, message, ...(place ? { place } : {}) });

function nameLeftAside({ part, head, reading }: ReadPart): Finding {
  const name = [part.label, head.title && head.title.length <= 40 ? `“${head.title}”` : ''].filter(Boolean).join('') || '文件的其他部分';
  const { source } = reading.items[0]?.read.task ?? { source: undefined };
  const place = source?.cell ? { cell: source.cell } : source?.page ? { page: source.page } : source?.paragraph ? { paragraph: source.paragraph } : null;
  return { task: null, severity: 'doubt', code: 'part-left-aside', message: `${name}中另有${reading.items.length}项编号内容，未作为任务，请核对是否需要另行导入。`, ...(place ? { place } : {}) };
}
