/** File names of word processors. Their documents can be checked, but editors cannot open them as text. */
const NAME = /\.(?:doc[xm]?|dot[xm]?|odt|rtf)$/i;

/** Whether a path names a document of Word or another word processor. */
export function isWordFile(path: string): boolean {
  return NAME.test(path);
}
