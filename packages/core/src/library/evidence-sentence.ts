import type { Translate } from '../i18n/translate.js';
import type { Evidence } from '../model.js';

/** Why the report credits a person, as a sentence for people. */
export function evidenceSentence(say: Translate, evidence: Evidence): string {
  switch (evidence) {
    case 'subject':
      return say`Named in the sentence, as the one who speaks.`;
    case 'verb before the name':
      return say`Named in the sentence after its verb, as in “said Ana Diaz”.`;
    case 'according to':
      return say`Named in the sentence, as in “according to Ana Diaz”.`;
    case 'pronoun':
      return say`Named in a sentence before; this one says “she” or “he”, or the like.`;
    case 'office':
      return say`Named by office in the sentence, as in “the director”.`;
    case 'name at the end':
      return say`Named at the end of the text.`;
    case 'label':
      return say`Named in the label before the text.`;
    case 'label above':
      return say`Named in a label or in a line that introduces the text.`;
    case 'heading':
      return say`Named in the heading of the part.`;
    case 'front matter':
      return say`Named as the only speaker at the top of the report.`;
    case 'signature':
      return say`Named in the signature below the quotation.`;
    case 'carried':
      return say`Not named here: carried over from the text before.`;
    case 'comment':
      return say`Named in a comment in the report’s file, as in “<!-- by Ana Diaz -->”.`;
  }
}
