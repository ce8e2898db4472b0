import type { SectionFacts } from './section-facts.js';

/** The facts of a section, with its start in the document. */
export interface LocatedFacts {
  readonly facts: SectionFacts;
  readonly start: number;
}

/** Sections that affect each other's problems, in order. Units can be checked independently. */
export type CheckUnit = readonly LocatedFacts[];

/**
 * Groups sections into units. Two sections are in one unit if a displayed quotation may rely on citations across their border, or
 * if one refers to a footnote whose text is in the other.
 */
export function unitsOf(sections: readonly LocatedFacts[]): readonly CheckUnit[] {
  const groups = new DisjointSets(sections.length);
  for (let index = 1; index < sections.length; index++) {
    const { last } = sections[index - 1]!.facts;
    const { first } = sections[index]!.facts;
    const mayRely = last && first && ((last.isDisplayed && first.isPlain) || (first.isDisplayed && last.isPlain));
    if (mayRely) groups.join(index - 1, index);
  }
  const sectionOfNote = new Map<string, number>();
  for (const [index, { facts }] of sections.entries()) {
    for (const name of facts.notes) if (!sectionOfNote.has(name)) sectionOfNote.set(name, index);
  }
  if (sectionOfNote.size > 0) {
    for (const [index, { facts }] of sections.entries()) {
      for (const name of facts.named) {
        const other = sectionOfNote.get(name);
        if (other !== undefined) groups.join(other, index);
      }
    }
  }
  const units: LocatedFacts[][] = [];
  for (const [index, section] of sections.entries()) {
    const first = groups.firstOf(index);
    if (first === index) units[index] = [section];
    else units[first]!.push(section);
  }
  return units.filter((unit) => unit !== undefined);
}

/** A union-find structure. Each set is represented by its smallest member. */
class DisjointSets {
  readonly #parents: number[];

  constructor(count: number) {
    this.#parents = Array.from({ length: count }, (_, index) => index);
  }

  firstOf(index: number): number {
    let first = index;
    while (this.#parents[first] !== first) first = this.#parents[first]!;
    for (let at = index; at !== first;) [at, this.#parents[at]] = [this.#parents[at]!, first];
    return first;
  }

  join(one: number, other: number): void {
    const [first, second] = [this.firstOf(one), this.firstOf(other)];
    this.#parents[Math.max(first, second)] = Math.min(first, second);
  }
}
