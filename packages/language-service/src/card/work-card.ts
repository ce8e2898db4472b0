import { inWords } from '@findings/core/check';
import type { Bibliography } from '@findings/core/check';
import { code, plain } from './markdown.js';

/** Of another's work: in which bibliography it is. */
export function workCard(key: string, { files }: Bibliography): string {
  const names = inWords(files.map(plain), 'or');
  return `${code(key)} is a work of the ${files.length === 1 ? `bibliography ${names}` : `bibliographies ${names}`}.`;
}
