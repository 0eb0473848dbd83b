import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { BotDeps, Known } from './bot-deps.ts';
import { actionIds, callbackIds } from './ids.ts';
import { acknowledgeGroup } from './listeners/acknowledge-group.ts';
import { acceptAnswer, acknowledgeInstruction } from './listeners/answer-instruction.ts';
import { acknowledgeTask } from './listeners/acknowledge-task.ts';
import { answerDirectMessage } from './listeners/answer-direct-message.ts';
import { approveReport } from './listeners/approve-report.ts';
import { confirmCompletion } from './listeners/confirm-completion.ts';
import type { ClickListener } from './listeners/on-click.ts';
import { openAnswerForm, openCallForm, openRegisterForm, openReturnAnswerForm } from './listeners/open-beside-forms.ts';
import {
  closeOutTask, grantExtension, openHoldForm, openKeepUnitForm, openProposeForm, openReassignForm, openRecordDecisionForm, openRecordForm, openRefuseExtensionForm, openReopenForm, releaseLetter,
} from './listeners/decide-office-items.ts';
import { openAskCoUnitForm, openAskReassignForm, openExtensionForm, openHandOnForm, openNoChangeForm, openNudgeForm } from './listeners/open-beside-acts.ts';
import { openMore } from './listeners/open-more.ts';
import { submitAskCoUnit, submitAskReassign, submitExtension, submitHandOn, submitNoChange, submitNudge } from './listeners/submit-beside-acts.ts';
import { submitExtensionRefusal, submitHold, submitKeepUnit, submitProposal, submitReassign, submitRecorded, submitRecordedDecision, submitReopen } from './listeners/submit-office-decisions.ts';
import { openConclusionForm, openNextConclusion } from './listeners/open-conclusion-form.ts';
import { signOffGroup, signOffReport } from './listeners/sign-off-reports.ts';
import { submitConclusion } from './listeners/submit-conclusion.ts';
import { openCompletionForm, openReturnCompletionForm } from './listeners/open-completion-forms.ts';
import { openNextReport } from './listeners/open-next-report.ts';
import { openReportForm } from './listeners/open-report-form.ts';
import { openReturnForm } from './listeners/open-return-form.ts';
import { approveBreakdown, confirmBreakdown, markSubItem } from './listeners/act-on-breakdown.ts';
import { openBreakdownForm, openReturnBreakdownForm } from './listeners/open-breakdown-forms.ts';
import { openPartForm } from './listeners/open-part-form.ts';
import { submitBreakdown } from './listeners/submit-breakdown.ts';
import { submitPart } from './listeners/submit-part.ts';
import { submitAnswer, submitCall, submitRegistration, submitReturnAnswer } from './listeners/submit-beside.ts';
import { submitCompletion } from './listeners/submit-completion.ts';
import { submitReturn, submitReturnBreakdown, submitReturnCompletion } from './listeners/submit-opinion.ts';
import { submitReport } from './listeners/submit-report.ts';

/** Which callback answers which id. A button without a line here does not compile. */
export function registerListeners(app: App<Known>, deps: BotDeps): void {
  const clicks: Record<keyof typeof actionIds, ClickListener> = {
    acknowledge: acknowledgeTask(deps),
    acknowledgeAll: acknowledgeGroup(deps),
    report: openReportForm(deps),
    reportAll: openNextReport(deps),
    approve: approveReport(deps),
    return: openReturnForm(deps),
    applyCompletion: openCompletionForm(deps),
    confirmCompletion: confirmCompletion(deps),
    returnCompletion: openReturnCompletionForm(deps),
    confirmBreakdown: confirmBreakdown(deps),
    editBreakdown: openBreakdownForm(deps),
    approveBreakdown: approveBreakdown(deps),
    returnBreakdown: openReturnBreakdownForm(deps),
    markSubItem: markSubItem(deps),
    addPart: openPartForm(deps),
    registerInstruction: openRegisterForm(deps),
    acknowledgeInstruction: acknowledgeInstruction(deps),
    answerInstruction: openAnswerForm(deps),
    acceptAnswer: acceptAnswer(deps),
    returnAnswer: openReturnAnswerForm(deps),
    answerCall: openCallForm(deps),
    signOff: signOffReport(deps),
    signOffAll: signOffGroup(deps),
    conclude: openConclusionForm(deps),
    concludeAll: openNextConclusion(deps),
    more: openMore(deps),
    requestExtension: openExtensionForm(deps),
    askReassign: openAskReassignForm(deps),
    handOn: openHandOnForm(deps),
    noChange: openNoChangeForm(deps),
    askCoUnit: openAskCoUnitForm(deps),
    nudge: openNudgeForm(deps),
    holdLetter: openHoldForm(deps),
    releaseLetter: releaseLetter(deps),
    grantExtension: grantExtension(deps),
    proposeExtension: openProposeForm(deps),
    refuseExtension: openRefuseExtensionForm(deps),
    reassign: openReassignForm(deps),
    keepUnit: openKeepUnitForm(deps),
    closeOut: closeOutTask(deps),
    reopen: openReopenForm(deps),
    recordInstruction: openRecordForm(deps),
    recordDecision: openRecordDecisionForm(deps),
  };
  for (const [name, id] of Object.entries(actionIds)) {
    app.action<BlockAction<ButtonAction>>(id, clicks[name as keyof typeof actionIds]);
  }
  app.view(callbackIds.report, submitReport(deps));
  app.view(callbackIds.return, submitReturn(deps));
  app.view(callbackIds.applyCompletion, submitCompletion(deps));
  app.view(callbackIds.returnCompletion, submitReturnCompletion(deps));
  app.view(callbackIds.breakdown, submitBreakdown(deps));
  app.view(callbackIds.returnBreakdown, submitReturnBreakdown(deps));
  app.view(callbackIds.part, submitPart(deps));
  app.view(callbackIds.registerInstruction, submitRegistration(deps));
  app.view(callbackIds.answerInstruction, submitAnswer(deps));
  app.view(callbackIds.returnAnswer, submitReturnAnswer(deps));
  app.view(callbackIds.answerCall, submitCall(deps));
  app.view(callbackIds.conclude, submitConclusion(deps));
  app.view(callbackIds.handOn, submitHandOn(deps));
  app.view(callbackIds.requestExtension, submitExtension(deps));
  app.view(callbackIds.askReassign, submitAskReassign(deps));
  app.view(callbackIds.noChange, submitNoChange(deps));
  app.view(callbackIds.askCoUnit, submitAskCoUnit(deps));
  app.view(callbackIds.nudge, submitNudge(deps));
  app.view(callbackIds.holdLetter, submitHold(deps));
  app.view(callbackIds.proposeExtension, submitProposal(deps));
  app.view(callbackIds.refuseExtension, submitExtensionRefusal(deps));
  app.view(callbackIds.reassign, submitReassign(deps));
  app.view(callbackIds.keepUnit, submitKeepUnit(deps));
  app.view(callbackIds.reopen, submitReopen(deps));
  app.view(callbackIds.recordInstruction, submitRecorded(deps));
  app.view(callbackIds.recordDecision, submitRecordedDecision(deps));
  app.message(answerDirectMessage(deps));
}
