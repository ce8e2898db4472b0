import { ResourceTemplate } from '@modelcontextprotocol/server';
import type { McpServer } from '@modelcontextprotocol/server';
import { ToolError } from '../tools/tool.js';
import type { Needed } from '../tools/tool.js';
import { excerpt } from '@findings/core/library';
import type { Library, Target } from '@findings/core/library';
import type { OpenFolder } from '../folder/open-folder.js';
import { findingMarkdown } from '../tools/get-finding.js';
import { MAX_ANSWER, pageOf, pieceOf, readCursor } from '../tools/answer-pages.js';
import { quoted } from '../tools/quoted.js';

const MARKDOWN = 'text/markdown';
/** The protocol allows no more. */
const MAX_COMPLETIONS = 100;

/** Adds each finding as a resource: `findings://tip2012/s4.h2`. */
export function addResources(server: McpServer, folder: OpenFolder): void {
  const libraryOf = async (needed: Needed): Promise<Library> => (await folder.read(needed)).library;
  const template = new ResourceTemplate('findings://{report}/{id}', {
    list: undefined,
    complete: {
      report: async (typed) =>
        startingWith(
          typed,
          (await libraryOf('outline')).reports.map(({ key }) => key),
        ),
      id: async (typed, context) => {
        const key = context?.arguments?.['report'];
        const library = key === undefined ? (await folder.read()).library : await libraryOf({ ids: [key] });
        const targets = library.targets(key);
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
      const name = `${decoded(report)}:${decoded(id)}`;
      const library = await libraryOf({ ids: [name] });
      const target = library.get(name);
      if (!target) throw new ToolError(`There is no finding ${uri.href}. Find one with search_findings.`);
      const { text, nextCursor } = pieceOf(findingMarkdown(library, target), undefined, MAX_ANSWER);
      const rest = nextCursor === undefined ? '' : '\n\nThe rest is in get_finding.';
      return { contents: [{ uri: uri.href, mimeType: MARKDOWN, text: text + rest }] };
    },
  );
  // The SDK lists all resources at once, and a report has thousands of findings.
  server.server.setRequestHandler('resources/list', async ({ params }) => {
    const first = readCursor(params?.cursor);
    const { items, nextCursor } = pageOf(await resourcesFrom(folder, first), undefined);
    return {
      resources: items,
      ...(nextCursor !== undefined && { nextCursor: String(first + Number(nextCursor)) }),
    };
  });
}

/** The findings from a number on: all, or as many of them as a page may have. */
async function resourcesFrom(folder: OpenFolder, first: number) {
  const outline = await folder.read('outline').catch(() => undefined);
  const { library, counts } = outline ?? {};
  if (!counts) return resourcesOf(library).slice(first);
  const resources: ReturnType<typeof describeResource>[] = [];
  let before = 0;
  for (const [key, count] of counts) {
    const start = Math.max(0, first - before);
    before += count;
    if (start >= count) continue;
    const { library: one } = await folder.read({ ids: [key] });
    for (const each of resourcesOf(one, key).slice(start)) resources.push(each);
    if (pageOf(resources, undefined).nextCursor !== undefined) break;
  }
  return resources;
}

function resourcesOf(library: Library | undefined, key?: string) {
  const targets = library?.targets(key).filter((target) => 'finding' in target) ?? [];
  return targets.map(describeResource);
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
