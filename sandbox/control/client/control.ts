/** Sends the panel's forms as JSON and shows the page anew; a refusal is shown where it can be read. */
const failure = document.querySelector<HTMLElement>('[data-failure]');

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function valueOf(field: Field): unknown {
  if (field instanceof HTMLInputElement && field.type === 'checkbox') {
    return field.checked;
  }
  if (field.value === '') {
    return undefined;
  }
  switch (field.dataset['kind']) {
    case 'number':
      return Number(field.value);
    case 'json':
      return JSON.parse(field.value) as unknown;
    default:
      return field.value;
  }
}

/** `effect.kind` becomes `{effect: {kind}}`. */
function put(target: Record<string, unknown>, name: string, value: unknown): void {
  const [head = '', ...rest] = name.split('.');
  if (rest.length === 0) {
    target[head] = value;
    return;
  }
  const inner = target[head];
  const next: Record<string, unknown> = typeof inner === 'object' && inner !== null ? { ...inner } : {};
  put(next, rest.join('.'), value);
  target[head] = next;
}

function bodyOf(form: HTMLFormElement): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const field of form.elements) {
    const known =
      field instanceof HTMLInputElement || field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement;
    if (!known || field.name === '') {
      continue;
    }
    const value = valueOf(field);
    if (value !== undefined) {
      put(body, field.name, value);
    }
  }
  return body;
}

async function send(form: HTMLFormElement): Promise<void> {
  const response = await fetch(form.dataset['action'] ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(bodyOf(form))
  });
  if (!response.ok) {
    throw new Error(`${response.status} ${await response.text()}`);
  }
  window.location.reload();
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-action]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(form).catch((error: unknown) => {
      if (failure !== null) {
        failure.hidden = false;
        failure.textContent = `Không thực hiện được: ${error instanceof Error ? error.message : String(error)}`;
      }
    });
  });
}
