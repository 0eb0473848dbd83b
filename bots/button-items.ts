import type { CalendarTable } from '../core/calendar/calendar-table.ts';
import type { DigestButton, DigestKind } from '../core/digest/digest.ts';
import { kindOf } from '../core/digest/kind-of.ts';
import { groupDigest } from '../core/digest/group-digest.ts';
import { takesWords } from '../core/policy/carried.ts';
import { dateOf } from '../core/schedule/instant.ts';
import type { DeliveryItem, DeliveryView } from '../ports/reads.ts';
import { digestItemOf } from './digest-item-of.ts';
import { offersOf } from './offers.ts';

interface Reading {
  zone: string;
  calendar: CalendarTable;
}

/** The lines a group's button stands for, still open, in the digest's order; a single one needs no group here. */
export function buttonItems(view: DeliveryView, kind: DigestButton['kind'], { zone, calendar }: Reading): DeliveryItem[] {
  const today = dateOf(view.round, zone);
  const lines = new Map(view.items.map((item) => [item.line.key, item]));
  const items = [...lines.values()].map((item) => digestItemOf(item, today, calendar));
  const grouped = groupDigest(items).buttons.find((button) => button.kind === kind)?.items;
  if (grouped) return grouped.flatMap(({ lineKey }) => lines.get(lineKey) ?? []);
  // Below the number that makes a group button: the message may be older than what is left of its group.
  return kind === 'signAll' || kind === 'signOffAll' ? [...lines.values()].filter((item) => isOf(item, kind === 'signAll' ? 'sign' : 'signOff') && (kind === 'signAll' || takesWords(item.carried)) && offersOf(item).length > 0) : [];
}

const isOf = ({ line }: DeliveryItem, kind: DigestKind): boolean => kindOf({ purpose: line.purpose, lateWorkdays: 0 }) === kind;
