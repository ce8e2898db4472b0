import { readLocator } from '@findings/citations';
import { locatorPositionAt } from './cursor/locator-position.js';
import type { LocatorPosition } from './cursor/locator-position.js';
import type { Signature } from './results/editor-results.js';
import type { Workspace } from './workspace/workspace.js';

/** Help for the text after a citation's key, and the part of it that contains the cursor. */
export function signature(workspace: Workspace, uri: string, offset: number): Signature | undefined {
  const proposal = workspace.proposal(uri);
  const position = proposal && locatorPositionAt(proposal.markdown, offset);
  if (!position) return undefined;
  const { say } = workspace;
  const locator = say`LABEL NUMBER`;
  const otherWords = say`further words`;
  const intro = position.isInText ? `${position.key} [` : `[${position.key}, `;
  const otherWordsStart = intro.length + locator.length + 2;
  return {
    label: `${intro}${locator}, ${otherWords}]`,
    documentation: say`What is printed behind the citation of \`${position.key}\`. The next citation starts behind a semicolon.`,
    parameters: [
      {
        start: intro.length,
        end: intro.length + locator.length,
        documentation: say`Where in it: a label and a number, such as \`p. 9\`, \`pp. 4-6\`, \`chap. 2\`, \`sec. 3\`, \`para. 5\`, \`fig. 1\` or \`n. 12\`. A number by itself is a page. May be left out.`,
      },
      {
        start: otherWordsStart,
        end: otherWordsStart + otherWords.length,
        documentation: say`Anything else that is to be read behind the citation, such as \`and the answers to it\`. May be left out.`,
      },
    ],
    activeParameter: isInLocator(position) ? 0 : 1,
  };
}

/** Whether the cursor is in the locator. Without a locator, it is until the first word that cannot start one. */
function isInLocator({ typed, suffix }: LocatorPosition): boolean {
  const { locator, end } = readLocator(suffix);
  if (locator !== undefined) return typed.length <= end;
  return /^,?\s*(?:[\p{L}.§¶]+\s*)?$/u.test(typed);
}
