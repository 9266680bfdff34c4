import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { playwrightsFeaturesOff } from './featuresOff.ts';

test('the features that Playwright switches off in every Chrome are those that tests switch off again', async () => {
  // Node is no Chrome: it refuses the switches, and the refusal says which these were.
  const refused = await chromium.launch({ executablePath: process.execPath }).then(
    () => '',
    (error: unknown) => String(error),
  );
  const [, asked = ''] = /--disable-features=(\S+)/.exec(refused) ?? [];
  expect(asked.split(',')).toEqual([...playwrightsFeaturesOff]);
});
