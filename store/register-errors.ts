/** Two different histories of one task: somebody wrote the same revision twice. Never mended by itself. */
export class RegisterForked extends Error {
  override readonly name = 'RegisterForked';
}

/** The register is older than the workflow: it was restored from a backup; only `reconcile` may mend it. */
export class RegisterBehind extends Error {
  override readonly name = 'RegisterBehind';
}

/** The task is not in the register at all. */
export class TaskUnknown extends Error {
  override readonly name = 'TaskUnknown';
}

const kinds: Record<string, new (message: string, options: ErrorOptions) => Error> = {
  DB001: RegisterForked,
  DB002: RegisterBehind,
  DB003: TaskUnknown,
};

/** Turns what `record_task` raises into a class; everything else goes on unchanged. */
export function toRegisterError(error: unknown, taskId: string): unknown {
  const text = error instanceof Error ? `${error.message} ${JSON.stringify(error)}` : '';
  const code = Object.keys(kinds).find((each) => text.includes(each));
  if (!code) return error;
  const Kind = kinds[code]!;
  return new Kind(`task ${taskId}: ${error instanceof Error ? error.message : code}`, { cause: error });
}
