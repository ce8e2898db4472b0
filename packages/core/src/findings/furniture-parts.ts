import type { FurnitureKind } from '../model.js';
import type { PartRole } from '../outline/label.js';
import type { PartNode } from '../outline/parts.js';

const kinds: Partial<Record<PartRole, FurnitureKind>> = {
  people: 'participants',
  agenda: 'agenda',
  contents: 'contents',
  references: 'references',
  boilerplate: 'boilerplate',
};
/** A paragraph with more words is prose. */
const LONG = 25;
/** So many paragraphs of prose under “Agenda” are minutes. */
const FEWEST = 2;

/** Why a part cannot be cited; `undefined` if it can. */
export function furnitureKindOf(node: PartNode): FurnitureKind | undefined {
  for (let part: PartNode | undefined = node; part; part = part.parent) {
    const kind = part.role && kinds[part.role];
    if (!kind) continue;
    if (part.role === 'agenda' && part !== node) return undefined;
    if (part.role === 'agenda' && prose(node) >= FEWEST) return undefined;
    if (part.role === 'people' && minutes(node) > 0) return undefined;
    return kind;
  }
  return undefined;
}

function prose(node: PartNode): number {
  return node.blocks.filter(({ block }) => block.prose.text.split(' ').length > LONG).length;
}

/** `Ana Diaz is director of the fund …` */
const BIOGRAPHY = /^\p{Lu}[\p{L}.’'-]*(?: (?:\p{Ll}{1,3} )?\p{Lu}[\p{L}.’'-]*){1,4}(?:,| \(| \p{Ll}+ )/u;

/** Paragraphs of several sentences that are about no person. */
function minutes(node: PartNode): number {
  return node.blocks.filter(({ block: { kind, prose } }) => {
    const isProse = kind === 'paragraph' && prose.text.split(' ').length > LONG && /[.!?]\s+\p{Lu}/u.test(prose.text);
    return isProse && !BIOGRAPHY.test(prose.text);
  }).length;
}
