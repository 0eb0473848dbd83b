/** What the bot says outside digests and forms. */
export interface BotWords {
  unknownPerson: string;
  otherWorkspace: string;
  unknownAction: string;
  notYourMessage: string;
  gone: string;
  /** Nothing was stored: the person must do it again. */
  failed: string;
  nothingOpen: string;
  refused: (numberAndTitle: string, sentence: string) => string;
  /** Stored, though the message cannot show it yet. */
  received: string;
  canDo: string;
  openItems: (counts: { sign: number; report: number; review: number }) => string;
}
