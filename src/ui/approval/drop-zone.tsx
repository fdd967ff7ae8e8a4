/** A place to drop one file on, and a button that opens the file picker for those who do not drag. */
import * as React from 'react';
import { useApprovalStrings } from '../loc/use-approval-strings';
import { useButtonStyles } from '../parts/button';
import { DropArea } from '../parts/drop-area';
import { READ_ALOUD_ONLY, themedStyles } from '../theme/themed-styles';

const useStyles = themedStyles((theme) => ({
  inside: { display: 'grid', gap: 8, justifyItems: 'center' },
  input: READ_ALOUD_ONLY,
  label: {
    selectors: {
      '&:focus-within': { outline: `2px solid ${theme.palette.themePrimary}`, outlineOffset: '1px' }
    }
  },
  hint: { margin: 0, color: theme.semanticColors.bodySubtext }
}));

const ACCEPTED = '.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface DropZoneProps {
  /** Words on the button. */
  readonly label: string;
  readonly disabled: boolean;
  /** Called for one file; several at once are told apart by the caller. */
  readonly onFiles: (files: readonly File[]) => void;
}

export function DropZone({ label, disabled, onFiles }: DropZoneProps): React.ReactElement {
  const styles = useStyles();
  const { standard } = useButtonStyles();
  const { plain } = useApprovalStrings();
  return (
    <DropArea disabled={disabled} onFiles={onFiles}>
      <div className={styles.inside}>
        <p className={styles.hint}>{plain.drop}</p>
        <label className={`${standard} ${styles.label}`}>
          {label}
          <input
            type="file"
            accept={ACCEPTED}
            disabled={disabled}
            className={styles.input}
            onChange={(event) => {
              const files = Array.from(event.target.files ?? []);
              event.target.value = ''; // the same file may be chosen again after it was corrected
              if (files.length > 0) {
                onFiles(files);
              }
            }}
          />
        </label>
      </div>
    </DropArea>
  );
}
