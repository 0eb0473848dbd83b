import type { Stepping } from '../ports/stepping.ts';
import { createStepping } from '../store/stepping.ts';
import type { RegisterParts } from './register-parts.ts';

/** Stepping over the tasks and every channel the product delivers on. */
export const registerStepping = ({ prisma }: Pick<RegisterParts, 'prisma'>): Stepping =>
  createStepping(prisma, ['slack', 'mail']);
