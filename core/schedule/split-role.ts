import type { RoleName } from './line.ts';

/** `contactA:基教科` → its kind and its unit (of `person:<address>` the address); '' for roles without one. */
export function splitRole(role: RoleName): { kind: string; unit: string } {
  const [kind = '', ...rest] = role.split(':');
  return { kind, unit: rest.join(':') };
}
