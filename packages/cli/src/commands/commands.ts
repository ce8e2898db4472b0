import { check } from './check.js';
import type { Command } from '../arguments/command.js';

interface Entry {
  /** For `findings --help`. */
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/**
 * All commands, in the order of the help. They are loaded lazily, except `check`, which is used most.
 */
export const commands: Readonly<Record<string, Entry>> = {
  init: {
    summary: 'create a configuration and a first proposal',
    load: async () => (await import('./init.js')).init,
  },
  import: {
    summary: 'turn a PDF, a Word file or a web page into Markdown to review',
    load: async () => (await import('./import.js')).importReport,
  },
  check: {
    summary: 'check your proposals against the report',
    load: () => Promise.resolve(check),
  },
  pin: {
    summary: 'mark what you cite as checked, to notice when the report changes',
    load: async () => (await import('./pin.js')).pin,
  },
  show: {
    summary: 'show the text that an id cites',
    load: async () => (await import('./show.js')).show,
  },
  search: {
    summary: 'search the report by words, people and organizations',
    load: async () => (await import('./search.js')).search,
  },
  cite: {
    summary: 'find what a sentence could cite, and check its quotation',
    load: async () => (await import('./cite.js')).cite,
  },
  parse: {
    summary: 'show what can be cited in a report',
    load: async () => (await import('./parse.js')).parse,
  },
  review: {
    summary: 'check the doubtful places of a report, one key for each',
    load: async () => (await import('./review.js')).review,
  },
  correct: {
    summary: 'correct how a report is read, without changing a word',
    load: async () => (await import('./correct.js')).correct,
  },
  coverage: {
    summary: 'show which findings are cited, and which are not',
    load: async () => (await import('./coverage.js')).coverage,
  },
  export: {
    summary: 'write findings for Pandoc, LaTeX, Zotero and other programs',
    load: async () => (await import('./export.js')).exportFindings,
  },
  index: {
    summary: 'make searches of many reports fast',
    load: async () => (await import('./index-reports.js')).indexReports,
  },
  mcp: {
    summary: 'serve the reports to assistants, over the Model Context Protocol',
    load: async () => (await import('./mcp.js')).mcp,
  },
  explain: {
    summary: 'explain a problem and what to do about it',
    load: async () => (await import('./explain.js')).explain,
  },
};
