import { findingOf, type Target } from '@findings/core/library';
import type { Library } from '@findings/core/library';
import type { Random } from './random.js';

/** Some words of a finding, from one word's start to another's end. */
export interface Stretch {
  readonly target: Target;
  readonly words: readonly string[];
}

/** Signs that would be markup in a proposal, or quotation marks within quotation marks. */
const awkward = /[*_[\]`$<>@\\^~|"“”„«»…#&=+]|\.\.\.|(?<!\p{L})['‘’]|['’](?!\p{L})/u;

export interface Stretches {
  /** A stretch that is in one finding only; undefined where chance found none. */
  pick(random: Random, shortest: number, longest: number, of?: (target: Target) => boolean): Stretch | undefined;
  /** In how many findings these words stand one after another, whatever punctuation and case. */
  count(words: string): number;
}

export function stretchesOf(library: Library): Stretches {
  const targets = library.targets().filter((target) => findingOf(target) !== undefined && target.text.length > 60);
  const plain = targets.map(({ text }) => ` ${bare(text)} `);
  const count = (words: string): number => plain.filter((text) => text.includes(` ${bare(words)} `)).length;
  return {
    count,
    pick: (random, shortest, longest, of = () => true) => {
      for (let attempt = 0; attempt < 60; attempt++) {
        const target = random.pick(targets);
        if (!of(target)) continue;
        const all = target.text.split(' ');
        const length = random.between(shortest, longest);
        if (all.length < length) continue;
        const start = random.between(0, all.length - length);
        const words = all.slice(start, start + length);
        words[length - 1] = words[length - 1]!.replace(/[.,;:!?]+$/, '');
        const text = words.join(' ');
        if (awkward.test(text) || /[.!?] /.test(text) || /^\W|\W$/.test(text) || count(text) !== 1) continue;
        return { target, words };
      }
      return undefined;
    },
  };
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
