import type { Bibliography } from '@findings/check';
import type { Translate } from '@findings/core/text';
import { code, plain } from './markdown.js';

/** Of another's work: in which bibliography it is. */
export function workCard(say: Translate, key: string, { files }: Bibliography): string {
  const names = say.or(files.map(plain));
  return files.length === 1
    ? say`${code(key)} is a work of the bibliography ${names}.`
    : say`${code(key)} is a work of the bibliographies ${names}.`;
}
