import type { Rule, Scope } from 'eslint';

type Spread = Parameters<NonNullable<Rule.RuleListener['SpreadElement']>>[0];
type Expression = Spread['argument'];

/**
 * Forbids calls with a list of arguments of unknown length: `f(...list)`, `new F(...list)`, `f.apply(x, list)`. Every
 * argument takes room on the stack, so a long list causes a RangeError. Lists whose length is bounded in the code are allowed:
 * array literals, conditions with two bounded branches, and the function's own rest parameter.
 */
export const boundedArguments: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { unbounded: 'A long list overflows the stack. Loop over it, or pass it as one argument.' },
  },
  create: (context) => ({
    ':matches(CallExpression, NewExpression) > SpreadElement': (node: Spread) => {
      if (!isBounded(node.argument, context.sourceCode.getScope(node))) {
        context.report({ node, messageId: 'unbounded' });
      }
    },
    'CallExpression[callee.property.name="apply"]': (node: Rule.Node) =>
      context.report({ node, messageId: 'unbounded' }),
  }),
};

function isBounded(list: Expression, scope: Scope.Scope): boolean {
  switch (list.type) {
    case 'ArrayExpression':
      return list.elements.every((each) => each?.type !== 'SpreadElement' || isBounded(each.argument, scope));
    case 'ConditionalExpression':
      return isBounded(list.consequent, scope) && isBounded(list.alternate, scope);
    case 'Identifier':
      return isRestParameter(list.name, scope);
    default:
      return false;
  }
}

/** A rest parameter is bounded, since its arguments were on the stack already. */
function isRestParameter(name: string, scope: Scope.Scope): boolean {
  for (let from: Scope.Scope | null = scope; from; from = from.upper) {
    const variable = from.set.get(name);
    if (variable)
      return variable.defs.some(({ type, name: node }) => type === 'Parameter' && isRest(node as Rule.Node));
  }
  return false;
}

function isRest({ parent }: Rule.Node): boolean {
  return parent?.type === 'RestElement' && parent.parent?.type !== 'ArrayPattern';
}
