import type { types } from '@slack/bolt';
import type { DeliveryItem } from '../../ports/reads.ts';
import type { BotDeps } from './bot-deps.ts';
import { noticeView } from './views/notice.ts';

/** In place of a form whose words chat may not carry: where they are written, or that they come on paper. */
export const elsewhereNotice = ({ words: { forms }, officePhone }: Pick<BotDeps, 'words' | 'officePhone'>, { carried }: DeliveryItem): types.ModalView =>
  noticeView(forms.elsewhereTitle, (carried?.offline ? forms.onPaper : forms.elsewhere)(officePhone), forms.close);
