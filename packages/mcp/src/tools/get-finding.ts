import { excerpt, findingOf, isIn } from '@findings/core/library';
import type { Finding, Person, Point, Report, Statement, Turn } from '@findings/core';
import type { FindingTarget, Library, Target } from '@findings/core/library';
import { readSentences } from '@findings/language';
import * as v from 'valibot';
import { describeFinding, idOf, plainId, targetOf } from './describe-finding.js';
import type { Reports } from './describe-finding.js';
import { pageOf, pieceOf } from './answer-pages.js';
import { NOTICE } from './quoted.js';
import { cursor, described, findingEntries, nextCursor, optional, text } from './schemas.js';
import { defineTool, ToolError } from './tool.js';

/** A longer text continues in the next answer. */
const MAX_TEXT = 12_000;
/** Findings in one call. */
const MAX_IDS = 20;
const MAX_LEAD_IN = 300;

const credited = v.array(
  v.object({
    text: v.string(),
    speakers: v.array(v.string()),
    isProbable: optional(v.boolean(), 'The speakers are inferred from the text before it.'),
  }),
);

const finding = v.object({
  ...findingEntries,
  report: described(v.string(), 'The key of its report.'),
  isDigest: described(
    v.boolean(),
    'Whether the report retells an original: compare quotations with the original before you publish them.',
  ),
  within: optional(v.string(), 'The session or part that it is in, with its title.'),
  leadIn: optional(
    v.string(),
    'For an item of a list: the id of the paragraph before the list, and its last sentence.',
  ),
  text: described(v.string(), 'The words of the report.'),
  label: optional(v.string(), 'The words that the report prints before the text.'),
  people: optional(
    v.array(v.object({ name: v.string(), affiliations: v.array(v.string()), roles: v.optional(v.array(v.string())) })),
    'The people whom the report credits with a part of it. Absent for a whole report.',
  ),
  fingerprint: optional(v.string(), 'Changes exactly if the words change.'),
  statements: optional(credited, 'The sentences that the report credits to a speaker.'),
  turns: optional(credited, 'Of a question: the question and its answers.'),
  findings: optional(
    v.array(v.object({ ...findingEntries, beginning: v.string() })),
    'Of a session, part or report: the findings in it.',
  ),
  nextCursor,
});
type Described = v.InferOutput<typeof finding>;

export const getFinding = defineTool({
  name: 'get_finding',
  title: 'Get a finding',
  description:
    'Returns the exact words of findings, their speakers with affiliations, their page, and who says which sentences. An item of a list has its ' +
    '“leadIn”, the words before the list. For a session, a part or a whole report, it lists the findings in it. Credit “speakers”; ' +
    '“probableSpeakers” are only inferred. Quote only words that you got here or from quote.',
  input: v.strictObject({
    id: text('The id, such as s4.h2, tip2012:s4.h2, s4 or tip2012. Separate several ids with commas.', 2000),
    fingerprint: v.optional(described(v.boolean(), 'Whether to add a fingerprint of the words.'), false),
    cursor,
  }),
  output: v.object({
    ...v.partial(finding).entries,
    results: optional(
      v.array(v.union([finding, v.object({ id: v.string(), error: v.string() })])),
      'For several ids: one result for each. To continue a result with its nextCursor, get its id alone.',
    ),
  }),
  needs: ({ id }) => ({ ids: idsIn(id).slice(0, MAX_IDS).map(plainId) }),
  run: ({ id, fingerprint, cursor: from }, folder) => {
    const [first = '', ...others] = idsIn(id);
    if (others.length === 0) return describe(folder, first, fingerprint, from);
    if (others.length >= MAX_IDS) throw new ToolError(`Get at most ${MAX_IDS} findings in one call.`);
    const results = [first, ...others].map((each) => describeOrError(folder, each, fingerprint));
    const { items, ...page } = pageOf(results, from);
    return { results: items, ...page };
  },
});

function idsIn(written: string): readonly string[] {
  return written.split(/[\s,;]+/).filter((each) => each !== '');
}

/** Describes a finding, or returns the error for its id, so that a wrong id does not withhold the other results. */
function describeOrError(folder: Reports, id: string, fingerprint: boolean): Described | { id: string; error: string } {
  try {
    return describe(folder, id, fingerprint, undefined);
  } catch (error) {
    if (error instanceof ToolError) return { id, error: error.message };
    throw error;
  }
}

function describe(folder: Reports, id: string, hasFingerprint: boolean, from: string | undefined): Described {
  const { library } = folder;
  const target = targetOf(folder, id);
  const { report, within } = target;
  const inside = 'finding' in target ? [target] : findingsIn(library, target);
  // A whole report may have hundreds of people.
  const people = target.type === 'report' || from !== undefined ? [] : inside.flatMap(({ speakers }) => speakers);
  const answer = {
    ...describeFinding(library, target),
    report: report.key,
    isDigest: report.digest === true,
    ...(people.length > 0 && { people: [...new Set(people)].map(describePerson) }),
  };
  if (!('finding' in target)) {
    const findings = inside.map((each) => ({
      ...describeFinding(library, each),
      beginning: excerpt(each.text, 120),
    }));
    const { items, ...page } = pageOf(findings, from, JSON.stringify(answer).length);
    return { ...answer, text: target.text, findings: items, ...page };
  }
  const leadIn = leadInOf(library, target);
  return {
    ...answer,
    ...(within && { within: `${within.id}: ${within.title}` }),
    ...(leadIn !== undefined && { leadIn }),
    ...findingText(target.finding, report, from),
    ...(hasFingerprint && { fingerprint: target.finding.fingerprint }),
  };
}

function describePerson({ name, affiliations, roles }: Person) {
  return { name, affiliations: [...affiliations], ...(roles.length > 0 && { roles: [...roles] }) };
}

/**
 * The words before the list that a finding is an item of, with the id of their finding: `s1.p2: The group agreed on three steps:`. They
 * are the end of a paragraph before the items of the part, or of the item that contains a deeper list.
 */
function leadInOf(library: Library, target: FindingTarget): string | undefined {
  const before = findingsBefore(library, target);
  const isItem = (each: FindingTarget): boolean => kindOf(each) === kindOf(target);
  const { column } = startOf(target);
  // The item that contains a deeper list starts in another column.
  const parent = before.find((each) => !isItem(each) || startOf(each).column !== column);
  const isDeeper = target.finding.label === undefined && parent?.text.endsWith(':') && isItem(parent);
  const lead = isDeeper ? parent : before.find((each) => !isItem(each));
  if (!lead?.text.endsWith(':') || (!isDeeper && kindOf(lead) !== 'overview')) return undefined;
  if (hasHeadingBetween(lead, target)) return undefined;
  const { start = 0 } = readSentences(lead.text).at(-1) ?? {};
  return `${idOf(library, lead)}: ${excerpt(lead.text.slice(start).trim(), MAX_LEAD_IN)}`;
}

function startOf({ finding: { spans } }: FindingTarget): Pick<Point, 'offset' | 'column'> {
  return spans[0]?.start ?? { offset: 0, column: 0 };
}

function kindOf(target: FindingTarget): string {
  return 'role' in target ? target.role : target.type;
}

/** The findings before a finding in its session or part, the nearest first. */
function findingsBefore(library: Library, target: FindingTarget): readonly FindingTarget[] {
  return library
    .targets(target.report.key)
    .filter((each) => 'finding' in each)
    .filter((each) => each.within === target.within && startOf(each).offset < startOf(target).offset)
    .toSorted((one, other) => startOf(other).offset - startOf(one).offset);
}

/** Whether a heading that is not a part, such as “Highlights”, is between two findings. */
function hasHeadingBetween(one: FindingTarget, other: FindingTarget): boolean {
  return one.report.furniture
    .filter(({ kind }) => kind === 'navigation')
    .flatMap(({ spans }) => spans)
    .some(({ start: { offset } }) => startOf(one).offset < offset && offset < startOf(other).offset);
}

function findingText(
  { label, text: whole, statements, ...finding }: Finding,
  { people }: Report,
  from: string | undefined,
) {
  const nameOf = (id: string): string => people.find((person) => person.id === id)?.name ?? id;
  const credit = (each: readonly (Turn | Statement)[]) =>
    each.map((one) => ({
      text: one.text,
      speakers: one.speakers.map(nameOf),
      ...('credit' in one && one.credit === 'carried' && { isProbable: true }),
    }));
  const turns = finding.type === 'exchange' ? [finding.question, finding.comment, ...finding.answers] : [];
  const said = turns.filter((turn) => turn !== undefined);
  const piece = pieceOf(whole, from, MAX_TEXT);
  // These repeat the text, so an answer with a piece of it leaves them out.
  const isWhole = piece.text === whole;
  return {
    ...piece,
    ...(label !== undefined && { label }),
    ...(isWhole && statements.length > 0 && { statements: credit(statements) }),
    ...(isWhole && said.length > 0 && { turns: credit(said) }),
  };
}

function findingsIn(library: Library, container: Target): readonly FindingTarget[] {
  return library
    .targets(container.report.key)
    .filter((each): each is FindingTarget => 'finding' in each && isIn(each, container));
}

/** For resources: a finding as Markdown, with its citation. */
export function findingMarkdown(library: Library, target: Target): string {
  const { title, citation, speakers, probableSpeakers, page } = describeFinding(library, target);
  const facts = [
    `Cite as ${citation}`,
    ...(speakers.length > 0 ? [`Speakers: ${speakers.join('; ')}`] : []),
    ...(probableSpeakers ? [`Probably said by: ${probableSpeakers.join('; ')}`] : []),
    ...(page === undefined ? [] : [`Page ${page}`]),
  ];
  const body = findingOf(target)
    ? target.text
    : findingsIn(library, target)
        .map((each) => `- ${idOf(library, each)}: ${excerpt(each.text, 120)}`)
        .join('\n');
  return `${NOTICE}\n\n# ${title}\n\n${facts.join('. ')}.\n\n${body}\n`;
}
