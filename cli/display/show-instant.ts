import { isoIn } from '../../core/schedule/instant.ts';

/** `2026-09-24 09:00` in the zone of the office. */
export const showInstant = (instant: Date, zone: string): string => isoIn(instant, zone).slice(0, 16).replace('T', ' ');
