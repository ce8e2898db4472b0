import { isExportedNote } from './exported-note.js';
import type { ParsedKeys } from './key-reading.js';
import type { Translate } from '@findings/core/text';

/** A key, the note of a record, or its end. */
const LINE = /^(ID|N1|ER)[ \t]{1,9}-(.*)$/gm;
const TYPE = /^\uFEFF?TY[ \t]{1,9}-/m;

/** The keys of a bibliography in RIS: what stands behind `ID  - `. */
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
  if (TYPE.test(text) || text.trim() === '') return { keys, mistakes: [] };
  const line = /[\r\n]|$/.exec(text)!.index;
  return { keys, mistakes: [{ start: 0, end: line, message: say`This is no RIS: no line begins with “TY  - ”.` }] };
}
