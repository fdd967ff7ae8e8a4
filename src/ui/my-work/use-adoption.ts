/** Makes the document that is open in Word the draft of an obligation: its bytes, what is not saved included, go into the library. */
import * as React from 'react';
import type { DraftFile } from '../../actions/open-my-work';
import type { Outcome } from '../../actions/outcome';
import type { ObligationId } from '../../domain/code';
import { useActing } from '../frame/acting-context';
import type { DocumentInWord } from '../outline/document-in-word';

/** @param replaces version label of the draft that the person saw: the document becomes its next version. */
export type Adopt = (id: ObligationId, replaces: string | undefined) => Promise<Outcome<DraftFile>>;

export function useAdoption(word: Pick<DocumentInWord, 'bytes'>): Adopt {
  const acting = useActing();
  return React.useCallback(
    async (id, replaces) => {
      const [{ adoptDocument }, bytes] = await Promise.all([
        import(/* webpackChunkName: 'adopt-document' */ '../../actions/adopt-document'),
        word.bytes()
      ]);
      return adoptDocument(acting, id, { bytes, replaces });
    },
    [acting, word]
  );
}
