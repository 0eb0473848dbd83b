/** Words of 更多 and of the office's acts in chat. Titles and submit buttons at most 24 characters, other buttons 75. */
export interface MoreWords {
  title: string;
  /** What the line's own button leaves over, and what one may do besides. */
  buttons: {
    requestExtension: (late: boolean) => string;
    askReassign: string;
    handOn: string;
    noChange: string;
    askCoUnit: string;
    nudge: string;
    holdLetter: string;
    releaseLetter: string;
    grantExtension: string;
    proposeExtension: string;
    refuseExtension: string;
    reassign: string;
    keepUnit: string;
    closeOut: string;
    reopen: string;
    recordInstruction: string;
    recordDecision: string;
  };
  whyTitle: string;
  /** The rule behind a line; `due` and `left` are dates, `due` null for a line without. */
  why: (line: { rule: string; whyYou: string; whyNow: string; whatStops: string; due: string | null; left: string }) => string[];
  notNow: string;
  done: string;
  submit: string;

  extensionTitle: (late: boolean) => string;
  whichDate: string;
  movableDate: (date: { cycle: string | null; due: string; late: boolean }) => string;
  newDate: string;
  reason: string;
  extensionHint: string;

  askReassignTitle: string;
  suggested: string;
  reassignHint: string;

  noChangeTitle: string;
  stands: (text: string) => string;
  whyNoChange: string;
  noChangeHint: string;

  askCoUnitTitle: string;
  coUnits: string;
  partDue: string;
  partDueHint: (latest: string) => string;

  handOnTitle: string;

  nudgeTitle: string;
  nudgeWords: string;

  holdTitle: string;
  holdUntil: string;
  /** `latest`: the last day the rules allow. */
  holdHint: (latest: string) => string;
  heldUntil: (date: string) => string;
  released: string;

  refuseExtensionTitle: string;
  proposeTitle: string;
  proposeSubmit: string;
  proposal: string;
  proposalHint: string;
  refuseSubmit: string;
  refusal: string;
  /** What a unit asks for and why. */
  extensionAsked: (request: { cycle: string | null; due: string; until: string; reason: string }) => string;
  extensionProposed: string;
  extensionDecided: string;

  reassignTitle: string;
  reassignAsked: (unit: string, suggested: string, reason: string) => string;
  newLead: string;
  newLeadHint: string;
  unknownUnit: string;
  keepUnitTitle: string;
  reassignDecided: string;

  reopenTitle: string;
  reopenDue: string;
  reopenReason: string;
  lookedBack: string;

  recordDecisionTitle: string;
  decision: string;
  decisionWords: string;
  recordTitle: string;
  leader: string;
  instructionKind: string;
  instructionWords: string;
  recordHint: string;
}
