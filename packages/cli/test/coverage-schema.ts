import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const place = v.pipe(v.number(), v.integer(), v.minValue(1));
const path = v.pipe(v.string(), v.description('Relative to the working directory, with “/”.'));

const tally = {
  findings: v.pipe(count, v.description('How many findings there are.')),
  cited: v.pipe(count, v.description('How many of them are cited.')),
  citations: v.pipe(count, v.description('How often they are cited, together.')),
};

const cite = {
  path,
  line: place,
  column: v.pipe(place, v.description('In UTF-16 code units.')),
  key: v.pipe(v.string(), v.description('The citation’s key as written.')),
  heading: v.exactOptional(v.pipe(v.string(), v.description('The heading that it stands under.'))),
  sentence: v.pipe(
    v.string(),
    v.description('The sentence that cites, without its bracketed citations; empty where there is none.'),
  ),
};
const cites = v.array(v.object(cite));

const kind = v.picklist([
  'summary',
  'guiding-question',
  'overview',
  'highlight',
  'exchange',
  'recommendation',
  'action',
  'table',
]);

const finding = v.object({
  id: v.string(),
  kind,
  title: v.string(),
  speakers: v.pipe(v.array(v.string()), v.description('Ids of people.')),
  text: v.string(),
  page: v.exactOptional(v.pipe(v.string(), v.description('Of the report, as printed.'))),
  line: v.exactOptional(v.pipe(place, v.description('Of the report.'))),
  cites,
});

const section = v.object({
  type: v.pipe(
    v.picklist(['summary', 'session', 'part', 'outside']),
    v.description('“outside” holds findings outside all sessions and parts.'),
  ),
  id: v.exactOptional(v.string()),
  title: v.string(),
  day: v.exactOptional(v.pipe(v.string(), v.description('Id of the day.'))),
  cites: v.pipe(cites, v.description('Of the section as a whole.')),
  total: v.pipe(count, v.description('How many findings it has.')),
  cited: tally.cited,
  citations: tally.citations,
  findings: v.array(finding),
});

const report = v.object({
  key: v.string(),
  path,
  title: v.string(),
  cites: v.pipe(cites, v.description('Of the report as a whole.')),
  ...tally,
  days: v.array(
    v.object({
      id: v.string(),
      label: v.string(),
      date: v.exactOptional(v.pipe(v.string(), v.description('ISO 8601.'))),
      cites: v.pipe(cites, v.description('Of the day as a whole.')),
      ...tally,
    }),
  ),
  kinds: v.array(v.object({ kind, ...tally })),
  speakers: v.pipe(
    v.array(v.object({ id: v.string(), name: v.string(), organizations: v.array(v.string()), ...tally })),
    v.description('A finding of two speakers counts for both.'),
  ),
  organizations: v.array(v.object({ name: v.string(), ...tally })),
  sections: v.pipe(v.array(section), v.description('Each finding of the report is in exactly one of them.')),
});

const wholes = v.pipe(count, v.description('Citations of a session, a day, a summary or a report as a whole.'));

/** What `findings coverage --format json` writes. */
export const coverageSchema = v.object({
  version: v.literal(1),
  totals: v.object({ ...tally, reports: count, proposals: count, whole: wholes, unresolved: count, ambiguous: count }),
  reports: v.array(report),
  proposals: v.array(
    v.object({
      path,
      title: v.exactOptional(v.string()),
      findings: v.pipe(count, v.description('How many different findings it cites.')),
      citations: count,
      whole: wholes,
      unresolved: count,
      ambiguous: count,
    }),
  ),
  astray: v.pipe(
    v.array(
      v.object({
        ...cite,
        why: v.picklist(['unresolved', 'ambiguous']),
        candidates: v.pipe(v.array(v.string()), v.description('Ids that are suggested, or that it may mean.')),
      }),
    ),
    v.description('Citations that name nothing, or several findings: “findings check” says more.'),
  ),
});

type DeepReadonly<Type> = { readonly [Key in keyof Type]: DeepReadonly<Type[Key]> };

/** Its type, to be held to the one that is published. */
export type DescribedCoverage = DeepReadonly<v.InferOutput<typeof coverageSchema>>;
