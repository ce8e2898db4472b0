import type { Library } from '../src/library/library.js';

/** A resolution in a line, for tests to be read by; `!` marks a suggestion that is certain. */
export function say(library: Library, key: string): string {
  const resolution = library.resolve(key);
  switch (resolution.type) {
    case 'found':
      return `${resolution.id} = ${resolution.target.title}`;
    case 'ambiguous':
      return `ambiguous: ${resolution.candidates.map(({ id }) => id).join(', ')}`;
    case 'unresolved':
      return `no ${resolution.missing.what}: ${resolution.suggestions.map(({ id, certain }) => id + (certain ? '!' : '')).join(', ')}`;
    case 'foreign':
      return 'foreign';
  }
}
