import { parseReport } from '@findings/core';
import type { Report } from '@findings/core';
import { seeded, type Random } from './random.js';

const givenNames = 'Amara Bo Chandra Dilek Emeka Farid Greta Hana Ivo Jelena Kofi Lucia Mateo Noor Olga Pavel'.split(
  ' ',
);
const surnames =
  'Abara Bjornson Castellanos Dimitrov Eriksen Fofana Gunawardena Haddad Ismailova Jankowski Kamara Lindqvist Mbeki Novotny Okonkwo Petrosyan Quispe Ramanathan Sandoval Tamang Urquhart Vasquez Wongsakul Yilmaz'.split(
    ' ',
  );
const organisations = [
  'River Basin Agency',
  'Coastal Union',
  'Ministry of Fisheries',
  'Delta Institute',
  'Harbour Bank',
  'Tidewater Trust',
  'Fishers’ Federation',
  'University of Varna',
];
const who =
  'the village council|most fishing crews|the harbour office|young processors|women who sell the catch|the inspectors|small lenders|coastal schools|the weather service|boat builders'.split(
    '|',
  );
const does =
  'keeps no record of|pays too late for|depends on|has learned to share|cannot insure|repairs|measures each spring|hands over|has stopped buying|asks for'.split(
    '|',
  );
const what =
  'the cold store beside the pier|nets that last two seasons|the landing fee|drinking water for the crews|a licence that nobody can read|old engines from abroad|the storm warning|credit against next year’s catch|salt and ice|the register of boats'.split(
    '|',
  );
const why =
  'because the road ends at the dunes|although nobody asked the crews|since the last flood took the bridge|while prices fall in the capital|as long as the season lasts|where the river meets the sea|before the monsoon closes the bar|unless a buyer comes by boat'.split(
    '|',
  );
const figures: readonly ((random: Random) => string)[] = [
  (random) => `In the survey ${random.between(11, 89)}% of the households had no boat of their own.`,
  (random) =>
    `The repair cost $${random.between(2, 9)},${random.between(100, 999)} and took ${random.between(3, 20)} weeks.`,
  (random) => `Of ${random.between(120, 980)} crews, ${random.between(12, 99)} had lost a boat.`,
  (random) => `A license costs ${random.between(15, 95)} dollars in ${random.between(4, 30)} of the harbors.`,
  (random) =>
    `About ${random.pick(['twenty', 'thirty', 'forty', 'sixty', 'seventy'])} percent of the catch spoils before it is sold.`,
];

function sentence(random: Random): string {
  const subject = random.pick(who);
  const words = `${subject} ${random.pick(does)} ${random.pick(what)} ${random.pick(why)}`;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function prose(random: Random, sentences: number): string {
  const parts = Array.from({ length: sentences }, () =>
    random.chance(0.25) ? random.pick(figures)(random) : sentence(random),
  );
  return parts.join(' ');
}

/** A report of another workshop, about fish: ten sessions, two dozen speakers, many figures. Read like any other. */
export function generatedReport(seed: number): Report {
  const random = seeded(seed);
  const lines = ['# Workshop on Coastal Fisheries', '', 'Varna, 14-15 May 2019', ''];
  let person = 0;
  for (let session = 1; session <= 10; session++) {
    lines.push(
      `## Session ${session}: ${random.pick(['Ice', 'Boats', 'Prices', 'Weather', 'Credit'])} and ${random.pick(['Harbors', 'Rivers', 'Crews', 'Markets'])} ${session}`,
      '',
    );
    lines.push(prose(random, 3), '', prose(random, 3), '', '### Panel Highlights', '');
    for (let highlight = 0; highlight < 3; highlight++, person++) {
      const name = `${givenNames[(person * 7) % givenNames.length]} ${surnames[person % surnames.length]}`;
      const honorific = person % 2 ? 'Mr.' : 'Ms.';
      lines.push(
        `- **${honorific} ${name} (${organisations[person % organisations.length]})**: ${prose(random, 4)}`,
        '',
      );
    }
  }
  return parseReport(lines.join('\n'), { key: 'fish2019' });
}
