import { expect, it } from 'vitest';
import { createTestDatabase } from '../support/database.ts';
it('x', async () => { const t = performance.now(); const d = await createTestDatabase(); expect(await d.prisma.line.count()).toBe(0); await d.drop(); console.log(performance.now()-t); });
