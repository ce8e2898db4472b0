import type { NamedRule } from '../suppressions/read-directive.js';
import type { Suppression } from '../suppressions/suppression.js';
import type { UnusedSuppression } from '../suppressions/suppress.js';
import type { SuppressionRule, RuleProblem, ProposedEdit } from './rule.js';
import type { Translate } from '@findings/core/text';
import { listAtMost } from './message-parts.js';

export const ignoreUnused: SuppressionRule<'ignore.unused'> = {
  code: 'ignore.unused',
  severity: 'warning',
  summary: 'A comment keeps back a problem that is not there.',
  description: `The problem was mended, or the comment stands in the wrong place. As long as it stays, it would hide the next problem of
its kind. The fix takes it out; of a comment that names several rules it takes out those that found nothing.`,
  examples: [
    {
      text: `
The port agrees [@s1.h2]. <!-- findings-ignore citation.ambiguous: both of them say so -->
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ There is no problem here for this comment to keep back (citation.ambiguous). Take it out.
`,
      fixed: `
The port agrees [@s1.h2].
`,
    },
    {
      text: `
<!-- findings-ignore citation.ambiguous, citation.case: both of them say so -->
                                         ^^^^^^^^^^^^^ There is no problem here for this comment to keep back (citation.case). Take it out.

The port disagrees [@s2.okoro].
`,
      fixed: `
<!-- findings-ignore citation.ambiguous: both of them say so -->

The port disagrees [@s2.okoro].
`,
    },
    {
      text: `
<!-- findings-ignore-start citation: a draft -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ There is no problem here for this comment to keep back (citation). Take it out.

The port agrees [@s1.h2].

<!-- findings-ignore-end -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ There was no problem to keep back up to here. Take this comment out, too.
`,
      fixed: `
The port agrees [@s1.h2].
`,
    },
    {
      text: `
<!-- findings-ignore citation.ambiguous: both of them say so -->

- The port disagrees [@s2.okoro].

- And so does the harbour [@s2.okoro].
`,
    },
  ],
  *checkComments(document, { unused }) {
    const { say } = document;
    for (const { suppression, rules } of unused) {
      if (rules.length < suppression.rules.length || suppression.misnamed) {
        for (const rule of rules) yield report(say, rule, [rule], leaveOut(say, rule, suppression, document.markdown));
      } else {
        yield report(say, suppression, rules, takeOut(say, suppression));
        const { ending } = suppression;
        if (ending) {
          const message = say`There was no problem to keep back up to here. Take this comment out, too.`;
          yield { ...found(ending, message, takeOut(say, ending)) };
        }
      }
    }
  },
};

const mostNamed = 5;

type Place = Pick<Suppression, 'start' | 'end'>;

function report(say: Translate, place: Place, rules: UnusedSuppression['rules'], fix: ProposedEdit): RuleProblem {
  const names = say.and(
    listAtMost(
      say,
      mostNamed,
      rules.map(({ name }) => name),
    ),
  );
  return found(place, say`There is no problem here for this comment to keep back (${names}). Take it out.`, fix);
}

function found({ start, end }: Place, message: string, fix: ProposedEdit): RuleProblem {
  return { start, end, message, fix, choices: [fix] };
}

function takeOut(say: Translate, { takeOut }: Pick<Suppression, 'takeOut'>): ProposedEdit {
  return { ...takeOut, text: '', title: say`Take the comment out` };
}

/** One name with the comma behind it, or else with the one in front. */
function leaveOut(
  say: Translate,
  { name, start, end }: NamedRule,
  { start: first }: Suppression,
  markdown: string,
): ProposedEdit {
  const title = say`Take ${name} out`;
  const behind = /\s*,\s*/y;
  behind.lastIndex = end;
  if (behind.test(markdown)) return { start, end: behind.lastIndex, text: '', title };
  const comma = markdown.lastIndexOf(',', start);
  return { start: comma > first ? comma : start, end, text: '', title };
}
