/** Opens the recorded histories and nothing else: they are of an invented task, and this key is no secret. */
export const replayKey = Buffer.from('recorded-histories-are-not-secret');
