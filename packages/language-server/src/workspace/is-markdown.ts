/** Whether a document may be a proposal: by its language, or where the client has none for it, by its name. */
export function isMarkdown(uri: string, languageId?: string): boolean {
  if (languageId !== undefined && LANGUAGES.test(languageId)) return true;
  return NAMES.test(uri);
}

const LANGUAGES = /^(?:markdown|pandoc|quarto|rmd|mdx)/i;
const NAMES = /\.(?:md|markdown|qmd|rmd)$/i;
