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
import { openCompletionForm, openReturnCompletionForm } from './listeners/open-completion-forms.ts';
import { openNextReport } from './listeners/open-next-report.ts';
import { openReportForm } from './listeners/open-report-form.ts';
import { openReturnForm } from './listeners/open-return-form.ts';
import { submitAnswer, submitCall, submitRegistration, submitReturnAnswer } from './listeners/submit-beside.ts';
import { submitCompletion } from './listeners/submit-completion.ts';
import { submitReturn, submitReturnCompletion } from './listeners/submit-opinion.ts';
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
    registerInstruction: openRegisterForm(deps),
    acknowledgeInstruction: acknowledgeInstruction(deps),
    answerInstruction: openAnswerForm(deps),
    acceptAnswer: acceptAnswer(deps),
    returnAnswer: openReturnAnswerForm(deps),
    answerCall: openCallForm(deps),
  };
  for (const [name, id] of Object.entries(actionIds)) {
    app.action<BlockAction<ButtonAction>>(id, clicks[name as keyof typeof actionIds]);
  }
  app.view(callbackIds.report, submitReport(deps));
  app.view(callbackIds.return, submitReturn(deps));
  app.view(callbackIds.applyCompletion, submitCompletion(deps));
  app.view(callbackIds.returnCompletion, submitReturnCompletion(deps));
  app.view(callbackIds.registerInstruction, submitRegistration(deps));
  app.view(callbackIds.answerInstruction, submitAnswer(deps));
  app.view(callbackIds.returnAnswer, submitReturnAnswer(deps));
  app.view(callbackIds.answerCall, submitCall(deps));
  app.message(answerDirectMessage(deps));
}
