/**
 * Lines for people, safe on a terminal and in the log of a CI run. It is the last guard before text leaves the process, for
 * what `printable` did not see: control characters become `�`, except line ends, tabs and our own colours; and GitHub
 * does not take a line for a workflow command (`::error::`, `##[error]`).
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function safeLines(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(UNSAFE, '\uFFFD').replace(COMMAND, '$1: :').replace(OLD_COMMAND, '## [');
}

// eslint-disable-next-line no-control-regex
const SUSPECT = /[\0-\x08\x0B-\x1F\x7F-\x9F\u2028-\u202E\u2066-\u2069]|::|##\[/;
/** C0 and C1 controls, line and paragraph separators, bidirectional controls; of escape sequences all but colours. */
// eslint-disable-next-line no-control-regex
const UNSAFE = /(?!\x1B\[[\d;]{0,20}m)[\0-\x08\x0B-\x1F\x7F-\x9F\u2028-\u202E\u2066-\u2069]/g;
/** GitHub ignores white space before a command. */
// eslint-disable-next-line no-control-regex
const COMMAND = /^((?:\x1B\[[\d;]{0,20}m|[^\S\n])*)::/gm;
const OLD_COMMAND = /##\[(?=[a-z-]+[\] ])/gi;
