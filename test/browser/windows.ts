/** Browser windows of the people in a test: each is private, so two people are signed in side by side. */
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import type { LocalMicrosoft365 } from '../local-microsoft-365';
import { openWindow } from './chromium';

/** One person's private window. */
export interface Person {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the pages complained about: scripts that failed and answers of the server that were errors. */
  readonly complaints: string[];
}

/** Opens a private window and signs in on the home page by clicking the person. */
export async function signIn(browser: Browser, server: LocalMicrosoft365, displayName: string): Promise<Person> {
  const context = await openWindow(browser);
  context.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  const listen = (page: Page): void => {
    page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
    page.on('response', (response) => {
      if (response.status() >= 400) {
        complaints.push(`${response.status()} ${response.request().method()} ${response.url()}`);
      }
    });
  };
  context.on('page', listen);
  const page = await context.newPage();
  await page.goto(`${server.origin}/`);
  await page.getByRole('button', { name: displayName }).click();
  await page.locator('.who strong', { hasText: displayName }).waitFor();
  return { context, page, complaints };
}

/** The task pane inside a Word window, once office.js has brought it up. */
export async function paneOf(page: Page, server: LocalMicrosoft365): Promise<Frame> {
  for (let waited = 0; waited < 30_000; waited += 100) {
    const frame = page.frames().find((each) => each.url().startsWith(server.paneOrigin));
    if (frame !== undefined) {
      await frame.getByRole('tab', { name: 'Việc của tôi' }).waitFor();
      return frame;
    }
    await page.waitForTimeout(100);
  }
  throw new Error('The task pane did not open.');
}

/** Waits for what comes by messages between windows and frames. */
export async function until(page: Page, holds: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await holds()); waited += 20) {
    expect(waited).toBeLessThan(5000);
    await page.waitForTimeout(20);
  }
}

/** Whether the keyboard writes into the document. */
export const isInText = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.closest('.ProseMirror, [contenteditable=true]') !== null);

/** From the pane into the document by Escape. Word hears of the key by a message, so what is typed next waits for it. */
export async function toText(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await until(page, () => isInText(page));
}

/** Hands over phrases, as an input method may: the editor sets the page anew after each, which takes a fifth of a second. */
export async function typePhrases(page: Page, text: string): Promise<void> {
  for (const phrase of text.split(/(?<=[,;:.] )/)) {
    await page.keyboard.insertText(phrase);
  }
}

/** Types as people do in Vietnamese: the input method hands over a word at a time. */
export async function typeWords(page: Page, text: string): Promise<void> {
  for (const part of text.split(/(?<= )/)) {
    await page.keyboard.insertText(part);
    await page.waitForTimeout(40);
  }
}
