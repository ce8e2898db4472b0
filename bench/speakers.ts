import type { Random } from './random.ts';
import { createWording } from './wording.ts';

export interface Speaker {
  readonly honorific: string;
  readonly given: string;
  readonly surname: string;
  readonly organization: string;
}

const honorifics = ['Dr.', 'Ms.', 'Mr.', 'Professor'];
const givenNames = 'Amara Bela Chandra Daniel Elif Farid Grace Hana Ivo Jonas Kavita Luis Mina Noor Olga Petra'.split(
  ' ',
);
const surnameStarts = 'Bald Kor Mer Ost Quin Sand Thor Vil Wex Zam Fen Grub Hol Jas Lund'.split(' ');
const surnameEnds = 'eros ingham atti ubert ovsky enaar iwala ombe ström aldi'.split(' ');

/** All speakers of the workshop, each with a different surname. */
export function createSpeakers(random: Random): readonly Speaker[] {
  const { place } = createWording(random);
  const organizations = Array.from({ length: 40 }, () => `${place()} ${random.pick(['Council', 'Institute', 'Fund'])}`);
  return surnameStarts.flatMap((start) =>
    surnameEnds.map((end) => ({
      honorific: random.pick(honorifics),
      given: random.pick(givenNames),
      surname: start + end,
      organization: random.pick(organizations),
    })),
  );
}
