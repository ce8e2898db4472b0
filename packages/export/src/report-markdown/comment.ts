import type { Html } from 'mdast';

/** Words that would end the comment are cut in two. */
export function commentOf(text: string): Html {
  return { type: 'html', value: `<!-- ${text.replaceAll('-->', '-- >')} -->` };
}
