import { foldedWords } from './fold-case.js';

/** Converts a name to a part of an id: `van der Berg` to `van-der-berg`, `O'Neill` to `oneill`. */
export function slug(name: string): string {
  return foldedWords(name.replace(/['’ʼ`]/g, '')).join('-');
}
