import { excerpt } from '@findings/core/library';
import { REASON_PLACEHOLDER } from '../suppressions/parse-directive.js';
import type { SuppressionProblem } from '../suppressions/suppression.js';
import type { RuleProblem, ProposedEdit } from '../document/checked-document.js';
import { readExamples, type SuppressionRule } from './rule.js';
import type { Translate } from '@findings/core/text';

export const ignoreMalformed: SuppressionRule<'ignore.malformed'> = {
  code: 'ignore.malformed',
  severity: 'warning',
  name: 'malformed comment',
  summary: 'A comment that should ignore problems contains a mistake.',
  description: `A comment names the rules to ignore and gives the reason. Words in quotation marks after a rule say which problem of the rule to
ignore. A comment with a mistake ignores nothing, except for the rules that it names correctly, so that a typing error never hides a problem. A
comment that an editor wrote for you takes effect at once, and is reported until you write your reason. See \`docs/suppressing.md\` for the forms of a comment.`,
  examples: readExamples(`
The port disagrees [@s2.okoro]. <!-- findings-ignore citation.ambigous: both of them say so -->
                                                     ^^^^^^^^^^^^^^^^^ There is no rule “citation.ambigous”. Did you mean citation.ambiguous?
=>
The port disagrees [@s2.okoro]. <!-- findings-ignore citation.ambiguous: both of them say so -->
%%%
The port disagrees [@s2.okoro]. <!-- findings-ignore citation.ambiguous -->
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment gives no reason. Write it after a colon: <!-- findings-ignore quote.altered: the reason -->.
%%%
The port disagrees [@s2.okoro]. <!-- findings-ignore citation.ambiguous: the reason -->
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment gives no reason yet. Replace “the reason” with your reason.
%%%
Four countries found different numbers [@s2.h1]. <!-- findings-ignore figure.unsupported Four countries: she corrected it -->
                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Write the words to ignore in one pair of quotation marks: figure.unsupported "…".
%%%
The port disagrees [@s2.okoro]. <!-- findings-ignore: both of them say so -->
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment names no rule. Write the rules to ignore before the colon: <!-- findings-ignore quote.altered: the reason -->.
%%%
<!-- findings-ignore-start citation: they are written up next week -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The range to ignore starts here and has no end. Write <!-- findings-ignore-end --> after it.

The port disagrees [@s2.okoro].
%%%
The port agrees [@s1.h2].

<!-- findings-ignore-end -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment ends a range to ignore, but none has started. Remove the comment.
=>
The port agrees [@s1.h2].
%%%
<!-- findings-ignroe citation: they are written up next week -->
     ^^^^^^^^^^^^^^^ “findings-ignroe” is not a Findings comment. Did you mean findings-ignore?

The port disagrees [@s2.okoro].
=>
<!-- findings-ignore citation: they are written up next week -->

The port disagrees [@s2.okoro].
%%%
<!-- findings-ignore-start quote -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment gives no reason. Write it after a colon: <!-- findings-ignore-start quote.altered: the reason -->.

The port disagrees.

<!-- findings-ignore-end -->
%%%
Write \`<!-- findings-ignore -->\` in a comment. <!-- Other comments are not checked. -->
`),
  *checkComments(document, { problems }) {
    const { say } = document;
    for (const problem of problems) {
      const { start, end } = problem;
      const choices = editsFor(say, problem);
      const [fix, other] = choices;
      yield {
        start,
        end,
        message: describeProblem(say, problem, exampleOf(document.markdown.slice(start, end))),
        ...(fix && !other && { fix }),
        ...(choices.length > 0 && { choices }),
      } satisfies RuleProblem;
    }
  },
};

/** A correct comment of the same kind. */
function exampleOf(comment: string): string {
  const word = /findings-ignore-start/i.test(comment) ? 'findings-ignore-start' : 'findings-ignore';
  return `<!-- ${word} quote.altered: ${REASON_PLACEHOLDER} -->`;
}

function describeProblem(say: Translate, problem: SuppressionProblem, example: string): string {
  switch (problem.kind) {
    case 'no-reason':
      return say`This comment gives no reason. Write it after a colon: ${example}.`;
    case 'reason-to-write':
      return say`This comment gives no reason yet. Replace “${REASON_PLACEHOLDER}” with your reason.`;
    case 'no-rule':
      return say`This comment names no rule. Write the rules to ignore before the colon: ${example}.`;
    case 'no-end':
      return say`The range to ignore starts here and has no end. Write <!-- findings-ignore-end --> after it.`;
    case 'no-start':
      return say`This comment ends a range to ignore, but none has started. Remove the comment.`;
    case 'unclosed':
      return say`This comment is not closed. Write --> after it.`;
    case 'words-after-end':
      return say`This comment ends a range to ignore, and the rest of it has no effect. Write <!-- findings-ignore-end -->.`;
    case 'unknown-word':
      return problem.near === undefined
        ? say`“${excerpt(problem.word)}” is not a Findings comment. Write findings-ignore on the same line or alone before a block, or findings-ignore-start and findings-ignore-end around several blocks.`
        : say`“${excerpt(problem.word)}” is not a Findings comment. Did you mean ${problem.near}?`;
    case 'unknown-rule':
      return unknownRule(say, problem.name, problem.near);
    case 'broken-words':
      return say`Write the words to ignore in one pair of quotation marks: ${`${problem.name} "…"`}.`;
    case 'unignorable':
      return say`A comment cannot ignore “${problem.name}”, which checks comments like this one. Remove it.`;
  }
}

function unknownRule(say: Translate, name: string, near: readonly string[]): string {
  if (name === '') return say`A rule is missing here. Remove the comma.`;
  if (/\s/.test(name)) return say`There is no rule “${excerpt(name)}”. Write a comma between two rules.`;
  if (near.length > 0) return say`There is no rule “${excerpt(name)}”. Did you mean ${say.or(near)}?`;
  return say`There is no rule “${excerpt(name)}”. Each problem shows its rule.`;
}

function editsFor(say: Translate, problem: SuppressionProblem): readonly ProposedEdit[] {
  const { start, end } = problem;
  const write = (text: string): ProposedEdit => ({ start, end, text, title: say`Write ${text}` });
  switch (problem.kind) {
    case 'unknown-word':
      return problem.near === undefined ? [] : [write(problem.near)];
    case 'unknown-rule':
      return problem.near.map(write);
    case 'no-start':
      return [{ ...problem.removal, text: '', title: say`Remove the comment` }];
    case 'words-after-end':
      return [write('<!-- findings-ignore-end -->')];
    case 'no-reason':
    case 'reason-to-write':
    case 'no-rule':
    case 'no-end':
    case 'unclosed':
    case 'broken-words':
    case 'unignorable':
      return [];
  }
}
