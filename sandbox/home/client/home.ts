/** Signing in by one click, and out. */
const main = document.querySelector('main');
const failure = document.querySelector<HTMLElement>('[data-failure]');

async function post(path: string, body: unknown): Promise<void> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body)
  });
  if (!response.ok) {
    throw new Error(`${response.status} ${await response.text()}`);
  }
}

function show(error: unknown): void {
  if (failure !== null) {
    failure.hidden = false;
    failure.textContent = `Không thực hiện được: ${error instanceof Error ? error.message : String(error)}`;
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-upn]')) {
  button.addEventListener('click', () => {
    post('/_sandbox/sign-in', { upn: button.dataset['upn'] }).then(() => {
      const back = main?.dataset['return'];
      if (back === undefined) {
        window.location.reload();
      } else {
        window.location.assign(back);
      }
    }, show);
  });
}

document.querySelector('[data-sign-out]')?.addEventListener('click', () => {
  post('/_sandbox/sign-out', {}).then(() => window.location.reload(), show);
});
