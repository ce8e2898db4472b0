import type { Random } from './random.js';

/** What stands between the citations of a proposal, and is about nothing that the rules look for. */
const sentences = [
  'Our trust has worked in these valleys since before the bridge was built.',
  'Neighbors help one another here, and that is where we begin.',
  'The women’s savings group meets on the veranda of the school.',
  "It isn't easy to ask for help when everybody knows everybody.",
  'We call this a “soft landing” for those who come back.',
  'The so-called "agents" are cousins and neighbors.',
  'Write to office@sanopul.example if a page is missing.',
  'A baseline was taken by others [@smith2020, ch. 4], and we will repeat its questions.',
  'The budget is modest on purpose; what is left over goes back.',
  'Nobody is interviewed without seeing the notes.',
  'Run `findings show s4.h2` to read what is meant.',
  'Rules do not take the place of advice (they never have).',
  "In the '90s the road ended at the river.",
  'Our coordinator, Ms. Gurung-Thapa, knows every household.',
  'The plan was read aloud, and people laughed at the word "stakeholder".',
  'See <https://sanopul.example/notes> for the minutes.',
];

const cited = [
  'The plan leans on what was heard there [@ID].',
  'This has been said before [see @ID, p. 3].',
  '@ID is where the idea comes from.',
  'That is the lesson of an earlier project [-@ID].',
];

export function filler(random: Random, ids: readonly string[]): string {
  return random.chance(0.3) ? random.pick(cited).replace('ID', random.pick(ids)) : random.pick(sentences);
}

/** Words that no one said at the workshop. */
export const invented = [
  'a roof that leaks on one bed leaks on all of them in time',
  'whoever waits for the perfect season will never leave the quay',
  'every ledger tells two stories and the auditors read only one',
  'the goats knew the way home long before the surveyors arrived',
  'paint the door first and the neighbors will help you hang it',
  'a good map is worth more to us than a second lorry',
  'we counted the spoons and somebody had already counted the guests',
  'patience is the cheapest tool and the first one to be stolen',
];

export const terms = ['safe house', 'green corridor', 'pre-departure', 'lost season', 'cold chain', 'fair list'];

export const titles = [
  'Mending Nets Together: A Handbook for Harbor Towns',
  'The Long Road Home from Libya and Back',
  'Who Pays for the Bridge at Barhabise',
  'Letters to a Village That Moved Uphill',
];
