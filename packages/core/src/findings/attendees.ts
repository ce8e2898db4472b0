import type { Block } from '../blocks/block.js';
import type { Section } from '../outline/outline.js';
import { readName } from '../people/name.js';
import {
  readSpeakerLabel,
  splitOutsideBrackets,
  trailingBracket,
  type Labelled,
  type SpeakerLabel,
} from '../people/speaker-label.js';
import type { Reading } from './reading.js';
import { introduceLabel } from './introduce.js';
import { plainLabel } from '../outline/words.js';

/** Makes known whom lists of participants name, so that a first name alone is understood later. */
export function readAttendees(sections: readonly Section[], reading: Reading): void {
  for (const section of sections) {
    const role = plainLabel(section.title.text).replace(/s$/, '');
    for (const block of section.blocks) readAttendee(block, reading.words.roles.has(role) ? role : undefined, reading);
  }
}

/** `Panelists` may stand above what they said, or above nothing but their names. */
export function isNameList(section: Section, reading: Reading): boolean {
  return (
    section.role === 'highlights' &&
    section.blocks.length > 0 &&
    reading.words.people.has(plainLabel(section.title.text)) &&
    section.blocks.every(
      (block) => block.kind === 'item' && block.children.length === 0 && isOnlyPeople(block, reading),
    )
  );
}

function isOnlyPeople({ prose: { text } }: Block, reading: Reading): boolean {
  if (text.length > 120 || text.endsWith('.')) return false;
  const label = readSpeakerLabel(text, reading.vocabulary);
  return label?.people.every(({ name }) => name.tokens.length > 1 || name.honorific !== undefined) ?? false;
}

function readAttendee(block: Block, role: string | undefined, reading: Reading): void {
  if (readNameList(block.prose.text, reading)) return;
  const starts = [0, ...block.lines];
  starts.forEach((start, index) => {
    const line = block.prose.text.slice(start, starts[index + 1] ?? block.prose.text.length).trim();
    const label = line.startsWith('|') ? rowOf(line, reading) : labelOf(line, reading);
    if (!label) return;
    const entries = introduceLabel(label, block.prose, reading);
    if (role !== undefined) for (const entry of entries) entry.roles.add(role);
  });
  for (const child of block.children) readAttendee(child, role, reading);
}

/** Names one after the other in running text: `Ann Lee (X), Bo Chen and Cy Dorn`. */
function readNameList(text: string, reading: Reading): boolean {
  // `In order of arrival, the participants were: Ann Lee, …`
  const lead = /^[^,;:]{0,80}(?:,[^,;:]{0,80}){0,2}:\s/.exec(text.slice(0, 200))?.[0].length ?? 0;
  const parts = splitOutsideBrackets(text.slice(lead));
  if (parts.length < 3) return false;
  const people = parts.map((part) => personOf(part, reading)).filter((one) => one !== undefined);
  if (people.length * 10 < parts.length * 6) return false;
  for (const { name, affiliation } of people) reading.roster.introduce(name, affiliation);
  return true;
}

function personOf(text: string, reading: Reading): Labelled | undefined {
  const bracket = trailingBracket(text);
  const name = readName(bracket ? bracket.before : text, reading.vocabulary);
  if (!name || name.tokens.length < 2) return undefined;
  return { name, ...(bracket ? { affiliation: bracket.inside } : {}) };
}

/** `| Ann Lee | Hydro Trust |`: the first cell that is a name, and the one behind it. */
function rowOf(line: string, reading: Reading): SpeakerLabel | undefined {
  const cells = line.split('|').map((cell) => cell.trim());
  for (const [index, cell] of cells.entries()) {
    const person = personOf(cell, reading);
    const behind = cells[index + 1] ?? '';
    if (person) return { people: [{ ...(behind === '' ? {} : { affiliation: behind }), ...person }] };
  }
  return undefined;
}

/** `Name`, `Name (A)`, `Name, A`, `Name - A`, `Moderator: Name`, `Secretary: Name`. */
function labelOf(line: string, reading: Reading): SpeakerLabel | undefined {
  const dashed = line.replace(/\s+[-–—]\s+/, ', ');
  for (const text of [dashed, dashed.replace(/^[\p{L} ]{3,20}:\s+/u, '')]) {
    const label = readSpeakerLabel(text, reading.vocabulary);
    if (label?.people.every(({ name }) => name.tokens.length > 1 || name.honorific !== undefined)) return label;
  }
  return undefined;
}
