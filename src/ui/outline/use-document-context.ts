/** Finds out whose draft the open document is. */
import * as React from 'react';
import { openDocument } from '../../actions/open-document';
import type { DocumentContext } from '../../actions/open-document';
import { useActing } from '../frame/acting-context';
import { useReading } from '../reading/use-reading';
import type { Reading } from '../reading/use-reading';
import type { DocumentInWord } from './document-in-word';

export type OpenDocumentContext = DocumentContext | { readonly kind: 'unsaved' | 'otherSite' };

export function useDocumentContext(word: DocumentInWord): Reading<OpenDocumentContext> {
  const acting = useActing();
  return useReading(
    React.useCallback(async (): Promise<OpenDocumentContext> => {
      const address = await word.address();
      if (!/^https:/i.test(address)) {
        return { kind: 'unsaved' };
      }
      return acting.store.site.pathOf(address) === undefined ? { kind: 'otherSite' } : openDocument(acting, address);
    }, [acting, word])
  );
}
