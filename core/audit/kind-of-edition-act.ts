import type { EditionActBody } from '../edition/edition-act.ts';
import type { OfficeActKind } from './office-act.ts';

/** The act an edition's act is on the chain. */
export function kindOfEditionAct(act: EditionActBody): OfficeActKind {
  switch (act.type) {
    case 'opened':
      return act.revises ? 'editionRevised' : 'editionOpened';
    case 'merged':
      return 'editionMerged';
    case 'edited':
      return 'editionEdited';
    case 'partAdded':
      return 'editionPartAdded';
    case 'unreportedChosen':
      return 'editionUnreportedChosen';
    case 'circulated':
      return 'editionCirculated';
    case 'finalised':
      return 'editionFinalised';
    default:
      throw new TypeError(`unknown act ${JSON.stringify(act satisfies never)}`);
  }
}
