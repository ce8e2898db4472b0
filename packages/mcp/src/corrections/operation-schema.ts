import type { FrontField, FurnitureKind, Operation, PartKind } from '@findings/core';
import { excerpt } from '@findings/core/library';
import * as v from 'valibot';

/** More operations in one list are no corrections that a person can review. */
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
const described = <const Entries extends v.ObjectEntries>(entries: Entries, description: string) =>
  v.pipe(v.strictObject(entries), v.description(description));

/** An operation that an assistant may propose. It points at units, and has no words but those of the report. */
const operation = v.variant('op', [
  described(
    {
      op: v.literal('part'),
      unit,
      level: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6)),
      kind: v.exactOptional(v.picklist(PART_KINDS)),
    },
    'The unit is the heading of a part.',
  ),
  described({ op: v.literal('text'), unit }, 'The unit is a paragraph, no heading or item.'),
  described(
    { op: v.literal('item'), units, depth: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6)) },
    'The units are items of a list.',
  ),
  described({ op: v.literal('join'), units }, 'Neighbours that are one paragraph or item.'),
  described(
    {
      op: v.literal('split'),
      unit,
      before: v.pipe(words(300), v.description('Words that are in the unit exactly once.')),
    },
    'These words begin a new unit.',
  ),
  described({ op: v.literal('move'), unit, after: unit }, 'A heading or label that was torn from its text.'),
  described({ op: v.literal('speaker'), units: passages, person: name, because }, 'The person says this.'),
  described({ op: v.literal('nobody'), units: passages }, 'No person is credited with this.'),
  described(
    {
      op: v.literal('person'),
      name,
      affiliation: v.exactOptional(name),
      role: v.exactOptional(name),
      also: v.exactOptional(v.pipe(v.array(name), v.maxLength(20))),
    },
    'Adds a participant, or other forms of the name. The report must have the words.',
  ),
  described(
    { op: v.literal('same-person'), names: v.pipe(v.array(name), v.minLength(2), v.maxLength(20)) },
    'The names are one person.',
  ),
  described(
    { op: v.literal('furniture'), units, kind: v.picklist(FURNITURE_KINDS) },
    'The units are not part of the report.',
  ),
  described({ op: v.literal('table-head'), unit }, 'The row is the head of a table.'),
  described(
    { op: v.literal('turn'), unit, turn: v.picklist(['question', 'answer']) },
    'The unit is a question or an answer.',
  ),
  described(
    { op: v.literal('front'), field: v.picklist(FRONT_FIELDS), unit, value: v.exactOptional(words(300)) },
    'The unit, or the words “value” in it, are the title, the dates and so on.',
  ),
  described({ op: v.literal('doubt'), unit, note: words(450) }, 'A note for the person who reviews the report.'),
]);

/** In place of what has not the form of an operation. The engine refuses it, and no other. */
export interface InvalidOperation {
  readonly op: 'invalid';
  readonly reason: string;
}

/** Why it has not the form of an operation; undefined if it has. */
export function whyInvalid(operation: Operation | InvalidOperation): string | undefined {
  return operation.op === 'invalid' ? operation.reason : undefined;
}

/** Its JSON Schema is that of an operation. */
const anyOperation = v.fallback(v.config(operation, { abortEarly: true }), ((
  dataset: v.OutputDataset<unknown, v.BaseIssue<unknown>>,
): InvalidOperation => {
  const [issue] = dataset.issues ?? [];
  const reason = issue ? [v.getDotPath(issue), issue.message].filter((each) => each !== null).join(': ') : '';
  return { op: 'invalid', reason: excerpt(reason, MAX_REASON) };
}) as never);

export const operations = v.pipe(v.array(anyOperation), v.minLength(1), v.maxLength(MAX_OPERATIONS));
