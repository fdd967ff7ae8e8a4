/** Phê duyệt, as a chunk of its own: the script that the three web parts share holds none of it. */
import * as React from 'react';
import { Loading } from '../parts/loading';

const ApprovalRoom = React.lazy(async () => {
  const { ApprovalRoom: Room } = await import(/* webpackChunkName: 'tong-ket-approval' */ './approval-room');
  return { default: Room };
});

export function ApprovalScreen(): React.ReactElement {
  return (
    <React.Suspense fallback={<Loading />}>
      <ApprovalRoom />
    </React.Suspense>
  );
}
