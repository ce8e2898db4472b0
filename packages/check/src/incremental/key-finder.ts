import { createSectionReader } from '@findings/citations';
import type { FindKeys } from '../suppressions/find-comments.js';

/** Creates a `FindKeys` for similar texts, such as versions of a document. It is called once or twice for each edit. */
export function createKeyFinder(size?: number): FindKeys {
  let readers = [createSectionReader(size), createSectionReader(size)];
  return (markdown) => {
    const [reader, other] = readers as [(typeof readers)[0], (typeof readers)[0]];
    readers = [other, reader];
    return reader
      .read(markdown)
      .flatMap(({ section, start }) =>
        section.texts.groups.flatMap(({ items }) => items.map((item) => start + item.start)),
      );
  };
}
