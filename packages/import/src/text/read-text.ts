import { decodeText } from '../encoding/decode.js';
import type { Reader } from '../reader.js';

type Replacements = readonly (readonly [pattern: RegExp, replacement: string])[];

/** The parts of reStructuredText that the reader of reports cannot read: directives, comments and notes. */
const RST: Replacements = [
  [/^[ \t]*\.\. \[#?(\w+)\][ \t]+/gm, '[^$1]: '],
  [/[ \t]*\[#?(\w+)\]_/g, '[^$1]'],
  [/^[ \t]*\.\. (?:image|figure|contents|toctree|include|raw)::.*(?:\n[ \t]+:.*)*$/gm, ''],
  [/^[ \t]*\.\. [\w-]+::[ \t]*/gm, ''],
  [/^[ \t]*\.\.(?:[ \t].*)?(?:\n[ \t]+\S.*)*$/gm, ''],
];

/** The parts of AsciiDoc that the reader of reports cannot read: attributes, comments, delimiters, bold text and links. */
const ASCIIDOC: Replacements = [
  [/^\/{4,}$[^]*?^\/{4,}$/gm, ''],
  [/^(?::!?[\w-]+!?:|\/\/|[-=*_.+]{4,}$|'{3,}$|\|={3,}$|\[[^\]\n]*\]$|[a-z]+::[^\s[]*\[).*$/gm, ''],
  [/(?<![*\w])\*(?![*\s])([^*\n]+)(?<!\s)\*(?![*\w])/g, '**$1**'],
  [/(?:link:)?(https?:\/\/[^\s[\]]+)\[([^\]\n]+)\]/g, '[$2]($1)'],
];

/** Reads plain text and Markdown, which stay as they are: the reader of reports understands their lines best. */
export const readText = textReader([]);
export const readRst = textReader(RST);
export const readAsciidoc = textReader(ASCIIDOC);

/** The reader of reports finds titles, lists and links, so only the rest is replaced. */
function textReader(replacements: Replacements): Reader {
  return (bytes) => {
    const { text, problems } = decodeText(bytes);
    let content = text.replace(/\r\n?/g, '\n').replaceAll('\0', '');
    for (const [pattern, replacement] of replacements) content = content.replace(pattern, replacement);
    return { content, problems };
  };
}
