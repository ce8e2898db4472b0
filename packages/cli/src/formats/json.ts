import type { Problem } from '@findings/core';
import type { Format } from './format.js';
import { jsonText } from './json-text.js';

/** The contract's `CheckResult`, one line a file. */
export function jsonFormat(): Format {
  let first = true;
  return {
    begin: () => '{"version":1,"files":[',
    *file({ path, citations, problems }) {
      yield `${first ? '' : ','}\n{"path":${jsonText(path)},"citations":${citations},"problems":[`;
      first = false;
      for (const [index, problem] of problems.entries()) yield (index > 0 ? ',' : '') + jsonText(plain(problem));
      yield ']}';
    },
    end: (summary) => `\n],"summary":${JSON.stringify(summary)}}\n`,
  };
}

/** What the contract says of a problem, and no more. */
function plain({ code, severity, message, span, id, suggestions }: Problem): Problem {
  return {
    code,
    severity,
    message,
    ...(span && { span }),
    ...(id !== undefined && { id }),
    ...(suggestions && { suggestions }),
  };
}
