import { refuse, type Method } from '../answer.ts';
import { homeView, modalView } from '../block-kit/view-check.ts';
import { plain, structured } from '../read-arguments.ts';
import { wireView } from '../wire-view.ts';
import { readView } from './read-view.ts';

/** views.update: an open view by id or external id; a hash that is no longer the view's own is a conflict. */
export const viewsUpdate: Method = (args, { identity, views, nextId }) => {
  const viewId = plain(args, 'view_id');
  const externalId = plain(args, 'external_id');
  if (viewId === undefined && externalId === undefined) return refuse('invalid_arguments');
  const kept = viewId === undefined ? views.findByExternalId(externalId ?? '') : views.find(viewId);
  const read = readView(structured(args, 'view').value, kept?.type === 'home' ? homeView : modalView, nextId);
  if (!read.ok) return read.answer;
  if (!kept) return refuse('not_found');
  const owner = views.findByExternalId(read.content.externalId);
  if (owner && owner.id !== kept.id) return refuse('duplicate_external_id');
  const hash = plain(args, 'hash');
  if (hash !== undefined && hash !== kept.hash) return refuse('hash_conflict');
  const view = views.update(kept.id, read.content);
  return view ? { ok: true, view: wireView(view, identity) } : refuse('not_found');
};

/** views.publish: a person's Home tab. */
export const viewsPublish: Method = (args, { identity, people, views, nextId }) => {
  const user = plain(args, 'user_id') ?? '';
  const read = readView(structured(args, 'view').value, homeView, nextId);
  if (!read.ok) return read.answer;
  if (!people.find(user)) return refuse('user_not_found');
  const hash = plain(args, 'hash');
  if (hash !== undefined && hash !== views.home(user)?.hash) return refuse('hash_conflict');
  return { ok: true, view: wireView(views.publish(user, read.content), identity) };
};
