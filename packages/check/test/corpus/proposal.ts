import { createLibrary, type Library } from '@findings/core/library';
import { findingOf, type Target } from '@findings/core/library';
import type { Report } from '@findings/core';
import { filler } from './filler.js';
import { createPage, type Page } from './page.js';
import { plantFigures } from './plant-figures.js';
import { plantPeople } from './plant-people.js';
import { quotationPlants, type World } from './plant-quotations.js';
import { seeded, type Random } from './random.js';
import { stretchesOf } from './stretches.js';

/** Writes proposals about one report: the same ones for the same seeds. */
export function proposalsAbout(report: Report): { readonly library: Library; write(seed: number): Page } {
  const library = createLibrary([report]);
  const targets = library.targets().filter((target) => findingOf(target) !== undefined);
  const ids = targets.map(({ id }) => id);
  const world: World = { stretches: stretchesOf(library), targets: targets.filter(({ text }) => text.length > 60) };
  return { library, write: (seed) => writeProposal(seeded(seed), report, targets, ids, world) };
}

function writeProposal(
  random: Random,
  report: Report,
  targets: readonly Target[],
  ids: readonly string[],
  world: World,
): Page {
  const page = createPage();
  page.write('---\ntitle: "A proposal about what was said"\n---\n\n');
  for (let section = random.between(2, 4); section > 0; section--) {
    page.write(`## ${random.pick(['Why', 'What we will do', 'How it will be seen', 'With whom'])}\n\n`);
    for (let paragraph = random.between(2, 5); paragraph > 0; paragraph--) {
      if (random.chance(0.4)) page.write(`${filler(random, ids)}\n\n`);
      while (!plant(page, random, report, targets, world));
      page.write('\n\n');
    }
  }
  return page;
}

function plant(page: Page, random: Random, report: Report, targets: readonly Target[], world: World): boolean {
  const kind = random.next();
  if (kind < 0.2) return plantPeople(page, report, targets, random);
  if (kind < 0.35) return plantFigures(page, targets, random);
  let share = random.next() * quotationPlants.reduce((sum, [each]) => sum + each, 0);
  for (const [each, one] of quotationPlants) {
    if (share < each) return one(page, world, random);
    share -= each;
  }
  return false;
}
