import type { Prisma } from '../generated/client.ts';

/** Our own plain data as Prisma wants its JSON; dates become ISO strings, undefined fields fall away. */
export const asJson = (value: object): Prisma.InputJsonValue => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;
