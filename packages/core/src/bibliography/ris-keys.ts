import type { KeysRead } from './keys-read.js';

const ID = /^ID[ \t]{1,9}-(.*)$/gm;
const TYPE = /^\uFEFF?TY[ \t]{1,9}-/m;

/** The keys of a bibliography in RIS: what stands behind `ID  - `. */
export function readRisKeys(text: string): KeysRead {
  const keys = new Set<string>();
  for (const [, id = ''] of text.matchAll(ID)) if (id.trim() !== '') keys.add(id.trim());
  if (TYPE.test(text) || text.trim() === '') return { keys, mistakes: [] };
  const end = /[\r\n]|$/.exec(text)!.index;
  return { keys, mistakes: [{ start: 0, end, message: 'This is no RIS: no line begins with “TY  - ”.' }] };
}
