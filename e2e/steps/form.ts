/** The form at level high that the portal's journeys use, whichever service it is of. */
import type { APIRequestContext, Page } from '@playwright/test';
import type { TestCitizen } from '@/services/test-service';
import { serviceAtHigh } from '@/services/testing';
import { logIn } from './sign-in';

const { form } = serviceAtHigh();

/** The free-text field. */
export const textField = (page: Page) => page.locator(`main [name="${form.field}"]`);

/** Sends the form. */
export const sendForm = (page: Page) => page.locator(`main button[name="${form.button}"]`).click();

/** Opens the page with the free-text field as a citizen who may use the form, signed in; answers its path. */
export async function openForm(page: Page, citizen: TestCitizen, origin = ''): Promise<string> {
  await form.prepare(citizen);
  await page.goto(form.textPage(await logIn(page.request, `${origin}/nb${form.address}`, citizen)));
  await textField(page).waitFor();
  return new URL(page.url()).pathname;
}

/** The path of the page with the free-text field, over plain HTTP. `ask` opens a path as a signed-in citizen. */
export async function textPagePath(ask: (path: string) => ReturnType<APIRequestContext['get']>): Promise<string> {
  const started = await ask(`/nb${form.address}`);
  return form.textPage(started.headers().location ?? `/nb${form.address}`);
}
