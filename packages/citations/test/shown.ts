import { readTexts } from '../src/read-texts.js';
import type { TextBlock, TextObject } from '../src/text-block.js';

/** Each text with its objects in `{}`; before it, where it is no paragraph of the body, what it is. */
export function shown(markdown: string): readonly string[] {
  return readTexts(markdown).blocks.map((block) => where(block) + withObjects(block));
}

function where({ kind, quotation, note }: TextBlock): string {
  const parts = [
    ...(kind === 'paragraph' ? [] : [kind]),
    ...(quotation === undefined ? [] : [`> ${quotation}`]),
    ...(note === undefined ? [] : [`note ${note}`]),
  ];
  return parts.length === 0 ? '' : `${parts.join(', ')}: `;
}

function withObjects({ text, objects }: TextBlock): string {
  let made = '';
  let from = 0;
  for (const object of objects) {
    made += `${text.slice(from, object.at)}{${named(object)}}`;
    from = object.at + 1;
  }
  return made + text.slice(from);
}

function named(object: TextObject): string {
  if (object.type === 'citation') return object.group.items.map(({ id }) => `@${id}`).join(' ');
  return object.type === 'note' ? `^${object.label}` : 'opaque';
}
