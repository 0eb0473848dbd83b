import type { Rejection } from '../../../core/task/rejection.ts';
import type { BotDeps } from '../bot-deps.ts';
import { requestOf, type Asked, type Filled, type Submitted } from './on-submission.ts';

interface Beside {
  /** Block id of the field a refusal is about; the first one for every other. */
  fields: Partial<Record<Rejection, string>>;
  otherwise: string;
}

/** What is asked, if the task would take it as the register shows it; else the refusal in words beside its field, with the form still open. */
export async function foreseen({ desk, words }: BotDeps, { person, item }: Submitted, asked: Asked, { fields, otherwise }: Beside): Promise<Filled> {
  const decisions = await desk.foresee(requestOf(person, item.task.id, asked));
  const refused = decisions.find((decision) => !decision.ok);
  if (!refused || refused.ok) return { ok: true, ...asked };
  return { ok: false, errors: { [fields[refused.code] ?? otherwise]: words.rejections[refused.code] } };
}
