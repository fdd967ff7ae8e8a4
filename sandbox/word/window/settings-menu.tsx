import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { FAULT_SWITCHES } from '../host/faults.ts';
import type { Faults } from '../host/faults.ts';
import { PROFILE_NAMES } from '../host/profiles.ts';
import { LANGUAGES, THEMES, chosenLook, wear } from './look.ts';
import { addressWith, playAs } from './played-word.ts';
import { TEXTS } from './texts.ts';
import type { WordWindow } from './word-window.ts';

const LATENCIES = [0, 500, 2000, 10_000];

/** What is played: which Word, and which troubles. */
export function SettingsMenu({ window: word }: { readonly window: WordWindow }): ReactNode {
  const { profile, faults } = word.state.get();
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => closeAsMenus(menu.current), []);
  const look = chosenLook();
  const on = FAULT_SWITCHES.filter((name) => faults[name]).length + (faults.latency > 0 ? 1 : 0);
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
    <details className="word-settings" ref={menu}>
      <summary>
        {TEXTS.playedWord}: {TEXTS.profiles[profile.name]}
        {on > 0 && <span className="word-faults">{TEXTS.faultsOn(on)}</span>}
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
        <div className="word-look">
          <fieldset>
            <legend>{TEXTS.language}</legend>
            {LANGUAGES.map((name) => (
              <label key={name}>
                <input
                  type="radio"
                  name="word-language"
                  checked={name === look.language}
                  onChange={() => wear({ language: name })}
                />
                {TEXTS.languages[name]}
              </label>
            ))}
          </fieldset>
          <fieldset>
            <legend>{TEXTS.theme}</legend>
            {THEMES.map((name) => (
              <label key={name}>
                <input
                  type="radio"
                  name="word-theme"
                  checked={name === look.theme}
                  onChange={() => wear({ theme: name })}
                />
                {TEXTS.themes[name]}
              </label>
            ))}
          </fieldset>
        </div>
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

/** A menu closes with Escape, which gives the focus back to its button, and when something else is clicked. */
function closeAsMenus(menu: HTMLDetailsElement | null): (() => void) | undefined {
  if (menu === null) {
    return undefined;
  }
  const page = menu.ownerDocument;
  const byKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && menu.open) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
  };
  const byClick = ({ target }: Event): void => {
    if (target instanceof Node && !menu.contains(target)) {
      menu.open = false;
    }
  };
  menu.addEventListener('keydown', byKey);
  page.addEventListener('pointerdown', byClick);
  return () => {
    menu.removeEventListener('keydown', byKey);
    page.removeEventListener('pointerdown', byClick);
  };
}
