import { expect, it } from 'vitest';
import { envExample } from '../../config/env-example.ts';

it('keeps .env.example in step with the settings', async () => {
  await expect(envExample()).toMatchFileSnapshot('../../.env.example');
});
