import proto from '@temporalio/proto';

export type History = proto.temporal.api.history.v1.IHistory;

const { History: Message } = proto.temporal.api.history.v1;

/** How the engine names a process: in identities and in its own task queue. */
const PROCESS_NAME = /^\d+@/;

/** A history as JSON without the names of the machines and processes that made it; a replay asks for none of them. */
export function sealHistory(history: History): string {
  const plain = Message.toObject(Message.fromObject(history), { longs: String, enums: String, bytes: String });
  return JSON.stringify(plain, (field, value: unknown) =>
    typeof value === 'string' && (field === 'identity' || PROCESS_NAME.test(value)) ? 'recorder' : value,
  );
}

/** The other way; takes only what `sealHistory` wrote. */
export const openHistory = (text: string): History => Message.fromObject(JSON.parse(text) as Record<string, unknown>);
