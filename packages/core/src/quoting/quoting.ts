import type { Library } from '../library/library.js';
import { findingOf, type Target } from '../library/target.js';
import type { Change } from '../words/word-diff.js';
import { readPattern } from './quotation-pattern.js';
import { SaidText } from './said-text.js';
import { findingsIn } from './scope.js';
import { standsIn } from './stands-in.js';

/** What weighs most in a difference: whoever reads the message has to see it first. */
export type Gravity = 'negation' | 'number' | 'name' | 'word' | 'punctuation';

/** The stretch of a finding that a quotation is near to. */
export interface NearWords {
  /** The finding that holds it; never a container such as a session. */
  readonly target: Target;
  /** Its words as the report has them, in the manner of the quotation: what that left out with `…` is left out. */
  readonly exact: string;
  /** From the report's words (`removed`) to the quoted ones (`added`). */
  readonly diff: readonly Change[];
  readonly gravity: Gravity;
  /** The words that differ most gravely, on both sides; `''` where a side has none. */
  readonly said: string;
  readonly quoted: string;
}

/** Quoted words compared with those of a library's findings. The contract says what is verbatim. */
export interface Quoting {
  /** Whether the words stand verbatim in what a target says: in a finding, or in any finding of a session, day, summary or report. */
  isVerbatim(words: string, target: Target): boolean;
  /** All findings in which the words stand verbatim, in the order of the reports. */
  findVerbatim(words: string): readonly Target[];
  /** The nearest stretch of what the targets say, where one is near enough to be meant. */
  nearest(words: string, within: readonly Target[]): NearWords | undefined;
  /** The same over the whole library. */
  nearestAnywhere(words: string): NearWords | undefined;
}

const known = new WeakMap<Library, Quoting>();

/** The one of a library; nothing is read before it is asked. */
export function quotingOf(library: Library): Quoting {
  let quoting = known.get(library);
  if (!quoting) known.set(library, (quoting = createQuoting(library)));
  return quoting;
}

export function createQuoting(library: Library): Quoting {
  const texts = new WeakMap<Target, readonly SaidText[]>();
  const textsOf = (target: Target): readonly SaidText[] => {
    let said = texts.get(target);
    if (!said) texts.set(target, (said = ownWords(target).map((text) => new SaidText(text))));
    return said;
  };
  const says = (target: Target, words: string): boolean => {
    const pattern = readPattern(words);
    return [target, ...findingsIn(library, target)].some((each) =>
      textsOf(each).some((said) => standsIn(pattern, said)),
    );
  };
  return {
    isVerbatim: (words, target) => says(target, words),
    findVerbatim: (words) => {
      const pattern = readPattern(words);
      return library
        .targets()
        .filter((each) => findingOf(each) && textsOf(each).some((said) => standsIn(pattern, said)));
    },
    nearest: () => undefined,
    nearestAnywhere: () => undefined,
  };
}

/** What a target says itself: a finding's text and the title of its talk, the title of what holds findings. */
function ownWords(target: Target): readonly string[] {
  return target.type === 'highlight' && target.finding.title !== undefined
    ? [target.text, target.finding.title]
    : [target.text];
}
