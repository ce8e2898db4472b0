import { pinStatus } from '../pins/pin-status.js';
import type { ChangedPinStatus } from '../pins/pin-status.js';
import { excerpt } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import type { Change } from '@findings/language';
import type { RuleProblem } from '../document/checked-document.js';
import type { Rule } from './rule.js';
import { listAtMost } from '../document/message-parts.js';

/** A message names at most this many findings of a session. */
const MAX_NAMED = 5;

export const citationDrifted: Rule<'citation.drifted'> = {
  code: 'citation.drifted',
  severity: 'warning',
  name: 'changed finding',
  summary: 'A cited finding has changed since it was checked.',
  description: `\`findings pin\` records the text of each cited finding in \`findings.lock.json\`. If the report is edited later, the finding may no longer
support the citation. Read the finding again. If the citation is still right, \`findings pin\` accepts the new text. Changes of white space,
of the style of quotation marks and dashes, and of the final punctuation mark are not reported. See \`docs/pinning.md\`.`,
  examples: [
    {
      pinned: { 's1.h1': 'Shelters are full by the end of the month.' },
      text: `
Shelters are full [@s1.h1].
                   ^^^^^^ s1.h1 has changed since you checked it: “end” is now “middle”. If it still supports you, accept the new wording.
`,
    },
    {
      pinned: { 's3.h1': 'What is not counted is paid for.', uncounted: 'What is not counted is paid for.' },
      text: `
Nobody pays for it [@s3.h1, p. 4; @uncounted].
                    ^^^^^^ s3.h1 has changed since you checked it: “not” is new. If it still supports you, accept the new wording.
                                  ^^^^^^^^^^ uncounted has changed since you checked it: “not” is new. If it still supports you, accept the new wording.
`,
    },
    {
      pinned: { 'every-bed': 'Every bed is paid for by the port.' },
      text: `
The port pays [@every-bed].
               ^^^^^^^^^^ The text that you checked as every-bed is no longer in the report: “Every bed is paid for by the port.” Cite another finding that supports you, or remove the citation.
`,
    },
    {
      pinned: { 's1.h2': 'beds are counted every night, and the count is  public' },
      text: `
Beds are counted [@s1.h2]. Nobody pinned this [@s1.h1].
`,
    },
  ],
  *check({ citations, library, lock, say }) {
    if (!lock) return;
    for (const { item, resolution } of citations) {
      const status = pinStatus(lock, library, item.id, resolution);
      const { start, end, id } = item;
      if (status?.type === 'changed') {
        // If findings of a session changed, its own title may be the same.
        const differs = status.diff.some(({ kind }) => kind !== 'same');
        const message = driftMessage(say, id, status);
        yield { start, end, id, message, ...(differs && { diff: status.diff }) } satisfies RuleProblem;
      }
      // If the key looks like an id of a report, citation.unresolved reports it.
      if (status?.type === 'gone' && resolution.type === 'foreign' && !resolution.isUnread) {
        const message = say`The text that you checked as ${id} is no longer in the report: “${excerpt(status.pinned.text)}” Cite another finding that supports you, or remove the citation.`;
        yield { start, end, id, message } satisfies RuleProblem;
      }
    }
  },
};

function driftMessage(say: Translate, id: string, { diff, removed, added }: ChangedPinStatus): string {
  const changed = removed.filter((part) => added.includes(part));
  const appeared = added.filter((part) => !changed.includes(part));
  const disappeared = removed.filter((part) => !changed.includes(part));
  const list = (ids: readonly string[]): string => say.and(listAtMost(say, MAX_NAMED, ids));
  const changes = say.and([
    ...(changed.length > 0 ? [say`${list(changed)} changed`] : []),
    ...(appeared.length > 0 ? [say`${list(appeared)} appeared`] : []),
    ...(disappeared.length > 0 ? [say`${list(disappeared)} disappeared`] : []),
    ...firstChange(say, diff),
  ]);
  return changes === ''
    ? say`${id} has changed since you checked it. If it still supports you, accept the new wording.`
    : say`${id} has changed since you checked it: ${changes}. If it still supports you, accept the new wording.`;
}

/** The first difference, and the number of further ones. */
function firstChange(say: Translate, diff: readonly Change[]): readonly string[] {
  const at = diff.findIndex(({ kind }) => kind !== 'same');
  const first = diff[at];
  if (!first) return [];
  const next = diff[at + 1];
  const isReplaced = first.kind === 'removed' && next?.kind === 'added';
  const changes = diff.filter(
    ({ kind }, index) => kind !== 'same' && !(kind === 'added' && diff[index - 1]?.kind === 'removed'),
  );
  const more = changes.length - 1;
  const what = isReplaced
    ? say`“${changedWords(first)}” is now “${changedWords(next)}”`
    : first.kind === 'added'
      ? say`“${changedWords(first)}” is new`
      : say`“${changedWords(first)}” is gone`;
  if (more === 0) return [what];
  return [more === 1 ? say`${what}, and one more change` : say`${what}, and ${more} more changes`];
}

function changedWords({ text }: Change): string {
  return excerpt(text.trim());
}
