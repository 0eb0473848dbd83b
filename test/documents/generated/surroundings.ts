import { chapterStyle, sectionStyle } from './written/number-style.ts';
import type { MadeBlock } from './written/made-block.ts';

const paragraph = (text: string): MadeBlock => ({ kind: 'paragraph', text });

/** The notice that covers a plan: heading, number, addressees, words, signature. */
export const coverNotice = (issuer: string, year: number, subject: string): MadeBlock[] => [
  paragraph(`${issuer}文件`),
  paragraph(documentNumber(year)),
  paragraph(`${issuer}关于印发《${subject}》的通知`),
  paragraph('各有关单位：'),
  paragraph(`现将《${subject}》印发给你们，请结合实际认真贯彻落实。`),
  paragraph(issuer),
  paragraph(`${year}年2月16日`),
];
export const documentNumber = (year: number): string => `临综〔${year}〕12号`;

export const preface = (year: number): MadeBlock[] => [paragraph(`${year}年是夯实基础、提升质效的重要一年。要坚持稳中求进，以更实的作风推动各项工作再上新台阶，现制定如下安排。`)];

/** Aims and principles: numbered like everything else, and no tasks. */
export const aimsChapter = (number: number): MadeBlock[] => [
  { kind: 'heading', depth: 1, number: { style: chapterStyle, value: number }, text: '总体要求' },
  { kind: 'item', number: { style: sectionStyle, value: 1 }, text: '指导思想。坚持以人民为中心，统筹发展和安全，努力开创工作新局面。' },
  { kind: 'item', number: { style: sectionStyle, value: 2 }, text: '基本原则。坚持问题导向，坚持系统观念，坚持守正创新。' },
];

/** General requirements at a plan's end: no tasks either. */
export const requirementsChapter = (number: number): MadeBlock[] => [
  { kind: 'heading', depth: 1, number: { style: chapterStyle, value: number }, text: '工作要求' },
  { kind: 'item', number: { style: sectionStyle, value: 1 }, text: '加强组织领导。各单位要提高认识，主要负责同志亲自抓，确保各项任务落到实处。' },
  { kind: 'item', number: { style: sectionStyle, value: 2 }, text: '强化督促检查。要加强跟踪问效，对推进不力的予以通报。' },
];

/** An annex after the plan that looks like a task list and is none. */
export const annexTable = (): MadeBlock[] => [
  paragraph('附件'),
  paragraph('联络员名单'),
  { kind: 'table', rows: [['序号', '姓名', '职务', '联系电话'], ['1', '赵一', '科员', '000-1111'], ['2', '钱二', '副科长', '000-2222'], ['3', '孙三', '科员', '000-3333']].map((row) => row.map((text) => ({ text }))) },
];
export const annexList = (): MadeBlock[] => [paragraph('附件'), paragraph('先进集体名单'), paragraph('一、先进集体（2个）'), paragraph('1.北桥街道'), paragraph('2.石桥乡'), paragraph('二、先进个人（2名）'), paragraph('1.赵一'), paragraph('2.钱二')];

export const signature = (issuer: string, year: number): MadeBlock[] => [paragraph(issuer), paragraph(`${year}年2月18日`), paragraph(`抄送：市委办公室，市人大常委会办公室。`), paragraph(`${issuer}办公室　　${year}年2月18日印发`)];
