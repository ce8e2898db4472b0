import { check } from './check.js';
import type { Command } from './command.js';

interface Entry {
  /** For the list of commands, in which none is loaded. */
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/**
 * All commands, in the order in which a newcomer meets them; each but the one that is called most is loaded only when it
 * is called.
 */
export const commands: Readonly<Record<string, Entry>> = {
  init: {
    summary: 'write a configuration and a first proposal',
    load: async () => (await import('./init.js')).init,
  },
  check: {
    summary: 'check that every citation in your proposals is true',
    load: () => Promise.resolve(check),
  },
  pin: {
    summary: 'write down what is cited, to see when the report changes',
    load: async () => (await import('./pin.js')).pin,
  },
  show: {
    summary: 'show what an id stands for',
    load: async () => (await import('./show.js')).show,
  },
  search: {
    summary: 'find findings by words, people and organisations',
    load: async () => (await import('./search.js')).search,
  },
  parse: {
    summary: 'read a report and show what can be cited in it',
    load: async () => (await import('./parse.js')).parse,
  },
  coverage: {
    summary: 'show which findings are cited where, and which are not',
    load: async () => (await import('./coverage.js')).coverage,
  },
  export: {
    summary: 'write findings for other programs',
    load: async () => (await import('./export.js')).exportFindings,
  },
};
