import type { Stepping } from '../ports/stepping.ts';
import { createDeliveryLedger } from '../store/delivery-ledger.ts';
import { createStepping } from '../store/stepping.ts';
import type { RegisterParts } from './register-parts.ts';

/** Stepping over the tasks and every channel the product delivers on. */
export const registerStepping = ({ prisma, planning }: Pick<RegisterParts, 'prisma' | 'planning'>): Stepping =>
  createStepping(prisma, createDeliveryLedger(prisma, planning), ['slack', 'mail']);
