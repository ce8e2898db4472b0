import * as v from 'valibot';

/** A schema with a description for a language model. */
export function described<Schema extends v.GenericSchema>(schema: Schema, description: string) {
  return v.pipe(schema, v.description(description));
}

/** An optional field with a description for a language model. */
export function optional<Schema extends v.GenericSchema>(schema: Schema, description: string) {
  return v.optional(described(schema, description));
}

/** A text that is not empty, with a description for a language model. */
export function text(description: string, maxLength: number) {
  const regex = v.regex(/\S/, 'this text is empty');
  return v.pipe(v.string(), regex, v.maxLength(maxLength), v.description(description));
}

export const report = v.optional(
  v.pipe(
    v.string(),
    v.maxLength(200),
    v.description('The key of a report, to use only that one. By default, all reports.'),
  ),
);

export const cursor = v.optional(
  v.pipe(v.string(), v.maxLength(20), v.description('The nextCursor of the last result.')),
);

export const nextCursor = optional(
  v.string(),
  'Call the tool again with this cursor for more. Absent if there is no more.',
);

/** A finding as tools name it. */
export const findingEntries = {
  id: described(v.string(), 'The id, such as s4.h2.'),
  citation: described(v.string(), 'What to write after words from this finding, such as [@s4.h2].'),
  title: v.string(),
  speakers: described(v.array(v.string()), 'The people whom the report credits with it. Credit no one else.'),
  probableSpeakers: optional(
    v.array(v.string()),
    'People inferred from the text before it. This may be wrong: credit them only if the report says so.',
  ),
  page: optional(v.string(), 'The page of the report, as printed.'),
};

/** The fields that tools add to the findings of a search. */
export const hitEntries = {
  sentence: optional(v.string(), 'The sentence that matches best. “speakers” are those of this sentence.'),
  text: described(v.string(), 'The words of the report.'),
  isCut: described(v.boolean(), 'Whether this is only a piece of the text.'),
};

export const note = optional(v.string(), 'A warning if even the best result is a weak match.');
