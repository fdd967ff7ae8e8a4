/** Which Word this window plays: named in its address, or chosen in its menu before and kept in this browser. */
import type { Faults } from '../host/faults.ts';
import { FAULT_SWITCHES } from '../host/faults.ts';
import type { Profile, ProfileName } from '../host/profiles.ts';
import { profileNamed } from '../host/profiles.ts';

const KEY = 'tong-ket-sandbox-word';

export function chosenProfile(): Profile {
  return profileNamed(new URLSearchParams(location.search).get('profile') ?? localStorage.getItem(KEY));
}

/** Opens the window again as another Word; what is not saved yet is saved by then or asked about by the browser. */
export function playAs(name: ProfileName): void {
  localStorage.setItem(KEY, name);
  const address = new URL(location.href);
  address.searchParams.delete('profile');
  location.assign(address);
}

/** The address of this window with these faults, so that it can be opened again or sent to somebody. */
export function addressWith({ latency, ...switches }: Faults): URL {
  const address = new URL(location.href);
  const on = FAULT_SWITCHES.filter((name) => switches[name]);
  address.searchParams.delete('fault');
  address.searchParams.delete('latency');
  if (on.length > 0) {
    address.searchParams.set('fault', on.join(','));
  }
  if (latency > 0) {
    address.searchParams.set('latency', String(latency));
  }
  return address;
}
