import { isExportedNote } from './parsed-keys.js';
import type { ParsedKeys } from './parsed-keys.js';
import type { Translate } from '@findings/core/text';

/** A line with a key, a note, or the end of a record. */
const LINE = /^(ID|N1|ER)[ \t]{1,9}-(.*)$/gm;
const TYPE = /^\uFEFF?TY[ \t]{1,9}-/m;

/** Reads the keys of a RIS bibliography: the values of `ID  - `. */
export function readRisKeys(text: string, say: Translate): ParsedKeys {
  const keys = new Set<string>();
  let key = '';
  let note = '';
  const end = (): void => {
    if (key !== '' && !isExportedNote(note)) keys.add(key);
    key = note = '';
  };
  for (const [, tag, value = ''] of text.matchAll(LINE)) {
    if (tag === 'ID') key ||= value.trim();
    else if (tag === 'N1') note = value.trim();
    else end();
  }
  end();
  if (TYPE.test(text) || text.trim() === '') return { keys, problems: [] };
  const line = /[\r\n]|$/.exec(text)!.index;
  return { keys, problems: [{ start: 0, end: line, message: say`This is not RIS: no line begins with “TY  - ”.` }] };
}
