/** Small pictures of the page's frame, drawn for it (20 by 20). */
import { trustedHtml } from '../../server/html.ts';
import type { Html } from '../../server/html.ts';

const PATHS = {
  waffle:
    'M3 3h3v3H3zM8.5 3h3v3h-3zM14 3h3v3h-3zM3 8.5h3v3H3zM8.5 8.5h3v3h-3zM14 8.5h3v3h-3zM3 14h3v3H3zM8.5 14h3v3h-3zM14 14h3v3h-3z',
  tracking: 'M3 16.5h14v1.2H3zM4 10h2.4v5H4zM8.8 6h2.4v9H8.8zM13.6 2.5H16V15h-2.4z',
  approval:
    'M10 1.8a8.2 8.2 0 1 0 0 16.4 8.2 8.2 0 0 0 0-16.4zm0 1.2a7 7 0 1 1 0 14 7 7 0 0 1 0-14zm3.6 4.3-4.4 4.4-2.3-2.3-.9.9 3.2 3.2 5.3-5.3z',
  plan: 'M5 2.5h7.2L16 6.3v11.2H5zM6.2 3.7v12.6h8.6V7.2h-3.5V3.7zm2 6h4.6v1.2H8.2zm0 2.8h4.6v1.2H8.2z',
  edit: 'm13.9 2.6 3.5 3.5L7.1 16.4l-4.6 1.1 1.1-4.6zm0 1.7L4.7 13.5l-.6 2.4 2.4-.6 9.2-9.2z',
  theme: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zm0 1.2v13.6a6.8 6.8 0 0 1 0-13.6z',
  save: 'M3.5 3.5h10.2l2.8 2.8v10.2h-13zM4.7 4.7v10.6h10.6V6.8l-2.1-2.1h-.6v4H6.4v-4zm2.9 0v2.8h3.8V4.7z',
  close: 'm5.2 4.3 4.8 4.8 4.8-4.8.9.9-4.8 4.8 4.8 4.8-.9.9-4.8-4.8-4.8 4.8-.9-.9L9.1 10 4.3 5.2z',
  open: 'M4 4h5v1.2H5.2v9.6h9.6V11H16v5H4zm7 0h5v5h-1.2V6L9.4 11.5l-.9-.9L14 5.2h-3z',
  settings:
    'M3 5h8.2a2 2 0 0 1 3.6 0H17v1.2h-2.2a2 2 0 0 1-3.6 0H3zm0 8.8h2.2a2 2 0 0 1 3.6 0H17V15H8.8a2 2 0 0 1-3.6 0H3z',
  lock: 'M6 8V6a4 4 0 1 1 8 0v2h1.5v9h-11V8zm1.2 0h5.6V6a2.8 2.8 0 1 0-5.6 0zm-1.5 1.2v6.6h8.6V9.2z'
} as const;

export type IconName = keyof typeof PATHS;

export const icon = (name: IconName, size = 20): Html =>
  trustedHtml(
    `<svg class="icon" width="${size}" height="${size}" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path fill="currentColor" d="${PATHS[name]}"/></svg>`
  );
