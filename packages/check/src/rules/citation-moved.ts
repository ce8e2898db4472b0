import type { Target, Library } from '@findings/core/library';
import type { Lock } from '../pins/lock.js';
import { keyAfterMove, keyAsWritten } from '../pins/key-after-move.js';
import { pinStatus } from '../pins/pin-status.js';
import { replaceKey } from './replacement.js';
import type { CheckedDocument, RuleProblem, Rule } from './rule.js';
import type { Translate } from '@findings/core/text';
import { listAtMost } from './message-parts.js';

/** A message names so many places, and a menu offers so many. */
const mostNamed = 3;
const mostOffered = 20;

export const citationMoved: Rule<'citation.moved'> = {
  code: 'citation.moved',
  severity: 'warning',
  summary: 'The pinned text stands under another id now.',
  description: `Where a highlight is put in front of another, the numbers behind it move on: what the proposal cites is still in the
report, and the citation names its neighbour. \`findings check --fix\`, without a path, rewrites all proposals of the
configuration together and takes the pins along. Where the text stands in several places, the writer has to choose.
What was edited besides is taken along, too, and is then reported as drifted.
\`docs/pinning.md\` says more.`,
  examples: [
    {
      pinned: { 's2.h1': 'A case that is handed over is a case that is lost, unless somebody travels with it.' },
      text: `
Cases are lost [see @s2.h1, p. 4] at the border [-@{demo2020:s2.h1}].
                    ^^^^^^ The text that was pinned as s2.h1 stands under s2.h3 (Session 2 highlight: Maria Okoro (Harbour Trust)) now. Write s2.h3.
                                                 ^^^^^^^^^^^^^^^^^^ The text that was pinned as demo2020:s2.h1 stands under demo2020:s2.h3 (Session 2 highlight: Maria Okoro (Harbour Trust)) now. Write demo2020:s2.h3.
`,
      fixed: `
Cases are lost [see @s2.h3, p. 4] at the border [-@{demo2020:s2.h3}].
`,
    },
    {
      pinned: { 's2.h1': 'A case that is handed over is a case that is gone, unless somebody travels with it.' },
      text: `
Cases are lost [@s2.h1].
                ^^^^^^ The text that was pinned as s2.h1 stands, with changes, under s2.h3 (Session 2 highlight: Maria Okoro (Harbour Trust)) now. Write s2.h3.
`,
      fixed: `
Cases are lost [@s2.h3].
`,
    },
    {
      pinned: { 's1.wen': 'What is not counted is not paid for.', unpaid: 'What is not counted is not paid for.' },
      text: `
Nobody pays [@s1.wen; @unpaid].
             ^^^^^^^ The text that was pinned as s1.wen stands under s3.wen (Session 3 highlight: Li Wen (Statistics Office)) now. Write s3.wen.
                      ^^^^^^^ The text that was pinned as unpaid stands under uncounted (Session 3 highlight: Li Wen (Statistics Office)) now. Write uncounted.
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
                ^^^^^^ The text that was pinned as s2.h1 stands under s2.h3 (Session 2 highlight: Maria Okoro (Harbour Trust)) now. Since s2.h3 was another text before, all proposals have to be rewritten together: run “findings check --fix” without a path.
`,
    },
  ],
  *check(document) {
    const { citations, library, lock, say, movesPins = false } = document;
    if (!lock) return;
    for (const { item, resolution } of citations) {
      const standing = pinStatus(lock, library, item.id, resolution);
      if (standing?.type !== 'moved') continue;
      const { start, end, id } = item;
      const places = standing.to.slice(0, mostOffered).map((target) => placeOf(standing.key, id, target, document));
      const choices = places.map(({ id, title }) => replaceKey(document, item, id, say`Write ${id} (${title})`));
      const [place, other] = places;
      const isTaken = place !== undefined && standsForAnother(place.key, lock, library);
      const fix = other || (isTaken && !movesPins) ? undefined : choices[0];
      yield {
        start,
        end,
        id,
        message: standing.isChanged
          ? say`The text that was pinned as ${id} stands, with changes, under ${named(say, places, standing.to.length)} now. ${whatToDo(say, places, isTaken)}`
          : say`The text that was pinned as ${id} stands under ${named(say, places, standing.to.length)} now. ${whatToDo(say, places, isTaken)}`,
        suggestions: places,
        ...(fix && { fix }),
        choices,
      } satisfies RuleProblem;
    }
  },
};

interface Place {
  readonly key: string;
  /** As it would be written. */
  readonly id: string;
  readonly title: string;
}

function placeOf(pinned: string, written: string, target: Target, { library }: CheckedDocument): Place {
  const key = keyAfterMove(pinned, target, library);
  return { key, id: keyAsWritten(key, written, target, library), title: target.title };
}

/** Whether a pin of that name is of another text: then the same id means one thing here and another there. */
function standsForAnother(key: string, lock: Lock, library: Library): boolean {
  const standing = pinStatus(lock, library, key, library.resolve(key));
  return standing !== undefined && standing.type !== 'same';
}

function named(say: Translate, places: readonly Place[], many: number): string {
  const names = places.slice(0, mostNamed).map(({ id, title }) => `${id} (${title})`);
  return say.and(listAtMost(say, mostNamed, names, many));
}

function whatToDo(say: Translate, [place, other]: readonly Place[], isTaken: boolean): string {
  if (!place || other) return say`Write the one that is meant.`;
  if (!isTaken) return say`Write ${place.id}.`;
  return say`Since ${place.id} was another text before, all proposals have to be rewritten together: run “findings check --fix” without a path.`;
}
