import { findingOf, type Target } from '@findings/core/library';
import type { Person, Report } from '@findings/core';
import type { Page } from './page.js';
import type { Random } from './random.js';

const said = [
  'argued that',
  'held that',
  'told the workshop how',
  'explained that',
  'warned that',
  'reminded everybody that',
];
const claims = [
  'help has to come before the journey and not after it',
  'a house without a door protects nobody',
  'people trust whom they know',
  'the money arrives when the season is over',
  'advice is worth little when it comes too late',
];

export function plantPeople(page: Page, report: Report, targets: readonly Target[], random: Random): boolean {
  const target = random.pick(targets.filter(({ type, speakers }) => type === 'highlight' && speakers.length > 0));
  const person = random.pick(report.people);
  const speaks = target.speakers.some(({ id }) => id === person.id);
  const mentioned = target.text.includes(surnameOf(person));
  const own = targets.find(({ speakers, type }) => type === 'highlight' && speakers.some(({ id }) => id === person.id));
  const sentence = (who: string, cited: string): string =>
    `${who} ${random.pick(said)} ${random.pick(claims)} [${cited}].`;
  switch (random.between(0, 5)) {
    case 0:
    case 1: {
      const speaker = random.pick(target.speakers);
      page.plant(undefined, 'the speaker', sentence(nameOf(speaker, random), `@${target.id}`));
      return true;
    }
    case 2:
    case 3:
      if (speaks || mentioned || sharesName(person, target)) return false;
      page.plant('attribution.mismatch', 'somebody else', sentence(nameOf(person, random), `@${target.id}`));
      return true;
    case 4:
      if (!own || own.id === target.id || speaks) return false;
      page.plant(
        undefined,
        'another finding of hers is cited',
        sentence(nameOf(person, random), `@${target.id}; @${own.id}`),
      );
      return true;
    default:
      if (speaks || !mentioned || findingOf(target) === undefined) return false;
      page.plant(undefined, 'the finding mentions her', sentence(nameOf(person, random), `@${target.id}`));
      return true;
  }
}

/** Without the middle names. */
function surnameOf({ name }: Person): string {
  return name.split(' ').at(-1)!;
}

function nameOf(person: Person, random: Random): string {
  const honorific = person.honorific ?? '';
  const [affiliation] = person.affiliations;
  return random
    .pick([
      `${honorific} ${surnameOf(person)}`,
      person.name,
      `${honorific} ${person.name}`,
      affiliation && !affiliation.includes(',') ? `${person.name} of ${affiliation}` : person.name,
      ...person.aliases,
    ])
    .trim();
}

/** Two people of one name cannot be distinguished. */
function sharesName(person: Person, { speakers }: Target): boolean {
  return speakers.some((other) => surnameOf(other) === surnameOf(person));
}
