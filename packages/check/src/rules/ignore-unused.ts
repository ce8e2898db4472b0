import type { NamedRule } from '../suppressions/parse-directive.js';
import type { Suppression } from '../suppressions/suppression.js';
import type { UnusedSuppression } from '../suppressions/suppress.js';
import type { RuleProblem, ProposedEdit } from '../document/checked-document.js';
import { readExamples, type SuppressionRule } from './rule.js';
import type { Translate } from '@findings/core/text';
import type { OffsetRange } from '@findings/language';
import { listAtMost } from '../document/message-parts.js';

export const ignoreUnused: SuppressionRule<'ignore.unused'> = {
  code: 'ignore.unused',
  severity: 'warning',
  name: 'unused comment',
  summary: 'A comment ignores a problem that does not exist.',
  description: `The problem has been fixed, or the comment is in the wrong position. If the comment stays, it hides the next problem of that kind. The fix
removes the comment. From a comment that names several rules it removes only the rules without problems.

Nothing is reported where the rule could not compare the text with a report, because a citation matches nothing or matches several findings.`,
  examples: readExamples(`
The port agrees [@s1.h2]. <!-- findings-ignore citation.ambiguous: both of them say so -->
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment has no problem to ignore (citation.ambiguous). Remove it.
=>
The port agrees [@s1.h2].
%%%
<!-- findings-ignore citation.ambiguous, citation.case: both of them say so -->
                                         ^^^^^^^^^^^^^ This comment has no problem to ignore (citation.case). Remove it.

The port disagrees [@s2.okoro].
=>
<!-- findings-ignore citation.ambiguous: both of them say so -->

The port disagrees [@s2.okoro].
%%%
Two countries found different numbers [@s2.h1]. <!-- findings-ignore figure.unsupported "Four countries": she corrected it -->
                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment has no problem to ignore (figure.unsupported "Four countries"). Remove it.
=>
Two countries found different numbers [@s2.h1].
%%%
Four countries found different numbers [@s9]. <!-- findings-ignore figure.unsupported "Four countries": she corrected it -->
%%%
<!-- findings-ignore-start citation: a draft -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment has no problem to ignore (citation). Remove it.

The port agrees [@s1.h2].

<!-- findings-ignore-end -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment ends a range without problems to ignore. Remove it, too.
=>
The port agrees [@s1.h2].
%%%
<!-- findings-ignore citation.ambiguous: both of them say so -->

- The port disagrees [@s2.okoro].

- And so does the harbour [@s2.okoro].
`),
  *checkComments(document, { unused }) {
    const { say } = document;
    for (const { suppression, rules } of unused) {
      if (rules.length < suppression.rules.length || suppression.hasUnknownRules) {
        for (const rule of rules)
          yield unusedProblem(say, rule, [rule], removeRule(say, rule, suppression, document.markdown));
      } else {
        yield unusedProblem(say, suppression, rules, removeComment(say, suppression));
        const { ending } = suppression;
        if (ending) {
          const message = say`This comment ends a range without problems to ignore. Remove it, too.`;
          yield problemWithFix(ending, message, removeComment(say, ending));
        }
      }
    }
  },
};

const MAX_NAMED = 5;

function unusedProblem(
  say: Translate,
  range: OffsetRange,
  rules: UnusedSuppression['rules'],
  fix: ProposedEdit,
): RuleProblem {
  const names = say.and(listAtMost(say, MAX_NAMED, rules.map(nameWithWords)));
  return problemWithFix(range, say`This comment has no problem to ignore (${names}). Remove it.`, fix);
}

/** `figure.unsupported "45%"` */
function nameWithWords({ name, words }: NamedRule): string {
  return words === undefined ? name : `${name} "${words}"`;
}

function problemWithFix({ start, end }: OffsetRange, message: string, fix: ProposedEdit): RuleProblem {
  return { start, end, message, fix, choices: [fix] };
}

function removeComment(say: Translate, { removal }: Pick<Suppression, 'removal'>): ProposedEdit {
  return { ...removal, text: '', title: say`Remove the comment` };
}

/** Removes one rule with the comma after it, or else with the comma before it. */
function removeRule(say: Translate, rule: NamedRule, { start: first }: Suppression, markdown: string): ProposedEdit {
  const { start, end } = rule;
  const title = say`Remove ${nameWithWords(rule)}`;
  const commaAfter = /\s*,\s*/y;
  commaAfter.lastIndex = end;
  if (commaAfter.test(markdown)) return { start, end: commaAfter.lastIndex, text: '', title };
  const commaBefore = markdown.lastIndexOf(',', start);
  return { start: commaBefore > first ? commaBefore : start, end, text: '', title };
}
