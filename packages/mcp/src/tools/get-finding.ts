import { excerpt, findingOf, isIn } from '@findings/core/library';
import type { Finding, Report, Statement, Turn } from '@findings/core';
import type { FindingTarget, Library, Target } from '@findings/core/library';
import * as v from 'valibot';
import { describeFinding, idOf, targetOf } from './describe-finding.js';
import { pageOf, pieceOf } from './answer-pages.js';
import { NOTICE } from './quoted.js';
import { cursor, findingEntries, nextCursor, text } from './schemas.js';
import { defineTool } from './tool.js';

/** A longer text continues in the next answer. */
const MAX_TEXT = 12_000;

const credited = v.array(
  v.object({
    text: v.string(),
    speakers: v.array(v.string()),
    isProbable: v.optional(v.pipe(v.boolean(), v.description('Only the text before names the speakers.'))),
  }),
);

export const getFinding = defineTool({
  name: 'get_finding',
  title: 'Get a finding',
  description:
    'Returns the exact words of a finding, its speakers, its page, its fingerprint, and who says which sentences. ' +
    'For a session, a part or a whole report, it lists the findings in it. Quote only words that you got here or from quote.',
  input: v.strictObject({ id: text('The id, such as s4.h2, tip2012:s4.h2, s4 or tip2012.', 200), cursor }),
  output: v.object({
    ...findingEntries,
    report: v.pipe(v.string(), v.description('The key of its report.')),
    isDigest: v.pipe(
      v.boolean(),
      v.description(
        'Whether the report retells an original: compare quotations with the original before you publish them.',
      ),
    ),
    within: v.optional(v.pipe(v.string(), v.description('The session or part that it is in, with its title.'))),
    text: v.pipe(v.string(), v.description('The words of the report.')),
    label: v.optional(v.pipe(v.string(), v.description('The words that the report prints before the text.'))),
    fingerprint: v.optional(v.pipe(v.string(), v.description('Changes exactly if the words change.'))),
    statements: v.optional(v.pipe(credited, v.description('The sentences that the report credits to somebody.'))),
    turns: v.optional(v.pipe(credited, v.description('Of a question: the question and its answers.'))),
    findings: v.optional(
      v.pipe(
        v.array(v.object({ ...findingEntries, beginning: v.string() })),
        v.description('Of a session, part or report: the findings in it.'),
      ),
    ),
    nextCursor,
  }),
  run: ({ id, cursor: from }, { library }) => {
    const target = targetOf(library, id);
    const { report, within } = target;
    const isOwnPart = !('finding' in target);
    const described = {
      ...describeFinding(library, target),
      report: report.key,
      isDigest: report.digest === true,
      ...(within && !isOwnPart && { within: `${within.id}: ${within.title}` }),
    };
    const finding = findingOf(target);
    if (finding) return { ...described, ...findingText(finding, report, from) };
    const findings = findingsIn(library, target).map((each) => ({
      ...describeFinding(library, each),
      beginning: excerpt(each.text, 120),
    }));
    const { items, nextCursor: next } = pageOf(findings, from);
    return { ...described, text: target.text, findings: items, ...(next !== undefined && { nextCursor: next }) };
  },
});

function findingText(finding: Finding, { people }: Report, from: string | undefined) {
  const { label, fingerprint, statements } = finding;
  const nameOf = (id: string): string => people.find((person) => person.id === id)?.name ?? id;
  const credit = (each: readonly (Turn | Statement)[]) =>
    each.map((one) => ({
      text: one.text,
      speakers: one.speakers.map(nameOf),
      ...('credit' in one && one.credit === 'carried' && { isProbable: true }),
    }));
  const turns = finding.type === 'exchange' ? [finding.question, finding.comment, ...finding.answers] : [];
  const said = turns.filter((turn) => turn !== undefined);
  const piece = pieceOf(finding.text, from, MAX_TEXT);
  // These repeat the text, so an answer with a piece of it leaves them out.
  const isWhole = piece.text === finding.text;
  return {
    ...piece,
    ...(label !== undefined && { label }),
    fingerprint,
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
