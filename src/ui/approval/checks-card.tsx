/** What the checks found in the report, each with a way to its place. */
import * as React from 'react';
import type { ReportView } from '../../actions/open-report';
import type { Finding } from '../../documents/check';
import type { AnnexId, SectionId } from '../../domain/code';
import { useApprovalStrings } from '../loc/use-approval-strings';
import { Card } from '../parts/card';
import { CompletenessBar } from '../parts/completeness-bar';
import { FindingsList } from '../parts/findings-list';
import type { NameOfSection } from '../words/finding-words';
import { badgeWords } from './queue-entry';

export interface ChecksCardProps {
  readonly view: ReportView;
  readonly nameOf: NameOfSection;
  readonly onGo: (place: { readonly section?: SectionId; readonly annex?: AnnexId }) => void;
}

export function ChecksCard({ view, nameOf, onGo }: ChecksCardProps): React.ReactElement {
  const { desk, queue } = useApprovalStrings();
  const { findings, completeness } = view;
  const blocks = findings.filter(({ severity }) => severity === 'blocks').length;
  const hint = badgeWords({ blocks, warns: findings.length - blocks }, queue).text;
  return (
    <Card title={desk.checks} {...(findings.length > 0 ? { hint } : {})}>
      <CompletenessBar completeness={completeness} />
      {findings.length === 0 ? (
        <p>{desk.noFindings}</p>
      ) : (
        <FindingsList
          findings={findings}
          nameOf={nameOf}
          go={{
            label: desk.goTo,
            can: ({ section, annex }: Finding) => section !== undefined || annex !== undefined,
            to: ({ section, annex }: Finding) =>
              onGo({ ...(annex === undefined ? {} : { annex }), ...(section === undefined ? {} : { section }) })
          }}
        />
      )}
    </Card>
  );
}
