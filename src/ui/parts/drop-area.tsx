/** A dashed area that takes dropped files and shows that it would. What stands in it offers the file picker for those who do not drag. */
import * as React from 'react';
import { themedStyles } from '../theme/themed-styles';

const useStyles = themedStyles((theme) => ({
  area: {
    border: `2px dashed ${theme.semanticColors.inputBorder}`,
    borderRadius: 6,
    padding: '16px 14px',
    textAlign: 'center',
    background: theme.semanticColors.bodyBackground
  },
  over: { borderColor: theme.palette.themePrimary, background: theme.semanticColors.bodyBackgroundHovered }
}));

export interface DropAreaProps {
  readonly disabled?: boolean;
  /** Called with at least one file. */
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: React.ReactNode;
}

export function DropArea({ disabled = false, onFiles, children }: DropAreaProps): React.ReactElement {
  const styles = useStyles();
  const [isOver, setOver] = React.useState(false);
  return (
    <div
      className={isOver && !disabled ? `${styles.area} ${styles.over}` : styles.area}
      data-drop-zone
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const files = Array.from(event.dataTransfer.files);
        if (!disabled && files.length > 0) {
          onFiles(files);
        }
      }}
    >
      {children}
    </div>
  );
}
