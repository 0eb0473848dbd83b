import type { TaskState } from '../../../core/task/task-state.ts';
import { decidedPage, extensionPage, LONGEST_OPINION } from '../pages/extension-page.ts';
import type { LinkAct } from './link-act.ts';

/** The request that waits for the leader; one that is still with the office, or answered, is none. */
const proposedIn = ({ extension }: TaskState) => (extension?.proposedAt ? extension : null);

/** 延期 beyond what the office may grant: the leader in charge says yes or no to the request on the page. */
export const decideExtensionByLink: LinkAct = {
  subject: (state) => proposedIn(state)?.revision.toString() ?? null,
  fields: ['decision', 'opinion'],
  page: extensionPage,
  problemWith({ decision = '', opinion = '' }) {
    if (decision !== 'grant' && decision !== 'refuse') return '请选择同意或不同意。';
    if (decision === 'refuse' && opinion === '') return '不同意的，请写明理由。';
    return [...opinion].length > LONGEST_OPINION ? `意见请不超过 ${LONGEST_OPINION} 字。` : null;
  },
  ask({ decision, opinion = '' }, state) {
    const request = proposedIn(state)?.revision;
    return { type: 'decideExtension', grant: decision === 'grant', ...(request === undefined ? {} : { request }), opinion };
  },
  recorded: decidedPage,
};
