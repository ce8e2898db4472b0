import { pinStatus } from '../pins/pin-status.js';
import type { ChangedPinStatus } from '../pins/pin-status.js';
import { excerpt } from '@findings/core/library';
import type { Change, Translate } from '@findings/core/text';
import type { RuleProblem, Rule } from './rule.js';
import { listAtMost } from './message-parts.js';

/** A message names so many findings of a session. */
const mostNamed = 5;

export const citationDrifted: Rule<'citation.drifted'> = {
  code: 'citation.drifted',
  severity: 'warning',
  summary: 'The finding’s text is not the one that was pinned.',
  description: `\`findings pin\` writes the text of each cited finding into \`findings.lock.json\`. When the report is edited later, the
citation may no longer prove what it was meant to. Read the finding again: where the citation still holds, \`findings pin\`
accepts the new text. White space, the shape of quotation marks and dashes, and the final punctuation mark may change
without a word. \`docs/pinning.md\` says more.`,
  examples: [
    {
      pinned: { 's1.h1': 'Shelters are full by the end of the month.' },
      text: `
Shelters are full [@s1.h1].
                   ^^^^^^ s1.h1 (Session 1 highlight: Asha Rana (Hope House)) no longer says what was pinned: “end” is “middle” now. Read it again; if the citation still holds, run “findings pin”.
`,
    },
    {
      pinned: { 's3.h1': 'What is not counted is paid for.', uncounted: 'What is not counted is paid for.' },
      text: `
Nobody pays for it [@s3.h1, p. 4; @uncounted].
                    ^^^^^^ s3.h1 (Session 3 highlight: Li Wen (Statistics Office)) no longer says what was pinned: “not” is new. Read it again; if the citation still holds, run “findings pin”.
                                  ^^^^^^^^^^ uncounted (Session 3 highlight: Li Wen (Statistics Office)) no longer says what was pinned: “not” is new. Read it again; if the citation still holds, run “findings pin”.
`,
    },
    {
      pinned: { 'every-bed': 'Every bed is paid for by the port.' },
      text: `
The port pays [@every-bed].
               ^^^^^^^^^^ What was pinned as every-bed is no longer in the report: “Every bed is paid for by the port.” Cite what proves it now, or take the citation out.
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
      const standing = pinStatus(lock, library, item.id, resolution);
      const { start, end, id } = item;
      if (standing?.type === 'changed') {
        // A session whose findings changed may be called as before.
        const differs = standing.diff.some(({ kind }) => kind !== 'same');
        const message = whatChanged(say, id, standing);
        yield { start, end, id, message, ...(differs && { diff: standing.diff }) } satisfies RuleProblem;
      }
      // Of what looks like an id of ours, citation.unresolved says that it is not there.
      if (standing?.type === 'gone' && resolution.type === 'foreign') {
        const message = say`What was pinned as ${id} is no longer in the report: “${excerpt(standing.pinned.text)}” Cite what proves it now, or take the citation out.`;
        yield { start, end, id, message } satisfies RuleProblem;
      }
    }
  },
};

function whatChanged(say: Translate, id: string, { target, diff, gone, come }: ChangedPinStatus): string {
  const changed = gone.filter((part) => come.includes(part));
  const cameIn = come.filter((part) => !changed.includes(part));
  const wentOut = gone.filter((part) => !changed.includes(part));
  const list = (ids: readonly string[]): string => say.and(listAtMost(say, mostNamed, ids));
  const said = say.and([
    ...(changed.length > 0 ? [say`${list(changed)} changed`] : []),
    ...(cameIn.length > 0 ? [say`${list(cameIn)} came in`] : []),
    ...(wentOut.length > 0 ? [say`${list(wentOut)} went out`] : []),
    ...firstChange(say, diff),
  ]);
  return said === ''
    ? say`${id} (${target.title}) no longer says what was pinned. Read it again; if the citation still holds, run “findings pin”.`
    : say`${id} (${target.title}) no longer says what was pinned: ${said}. Read it again; if the citation still holds, run “findings pin”.`;
}

/** What differs first, and how much more there is. */
function firstChange(say: Translate, diff: readonly Change[]): readonly string[] {
  const at = diff.findIndex(({ kind }) => kind !== 'same');
  const first = diff[at];
  if (!first) return [];
  const next = diff[at + 1];
  const replaced = first.kind === 'removed' && next?.kind === 'added';
  const changes = diff.filter(
    ({ kind }, index) => kind !== 'same' && !(kind === 'added' && diff[index - 1]?.kind === 'removed'),
  );
  const more = changes.length - 1;
  const what = replaced
    ? say`“${words(first)}” is “${words(next)}” now`
    : first.kind === 'added'
      ? say`“${words(first)}” is new`
      : say`“${words(first)}” is gone`;
  if (more === 0) return [what];
  return [more === 1 ? say`${what}, and one more change` : say`${what}, and ${more} more changes`];
}

function words({ text }: Change): string {
  return excerpt(text.trim());
}
