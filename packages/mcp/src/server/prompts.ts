import { findCitable } from '@findings/check';
import type { McpServer } from '@modelcontextprotocol/server';
import { toStandardJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { GUIDE } from '../corrections/guide.js';
import type { OpenFolder } from '../folder/open-folder.js';
import { citationOf, excerptAbout } from '../tools/describe-finding.js';
import { NOTICE, quoted } from '../tools/quoted.js';

const MAX_TEXT = 600;

const argsSchema = toStandardJsonSchema(
  v.object({
    topic: v.pipe(v.string(), v.minLength(1), v.maxLength(1000), v.description('What the paragraph is about.')),
    reader: v.optional(v.pipe(v.string(), v.maxLength(300), v.description('Who will read it, such as a donor.'))),
  }),
);

const reportSchema = toStandardJsonSchema(
  v.object({
    report: v.optional(v.pipe(v.string(), v.maxLength(200), v.description('The key of the report.'))),
  }),
);

/** Adds prompts that a person starts. */
export function addPrompts(server: McpServer, folder: OpenFolder): void {
  server.registerPrompt(
    'correct_reading',
    {
      title: 'Correct how a report is read',
      description: 'Corrects the parts and speakers of an imported report with you, without changing a word of it.',
      argsSchema: reportSchema,
    },
    ({ report }) => {
      const which =
        report === undefined ? 'Correct how the report is read.' : `Correct how this report is read: ${report}`;
      return {
        messages: [{ role: 'user' as const, content: { type: 'text' as const, text: `${which}\n\n${GUIDE}` } }],
      };
    },
  );
  server.registerPrompt(
    'draft_paragraph',
    {
      title: 'Draft a paragraph from the reports',
      description: 'Writes a paragraph of a proposal that cites the reports, and checks it until no problem is left.',
      argsSchema,
    },
    async ({ topic, reader }) => {
      const { library } = await folder.read({ texts: [topic] });
      const found = findCitable(library, topic, { limit: 5 });
      const listed = found
        .map(
          ({ target, terms }) =>
            `- ${citationOf(library, target)} ${quoted(`${target.title}: ${excerptAbout(target.text, terms, MAX_TEXT).text}`)}`,
        )
        .join('\n');
      const text = [
        `Write a paragraph of a proposal about this topic: ${topic}`,
        ...(reader === undefined ? [] : [`It is for this reader: ${reader}`]),
        'Use only what the workshop reports say. Cite each finding right after what it supports, such as [@s4.h2]. Quote word for word, ' +
          'with the quote tool, and credit only those who say the sentence.',
        listed === ''
          ? 'Find what the reports say about it with search_findings.'
          : `These findings may help. Search for others. ${NOTICE}\n${listed}`,
        'Check the paragraph with check_text. Fix what it reports, and check again until ok is true. Then show the paragraph.',
      ].join('\n\n');
      return { messages: [{ role: 'user' as const, content: { type: 'text' as const, text } }] };
    },
  );
}
