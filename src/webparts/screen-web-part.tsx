/** What the three web parts share: SharePoint's session, theme, language and address around one screen. */
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
import { readPlace } from '../ui/frame/place';
import type { Place, ScreenName } from '../ui/frame/place';
import { ChunkScreen } from '../ui/frame/screen-chunk';
import type { ScreenChunk } from '../ui/frame/screen-chunk';
import { languageOf } from '../ui/loc/language';
import { themeFor } from '../ui/theme/host-theme';
import { pageLinks, teamsLinks } from './place-links';
import { siteAddress } from './site-address';
import { followTeams } from './teams-host';
import type { TeamsHost } from './teams-host';

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

export abstract class ScreenWebPart extends BaseClientSideWebPart<ScreenWebPartProperties> {
  private colours: IReadonlyTheme | undefined;
  private teams: TeamsHost | undefined;
  private acting: { readonly of: string; readonly acting: Acting } | undefined;
  private chunk: ScreenChunk | undefined;
  /** Kept, since a new object would send the person there again. */
  private readonly pagePlace: Place = readPlace(window.location.search);
  private shown = false;

  protected abstract readonly paneWords: SitePaneWords;
  protected abstract readonly screenName: ScreenName;

  /** Starts the loading of the screen's own script. */
  protected abstract loadScreen(): ScreenChunk;

  public override render(): void {
    this.shown = true;
    const { acting, site } = this.onSite();
    const { currentUICultureName } = this.context.pageContext.cultureInfo;
    const teams = this.teams;
    this.chunk ??= this.loadScreen();
    ReactDom.render(
      <HostFrame
        theme={themeFor(this.colours, teams !== undefined && teams.facts.theme !== 'default')}
        language={languageOf(currentUICultureName)}
        acting={acting}
        place={teams?.facts.place ?? this.pagePlace}
        {...(teams === undefined
          ? { links: pageLinks(site, this.screenName, window.location.href) }
          : { links: teamsLinks(site, teams.facts.appId), openLink: (address) => teams.openLink(address) })}
      >
        <ChunkScreen chunk={this.chunk} />
      </HostFrame>,
      this.domElement
    );
  }

  protected override async onInit(): Promise<void> {
    // Before all else: the script comes while the framework is still at work.
    this.chunk = this.loadScreen();
    await super.onInit();
    this.teams = followTeams(this.context, () => this.repaint());
  }

  protected override onThemeChanged(theme: IReadonlyTheme | undefined): void {
    this.colours = theme;
    this.repaint();
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

  private repaint(): void {
    if (this.shown) {
      this.render();
    }
  }

  private siteOf(typed: string | undefined): string | undefined {
    return siteAddress(typed, this.context.pageContext.web.absoluteUrl);
  }

  /** The same object for the same site, so that repainting does not read everything again. */
  private onSite(): { readonly acting: Acting; readonly site: string } {
    const site = this.siteOf(this.properties.siteUrl) ?? this.context.pageContext.web.absoluteUrl;
    if (this.acting?.of !== site) {
      const store = openStore(spfi(site).using(SPFx(this.context)), site);
      this.acting = { of: site, acting: { store, now: () => new Date() } };
    }
    return { acting: this.acting.acting, site };
  }
}
