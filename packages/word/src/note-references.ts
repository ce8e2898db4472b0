import type { NoteReference, XmlRange } from './paragraph.js';

/** The first reference to each note, in order. */
export class NoteReferences {
  readonly #notes = new Map<string, NoteReference>();
  readonly #counts = { footnote: 0, endnote: 0 };

  /** Returns the number of the note. */
  add(type: NoteReference['type'], id: string, range: XmlRange): number {
    const key = `${type} ${id}`;
    const existing = this.#notes.get(key);
    if (existing) return existing.number;
    const number = ++this.#counts[type];
    this.#notes.set(key, { type, id, number, range });
    return number;
  }

  get all(): readonly NoteReference[] {
    return [...this.#notes.values()];
  }
}
