/** Logger for `bundleWorkflowCode`: its account of modules is noise between figures. */
export const quietBundler = { trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error, log() {} };
