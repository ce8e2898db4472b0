import type { Problem } from '@findings/core';
import type { Format } from './format.js';
import { jsonText } from './json-text.js';

/** JSON of the documented type `CheckResult`, with one line for each file. */
export function jsonFormat(): Format {
  let first = true;
  return {
    begin: () => '{"version":1,"files":[',
    *file({ path, citations, problems }) {
      yield `${first ? '' : ','}\n{"path":${jsonText(path)},"citations":${citations},"problems":[`;
      first = false;
      for (const [index, problem] of problems.entries())
        yield (index > 0 ? ',' : '') + jsonText(documentedFields(problem));
      yield ']}';
    },
    end: (summary, reports) => `\n],"reports":${jsonText(reports)},"summary":${JSON.stringify(summary)}}\n`,
  };
}

function documentedFields({ code, severity, message, span, id, suggestions }: Problem): Problem {
  return {
    code,
    severity,
    message,
    ...(span && { span }),
    ...(id !== undefined && { id }),
    ...(suggestions && { suggestions }),
  };
}
