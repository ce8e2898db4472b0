import { ResourceTemplate } from '@modelcontextprotocol/server';
import type { McpServer } from '@modelcontextprotocol/server';
import { ToolError } from '../tools/tool.js';
import { excerpt } from '@findings/core/library';
import type { Library, Target } from '@findings/core/library';
import type { OpenFolder } from '../folder/open-folder.js';
import { findingMarkdown } from '../tools/get-finding.js';
import { MAX_ANSWER, pageOf, pieceOf } from '../tools/answer-pages.js';
import { quoted } from '../tools/quoted.js';

const MARKDOWN = 'text/markdown';
/** The protocol allows no more. */
const MAX_COMPLETIONS = 100;

/** Adds each finding as a resource: `findings://tip2012/s4.h2`. */
export function addResources(server: McpServer, folder: OpenFolder): void {
  const libraryNow = async (): Promise<Library> => (await folder.read()).library;
  const template = new ResourceTemplate('findings://{report}/{id}', {
    list: undefined,
    complete: {
      report: async (typed) =>
        startingWith(
          typed,
          (await libraryNow()).reports.map(({ key }) => key),
        ),
      id: async (typed, context) => {
        const targets = (await libraryNow()).targets(context?.arguments?.['report']);
        return startingWith(
          typed,
          targets.map(({ id }) => id),
        );
      },
    },
  });
  server.registerResource(
    'finding',
    template,
    {
      title: 'A finding',
      description: 'The words of a finding, with its speakers and its citation.',
      mimeType: MARKDOWN,
    },
    async (uri, { report, id }) => {
      const library = await libraryNow();
      const target = library.get(`${decoded(report)}:${decoded(id)}`);
      if (!target) throw new ToolError(`There is no finding ${uri.href}. Find one with search_findings.`);
      const { text, nextCursor } = pieceOf(findingMarkdown(library, target), undefined, MAX_ANSWER);
      const rest = nextCursor === undefined ? '' : '\n\nThe rest is in get_finding.';
      return { contents: [{ uri: uri.href, mimeType: MARKDOWN, text: text + rest }] };
    },
  );
  // The SDK lists all resources at once, and a report has thousands of findings.
  server.server.setRequestHandler('resources/list', async ({ params }) => {
    const library = await libraryNow().catch(() => undefined);
    const targets = library?.targets().filter((target) => 'finding' in target) ?? [];
    const { items, ...page } = pageOf(targets.map(describeResource), params?.cursor);
    return { resources: items, ...page };
  });
}

function describeResource({ id, report, title, text }: Target) {
  return {
    uri: `findings://${encodeURIComponent(report.key)}/${encodeURIComponent(id)}`,
    name: id,
    title: quoted(title),
    description: quoted(excerpt(text, 100)),
    mimeType: MARKDOWN,
  };
}

function startingWith(typed: string, names: readonly string[]): string[] {
  const beginning = typed.toLowerCase();
  return names.filter((name) => name.toLowerCase().startsWith(beginning)).slice(0, MAX_COMPLETIONS);
}

function decoded(variable: string | string[] | undefined): string {
  const written = Array.isArray(variable) ? variable.join('/') : (variable ?? '');
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
