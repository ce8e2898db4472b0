import { titleInMessage, type Target, type Library } from '@findings/core/library';
import type { Lock } from '../pins/lock.js';
import { keyAfterMove, keyAsWritten } from '../pins/move-pins.js';
import { pinStatus } from '../pins/pin-status.js';
import { replaceKey } from '../citations/citation-edits.js';
import type { CheckedDocument, RuleProblem } from '../document/checked-document.js';
import type { Rule } from './rule.js';
import type { Translate } from '@findings/core/text';
import { listAtMost } from '../document/message-parts.js';

/** A message names at most this many new ids, and a menu offers at most this many. */
const MAX_NAMED = 3;
const MAX_OFFERED = 20;

export const citationMoved: Rule<'citation.moved'> = {
  code: 'citation.moved',
  severity: 'warning',
  name: 'moved finding',
  summary: 'The text that was checked now has another id.',
  description: `If a highlight is inserted before another, the numbers after it change. The text that the proposal cites is still in the report, but the
citation names its neighbor. \`findings check --fix\`, without a path, updates all proposals of the configuration and their pins together.
If the text appears more than once, you have to choose. Text that was also edited is followed to its new id, and is then reported as changed.
See \`docs/pinning.md\`.`,
  examples: [
    {
      pinned: { 's2.h1': 'A case that is handed over is a case that is lost, unless somebody travels with it.' },
      text: `
Cases are lost [see @s2.h1, p. 4] at the border [-@{demo2020:s2.h1}].
                    ^^^^^^ The text that you checked as s2.h1 is now in s2.h3 (Session 2, contribution: Maria Okoro (Harbour Trust)). Write s2.h3.
                                                 ^^^^^^^^^^^^^^^^^^ The text that you checked as demo2020:s2.h1 is now in demo2020:s2.h3 (Session 2, contribution: Maria Okoro (Harbour Trust)). Write demo2020:s2.h3.
`,
      fixed: `
Cases are lost [see @s2.h3, p. 4] at the border [-@{demo2020:s2.h3}].
`,
    },
    {
      pinned: { 's2.h1': 'A case that is handed over is a case that is gone, unless somebody travels with it.' },
      text: `
Cases are lost [@s2.h1].
                ^^^^^^ The text that you checked as s2.h1 is now, with changes, in s2.h3 (Session 2, contribution: Maria Okoro (Harbour Trust)). Write s2.h3.
`,
      fixed: `
Cases are lost [@s2.h3].
`,
    },
    {
      pinned: { 's1.wen': 'What is not counted is not paid for.', unpaid: 'What is not counted is not paid for.' },
      text: `
Nobody pays [@s1.wen; @unpaid].
             ^^^^^^^ The text that you checked as s1.wen is now in s3.wen (Session 3, contribution: Li Wen (Statistics Office)). Write s3.wen.
                      ^^^^^^^ The text that you checked as unpaid is now in uncounted (Session 3, contribution: Li Wen (Statistics Office)). Write uncounted.
`,
      fixed: `
Nobody pays [@s3.wen; @uncounted].
`,
    },
    {
      pinned: {
        's2.h1': 'A case that is handed over is a case that is lost, unless somebody travels with it.',
        's2.h3': 'Papers are lost.',
      },
      text: `
Cases are lost [@s2.h1].
                ^^^^^^ The text that you checked as s2.h1 is now in s2.h3 (Session 2, contribution: Maria Okoro (Harbour Trust)). s2.h3 used to be another text, so update all proposals together.
`,
    },
  ],
  *check(document) {
    const { citations, library, lock, say, movesPins = false } = document;
    if (!lock) return;
    for (const { item, resolution } of citations) {
      const status = pinStatus(lock, library, item.id, resolution);
      if (status?.type !== 'moved') continue;
      const { start, end, id } = item;
      const newIds = status.to.slice(0, MAX_OFFERED).map((target) => newIdOf(status.key, id, target, document));
      const choices = newIds.map(({ id, title }) => replaceKey(document, item, id, say`Write ${id} (${title})`));
      const [newId, other] = newIds;
      const isTaken = newId !== undefined && isPinnedToAnother(newId.key, lock, library);
      const fix = other || (isTaken && !movesPins) ? undefined : choices[0];
      yield {
        start,
        end,
        id,
        message: status.isChanged
          ? say`The text that you checked as ${id} is now, with changes, in ${nameNewIds(say, newIds, status.to.length)}. ${advice(say, newIds, isTaken)}`
          : say`The text that you checked as ${id} is now in ${nameNewIds(say, newIds, status.to.length)}. ${advice(say, newIds, isTaken)}`,
        suggestions: newIds,
        ...(fix && { fix }),
        choices,
      } satisfies RuleProblem;
    }
  },
};

/** A target that has the pinned text now. */
interface NewId {
  readonly key: string;
  /** The id as the citation would write it. */
  readonly id: string;
  readonly title: string;
}

function newIdOf(pinned: string, written: string, target: Target, { library }: CheckedDocument): NewId {
  const key = keyAfterMove(pinned, target, library);
  return { key, id: keyAsWritten(key, written, target, library), title: titleInMessage(target) };
}

/** Whether the key is also pinned to another text. Then a fix of one citation could be moved again by the next check. */
function isPinnedToAnother(key: string, lock: Lock, library: Library): boolean {
  const status = pinStatus(lock, library, key, library.resolve(key));
  return status !== undefined && status.type !== 'same';
}

function nameNewIds(say: Translate, newIds: readonly NewId[], count: number): string {
  const names = newIds.slice(0, MAX_NAMED).map(({ id, title }) => `${id} (${title})`);
  return say.and(listAtMost(say, MAX_NAMED, names, count));
}

function advice(say: Translate, [newId, other]: readonly NewId[], isTaken: boolean): string {
  if (!newId || other) return say`Write the one you mean.`;
  if (!isTaken) return say`Write ${newId.id}.`;
  return say`${newId.id} used to be another text, so update all proposals together.`;
}
