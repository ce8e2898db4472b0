import type { Operation } from './model.js';

/** Fields of the operations. A question mark is after those that may be left out. */
const FIELDS: Readonly<Record<Operation['op'], readonly string[]>> = {
  part: ['unit', 'level', 'kind?'],
  text: ['unit'],
  item: ['units', 'depth'],
  join: ['units'],
  split: ['unit', 'before'],
  move: ['unit', 'after'],
  speaker: ['units', 'person', 'because'],
  nobody: ['units'],
  person: ['name', 'affiliation?', 'role?', 'also?'],
  'same-person': ['names'],
  'not-a-person': ['name'],
  furniture: ['units', 'kind'],
  'table-head': ['unit'],
  turn: ['unit', 'turn'],
  front: ['field', 'unit', 'value?'],
  doubt: ['unit', 'note'],
  checked: ['units', 'code'],
};
const LISTS: ReadonlySet<string> = new Set(['units', 'names', 'also']);
const NUMBERS: ReadonlySet<string> = new Set(['level', 'depth']);

/** Why a value is not an operation. Undefined if it is one: its fields have the right types, and there are no others. */
export function refuteShape(value: unknown): string | undefined {
  const fields: Readonly<Record<string, unknown>> =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
  const { op } = fields;
  if (typeof op !== 'string' || !Object.hasOwn(FIELDS, op))
    return `Unknown operation: ${excerpt(op)}. Use one of: ${Object.keys(FIELDS).join(', ')}.`;
  const known = FIELDS[op as Operation['op']];
  const odd = Object.keys(fields).find((key) => key !== 'op' && !known.includes(key) && !known.includes(`${key}?`));
  if (odd !== undefined) return `“${op}” has no field ${excerpt(odd)}. Its fields are ${known.join(', ')}.`;
  for (const each of known) {
    const name = each.replace('?', '');
    const field = fields[name];
    if (field === undefined ? each === name : !hasType(name, field))
      return `“${name}” of “${op}” cannot be ${excerpt(field)}.`;
  }
  return undefined;
}

function hasType(name: string, value: unknown): boolean {
  if (NUMBERS.has(name)) return typeof value === 'number';
  if (!LISTS.has(name)) return typeof value === 'string';
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function excerpt(value: unknown): string {
  return (JSON.stringify(value) ?? 'missing').slice(0, 40);
}
