/** The page frame's own small behaviour: the person's card and signing out. */

const card = document.querySelector<HTMLDetailsElement>('[data-me]');

document.addEventListener('click', (event) => {
  if (card !== null && event.target instanceof Node && !card.contains(event.target)) {
    card.open = false;
  }
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && card !== null && card.open) {
    card.open = false;
    card.querySelector('summary')?.focus();
  }
});
document.querySelector('[data-sign-out]')?.addEventListener('click', () => {
  void fetch('/_sandbox/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}'
  }).then(() => window.location.assign('/'));
});
