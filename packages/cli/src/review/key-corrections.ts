import type { Operation, PartKind, Unit } from '@findings/core';
import { fold } from '@findings/language';
import { readLine } from '../terminal/keyboard.js';
import type { Keyboard, Terminal } from '../terminal/terminal.js';
import { isGroup, unitsOf, type Place } from './places.js';
import type { ReviewedReport } from './review-file.js';

/** What a key does, in words and operations; or why it does nothing. */
type KeyCorrection = { readonly label: string; readonly operations: readonly Operation[] } | string;

const CANCELLED = 'Nothing was changed.';
const MOST_SUGGESTIONS = 6;

/** The correction of a key, the same as in the review of an editor. Undefined if the key has none. */
export async function correctionOf(
  key: string,
  place: Place,
  { units, people }: ReviewedReport,
  keyboard: Keyboard,
  terminal: Terminal,
): Promise<KeyCorrection | undefined> {
  const { unit } = place;
  if (isGroup(place) && /^[hjdm]$/.test(key))
    return 'This key corrects one passage, but the question is about several.';
  /** Names of the people with such a name or affiliation. If one has exactly this name, only that one. */
  const namesLike = (typed: string): readonly string[] => {
    const wanted = fold(typed.trim());
    const like = people
      .map(({ name, forms, affiliations }) => ({ name, words: [name, ...forms, ...affiliations].map(fold) }))
      .filter(({ words }) => words.some((each) => each.includes(wanted)));
    const exact = like.filter(({ words }) => words.includes(wanted));
    return (exact.length > 0 ? exact : like).slice(0, MOST_SUGGESTIONS).map(({ name }) => name);
  };
  const readName = async (prompt: string): Promise<string | undefined> => {
    const typed = await readLine(prompt, namesLike, keyboard, terminal);
    const names = namesLike(typed ?? '');
    return typed !== undefined && names.length === 1 ? names[0] : typed;
  };
  switch (key) {
    case '0':
      return { label: 'No speaker', operations: [{ op: 'nobody', units: unitsOf(place) }] };
    case 'l':
      return {
        label: 'Not part of the report',
        operations: [{ op: 'furniture', units: unitsOf(place), kind: 'boilerplate' }],
      };
    case 'j': {
      const next = units.slice(units.indexOf(unit) + 1).find(({ kind }) => kind !== 'other');
      if (!next) return 'There is no passage after this one.';
      return { label: 'Joined with the next passage', operations: [{ op: 'join', units: [unit.id, next.id] }] };
    }
    case 'd': {
      const before = await readLine('The new passage begins with the words:', () => [], keyboard, terminal);
      return before === undefined
        ? CANCELLED
        : { label: 'Split', operations: [{ op: 'split', unit: unit.id, before }] };
    }
    case 's': {
      const person = await readName('Said by:');
      return person === undefined ? CANCELLED : creditOf(person, place, namesLike(person).length === 0);
    }
    case 'm': {
      const [speaker, ...others] = unit.speakers;
      if (speaker === undefined || others.length > 0) return 'The passage is not credited to one person.';
      const name = await readName(`${speaker} is the same person as:`);
      return name === undefined
        ? CANCELLED
        : { label: `${speaker} is ${name}`, operations: [{ op: 'same-person', names: [name, speaker] }] };
    }
    case 'h': {
      const kinds = headingKinds(unit, units);
      const lines = kinds.map(([label], index) => `  ${index + 1}  ${label}\n`);
      await terminal.print(`What is it?\n${lines.join('')}`);
      const [label, operation] = kinds[Number(await keyboard.readKey()) - 1] ?? [];
      return label === undefined || !operation ? CANCELLED : { label, operations: [operation] };
    }
    default:
      return undefined;
  }
}

/** Credits a person. If the label of the passage names nobody who is known, it is a name of this person. */
function creditOf(person: string, place: Place, isNew: boolean): KeyCorrection {
  if (place.question.code === 'reading.label') {
    const label = /^[\p{L}.'’-]+/u.exec(place.unit.text)![0].replace(/-+$/, '');
    return { label: `“${label}” is ${person}`, operations: [{ op: 'person', name: person, also: [label] }] };
  }
  const credit: Operation = { op: 'speaker', units: unitsOf(place), person, because: 'reviewer' };
  return { label: `Said by ${person}`, operations: isNew ? [{ op: 'person', name: person }, credit] : [credit] };
}

function headingKinds({ id, start }: Unit, units: readonly Unit[]): readonly (readonly [string, Operation])[] {
  const headings = units.filter(({ kind }) => kind === 'heading');
  const above = headings.findLast((heading) => heading.start < start)?.depth ?? 1;
  const session = headings.find(({ part }) => /^s\d/.test(part ?? ''))?.depth ?? 2;
  const heading = (level: number, kind: PartKind): Operation => ({ op: 'part', unit: id, level, kind });
  return [
    ['Heading of a session', heading(session, 'session')],
    ['Heading of a part', heading(2, 'part')],
    ['Heading of a part inside the one above', heading(Math.min(6, above + 1), 'part')],
    ['Heading of a day', heading(2, 'day')],
    ['Text', { op: 'text', unit: id }],
  ];
}
