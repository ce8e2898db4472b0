/** Documents of word processors. They can be checked, but are not text that an editor shows. */
const NAME = /\.(?:doc[xm]?|dot[xm]?|odt|rtf)$/i;

/** Whether a path names a document of Word, or of a program like it. */
export function isWordFile(path: string): boolean {
  return NAME.test(path);
}
