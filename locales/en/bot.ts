import type { BotWords } from '../bot-words.ts';

const things = (count: number, what: string): string => `${count} ${what}`;

export const bot: BotWords = {
  unknownPerson: 'Your account is not in the directory, so nothing can be done with it. Please ask the supervision office to add it.',
  otherWorkspace: 'Your account belongs to another workspace, so nothing can be done with it.',
  unknownAction: 'This button is no longer in use. Please use the newest message, or tell the supervision office.',
  notYourMessage: 'This message was not sent to you, so nothing can be done here.',
  gone: 'What this message was about can no longer be found. Please use the newest message, or ask the supervision office.',
  failed: 'The system is busy and did not take this. Please press again in a moment.',
  nothingOpen: 'Everything in this group has been dealt with.',
  refused: (task, sentence) => `${task}: ${sentence}`,
  received: 'Received and being worked on; this message will show the result. No need to press again.',
  canDo:
    'I am the supervision assistant. On working days one message brings you everything to sign, report or review; press its buttons to answer. You may also call the supervision office and let them record it for you.',
  openItems: ({ sign, report, review }) => {
    const parts = [
      ...(sign > 0 ? [things(sign, 'to sign')] : []),
      ...(report > 0 ? [things(report, 'to report')] : []),
      ...(review > 0 ? [things(review, 'to review')] : []),
    ];
    return parts.length > 0 ? `You have ${parts.join(', ')}.` : 'Nothing waits for you.';
  },
};
