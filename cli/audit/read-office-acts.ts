import type { OfficeAct } from '../../core/audit/office-act.ts';
import type { AuditReads } from '../../ports/audit-reads.ts';

const AT_ONCE = 1_000;

/** All acts of the office, oldest first, so many at a time; with `subject` those about it or a part of it. */
export async function readOfficeActs({ officeActs }: Pick<AuditReads, 'officeActs'>, subject?: string): Promise<OfficeAct[]> {
  const all: OfficeAct[] = [];
  for (;;) {
    const page = await officeActs(all.at(-1)?.seq ?? 0, AT_ONCE, subject);
    all.push(...page);
    if (page.length < AT_ONCE) return all;
  }
}
