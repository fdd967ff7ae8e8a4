/** A link that opens a window of its own, in the way of the host. */
import { Link } from '@fluentui/react/lib/Link';
import * as React from 'react';
import { useOpenLink } from '../frame/open-link';
import { useStrings } from '../loc/language';
import { useButtonStyles } from './button';

export interface WindowLinkProps {
  readonly href: string;
  readonly children: string;
  /** Said aloud instead of the text, where the text alone is not enough. */
  readonly label?: string;
  /** A link that is the one thing to do here looks like a button. */
  readonly look?: 'link' | 'primary';
}

export function WindowLink({ href, children, label, look = 'link' }: WindowLinkProps): React.ReactElement {
  const open = useOpenLink();
  const { general } = useStrings();
  const { primary } = useButtonStyles();
  const shared = {
    href,
    target: '_blank',
    rel: 'noopener',
    // SharePoint's page would open addresses of its own site in the same window.
    'data-interception': 'off',
    'aria-label': `${label ?? children} (${general.opensInNewWindow})`,
    onClick: (event: React.MouseEvent<HTMLElement>): void => {
      if (open(href)) {
        event.preventDefault();
      }
    }
  };
  return look === 'primary' ? (
    <a {...shared} className={primary}>
      {children}
    </a>
  ) : (
    <Link {...shared}>{children}</Link>
  );
}
