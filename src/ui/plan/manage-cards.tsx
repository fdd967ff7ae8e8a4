/** What the administrators of plans do to a launched one: a unit joins, the plan closes, the next one is made, its file. */
import * as React from 'react';
import { draftOfPlan } from '../../domain/plan-draft';
import { usePlanStrings } from '../loc/use-plan-strings';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { AddUnitCard } from './add-unit-card';
import { CloseCard } from './close-card';
import type { ManageCardProps } from './close-card';
import { RollForwardCard } from './roll-forward-card';
import type { RollForwardCardProps } from './roll-forward-card';
import { downloadDraft } from './work-file';

export function ManageCards(props: ManageCardProps & Pick<RollForwardCardProps, 'onRolled'>): React.ReactElement {
  const { onRolled, ...shared } = props;
  const { launched: words } = usePlanStrings();
  return (
    <>
      <AddUnitCard {...shared} />
      <RollForwardCard {...shared} onRolled={onRolled} />
      <CloseCard {...shared} />
      <Card title={words.file}>
        <Button onClick={() => downloadDraft(draftOfPlan(props.plan))}>{words.download}</Button>
      </Card>
    </>
  );
}
