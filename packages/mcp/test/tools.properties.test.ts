import fc from 'fast-check';
import { expect, test } from 'vitest';
import { useFolder } from './temporary-folder.js';

const { call, folder } = useFolder();

test('what quote returns is ok, for all words of all findings', async () => {
  const { library } = await folder.read();
  const findings = library.targets().filter((target) => 'finding' in target);
  const passage = fc.constantFrom(...findings).chain((target) => {
    const words = target.text.split(' ');
    return fc.tuple(fc.constant(target), fc.nat(words.length - 1), fc.nat(words.length - 1));
  });
  await fc.assert(
    fc.asyncProperty(passage, async ([target, one, other]) => {
      const words = target.text.split(' ');
      const [first, last] = [Math.min(one, other), Math.max(one, other)];
      const from = words.slice(first, last + 1).join(' ');
      const quoted = await call<{ words: string; markdown: string }>('quote', { id: target.id, from });
      expect(target.text).toContain(quoted.words);
      expect(await call('check_text', { text: quoted.markdown })).toMatchObject({ ok: true, problems: [] });
    }),
  );
});
