/**
 * Makes lines for people safe on a terminal and in a CI log. It is the last filter before text leaves the process, for text that
 * `printable` did not handle. Control characters become `�`, except line ends, tabs and our own colours. Text that looks like a
 * workflow command of GitHub (`::error::`, `##[error]`) is changed.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function safeLines(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(UNSAFE, '\uFFFD').replace(COMMAND, '$1 :').replace(OLD_COMMAND, '$1 [');
}

// eslint-disable-next-line no-control-regex
const SUSPECT = /[\0-\x08\x0B-\x1F\x7F-\x9F\u2028-\u202E\u2066-\u2069]|::|##\[/;
/** Control characters, line and paragraph separators, bidirectional controls, and escape sequences other than colours. */
// eslint-disable-next-line no-control-regex
const UNSAFE = /(?!\x1B\[[\d;]{0,20}m)[\0-\x08\x0B-\x1F\x7F-\x9F\u2028-\u202E\u2066-\u2069]/g;
const COLOUR = String.raw`\x1B\[[\d;]{0,20}m`;
/** GitHub ignores white space before a command. Colours can be between all characters of a command. */
const COMMAND = new RegExp(String.raw`^((?:${COLOUR}|[^\S\n])*:(?:${COLOUR})*):`, 'gm');
const OLD_COMMAND = new RegExp(String.raw`(#(?:${COLOUR})*#(?:${COLOUR})*)\[(?=(?:${COLOUR}|[a-z-])+[\] ])`, 'gi');
