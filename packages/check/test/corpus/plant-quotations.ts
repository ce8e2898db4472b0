import type { Target } from '@findings/core/library';
import type { RuleCode } from '../../src/rules/rules.js';
import { invented, terms, titles } from './filler.js';
import { frames, type Frame } from './frames.js';
import type { Page } from './page.js';
import type { Random } from './random.js';
import { rightWays } from './right-ways.js';
import type { Stretches } from './stretches.js';
import { wrongWays } from './wrong-ways.js';

export interface World {
  readonly stretches: Stretches;
  /** Findings that may be cited in place of the right one. */
  readonly targets: readonly Target[];
}

type Plant = (page: Page, world: World, random: Random) => boolean;

interface Filling {
  readonly frame?: Frame;
  /** What is cited. */
  readonly id: string;
  readonly code: RuleCode | undefined;
  readonly what: string;
  readonly text: string;
  /** The finding that holds the words: nothing else may cite it. */
  readonly from?: Target | undefined;
}

function fill(
  page: Page,
  { targets }: World,
  random: Random,
  { frame = random.pick(frames), id, code, what, text, from }: Filling,
) {
  // Marks of the same kind within the words would end them.
  const single = frame.name.includes('single') ? text.replace(/['’]/g, '') : text;
  if (single !== text || (text.includes('\n') && !frame.lines)) return false;
  // No one writes a mark before the citation and another after it.
  if (what.includes('before the closing mark') && frame.name.includes('within the marks')) return false;
  const other = random.pick(targets);
  if (other.within === from?.within) return false;
  const marks = random.pick(['"<w>"', '“<w>”']);
  const [before = '', after = ''] = frame.text
    .replace('<q>', marks)
    .replaceAll('NOTE', `n${random.between(1, 1_000_000)}`)
    .replace('OTHER', other.id)
    .replaceAll('ID', id)
    .split('<w>');
  page.write(before);
  page.plant(code, `${what}, ${frame.name}`, text);
  page.write(after);
  return true;
}

/** The finding's own id, or what holds it. */
function citedAs(target: Target, random: Random): string {
  if (random.chance(0.1) && target.within) return target.within.id;
  if (random.chance(0.1)) return target.qualifiedId;
  return target.id;
}

const right: Plant = (page, world, random) => {
  const stretch = world.stretches.pick(random, 6, 16);
  const [what, way] = random.pick(Object.entries(rightWays));
  const text = stretch && way(stretch.words, random);
  if (!stretch || text === undefined) return false;
  return fill(page, world, random, {
    id: citedAs(stretch.target, random),
    code: undefined,
    what,
    text,
    from: stretch.target,
  });
};

const wrong: Plant = (page, world, random) => {
  const stretch = world.stretches.pick(random, 8, 16);
  const [what, way] = random.pick(Object.entries(wrongWays));
  const words = stretch && way(stretch.words, random);
  if (!stretch || !words) return false;
  const text = words.join(' ');
  // Chance may have made other words of the report out of them.
  if (!/comma|capital/.test(what) && world.stretches.count(text) > 0) return false;
  return fill(page, world, random, {
    id: citedAs(stretch.target, random),
    code: 'quote.altered',
    what,
    text,
    from: stretch.target,
  });
};

const misplaced: Plant = (page, world, random) => {
  const stretch = world.stretches.pick(random, 7, 16);
  const other = random.pick(world.targets);
  if (!stretch || other.id === stretch.target.id || other.within?.id === stretch.target.within?.id) return false;
  const text = stretch.words.join(' ');
  return fill(page, world, random, {
    id: other.id,
    code: 'quote.misplaced',
    what: 'another finding',
    text,
    from: stretch.target,
  });
};

const missing: Plant = (page, world, random) => {
  const frame = random.pick(frames);
  // Where another work is cited as well, the words may be from there.
  if (frame.name.includes('by others')) return false;
  const text = random.pick(invented);
  return fill(page, world, random, {
    frame,
    id: random.pick(world.targets).id,
    code: 'quote.missing',
    what: 'nobody said it',
    text,
  });
};

const uncited: Plant = (page, { stretches }, random) => {
  const stretch = stretches.pick(random, 8, 16);
  if (!stretch) return false;
  const [open, close] = random.pick([
    ['"', '"'],
    ['“', '”'],
  ] as const);
  page.write(`Somebody put it like this: ${open}`);
  page.plant('quote.uncited', 'no citation', stretch.words.join(' '));
  page.write(`${close}. We agree with every word of it.`);
  return true;
};

const others: Plant = (page, { targets }, random) => {
  const id = random.pick(targets).id;
  page.plant(
    undefined,
    'other people’s words, terms and titles',
    random.pick([
      `A study says that "${random.pick(invented)}" [@smith2020, p. 7].`,
      `Our chair likes to say that "${random.pick(invented)}".`,
      `We call it a "${random.pick(terms)}", as was said there [@${id}].`,
      `The ‘${random.pick(terms)}’ was tried before [@${id}].`,
      `Our booklet, “${random.pick(titles)}”, goes with this proposal.`,
      `Our booklet, “${random.pick(titles)}”, draws on the workshop [@${id}].`,
      `They asked for "space", "time" and "a ${random.pick(terms)}" [@${id}].`,
    ]),
  );
  return true;
};

const twoInOne: Plant = (page, { stretches }, random) => {
  const [one, other] = [stretches.pick(random, 6, 12), stretches.pick(random, 6, 12)];
  if (!one || !other || one.target.id === other.target.id) return false;
  const change = random.chance(0.5) ? wrongWays['another word']!(other.words, random) : undefined;
  if (change && stretches.count(change.join(' ')) > 0) return false;
  page.write('One speaker found that "');
  page.plant(undefined, 'the first of two', one.words.join(' '));
  page.write(`" [@${one.target.id}], and another that "`);
  page.plant(change && 'quote.altered', 'the second of two', (change ?? other.words).join(' '));
  page.write(`" [@${other.target.id}].`);
  return true;
};

/** Each with its share of the paragraphs. */
export const quotationPlants: readonly (readonly [share: number, plant: Plant])[] = [
  [6, right],
  [4, wrong],
  [1.5, misplaced],
  [1, missing],
  [1.5, uncited],
  [1.5, others],
  [1, twoInOne],
];
