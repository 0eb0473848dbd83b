/**
 * Counts the tests of vitest's JSON report. A file that failed before its first test (it does not load) counts as one
 * failed test, so that it cannot hide.
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] } | undefined} report undefined when there is none
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function countTests(report) {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const withStatus = (status) => tests.filter((test) => test.status === status).length;
  const broken = files.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')).length;
  const passed = withStatus('passed');
  const failed = withStatus('failed');
  return { passed, failed: failed + broken, skipped: tests.length - passed - failed };
}
