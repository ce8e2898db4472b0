import type { Translate } from '../i18n/translate.js';
import { reasonOf, type CreditSource, type Evidence } from '../model.js';

const phrases: Readonly<Record<Evidence, (say: Translate) => string>> = {
  label: (say) => say`credited by the label before the text`,
  'label above': (say) => say`credited by the label above`,
  heading: (say) => say`credited by the heading`,
  'front matter': (say) => say`credited at the top of the report`,
  signature: (say) => say`credited by the signature below`,
  comment: (say) => say`credited by a comment in the report’s file`,
  'name at the end': (say) => say`credited by the name at the end`,
  subject: (say) => say`named in the sentence`,
  'verb before the name': (say) => say`named in the sentence`,
  'according to': (say) => say`named in the sentence`,
  pronoun: (say) => say`referred to by a pronoun in the sentence`,
  deed: (say) => say`inferred from what the person did`,
  carried: (say) => say`inferred from the text before it`,
  office: (say) => say`named by role in the sentence`,
};

/** Why a report credits a person, in words for users: `credited by the label above`. */
export function creditPhrase(
  say: Translate,
  credit: { readonly evidence: Evidence; readonly credit?: CreditSource | undefined },
): string {
  return phrases[reasonOf(credit)](say);
}
