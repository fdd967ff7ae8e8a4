/** A link that opens a window of its own, in the way of the host. */
import { Link } from '@fluentui/react/lib/Link';
import * as React from 'react';
import { useOpenLink } from '../frame/open-link';
import { useStrings } from '../loc/language';

export interface WindowLinkProps {
  readonly href: string;
  readonly children: string;
  /** Said aloud instead of the text, where the text alone is not enough. */
  readonly label?: string;
  readonly className?: string;
}

export function WindowLink({ href, children, label, className }: WindowLinkProps): React.ReactElement {
  const open = useOpenLink();
  const { general } = useStrings();
  return (
    <Link
      href={href}
      target="_blank"
      rel="noopener"
      data-interception="off"
      aria-label={`${label ?? children} (${general.opensInNewWindow})`}
      onClick={(event) => {
        if (open(href)) {
          event.preventDefault();
        }
      }}
      {...(className === undefined ? {} : { className })}
    >
      {children}
    </Link>
  );
}
