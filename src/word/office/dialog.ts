/// <reference types="office-js" />
/** A window of Word's own beside the pane, by DialogApi 1.1: ask for `BESIDE_WORD.ownDialog` first. */

/**
 * Opens a page of the pane's own site and waits for what it says.
 * @param address on the pane's own origin, as Word demands of the first page.
 * @throws Error when the window cannot be opened, or is closed without a word.
 */
export function askInDialog(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { Succeeded } = Office.AsyncResultStatus;
    Office.context.ui.displayDialogAsync(address, { height: 60, width: 30, promptBeforeOpen: false }, (opened) => {
      if (opened.status !== Succeeded) {
        reject(new Error(`${opened.error.code}: ${opened.error.message}`));
        return;
      }
      const dialog = opened.value;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (said) => {
        dialog.close();
        if ('message' in said) {
          resolve(said.message);
        } else {
          reject(new Error(String(said.error)));
        }
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) =>
        reject(new Error('error' in event ? `The window was closed (${event.error}).` : 'The window was closed.'))
      );
    });
  });
}

/** Says something to the pane, from a page that `askInDialog` opened. */
export async function tellOpener(message: string): Promise<void> {
  await Office.onReady();
  Office.context.ui.messageParent(message);
}
