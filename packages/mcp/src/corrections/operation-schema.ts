import { OPERATIONS } from '@findings/core';
import type { FieldKind, Operation } from '@findings/core';
import { excerpt } from '@findings/core/library';
import * as v from 'valibot';
import { described } from '../tools/schemas.js';

/** Most operations in one list. A person cannot review more. */
const MAX_OPERATIONS = 500;
const MAX_UNITS = 100;
const MAX_REASON = 400;

const words = (maxLength: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(maxLength));
const pattern = (regex: RegExp) => v.pipe(v.string(), v.regex(regex));
const references = (regex: RegExp) => v.pipe(v.array(pattern(regex)), v.minLength(1), v.maxLength(MAX_UNITS));
/** Explains the references once for all operations, to keep the schema short: a client sends it with every conversation. */
export const NOTATION =
  '“unit” is u12, or u12/2 after a split. “units” are also ranges (u40-u58) and groups (g3), and of “speaker” and “nobody” also sentences ' +
  '(u12.3). “because” is where the report names the person: “own words” (in the unit itself), “label”, “heading”, a unit such as “u7”, or ' +
  '“continues u7” (the speaker of u7 goes on).';
const schemas = {
  unit: pattern(/^u\d{1,7}(?:\/\d{1,4})?$/),
  units: references(/^(?:u\d{1,7}(?:-u?\d{1,7}|\/\d{1,4})?|g\d{1,7})$/),
  sentences: references(/^(?:u\d{1,7}(?:-u?\d{1,7}|\/\d{1,4}|\.\d{1,7})?|g\d{1,7})$/),
  name: words(120),
  names: v.pipe(v.array(words(120)), v.maxLength(20)),
  depth: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6)),
  because: pattern(/^(?:own words|label|heading|(?:continues )?u\d{1,7})$/),
  words: words(300),
  note: words(450),
  code: v.pipe(v.string(), v.regex(/^[a-z]+\.[a-z-]{1,40}$/)),
};

function schemaOf(op: Operation['op']) {
  const { meaning, fields } = OPERATIONS[op];
  const entries = Object.entries(fields).map(([field, kind]: [string, FieldKind]) => {
    const schema = typeof kind === 'string' ? schemas[kind] : v.picklist(kind);
    return field.endsWith('?') ? [field.slice(0, -1), v.exactOptional(schema)] : [field, schema];
  });
  return described(v.strictObject({ op: v.literal(op), ...(Object.fromEntries(entries) as v.ObjectEntries) }), meaning);
}

const all = Object.keys(OPERATIONS) as Operation['op'][];
/** An operation that a language model may answer. It points at units, and has no words but those of the report. */
export const operation = v.variant('op', all.filter((op) => op !== 'checked').map(schemaOf));
/** An operation that an assistant may propose to a person: also that a doubt is settled. */
const proposedOperation = v.variant('op', all.map(schemaOf));

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

export const operations = v.pipe(
  v.array(anyOperation),
  v.minLength(1),
  v.maxLength(MAX_OPERATIONS),
  v.description(NOTATION),
);
