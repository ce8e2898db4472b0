import { foldedWords } from './fold-case.js';

/** A name as a part of an id: `van der Berg` is `van-der-berg`, `O'Neill` is `oneill`, `Smith-Jones` is `smith-jones`. */
export function slug(name: string): string {
  return foldedWords(name.replace(/['’ʼ`]/g, '')).join('-');
}
