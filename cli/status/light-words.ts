import type { Light } from '../../core/light/light.ts';

/** A light in one character of a table. */
export const lightWords: Record<Light, string> = { red: '红', yellow: '黄', green: '绿' };
