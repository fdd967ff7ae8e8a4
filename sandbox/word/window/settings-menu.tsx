import type { ReactNode } from 'react';
import { FAULT_SWITCHES } from '../host/faults.ts';
import type { Faults } from '../host/faults.ts';
import { PROFILE_NAMES } from '../host/profiles.ts';
import { addressWith, playAs } from './played-word.ts';
import { TEXTS } from './texts.ts';
import type { WordWindow } from './word-window.ts';

const LATENCIES = [0, 500, 2000, 10_000];

/** What is played: which Word, and which troubles. */
export function SettingsMenu({ window: word }: { readonly window: WordWindow }): ReactNode {
  const { profile, faults } = word.state.get();
  const change = (part: Partial<Faults>): void => {
    const next = { ...faults, ...part };
    const address = addressWith(next);
    if (next.readOnly !== faults.readOnly) {
      // How a document was opened cannot change while it is open.
      location.assign(address);
      return;
    }
    history.replaceState(null, '', address);
    word.state.set({ faults: next });
  };
  return (
    <details className="word-settings">
      <summary>
        {TEXTS.playedWord}: {TEXTS.profiles[profile.name]}
      </summary>
      <div>
        <fieldset>
          <legend>{TEXTS.playedWord}</legend>
          {PROFILE_NAMES.map((name) => (
            <label key={name}>
              <input type="radio" name="word-profile" checked={name === profile.name} onChange={() => playAs(name)} />
              {TEXTS.profiles[name]}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{TEXTS.faults}</legend>
          {FAULT_SWITCHES.map((name) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={faults[name]}
                onChange={({ target }) => change({ [name]: target.checked })}
              />
              {TEXTS.faultNames[name]}
            </label>
          ))}
          <label>
            {TEXTS.latency}
            <select value={faults.latency} onChange={({ target }) => change({ latency: Number(target.value) })}>
              {Array.from(new Set([...LATENCIES, faults.latency])).map((one) => (
                <option key={one} value={one}>
                  {TEXTS.milliseconds(one)}
                </option>
              ))}
            </select>
          </label>
        </fieldset>
        <a href="/_word/unimplemented">{TEXTS.missingPage}</a>
      </div>
    </details>
  );
}
