import type { Call } from '../call.ts';
import { wrongUse } from '../command-fault.ts';
import { findPerson } from '../find-person.ts';
import { checkDate } from '../read-date.ts';
import { sayTold } from './circulate-edition.ts';
import { editionCall, refusedEdition } from './edition-call.ts';

export interface FinaliseOptions {
  as: string;
  approver?: string;
  date?: string;
  number?: string;
  gapReason?: string;
  json?: boolean;
}

/** 定稿: number, date, approver, lock. */
export async function finaliseEdition(call: Call, planName: string, cycle: string, { as, approver, date, number, gapReason, json }: FinaliseOptions): Promise<void> {
  const { desk, request, people } = await editionCall(call, planName, cycle, as);
  if (number !== undefined && !/^[1-9]\d{0,4}$/u.test(number)) throw wrongUse(`「${number}」不是编号。`, '编号只写数字，如 --number 3。');
  const signer = approver === undefined ? request.by : findPerson({ people }, approver);
  const answer = await desk.finalise(request, { approver: signer, date: date === undefined ? request.today : checkDate(date), ...(number === undefined ? {} : { number: Number(number) }), ...(gapReason === undefined ? {} : { gapReason }) });
  if (!answer.ok) throw refusedEdition(answer.code);
  const told = await sayTold(call, answer.told);
  const { final } = answer.edition;
  if (json) return call.printJson({ number: final?.number, date: final?.date, approver: final?.approver, selfReviewed: final?.selfReviewed, told });
  call.print(`已定稿：${final?.number ?? ''}，${final?.date ?? ''}，${signer.name}审定${final?.selfReviewed ? '（自审）' : ''}。文字有修改的 ${told.done} 项将告知联络员。`);
  for (const refusal of told.refused) call.note(refusal);
}
