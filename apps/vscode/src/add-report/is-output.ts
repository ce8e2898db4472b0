/**
 * Whether a document belongs to another file of its folder, so that it is no new report: an exported proposal, the original of an imported
 * report, or a copy with comments.
 *
 * @param siblings the names of the files in its folder
 */
export function isOutput(name: string, siblings: ReadonlySet<string>): boolean {
  const stem = name.replace(/\.[^.]+$/, '');
  if (/-checked(?:-\d+)?\.docx$/i.test(name)) return true;
  return ['md', 'qmd', 'Rmd', 'markdown'].some((ending) => siblings.has(`${stem}.${ending}`));
}
