import * as v from 'valibot';

/** A text that is not empty, with a description for a language model. */
export function text(description: string, maxLength: number) {
  const regex = v.regex(/\S/, 'this text is empty');
  return v.pipe(v.string(), regex, v.maxLength(maxLength), v.description(description));
}

export const report = v.optional(
  v.pipe(v.string(), v.maxLength(200), v.description('The key of the only report to use; without it, all.')),
);

export const cursor = v.optional(
  v.pipe(v.string(), v.maxLength(20), v.description('The nextCursor of the last answer.')),
);

export const nextCursor = v.optional(
  v.pipe(v.string(), v.description('Call the tool again with this cursor for more. Absent if there is no more.')),
);

/** A finding as tools name it. */
export const findingEntries = {
  id: v.pipe(v.string(), v.description('The id, such as s4.h2.')),
  citation: v.pipe(v.string(), v.description('What to write after words from this finding, such as [@s4.h2].')),
  title: v.string(),
  speakers: v.pipe(v.array(v.string()), v.description('Whom the report credits with it. Credit nobody else.')),
  probableSpeakers: v.optional(
    v.pipe(
      v.array(v.string()),
      v.description('Whom only the text before names. This may be wrong: credit them only if the report says so.'),
    ),
  ),
  page: v.optional(v.pipe(v.string(), v.description('The page of the report, as printed.'))),
};

/** The fields that tools add to the findings of a search. */
export const hitEntries = {
  sentence: v.optional(
    v.pipe(v.string(), v.description('The sentence that matches best. “speakers” are those of this sentence.')),
  ),
  text: v.pipe(v.string(), v.description('The words of the report.')),
  isCut: v.pipe(v.boolean(), v.description('Whether this is only a piece of the text.')),
};

export const note = v.optional(v.pipe(v.string(), v.description('A warning if even the best result is a weak match.')));
