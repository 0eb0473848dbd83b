import { isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';
import { policyFaults } from '../../core/policy/policy-faults.ts';
import { defaultPolicy, type Policy } from '../../core/policy/policy.ts';
import { policyFaultWords } from '../../locales/zh-CN/policy.ts';
import { findShapeFaults, type ShapeFault } from './find-shape-faults.ts';
import { UnreadablePolicy, type PolicyFileFault } from './unreadable-policy.ts';

const LARGEST = 100_000;

/**
 * Reads a policy from YAML: what is not written keeps its default (process.md §5). Nothing is taken unless all of it is
 * sound. The version is the register's to give and 0 here.
 *
 * @throws {UnreadablePolicy} every fault of the file in one error, each with its line
 */
export function readPolicyFile(bytes: Uint8Array): Policy {
  if (bytes.length > LARGEST) throw new UnreadablePolicy([{ line: 1, message: `文件有 ${bytes.length} 字节，规则文件不超过 ${LARGEST} 字节` }]);
  const text = new TextDecoder().decode(bytes);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, strict: true, schema: 'core' });
  const lineOf = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const broken = document.errors.map((error): PolicyFileFault => ({ line: lineOf(error.pos[0]), message: `不是正确的 YAML：${error.message}` }));
  visit(document, { Alias: (_key, { range }) => void broken.push({ line: lineOf(range?.[0] ?? 0), message: '请直接写出值，不要用 YAML 的引用（*）' }) });
  if (broken.length > 0) throw new UnreadablePolicy(broken);
  if (document.contents !== null && !isMap(document.contents)) throw new UnreadablePolicy([{ line: 1, message: '应当是「名称: 值」的清单' }]);

  const lineAt = (path: readonly (string | number)[]): number => lineOf(offsetOf(document, path));
  const given: unknown = document.toJS() ?? {};
  const shapes = findShapeFaults(given);
  const { overrides, ...figures } = without(given, shapes) as Partial<Policy>;
  const policy: Policy = { ...defaultPolicy, ...figures, ...(overrides ? { overrides: { units: overrides.units ?? {}, tasks: overrides.tasks ?? {} } } : {}), version: 0 };
  const measured = shapes.some(({ path: [name] }) => name === 'rounds' || name === 'hours') ? ['not-a-round', 'out-of-hours'] : [];
  const faults = [
    ...shapes.map(({ path, message }) => ({ line: lineAt(path), message })),
    // A time is not held against rounds or hours that cannot be read.
    ...policyFaults(policy).flatMap(({ path, code, value }) => (measured.includes(code) ? [] : [{ line: lineAt(path), message: `${path.join('.')}：${policyFaultWords[code](value)}` }])),
  ];
  if (faults.length > 0) throw new UnreadablePolicy(inOrder(faults));
  return policy;
}

/** What was given but for what has another form than it should: the rest can still be looked at. */
function without(given: unknown, faults: readonly ShapeFault[]): unknown {
  const left = structuredClone(given);
  for (const { path } of faults) {
    if (path.length === 0) return {};
    const holder = path.slice(0, -1).reduce<unknown>((at, name) => (isRecord(at) ? at[name] : undefined), left);
    if (isRecord(holder)) delete holder[path.at(-1)!];
  }
  return left;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const inOrder = (faults: PolicyFileFault[]): PolicyFileFault[] => faults.toSorted((one, other) => one.line - other.line);

/** Where the deepest written part of a path begins; a fault between two fields stands at the one that was written. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const name = path[depth - 1];
    const key = isMap(parent) ? parent.items.find(({ key: each }) => isScalar(each) && String(each.value) === String(name))?.key : document.getIn(path.slice(0, depth), true);
    const range = (key as Node | undefined)?.range;
    if (range) return range[0];
  }
  return 0;
}
