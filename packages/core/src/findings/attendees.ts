import type { Block } from '../blocks/block.js';
import type { Section } from '../outline/outline.js';
import { readName } from '../people/name.js';
import { readSpeakerLabel, type SpeakerLabel } from '../people/speaker-label.js';
import type { Reading } from './reading.js';
import { plainLabel } from '../outline/words.js';

/** Makes known whom lists of participants name, so that a first name alone is understood later. */
export function readAttendees(sections: readonly Section[], reading: Reading): void {
  for (const section of sections) {
    const role = plainLabel(section.title.text).replace(/s$/, '');
    for (const block of section.blocks) readAttendee(block, reading.words.roles.has(role) ? role : undefined, reading);
  }
}

function readAttendee(block: Block, role: string | undefined, reading: Reading): void {
  if (readNameList(block.prose.text, reading)) return;
  const starts = [0, ...block.lines];
  starts.forEach((start, index) => {
    const line = block.prose.text.slice(start, starts[index + 1] ?? block.prose.text.length).trim();
    const label = labelOf(line, reading);
    if (!label) return;
    for (const name of label.names) {
      const entry = reading.roster.introduce(name, label.affiliation);
      if (role !== undefined) entry.roles.add(role);
    }
  });
  for (const child of block.children) readAttendee(child, role, reading);
}

/** Names one after the other in running text: `Ann Lee, Bo Chen and Cy Dorn`. */
function readNameList(text: string, reading: Reading): boolean {
  const parts = text.split(/\s*[,;]\s+(?:and\s+)?|\s+and\s+/);
  if (parts.length < 3) return false;
  const names = parts
    .map((part) => readName(part, reading.vocabulary))
    .filter((name) => name !== undefined && name.tokens.length > 1);
  if (names.length * 10 < parts.length * 6) return false;
  for (const name of names) reading.roster.introduce(name!);
  return true;
}

/** `Name`, `Name (A)`, `Name, A`, `Name - A`, `Moderator: Name`. */
function labelOf(line: string, reading: Reading): SpeakerLabel | undefined {
  const bare = line.replace(/^[\p{L} ]{3,20}:\s+/u, '').replace(/\s+[-–—]\s+/, ', ');
  const label = readSpeakerLabel(bare, reading.vocabulary);
  return label?.names.every((name) => name.tokens.length > 1 || name.honorific !== undefined) ? label : undefined;
}
