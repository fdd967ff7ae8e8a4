/** What the three web parts share: SharePoint's session, theme, language and address around one screen. */
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { IPropertyPaneConfiguration, IPropertyPaneGroup } from '@microsoft/sp-property-pane';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import { spfi, SPFx } from '@pnp/sp';
import * as React from 'react';
import * as ReactDom from 'react-dom';
import type { Acting } from '../actions/acting';
import { obligationParts } from '../domain/code';
import type { GraphAccess } from '../store/graph';
import { openStore } from '../store/open-store';
import { HostFrame } from '../ui/frame/host-frame';
import { readPlace } from '../ui/frame/place';
import type { Place, ScreenName } from '../ui/frame/place';
import { ChunkScreen } from '../ui/frame/screen-chunk';
import type { ScreenChunk } from '../ui/frame/screen-chunk';
import { stringsOf } from '../ui/loc/both-languages';
import { languageOf } from '../ui/loc/language';
import { themeFor } from '../ui/theme/host-theme';
import { graphOfPage } from './graph-of-page';
import { pageLinks, teamsLinks } from './place-links';
import { PlanChoices } from './plan-choice';
import type { PaneWords } from './property-pane';
import { siteAddress } from './site-address';
import { followTeams } from './teams-host';
import type { TeamsHost } from './teams-host';
import { chosenPlan, screenSettings } from './web-part-settings';
import type { ScreenWebPartProperties } from './web-part-settings';

// In this script, not in one of its own: what the screens share is here before the first of them asks.
import(/* webpackMode: 'eager', webpackChunkName: 'tong-ket-first-load' */ '../ui/frame/first-load').catch(
  () => undefined
);

/** The pane's script, and with it the framework's own pane and its controls: only whoever edits the page waits for them. */
export type PaneScript = typeof import('./property-pane');

export abstract class ScreenWebPart extends BaseClientSideWebPart<ScreenWebPartProperties> {
  private colours: IReadonlyTheme | undefined;
  private teams: TeamsHost | undefined;
  private acting: { readonly of: string; readonly acting: Acting } | undefined;
  private chunk: ScreenChunk | undefined;
  /** Kept, since a new object would send the person there again. */
  private readonly pagePlace: Place = readPlace(window.location.search);
  private readonly plans = new PlanChoices(() => this.context.propertyPane.refresh());
  private graph: GraphAccess | undefined;
  private shown = false;
  private pane: PaneScript | undefined;

  protected abstract readonly paneWords: PaneWords;
  protected abstract readonly screenName: ScreenName;

  /** Starts the loading of the screen's own script. */
  protected abstract loadScreen(): ScreenChunk;

  /** Asks what the screen will ask first, while its script is on its way. */
  protected askAhead(_acting: Acting): void {
    // Most screens do not know before they stand.
  }

  /** What this web part lets its owner set besides site and plan. */
  protected paneGroups(_pane: PaneScript): readonly IPropertyPaneGroup[] {
    return [];
  }

  public override render(): void {
    this.shown = true;
    const acting = this.actingOnSite();
    const { webUrl } = acting.store;
    const teams = this.teams;
    const look = teams?.facts.theme ?? 'default';
    this.chunk ??= this.loadScreen();
    ReactDom.render(
      <HostFrame
        theme={themeFor(this.colours, look !== 'default', look === 'contrast')}
        strings={stringsOf(languageOf(this.context.pageContext.cultureInfo.currentUICultureName))}
        acting={acting}
        place={this.place()}
        settings={screenSettings(this.properties)}
        {...(teams === undefined
          ? { links: pageLinks(webUrl, this.screenName, window.location.href) }
          : {
              links: teamsLinks(webUrl, teams.facts.appId),
              openLink: (address) => teams.openLink(address),
              inBrowser: this.screenName
            })}
        graph={this.graph}
      >
        <ChunkScreen chunk={this.chunk} />
      </HostFrame>,
      this.domElement
    );
  }

  protected override async onInit(): Promise<void> {
    // Before all else: script and data come while the framework is still at work.
    this.chunk = this.loadScreen();
    this.askAhead(this.actingOnSite());
    await super.onInit();
    this.teams = followTeams(this.context, () => this.repaint());
    this.graph = graphOfPage(this.context);
  }

  protected override onThemeChanged(theme: IReadonlyTheme | undefined): void {
    this.colours = theme;
    this.repaint();
  }

  protected override onDispose(): void {
    this.shown = false;
    ReactDom.unmountComponentAtNode(this.domElement);
  }

  protected override async loadPropertyPaneResources(): Promise<void> {
    this.pane = await import(/* webpackChunkName: 'tong-ket-property-pane' */ './property-pane');
  }

  protected override onPropertyPaneConfigurationStart(): void {
    this.plans.forget(); // a plan may have been launched since
    this.context.propertyPane.refresh();
  }

  protected override getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    const { pane } = this;
    if (pane === undefined) {
      return { pages: [] }; // the framework asks only after the script is there
    }
    const { store } = this.actingOnSite();
    return pane.paneConfiguration({
      words: this.paneWords,
      ownSite: this.context.pageContext.web.absoluteUrl,
      isSite: (typed) => this.siteOf(typed) !== undefined,
      plans: this.plans.current(store.webUrl, store.plans),
      more: this.paneGroups(pane)
    });
  }

  private repaint(): void {
    if (this.shown) {
      this.render();
    }
  }

  private place(): Place {
    return this.teams?.facts.place ?? this.pagePlace;
  }

  private siteOf(typed: string | undefined): string | undefined {
    return siteAddress(typed, this.context.pageContext.web.absoluteUrl);
  }

  /** The same object for the same site and plan, so that repainting does not read everything again. */
  private actingOnSite(): Acting {
    const site = this.siteOf(this.properties.siteUrl) ?? this.context.pageContext.web.absoluteUrl;
    const { obligation, plan: named } = this.place();
    const sentTo = obligation === undefined ? named : obligationParts(obligation).plan;
    const plan = sentTo ?? chosenPlan(this.properties);
    const of = `${site} ${plan ?? ''}`;
    if (this.acting?.of !== of) {
      const store = openStore(spfi(site).using(SPFx(this.context)), site);
      this.acting = { of, acting: { store, now: () => new Date(), ...(plan === undefined ? {} : { plan }) } };
    }
    return this.acting.acting;
  }
}
