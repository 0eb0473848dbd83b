import { refuse, type Answer, type Method } from '../answer.ts';
import { modalView } from '../block-kit/view-check.ts';
import { structured } from '../read-arguments.ts';
import type { View } from '../view.ts';
import { wireView } from '../wire-view.ts';
import type { Workspace } from '../workspace.ts';
import { readView } from './read-view.ts';

const show = (view: View, { identity }: Workspace): Answer => ({ ok: true, view: wireView(view, identity) });

/** views.open: a modal for the person whose act made the trigger. */
export const viewsOpen: Method = (args, workspace) => {
  const read = readView(structured(args, 'view').value, modalView, workspace.nextId);
  if (!read.ok) return read.answer;
  if (workspace.views.findByExternalId(read.content.externalId)) return refuse('duplicate_external_id');
  const exchange = workspace.triggers.exchange(args['trigger_id']);
  if (!exchange.ok) return refuse(exchange.error);
  return show(workspace.views.open(exchange.user, read.content), workspace);
};

/** views.push: on top of the modal whose element made the trigger; three deep at most. */
export const viewsPush: Method = (args, workspace) => {
  const { triggers, views } = workspace;
  const read = readView(structured(args, 'view').value, modalView, workspace.nextId);
  if (!read.ok) return read.answer;
  if (views.findByExternalId(read.content.externalId)) return refuse('duplicate_external_id');
  const exchange = triggers.exchange(args['trigger_id']);
  if (!exchange.ok) return refuse(exchange.error);
  if (exchange.viewId === undefined || !views.find(exchange.viewId)) return refuse('not_found');
  const view = views.push(exchange.user, read.content);
  return view ? show(view, workspace) : refuse('push_limit_reached');
};
