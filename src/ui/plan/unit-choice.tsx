/** Chooses one unit of many: by typing part of its name, accents aside, or from the list below. */
import * as React from 'react';
import type { UnitCode } from '../../domain/code';
import type { Unit } from '../../domain/unit';
import { searchKey } from '../../domain/vietnamese-text';
import { usePlanStrings } from '../loc/use-plan-strings';
import { useFieldStyles } from './fields';

export interface UnitChoiceProps {
  readonly id?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-label'?: string;
  readonly units: readonly Unit[];
  readonly value: UnitCode | undefined;
  readonly onChange: (code: UnitCode) => void;
}

/** More than this many are searched before they are chosen. */
const SHORT = 12;

export function UnitChoice({ units, value, onChange, ...ids }: UnitChoiceProps): React.ReactElement {
  const styles = useFieldStyles();
  const { units: words } = usePlanStrings();
  const [search, setSearch] = React.useState('');
  const key = searchKey(search);
  const shown = units.filter(({ code, name }) => code === value || key === '' || searchKey(name).includes(key));
  return (
    <>
      {units.length > SHORT && (
        <input
          type="search"
          className={styles.control}
          aria-label={words.narrow}
          placeholder={words.narrow}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
          style={{ marginBottom: 4 }}
        />
      )}
      <select
        {...ids}
        className={styles.control}
        value={value ?? ''}
        onChange={({ target }) => {
          const chosen = units.find(({ code }) => code === target.value);
          if (chosen !== undefined) {
            onChange(chosen.code);
          }
        }}
      >
        {(value === undefined || !units.some(({ code }) => code === value)) && <option value="">{value ?? '—'}</option>}
        {shown.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
}
