import { dirname, isAbsolute, sep } from 'node:path';
import type { Configurations } from '@findings/project';
import type { Answering } from '../documents/answer.js';
import type { Terminal } from '../terminal/terminal.js';
import { removeAbandoned } from '../files/temporary-file.js';
import { digest } from './digest.js';
import { cacheLocation } from './location.js';
import { answerOf, entryOf } from './remembered.js';
import { createStamps } from './stamps.js';
import { openStore } from './store.js';

export interface Cache {
  /** Answers from memory where nothing that the answer hangs on has changed since. */
  around(answer: Answering): Answering;
  /** Writes what is new. */
  save(): void;
}

/**
 * The answers of earlier runs. A cache never ends a run: where it cannot be read or written, that is told, and documents
 * are checked all the same.
 *
 * @throws Failure where the file that the user names is somebody's work
 */
export function openCache(
  { location: named }: { readonly location?: string | undefined },
  terminal: Terminal,
  configurations: Configurations,
): Cache {
  const location = cacheLocation(terminal.directory, named);
  removeAbandoned(dirname(location.path));
  const store = openStore(location, terminal);
  const stamps = createStamps(location.base, terminal.directory);
  const prefix = location.base.endsWith(sep) ? location.base : location.base + sep;
  return {
    around: (answer) => async (document, bytes) => {
      if (document.isInput) return answer(document, bytes);
      const { path } = document;
      const configuration = await configurations.for(dirname(path));
      const name = path.startsWith(prefix) ? path.slice(prefix.length) : path;
      const key = digest(bytes) + stamps.ofConfiguration(configuration);
      const known = store.get(name);
      if (known?.key === key) {
        const remembered = answerOf(known, document, bytes, configuration, stamps);
        if (remembered) return remembered;
      }
      const said = await answer(document, bytes);
      if (said.done) store.set(name, entryOf(said, key, configuration, stamps));
      return said;
    },
    save: () => {
      if (stamps.stillHold()) store.save((name) => (isAbsolute(name) ? name : prefix + name));
    },
  };
}
