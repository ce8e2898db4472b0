import { excerpt } from '@findings/core/library';
import { REASON_PLACEHOLDER } from '../suppressions/read-directive.js';
import type { SuppressionProblem } from '../suppressions/suppression.js';
import type { SuppressionRule, RuleProblem, ProposedEdit } from './rule.js';
import type { Translate } from '@findings/core/text';

export const ignoreMalformed: SuppressionRule<'ignore.malformed'> = {
  code: 'ignore.malformed',
  severity: 'warning',
  summary: 'A comment that is to keep a problem from being reported is not understood.',
  description: `A comment names the rules that it is about, and says why they may be passed over. With a mistake in it it keeps
nothing back (but for the rules that it names rightly), so that a typing error never hides a problem. Where an editor wrote it
for you, it holds, and is reported until your reason stands in it.
\`docs/suppressing.md\` has its forms.`,
  examples: [
    {
      text: `
The port disagrees [@s2.okoro]. <!-- findings-ignore citation.ambigous: both of them say so -->
                                                     ^^^^^^^^^^^^^^^^^ There is no rule “citation.ambigous”. Did you mean citation.ambiguous?
`,
      fixed: `
The port disagrees [@s2.okoro]. <!-- findings-ignore citation.ambiguous: both of them say so -->
`,
    },
    {
      text: `
The port disagrees [@s2.okoro]. <!-- findings-ignore citation.ambiguous -->
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment does not say why. Write the reason behind a colon: <!-- findings-ignore quote.altered: the reason -->.
`,
    },
    {
      text: `
The port disagrees [@s2.okoro]. <!-- findings-ignore citation.ambiguous: the reason -->
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment does not say why yet. Write your reason in place of “the reason”.
`,
    },
    {
      text: `
The port disagrees [@s2.okoro]. <!-- findings-ignore: both of them say so -->
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment does not say which problems it is about. Write their rules before the colon: <!-- findings-ignore quote.altered: the reason -->.
`,
    },
    {
      text: `
<!-- findings-ignore-start citation: they are written up next week -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The stretch that starts here is never ended. Write <!-- findings-ignore-end --> behind it.

The port disagrees [@s2.okoro].
`,
    },
    {
      text: `
The port agrees [@s1.h2].

<!-- findings-ignore-end -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ No stretch has been started that could end here. Take this comment out.
`,
      fixed: `
The port agrees [@s1.h2].
`,
    },
    {
      text: `
<!-- findings-ignroe citation: they are written up next week -->
     ^^^^^^^^^^^^^^^ There is no “findings-ignroe”. Did you mean findings-ignore?

The port disagrees [@s2.okoro].
`,
      fixed: `
<!-- findings-ignore citation: they are written up next week -->

The port disagrees [@s2.okoro].
`,
    },
    {
      text: `
<!-- findings-ignore-start quote -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment does not say why. Write the reason behind a colon: <!-- findings-ignore-start quote.altered: the reason -->.

The port disagrees.

<!-- findings-ignore-end -->
`,
    },
    {
      text: `
Write \`<!-- findings-ignore -->\` in a comment. <!-- Any other comment is nobody's business. -->
`,
    },
  ],
  *checkComments(document, { mistakes }) {
    const { say } = document;
    for (const mistake of mistakes) {
      const { start, end } = mistake;
      const choices = whatToDo(say, mistake);
      const [fix, other] = choices;
      yield {
        start,
        end,
        message: whatIsWrong(say, mistake, formOf(document.markdown.slice(start, end))),
        ...(fix && !other && { fix }),
        ...(choices.length > 0 && { choices }),
      } satisfies RuleProblem;
    }
  },
};

/** How a comment of the same kind is written. */
function formOf(comment: string): string {
  const word = /findings-ignore-start/i.test(comment) ? 'findings-ignore-start' : 'findings-ignore';
  return `<!-- ${word} quote.altered: ${REASON_PLACEHOLDER} -->`;
}

function whatIsWrong(say: Translate, mistake: SuppressionProblem, form: string): string {
  switch (mistake.kind) {
    case 'no-reason':
      return say`This comment does not say why. Write the reason behind a colon: ${form}.`;
    case 'reason-to-write':
      return say`This comment does not say why yet. Write your reason in place of “${REASON_PLACEHOLDER}”.`;
    case 'no-rule':
      return say`This comment does not say which problems it is about. Write their rules before the colon: ${form}.`;
    case 'no-end':
      return say`The stretch that starts here is never ended. Write <!-- findings-ignore-end --> behind it.`;
    case 'no-start':
      return say`No stretch has been started that could end here. Take this comment out.`;
    case 'unclosed':
      return say`This comment is never closed. Write --> behind it.`;
    case 'words-behind-end':
      return say`This comment ends the stretch that was started last, whatever else it says. Write <!-- findings-ignore-end -->.`;
    case 'unknown-word':
      return mistake.near === undefined
        ? say`There is no “${excerpt(mistake.word)}”. Write findings-ignore on the line or alone before the block that it is for, or findings-ignore-start and findings-ignore-end around several.`
        : say`There is no “${excerpt(mistake.word)}”. Did you mean ${mistake.near}?`;
    case 'unknown-rule':
      return unknownRule(say, mistake.name, mistake.near);
    case 'unignorable':
      return say`“${mistake.name}” is about comments such as this one, and no comment keeps it back. Take it out; the configuration can switch it off.`;
  }
}

function unknownRule(say: Translate, name: string, near: readonly string[]): string {
  if (name === '') return say`The name of a rule is missing here. Take the comma out.`;
  if (/\s/.test(name)) return say`There is no rule “${excerpt(name)}”. Put commas between several.`;
  if (near.length > 0) return say`There is no rule “${excerpt(name)}”. Did you mean ${say.or(near)}?`;
  return say`There is no rule “${excerpt(name)}”. “findings check” names the rule beside each problem.`;
}

function whatToDo(say: Translate, mistake: SuppressionProblem): readonly ProposedEdit[] {
  const { start, end } = mistake;
  const write = (text: string): ProposedEdit => ({ start, end, text, title: say`Write ${text}` });
  switch (mistake.kind) {
    case 'unknown-word':
      return mistake.near === undefined ? [] : [write(mistake.near)];
    case 'unknown-rule':
      return mistake.near.map(write);
    case 'no-start':
      return [{ ...mistake.takeOut, text: '', title: say`Take the comment out` }];
    case 'words-behind-end':
      return [write('<!-- findings-ignore-end -->')];
    case 'no-reason':
    case 'reason-to-write':
    case 'no-rule':
    case 'no-end':
    case 'unclosed':
    case 'unignorable':
      return [];
  }
}
