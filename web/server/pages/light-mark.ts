import { html } from 'hono/html';
import type { Light } from '../../../core/light/light.ts';
import type { Html } from './layout.ts';

export const lightNames: Record<Light, string> = { red: '红灯', yellow: '黄灯', green: '绿灯' };

/** A light as shape, word and colour, so that no eye and no printer depends on the colour. */
export const lightMark = (light: Light): Html => html`<span class="light ${light}">${lightNames[light]}</span>`;
