import { registerHooks } from 'node:module';

// GitHub's reader is made for bundlers: it imports JSON without saying so, which Node refuses.
const hooks = registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
const { parseAction } = await import('@actions/workflow-parser/actions/index');
const { parseWorkflow } = await import('@actions/workflow-parser');
hooks.deregister();

const trace = { info: () => {}, verbose: () => {}, error: () => {} };

/** What GitHub would say against an `action.yml`. */
export function complaintsOfAction(content: string): string[] {
  const { context } = parseAction({ name: 'action.yml', content }, trace);
  return context.errors.getErrors().map(({ message }) => message);
}

/** What GitHub would say against a workflow. */
export function complaintsOfWorkflow(content: string): string[] {
  const { context } = parseWorkflow({ name: 'workflow.yml', content }, trace);
  return context.errors.getErrors().map(({ message }) => message);
}
