import type { ActWords } from '../ports/inbox.ts';
import type { NewWords } from '../ports/task-register.ts';
import type { ChainedEvent } from './event-chain.ts';

/** The texts that belong beside these events, each under the hash its event carries. */
export const wordsOfEvents = (events: ChainedEvent[], words: ActWords): NewWords[] =>
  events.flatMap((event): NewWords[] => {
    const plain = words.kind === 'words' ? words.words : '';
    switch (event.type) {
      case 'reportSubmitted':
      case 'noChangeStated': {
        if (words.kind !== 'report') return [];
        const { kind: _, ...body } = words;
        const { revision, cycle, unit, content: hash, progressClass, attestedBy, by, for: whose, via } = event;
        return [{ into: 'submissions', revision, cycle, unit, hash, body, progressClass, attestedBy, by, for: whose, via }];
      }
      case 'instructed': {
        const { revision, leader, kind, content: hash, recorded, by, via } = event;
        return [{ into: 'instructions', revision, leader, kind, hash, words: plain, recorded, by, via }];
      }
      case 'reportReturned':
      case 'completionReturned':
      case 'extensionRefused':
      case 'unitKept':
        return [{ into: 'words', hash: event.opinion, kind: event.type, words: plain }];
      case 'reassigned':
      case 'letterHeld':
      case 'extensionRequested':
      case 'lateStated':
      case 'reassignAsked':
      case 'suspended':
      case 'resumed':
      case 'withdrawn':
        return [{ into: 'words', hash: event.reason, kind: event.type, words: plain }];
      case 'extensionProposed':
      case 'extensionGranted':
        return event.opinion ? [{ into: 'words', hash: event.opinion, kind: event.type, words: plain }] : [];
      case 'completionApplied':
        return [{ into: 'words', hash: event.content, kind: event.type, words: plain }];
      case 'nudged':
        return event.words ? [{ into: 'words', hash: event.words, kind: event.type, words: plain }] : [];
      case 'editionTold':
        return event.content ? [{ into: 'words', hash: event.content, kind: event.type, words: plain }] : [];
      case 'assigned':
      case 'acknowledged':
      case 'linesReached':
      case 'reportApproved':
      case 'letterReleased':
      case 'completionConfirmed':
      case 'closedOut':
      case 'recalculated':
        return [];
      default:
        throw new TypeError(`unknown event ${JSON.stringify(event satisfies never)}`);
    }
  });
