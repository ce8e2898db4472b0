import type { FailureReason } from '../results/client-results.js';
import type { Proposal } from './proposal.js';

/** What keeps a proposal from being checked; what its front matter names wrongly does so, too. */
export function failureOf({ uri, context, problems, failure }: Proposal): FailureReason | undefined {
  const [first] = problems;
  if (failure || context.library || !first) return failure;
  return { message: first.message, place: { uri, span: first.span } };
}

/** A sentence that ends in what has to be done first. */
export function untilFixed(failure: FailureReason, sentence: (file: string, message: string) => string): string {
  const { message, place } = failure;
  return place ? sentence(fileOf(place.uri), message) : message;
}

function fileOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
