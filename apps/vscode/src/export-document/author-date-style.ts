/**
 * Pandoc's own style, with short titles in citations of works without an author. Its newer versions already have them.
 */
export function authorDateStyle(style: string): string {
  return style.replace(/<macro name="contributors-short">.*?<\/macro>/s, (macro) =>
    macro.replace('<text macro="title"/>', '<text variable="title" form="short" quotes="true"/>'),
  );
}
