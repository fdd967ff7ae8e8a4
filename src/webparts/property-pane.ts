/** The property pane of the three web parts: only what changes something. */
import {
  PropertyPaneChoiceGroup,
  PropertyPaneDropdown,
  PropertyPaneTextField,
  PropertyPaneToggle
} from '@microsoft/sp-property-pane';
import type { IPropertyPaneConfiguration, IPropertyPaneGroup } from '@microsoft/sp-property-pane';
import type { PlanChoice } from './plan-choice';
import { NEWEST_PLAN } from './web-part-settings';

/** Words that every web part's resource file has. */
export interface PaneWords {
  readonly PropertyPaneDescription: string;
  readonly SiteGroupName: string;
  readonly SiteUrlLabel: string;
  readonly SiteUrlDescription: string;
  readonly SiteUrlInvalid: string;
  readonly PlanGroupName: string;
  readonly PlanLabel: string;
  readonly PlanNewest: string;
  readonly PlanLoading: string;
  readonly PlanUnreadable: string;
}

/** Words of the tracking web part besides. */
export interface LookWords {
  readonly LookGroupName: string;
  readonly ViewLabel: string;
  readonly ViewByParent: string;
  readonly ViewByOffice: string;
  readonly ViewByLevel: string;
  readonly ViewByState: string;
  readonly ViewPlain: string;
  readonly ViewMissing: string;
  readonly ViewReturned: string;
  readonly ViewNotDue: string;
  readonly ChartsLabel: string;
  readonly ChartsOn: string;
  readonly ChartsOff: string;
  readonly DensityLabel: string;
  readonly DensityRoomy: string;
  readonly DensityCompact: string;
}

export interface PaneParts {
  readonly words: PaneWords;
  /** Address of the page's own site, which an empty field stands for. */
  readonly ownSite: string;
  readonly isSite: (typed: string) => boolean;
  readonly plans: PlanChoice;
  readonly more: readonly IPropertyPaneGroup[];
}

function planGroup(words: PaneWords, plans: PlanChoice): IPropertyPaneGroup {
  const newest = { key: NEWEST_PLAN, text: words.PlanNewest };
  const waiting = { reading: words.PlanLoading, failed: words.PlanUnreadable };
  return {
    groupName: words.PlanGroupName,
    groupFields: [
      PropertyPaneDropdown('planId', {
        label: words.PlanLabel,
        disabled: plans.kind !== 'read',
        options: plans.kind === 'read' ? [newest, ...plans.options] : [{ key: NEWEST_PLAN, text: waiting[plans.kind] }]
      })
    ]
  };
}

/** How the tracking list looks. */
export function lookGroup(words: LookWords): IPropertyPaneGroup {
  return {
    groupName: words.LookGroupName,
    groupFields: [
      PropertyPaneDropdown('view', {
        label: words.ViewLabel,
        // The keys are the tracking screen's own (`ui/tracking/opening-view`).
        options: [
          { key: 'parent', text: words.ViewByParent },
          { key: 'office', text: words.ViewByOffice },
          { key: 'level', text: words.ViewByLevel },
          { key: 'state', text: words.ViewByState },
          { key: 'none', text: words.ViewPlain },
          { key: 'missing', text: words.ViewMissing },
          { key: 'returned', text: words.ViewReturned },
          { key: 'notDue', text: words.ViewNotDue }
        ]
      }),
      PropertyPaneToggle('charts', {
        label: words.ChartsLabel,
        onText: words.ChartsOn,
        offText: words.ChartsOff
      }),
      PropertyPaneChoiceGroup('density', {
        label: words.DensityLabel,
        options: [
          { key: 'roomy', text: words.DensityRoomy },
          { key: 'compact', text: words.DensityCompact }
        ]
      })
    ]
  };
}

export function paneConfiguration({ words, ownSite, isSite, plans, more }: PaneParts): IPropertyPaneConfiguration {
  const site: IPropertyPaneGroup = {
    groupName: words.SiteGroupName,
    groupFields: [
      PropertyPaneTextField('siteUrl', {
        label: words.SiteUrlLabel,
        description: words.SiteUrlDescription,
        placeholder: ownSite,
        deferredValidationTime: 500,
        onGetErrorMessage: (value) => (isSite(value) ? '' : words.SiteUrlInvalid)
      })
    ]
  };
  return {
    pages: [
      {
        header: { description: words.PropertyPaneDescription },
        groups: [planGroup(words, plans), ...more, site]
      }
    ]
  };
}
