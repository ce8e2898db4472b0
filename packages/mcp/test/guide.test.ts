import { expect, test } from 'vitest';
import { SKILL } from '../src/corrections/guide.js';

test('the skill is the guide of the prompt', async () => {
  await expect(SKILL).toMatchFileSnapshot('../skills/correct-reading/SKILL.md');
});
