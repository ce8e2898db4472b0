import { readLocator } from '@findings/citations';
import type { Signature } from './results/editor-results.js';
import type { Workspace } from './workspace/workspace.js';
import { locatorPositionAt } from './cursor/locator-position.js';
import type { LocatorPosition } from './cursor/locator-position.js';

/** What can stand behind a citation's key, and which of it the cursor is in. */
export function signature(workspace: Workspace, uri: string, offset: number): Signature | undefined {
  const proposal = workspace.proposal(uri);
  const place = proposal && locatorPositionAt(proposal.markdown, offset);
  if (!place) return undefined;
  const { say } = workspace;
  const locator = say`LABEL NUMBER`;
  const further = say`further words`;
  const head = place.isInText ? `${place.key} [` : `[${place.key}, `;
  const words = head.length + locator.length + 2;
  return {
    label: `${head}${locator}, ${further}]`,
    documentation: say`What is printed behind the citation of \`${place.key}\`. The next citation starts behind a semicolon.`,
    parameters: [
      {
        start: head.length,
        end: head.length + locator.length,
        documentation: say`Where in it: a label and a number, such as \`p. 9\`, \`pp. 4-6\`, \`chap. 2\`, \`sec. 3\`, \`para. 5\`, \`fig. 1\` or \`n. 12\`. A number by itself is a page. May be left out.`,
      },
      {
        start: words,
        end: words + further.length,
        documentation: say`Anything else that is to be read behind the citation, such as \`and the answers to it\`. May be left out.`,
      },
    ],
    activeParameter: isInLocator(place) ? 0 : 1,
  };
}

/** Up to the end of a locator; where there is none, up to the first word that cannot be its beginning. */
function isInLocator({ typed, suffix }: LocatorPosition): boolean {
  const { locator, end } = readLocator(suffix);
  if (locator !== undefined) return typed.length <= end;
  return /^,?\s*(?:[\p{L}.§¶]+\s*)?$/u.test(typed);
}
