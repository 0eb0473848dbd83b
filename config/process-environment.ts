import type { Environment } from './read-config.ts';

/** The variables this process was started with. Composition roots read them here, once, and hand them on. */
export const processEnvironment = (): Environment => ({ ...process.env });
