import { FURNITURE_KINDS } from '../model.js';
import { FRONT_FIELDS, PART_KINDS, type Operation } from './model.js';

/** What a field of an operation holds; a list has the values that it may have. `sentences` may also name units. */
export type FieldKind =
  | 'unit'
  | 'units'
  | 'sentences'
  | 'name'
  | 'names'
  | 'depth'
  | 'because'
  | 'words'
  | 'note'
  | 'code'
  | readonly string[];

interface OperationShape {
  /** What the operation says about a report, for an assistant. */
  readonly meaning: string;
  /** By name. A question mark is after the name of a field that may be left out. */
  readonly fields: Readonly<Record<string, FieldKind>>;
}

/** All operations with their fields. Checks, and the schemas for assistants, are made from it. */
export const OPERATIONS: Readonly<Record<Operation['op'], OperationShape>> = {
  part: {
    meaning: 'The unit is the heading of a part.',
    fields: { unit: 'unit', level: 'depth', 'kind?': PART_KINDS },
  },
  text: { meaning: 'The unit is a paragraph, not a heading, item, question or answer.', fields: { unit: 'unit' } },
  item: { meaning: 'The units are items of a list.', fields: { units: 'units', depth: 'depth' } },
  join: { meaning: 'The units are one paragraph or item.', fields: { units: 'units' } },
  split: {
    meaning: 'These words, which are in the unit exactly once, begin a new unit.',
    fields: { unit: 'unit', before: 'words' },
  },
  move: { meaning: 'Moves a heading or label back to its text.', fields: { unit: 'unit', after: 'unit' } },
  speaker: {
    meaning: 'The person says this. For several people: “Ana Diaz and Tom Okoro”.',
    fields: { units: 'sentences', person: 'name', because: 'because' },
  },
  nobody: { meaning: 'This has no speaker.', fields: { units: 'sentences' } },
  person: {
    meaning: 'Adds a participant, or other forms of a name. The report must contain them.',
    fields: { name: 'name', 'affiliation?': 'name', 'role?': 'name', 'also?': 'names' },
  },
  'same-person': { meaning: 'The names are of one person. The first full name stays.', fields: { names: 'names' } },
  'not-a-person': { meaning: 'The name is not a person, and is credited with nothing.', fields: { name: 'name' } },
  furniture: { meaning: 'The units are not part of the report.', fields: { units: 'units', kind: FURNITURE_KINDS } },
  'table-head': { meaning: 'The row is the header of a table.', fields: { unit: 'unit' } },
  turn: { meaning: 'The unit is a question or an answer.', fields: { unit: 'unit', turn: ['question', 'answer'] } },
  front: {
    meaning: 'The unit, or the words “value” in it, are the title, the dates and so on.',
    fields: { field: FRONT_FIELDS, unit: 'unit', 'value?': 'words' },
  },
  doubt: { meaning: 'A note for the person who reviews the report.', fields: { unit: 'unit', note: 'note' } },
  checked: {
    meaning: 'Dismisses the doubt with this code. A person must confirm it.',
    fields: { units: 'units', code: 'code' },
  },
};

/** Why a value is not an operation. Undefined if it is one: its fields have the right types, and there are no others. */
export function refuteShape(value: unknown): string | undefined {
  const given: Readonly<Record<string, unknown>> =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
  const { op } = given;
  if (typeof op !== 'string' || !Object.hasOwn(OPERATIONS, op))
    return `Unknown operation: ${excerpt(op)}. Use one of: ${Object.keys(OPERATIONS).join(', ')}.`;
  const { fields } = OPERATIONS[op as Operation['op']];
  const odd = Object.keys(given).find((key) => key !== 'op' && !(key in fields) && !(`${key}?` in fields));
  if (odd !== undefined)
    return `“${op}” has no field ${excerpt(odd)}. Its fields are ${Object.keys(fields).join(', ')}.`;
  for (const [field, kind] of Object.entries(fields)) {
    const name = field.replace('?', '');
    const content = given[name];
    if (content === undefined ? field === name : !isOfKind(content, kind))
      return `“${name}” of “${op}” cannot be ${excerpt(content)}.${hintFor(kind)}`;
  }
  return undefined;
}

function isOfKind(value: unknown, kind: FieldKind): boolean {
  if (kind === 'units' || kind === 'sentences' || kind === 'names')
    return Array.isArray(value) && value.every((each) => typeof each === 'string');
  if (kind === 'depth') return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 6;
  return typeof value === 'string' && (typeof kind === 'string' || kind.includes(value));
}

function hintFor(kind: FieldKind): string {
  if (typeof kind !== 'string') return ` Use one of: ${kind.join(', ')}.`;
  return kind === 'depth' ? ' Use a number from 1 to 6.' : '';
}

function excerpt(value: unknown): string {
  return (JSON.stringify(value) ?? 'missing').slice(0, 40);
}
