import type { Bibliography, Say } from '@findings/core/check';
import { code, plain } from './markdown.js';

/** Of another's work: in which bibliography it is. */
export function workCard(say: Say, key: string, { files }: Bibliography): string {
  const names = say.or(files.map(plain));
  return files.length === 1
    ? say`${code(key)} is a work of the bibliography ${names}.`
    : say`${code(key)} is a work of the bibliographies ${names}.`;
}
