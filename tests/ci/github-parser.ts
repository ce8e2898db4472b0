import { registerHooks } from 'node:module';

// GitHub's parser is made for bundlers. It imports JSON without an import attribute, which Node requires.
const hooks = registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
const { parseAction } = await import('@actions/workflow-parser/actions/index');
const { parseWorkflow } = await import('@actions/workflow-parser');
hooks.deregister();

const trace = { info: () => {}, verbose: () => {}, error: () => {} };

/** The errors that GitHub reports for an `action.yml`. */
export function errorsOfAction(content: string): string[] {
  const { context } = parseAction({ name: 'action.yml', content }, trace);
  return context.errors.getErrors().map(({ message }) => message);
}

/** The errors that GitHub reports for a workflow. */
export function errorsOfWorkflow(content: string): string[] {
  const { context } = parseWorkflow({ name: 'workflow.yml', content }, trace);
  return context.errors.getErrors().map(({ message }) => message);
}
