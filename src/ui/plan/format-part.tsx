/** Thể thức: by whose rules each stream's reports are written, and which document type they are numbered as. */
import * as React from 'react';
import { changeStream } from '../../domain/plan-draft';
import { usePlanStrings } from '../loc/use-plan-strings';
import { Card } from '../parts/card';
import { Choice, NeededBox, useFieldStyles } from './fields';
import type { PartProps } from './part-props';

export function FormatPart({ draft, change }: PartProps): React.ReactElement {
  const all = usePlanStrings();
  const words = all.format;
  const styles = useFieldStyles();
  return (
    <>
      <p className={styles.hint}>{words.intro}</p>
      {draft.streams.map((stream) => (
        <Card key={stream.id} title={stream.name === '' ? all.streams.unnamed : stream.name}>
          <div className={styles.row}>
            <div style={{ flex: '1 1 320px' }}>
              <Choice
                label={words.family}
                value={stream.formatFamily}
                options={[
                  ['party', words.party],
                  ['government', words.government]
                ]}
                hint={stream.formatFamily === 'party' ? words.partyHint : words.governmentHint}
                onChange={(formatFamily) => change((each) => changeStream(each, stream.id, { formatFamily }))}
                single
              />
            </div>
            <div style={{ flex: '1 1 200px' }}>
              <NeededBox
                label={words.type}
                hint={words.typeHint}
                value={stream.documentType}
                onChange={(documentType) =>
                  change((each) => changeStream(each, stream.id, { documentType }), `${stream.id}.type`)
                }
                single
              />
            </div>
          </div>
        </Card>
      ))}
    </>
  );
}
