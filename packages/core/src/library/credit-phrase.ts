import type { Translate } from '../i18n/translate.js';

const phrases: Readonly<Record<string, (say: Translate) => string>> = {
  label: (say) => say`credited by the label before the text`,
  'label above': (say) => say`credited by the label above`,
  heading: (say) => say`credited by the heading`,
  signature: (say) => say`credited by the signature below`,
  'name at the end': (say) => say`credited by the name at the end`,
  'named in the sentence': (say) => say`named in the sentence`,
  subject: (say) => say`named in the sentence`,
  'verb before the name': (say) => say`named in the sentence`,
  'according to': (say) => say`named in the sentence`,
  pronoun: (say) => say`meant by a pronoun in the sentence`,
  carried: (say) => say`carried over from the text before`,
  office: (say) => say`named by office in the sentence`,
};

/** Why a report credits a person, in words for users: `credited by the label above`. Undefined for unknown evidence. */
export function creditPhrase(say: Translate, evidence: string): string | undefined {
  return Object.hasOwn(phrases, evidence) ? phrases[evidence]!(say) : undefined;
}
