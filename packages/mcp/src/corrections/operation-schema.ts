import type { FrontField, FurnitureKind, Operation, PartKind } from '@findings/core';
import { excerpt } from '@findings/core/library';
import * as v from 'valibot';

/** Most operations in one list. A person cannot review more. */
const MAX_OPERATIONS = 500;
const MAX_UNITS = 100;
const MAX_REASON = 400;

const PART_KINDS = [
  'part',
  'session',
  'day',
  'questions',
  'highlights',
  'exchanges',
  'recommendations',
  'actions',
  'tables',
  'summary',
  'participants',
  'abbreviations',
] as const satisfies readonly PartKind[];
const FURNITURE_KINDS = [
  'running-line',
  'page-number',
  'contents',
  'caption',
  'participants',
  'references',
  'boilerplate',
  'navigation',
  'agenda',
] as const satisfies readonly FurnitureKind[];
const FRONT_FIELDS = ['title', 'subtitle', 'dates', 'venue', 'organization'] as const satisfies readonly FrontField[];

const words = (maxLength: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(maxLength));
const name = words(120);
const unit = v.pipe(
  v.string(),
  v.regex(/^u\d{1,7}(?:\/\d{1,4})?$/),
  v.description('Such as u12; u12/2 after a split.'),
);
const references = (pattern: RegExp, description: string) =>
  v.pipe(
    v.array(v.pipe(v.string(), v.regex(pattern))),
    v.minLength(1),
    v.maxLength(MAX_UNITS),
    v.description(description),
  );
const units = references(
  /^(?:u\d{1,7}(?:-u?\d{1,7}|\/\d{1,4})?|g\d{1,7})$/,
  'Units (u12; u12/2 after a split), ranges (u40-u58) or groups (g3).',
);
const passages = references(
  /^(?:u\d{1,7}(?:-u?\d{1,7}|\/\d{1,4}|\.\d{1,7})?|g\d{1,7})$/,
  'Units (u12; u12/2 after a split), ranges (u40-u58), groups (g3) or sentences (u12.3).',
);
const because = v.pipe(
  v.string(),
  v.regex(/^(?:own words|label|heading|(?:continues )?u\d{1,7})$/),
  v.description(
    'Where the report names the person: “own words” (in the unit itself), “label”, “heading”, a unit such as “u7”, or “continues u7” ' +
      '(the speaker of u7 goes on).',
  ),
);
const operationOf = <const Op extends Operation['op'], const Entries extends v.ObjectEntries>(
  op: Op,
  description: string,
  entries: Entries,
) => v.pipe(v.strictObject({ op: v.literal(op), ...entries }), v.description(description));
const depth = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6));
const names = (minLength: number) => v.pipe(v.array(name), v.minLength(minLength), v.maxLength(20));
const before = v.pipe(words(300), v.description('Words that are in the unit exactly once.'));
const maybe = v.exactOptional(name);

const options = [
  operationOf('part', 'The unit is the heading of a part.', {
    unit,
    level: depth,
    kind: v.exactOptional(v.picklist(PART_KINDS)),
  }),
  operationOf('text', 'The unit is a paragraph, no heading or item.', { unit }),
  operationOf('item', 'The units are items of a list.', { units, depth }),
  operationOf('join', 'Neighbours that are one paragraph or item.', { units }),
  operationOf('split', 'These words begin a new unit.', { unit, before }),
  operationOf('move', 'A heading or label that was torn from its text.', { unit, after: unit }),
  operationOf('speaker', 'The person says this.', { units: passages, person: name, because }),
  operationOf('nobody', 'No person is credited with this.', { units: passages }),
  operationOf('person', 'Adds a participant, or other forms of the name. The report must have the words.', {
    name,
    affiliation: maybe,
    role: maybe,
    also: v.exactOptional(names(0)),
  }),
  operationOf('same-person', 'The names are one person. The first full name stays.', { names: names(2) }),
  operationOf('not-a-person', 'The name is not a person, and is credited with nothing.', { name }),
  operationOf('furniture', 'The units are not part of the report.', { units, kind: v.picklist(FURNITURE_KINDS) }),
  operationOf('table-head', 'The row is the head of a table.', { unit }),
  operationOf('turn', 'The unit is a question or an answer.', { unit, turn: v.picklist(['question', 'answer']) }),
  operationOf('front', 'The unit, or the words “value” in it, are the title, the dates and so on.', {
    field: v.picklist(FRONT_FIELDS),
    unit,
    value: v.exactOptional(words(300)),
  }),
  operationOf('doubt', 'A note for the person who reviews the report.', { unit, note: words(450) }),
] as const;
/** An operation that a language model may answer. It points at units, and has no words but those of the report. */
export const operation = v.variant('op', options);
/** An operation that an assistant may propose to a person: also that a doubt is settled. */
const proposedOperation = v.variant('op', [
  ...options,
  operationOf('checked', 'Dismisses the doubt with this code. A person must confirm.', {
    units,
    code: v.pipe(v.string(), v.regex(/^[a-z]+\.[a-z-]{1,40}$/)),
  }),
]);

/** Replaces an invalid operation. The engine refuses this one, and still judges the others. */
export interface InvalidOperation {
  readonly op: 'invalid';
  readonly reason: string;
}

/** Why the operation is invalid. Undefined if it is valid. */
export function whyInvalid(operation: Operation | InvalidOperation): string | undefined {
  return operation.op === 'invalid' ? operation.reason : undefined;
}

/** Its JSON Schema is that of an operation. */
const anyOperation = v.fallback(v.config(proposedOperation, { abortEarly: true }), ((
  dataset: v.OutputDataset<unknown, v.BaseIssue<unknown>>,
): InvalidOperation => {
  const [issue] = dataset.issues ?? [];
  const reason = issue ? [v.getDotPath(issue), issue.message].filter((each) => each !== null).join(': ') : '';
  return { op: 'invalid', reason: excerpt(reason, MAX_REASON) };
}) as never);

export const operations = v.pipe(v.array(anyOperation), v.minLength(1), v.maxLength(MAX_OPERATIONS));
