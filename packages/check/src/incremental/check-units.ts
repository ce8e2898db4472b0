import type { SectionFacts } from './section-facts.js';

/** A section's facts where they stand in the document. */
export interface LocatedFacts {
  readonly facts: SectionFacts;
  readonly start: number;
}

/** Sections that have something to do with one another, in order; whatever is in no other one can be checked alone. */
export type CheckUnit = readonly LocatedFacts[];

/**
 * Sections belong together where a quotation that stands by itself leans on what is cited across their border, and where
 * one refers to a footnote that has its text in another.
 */
export function unitsOf(sections: readonly LocatedFacts[]): readonly CheckUnit[] {
  const joins = new Joins(sections.length);
  for (let index = 1; index < sections.length; index++) {
    const { last } = sections[index - 1]!.facts;
    const { first } = sections[index]!.facts;
    const leans = last && first && ((last.isDisplayed && first.isPlain) || (first.isDisplayed && last.isPlain));
    if (leans) joins.join(index - 1, index);
  }
  const written = new Map<string, number>();
  for (const [index, { facts }] of sections.entries()) {
    for (const name of facts.notes) if (!written.has(name)) written.set(name, index);
  }
  if (written.size > 0) {
    for (const [index, { facts }] of sections.entries()) {
      for (const name of facts.named) {
        const other = written.get(name);
        if (other !== undefined) joins.join(other, index);
      }
    }
  }
  const units: LocatedFacts[][] = [];
  for (const [index, section] of sections.entries()) {
    const first = joins.firstOf(index);
    if (first === index) units[index] = [section];
    else units[first]!.push(section);
  }
  return units.filter((unit) => unit !== undefined);
}

/** What is joined with what; each is known by the first of its own. */
class Joins {
  private readonly before: number[];

  constructor(count: number) {
    this.before = Array.from({ length: count }, (_, index) => index);
  }

  firstOf(index: number): number {
    let first = index;
    while (this.before[first] !== first) first = this.before[first]!;
    for (let at = index; at !== first;) [at, this.before[at]] = [this.before[at]!, first];
    return first;
  }

  join(one: number, other: number): void {
    const [first, second] = [this.firstOf(one), this.firstOf(other)];
    this.before[Math.max(first, second)] = Math.min(first, second);
  }
}
