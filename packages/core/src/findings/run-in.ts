import type { Block } from '../blocks/block.js';
import { readRole } from '../outline/label.js';
import { plainLabel } from '../outline/words.js';
import { readPeopleList, readSpeakerLabel, type Labelled, type SpeakerLabel } from '../people/speaker-label.js';
import type { Reading } from './reading.js';

/** A label that runs into its text: `Moderator: Name`, `Panelists: A (X), B (Y)`, `Recommendation 2: Fund rivers.` */
export type RunIn =
  | { readonly kind: 'people'; readonly label: SpeakerLabel }
  | { readonly kind: 'recommendations' | 'actions'; readonly textStart: number };

const labelled = /^(\p{L}[\p{L} &'’/-]{2,40}?)(?: \d{1,3})?\s?:\s+(?=\S)/u;
const bold = /^(\p{L}[\p{L} &'’/-]{2,40}?)(?: \d{1,3})?[.:–-]?$/u;

export function readRunIn(block: Block, reading: Reading): RunIn | undefined {
  const { text } = block.prose;
  const match = text.lastIndexOf(':', 60) > 0 ? labelled.exec(text.slice(0, 80)) : null;
  if (match) return readRest(match[1]!, match[0].length, text, reading);
  const mark = block.marks[0];
  if (mark?.kind !== 'strong' || mark.start > 0 || mark.end > 60 || mark.end >= text.length) return undefined;
  const marked = bold.exec(text.slice(0, mark.end).trimEnd());
  const start = mark.end + /^\s*[:–-]?\s*/.exec(text.slice(mark.end, mark.end + 6))![0].length;
  return marked && start < text.length ? readRest(marked[1]!, start, text, reading) : undefined;
}

function readRest(words: string, textStart: number, text: string, reading: Reading): RunIn | undefined {
  const label = plainLabel(words);
  const role = label.replace(/s$/, '');
  const isRole = reading.words.roles.has(role);
  if (isRole || reading.words.people.has(label)) {
    const people = readPeopleAt(text.slice(textStart), reading);
    return people && { kind: 'people', label: { people, ...(isRole ? { role } : {}) } };
  }
  const part = readRole(label, reading.vocabulary);
  return part === 'recommendations' || part === 'actions' ? { kind: part, textStart } : undefined;
}

/** All of a short text as people; the label in front says that they are. */
function readPeopleAt(text: string, reading: Reading): readonly Labelled[] | undefined {
  if (text.length > 1000) return undefined;
  const list = text.replace(/[.;]$/, '');
  const people = readPeopleList(list, reading.vocabulary) ?? readSpeakerLabel(list, reading.vocabulary)?.people;
  return people?.every(({ name }) => name.tokens.length > 1 || name.honorific !== undefined) ? people : undefined;
}
