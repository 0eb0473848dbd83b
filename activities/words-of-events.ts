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
      case 'paperRecorded': {
        if (words.kind !== 'report') return [];
        const { kind: _, ...body } = words;
        const { revision, cycle, unit, content: hash, progressClass, handedBy, by, for: whose, via } = event;
        return [{ into: 'submissions', revision, cycle, unit, hash, body, progressClass, attestedBy: handedBy, by, for: whose, via }];
      }
      case 'instructed': {
        const { revision, leader, kind, content: hash, recorded, by, via } = event;
        return [{ into: 'instructions', revision, leader, kind, hash, words: plain, recorded, by, via }];
      }
      case 'reportReturned':
      case 'completionReturned':
      case 'extensionRefused':
      case 'unitKept':
      case 'breakdownReturned':
        return [{ into: 'words', hash: event.opinion, kind: event.type, words: plain }];
      case 'reassigned':
      case 'letterHeld':
      case 'extensionRequested':
      case 'lateStated':
      case 'reassignAsked':
      case 'suspended':
      case 'resumed':
      case 'withdrawn':
      case 'reopened':
        return [{ into: 'words', hash: event.reason, kind: event.type, words: plain }];
      case 'extensionProposed':
      case 'extensionGranted':
        return event.opinion ? [{ into: 'words', hash: event.opinion, kind: event.type, words: plain }] : [];
      case 'completionApplied':
      case 'breakdownSubmitted':
      case 'quarterGoalSet':
      case 'partAdded':
        return [{ into: 'words', hash: event.content, kind: event.type, words: plain }];
      case 'nudged':
        return event.words ? [{ into: 'words', hash: event.words, kind: event.type, words: plain }] : [];
      case 'instructionRegistered':
        return event.note ? [{ into: 'words', hash: event.note, kind: event.type, words: plain }] : [];
      case 'instructionAnswered':
        return [{ into: 'words', hash: event.content, kind: event.type, words: plain }];
      case 'answerReturned':
        return [{ into: 'words', hash: event.opinion, kind: event.type, words: plain }];
      case 'escalated':
        return [{ into: 'words', hash: event.reason, kind: event.type, words: plain }];
      case 'reportCalled':
      case 'callAnswered':
      case 'amended':
        // Columns and changes have parts of their own: they lie there as JSON, `store/reads` says them.
        return [{ into: 'words', hash: event.content, kind: event.type, words: JSON.stringify(words) }];
      case 'editionTold':
        return event.content ? [{ into: 'words', hash: event.content, kind: event.type, words: plain }] : [];
      case 'instructionAcknowledged':
      case 'answerAccepted':
      case 'assigned':
      case 'acknowledged':
      case 'linesReached':
      case 'reportApproved':
      case 'letterReleased':
      case 'completionConfirmed':
      case 'closedOut':
      case 'recalculated':
      case 'breakdownApproved':
      case 'subItemMarked':
      case 'coUnitAsked':
      case 'signedOff':
      case 'handedOn':
      case 'handedOver':
      case 'carriedOver':
        return [];
      default:
        throw new TypeError(`unknown event ${JSON.stringify(event satisfies never)}`);
    }
  });
