import type { Page } from 'playwright-core';
import { someOwner } from './facilitator.ts';

/** Opens the printed link of a fresh installation and fills in who its owner is, as a person does. */
export async function becomeOwner(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your name').fill(someOwner.name);
  await page.getByLabel('E-mail').fill(someOwner.email);
  await page.getByLabel('Password', { exact: true }).fill(someOwner.password);
  await page.getByRole('button', { name: 'Make my account' }).click();
  await page.waitForURL('**/home');
}
