import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import type { SendOutcome } from '../../ports/channel.ts';
import { slackErrors } from './slack-errors.ts';

type Refused = Exclude<SendOutcome, { kind: 'accepted' }>;

/** Until when an unexplained or crowded answer is left alone. The caller bounds how often. */
const RETRY_MS = 60_000;

/** The connection was never made, so nothing can have been taken. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

/**
 * What a failed call to Slack means for the message. `mayHaveTaken` is true for calls that post: only there an answer
 * that never came leaves the fate of a message unknown. Throws what is no failure of Slack's (a defect of ours).
 */
export function outcomeOfFailure(error: unknown, mayHaveTaken: boolean): Refused {
  if (error instanceof WebAPIRateLimitedError) {
    return { kind: 'retryLater', afterMs: error.retryAfter * 1000, reason: `ratelimited, retry after ${error.retryAfter} s` };
  }
  if (error instanceof WebAPIPlatformError) return outcomeOfWord(error.data.error, mayHaveTaken);
  if (error instanceof WebAPIHTTPError) return unsure(`HTTP ${error.statusCode}`, mayHaveTaken && error.statusCode >= 500);
  if (error instanceof WebAPIRequestError) {
    const word = codeOf(error.original);
    return unsure(`no answer (${word})`, mayHaveTaken && !neverSent.has(word));
  }
  // web-api gives a plain Error for a 429 whose Retry-After it cannot read; every other plain Error is ours.
  if (error instanceof Error && error.message.startsWith('Retry header')) return unsure('ratelimited without Retry-After', false);
  throw error;
}

function outcomeOfWord(word: string, mayHaveTaken: boolean): Refused {
  const known = Object.hasOwn(slackErrors, word) ? slackErrors[word] : undefined;
  switch (known) {
    case 'recipient':
      return { kind: 'permanent', reason: word };
    case 'admin':
      return { kind: 'permanent', reason: `${word}: the workspace's administrator must mend the app's installation` };
    case 'defect':
      return { kind: 'permanent', reason: `${word}: Slack does not take this message as it is built` };
    case 'unsure':
      return unsure(word, mayHaveTaken);
    case 'busy':
      return unsure(word, false);
    case undefined:
      return { kind: 'retryLater', afterMs: RETRY_MS, reason: `unknown answer ${JSON.stringify(word)}` };
    default:
      throw new TypeError(`unknown kind of error ${JSON.stringify(known satisfies never)}`);
  }
}

const unsure = (reason: string, mayHaveTaken: boolean): Refused =>
  mayHaveTaken ? { kind: 'unknown', reason } : { kind: 'retryLater', afterMs: RETRY_MS, reason };

function codeOf(error: Error): string {
  const { cause } = error;
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return error.name;
}
