/** What a web part learns from Teams: its theme, and the place that a deep link names. */
import type { WebPartContext } from '@microsoft/sp-webpart-base';
import { readPlace } from '../ui/frame/place';
import type { Place } from '../ui/frame/place';

/** The themes of Teams; one that is new to us is taken for the light one. */
export type TeamsTheme = 'default' | 'dark' | 'contrast';

/** What Teams has said so far. */
export interface TeamsFacts {
  readonly theme: TeamsTheme;
  /** Where the deep link leads, undefined when the tab was simply opened. */
  readonly place: Place | undefined;
  /** Id of the app where it is installed, for deep links to itself. */
  readonly appId: string | undefined;
}

export interface TeamsHost {
  readonly facts: TeamsFacts;
  /** Opens a link in Teams' way: its own kind within itself, all others in the browser. */
  openLink(address: string): boolean;
}

type TeamsLibrary = NonNullable<WebPartContext['sdks']['microsoftTeams']>['teamsJs'];

const themeOf = (name: string): TeamsTheme => (name === 'dark' || name === 'contrast' ? name : 'default');

/** Follows Teams while the web part lives. */
class FollowedTeams implements TeamsHost {
  public facts: TeamsFacts = { theme: 'default', place: undefined, appId: undefined };

  public constructor(
    private readonly teams: TeamsLibrary,
    private readonly onChange: () => void
  ) {
    teams.app.registerOnThemeChangeHandler((theme) => this.learn({ ...this.facts, theme: themeOf(theme) }));
    // The screen does not wait for Teams: what comes late repaints it.
    teams.app.getContext().then(
      ({ app, page }) =>
        this.learn({
          theme: themeOf(app.theme),
          place: page.subPageId === undefined || page.subPageId === '' ? undefined : readPlace(page.subPageId),
          appId: app.appId?.toString()
        }),
      () => undefined
    );
  }

  public openLink(address: string): boolean {
    this.teams.app.openLink(address).catch(() => window.open(address, '_blank', 'noopener'));
    return true;
  }

  private learn(facts: TeamsFacts): void {
    this.facts = facts;
    this.onChange();
  }
}

/** @returns undefined outside Teams. @param onChange called when Teams says something new. */
export function followTeams(context: WebPartContext, onChange: () => void): TeamsHost | undefined {
  const teams = context.sdks.microsoftTeams?.teamsJs;
  return teams === undefined ? undefined : new FollowedTeams(teams, onChange);
}
