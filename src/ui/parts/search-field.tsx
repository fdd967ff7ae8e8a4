/** A search field that finds while typing; Escape clears it. */
import { TextField } from '@fluentui/react/lib/TextField';
import * as React from 'react';

export interface SearchFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function SearchField({ label, hint, value, onChange }: SearchFieldProps): React.ReactElement {
  return (
    <TextField
      type="search"
      ariaLabel={label}
      placeholder={hint}
      value={value}
      autoComplete="off"
      onChange={(_event, next) => onChange(next ?? '')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && value !== '') {
          event.stopPropagation();
          onChange('');
        }
      }}
      styles={{ root: { width: 260, maxWidth: '100%' } }}
    />
  );
}
