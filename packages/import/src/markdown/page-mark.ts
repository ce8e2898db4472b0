/** Marks where a page begins: `<!-- page 9 -->`. Labels are printed by the document, so they must not end the comment. */
export function pageComment(label: string): string {
  return `<!-- page ${label
    .replace(/-{2,}|[<>]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 40)} -->`;
}
