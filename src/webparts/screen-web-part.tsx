/** What the three web parts share: SharePoint's session, theme and language around one screen. */
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { PropertyPaneTextField } from '@microsoft/sp-property-pane';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import { spfi, SPFx } from '@pnp/sp';
import * as React from 'react';
import * as ReactDom from 'react-dom';
import type { Acting } from '../actions/acting';
import { openStore } from '../store/open-store';
import { HostFrame } from '../ui/frame/host-frame';
import { languageOf } from '../ui/loc/language';
import { themeFor } from '../ui/theme/host-theme';
import { siteAddress } from './site-address';

export interface ScreenWebPartProperties {
  /** Absolute address of the site that holds the plan; empty for the site of the page. */
  readonly siteUrl?: string;
}

/** Words of the property pane, from the web part's own resource file. */
export interface SitePaneWords {
  readonly PropertyPaneDescription: string;
  readonly SiteGroupName: string;
  readonly SiteUrlLabel: string;
  readonly SiteUrlDescription: string;
  readonly SiteUrlInvalid: string;
}

const DARK_TEAMS_THEMES: readonly string[] = ['dark', 'contrast'];

export abstract class ScreenWebPart extends BaseClientSideWebPart<ScreenWebPartProperties> {
  private colours: IReadonlyTheme | undefined;
  private teamsIsDark = false;
  private acting: { readonly of: string; readonly acting: Acting } | undefined;
  private shown = false;

  protected abstract screen(): React.ReactElement;
  protected abstract readonly paneWords: SitePaneWords;

  public override render(): void {
    this.shown = true;
    const { currentUICultureName } = this.context.pageContext.cultureInfo;
    ReactDom.render(
      <HostFrame
        theme={themeFor(this.colours, this.teamsIsDark)}
        language={languageOf(currentUICultureName)}
        acting={this.actingOnSite()}
      >
        {this.screen()}
      </HostFrame>,
      this.domElement
    );
  }

  protected override async onInit(): Promise<void> {
    await super.onInit();
    const teams = this.context.sdks.microsoftTeams?.teamsJs;
    if (teams !== undefined) {
      teams.app.registerOnThemeChangeHandler((theme) => this.followTeams(theme));
      // The screen does not wait for Teams: a theme that comes late repaints it.
      teams.app.getContext().then(
        (context) => this.followTeams(context.app.theme),
        () => undefined
      );
    }
  }

  protected override onThemeChanged(theme: IReadonlyTheme | undefined): void {
    this.colours = theme;
    if (this.shown) {
      this.render();
    }
  }

  protected override onDispose(): void {
    this.shown = false;
    ReactDom.unmountComponentAtNode(this.domElement);
  }

  protected override getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    const words = this.paneWords;
    return {
      pages: [
        {
          header: { description: words.PropertyPaneDescription },
          groups: [
            {
              groupName: words.SiteGroupName,
              groupFields: [
                PropertyPaneTextField('siteUrl', {
                  label: words.SiteUrlLabel,
                  description: words.SiteUrlDescription,
                  placeholder: this.context.pageContext.web.absoluteUrl,
                  deferredValidationTime: 500,
                  onGetErrorMessage: (value) => (this.siteOf(value) === undefined ? words.SiteUrlInvalid : '')
                })
              ]
            }
          ]
        }
      ]
    };
  }

  private followTeams(theme: string): void {
    this.teamsIsDark = DARK_TEAMS_THEMES.includes(theme);
    if (this.shown) {
      this.render();
    }
  }

  private siteOf(typed: string | undefined): string | undefined {
    return siteAddress(typed, this.context.pageContext.web.absoluteUrl);
  }

  /** The same object for the same site, so that repainting does not read everything again. */
  private actingOnSite(): Acting {
    const site = this.siteOf(this.properties.siteUrl) ?? this.context.pageContext.web.absoluteUrl;
    if (this.acting?.of !== site) {
      const store = openStore(spfi(site).using(SPFx(this.context)), site);
      this.acting = { of: site, acting: { store, now: () => new Date() } };
    }
    return this.acting.acting;
  }
}
