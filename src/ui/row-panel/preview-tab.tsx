/** Xem trước: the document itself, read in a worker where there can be one, and put up piece by piece. */
import * as React from 'react';
import { readReportBytes } from '../../actions/open-row';
import type { RowView } from '../../actions/open-row';
import type { ReportFile } from '../../actions/open-my-work';
import { failureOf } from '../../actions/outcome';
import type { Failure } from '../../actions/outcome';
import { DocumentError } from '../../documents/document-error';
import type { PreviewBlock } from '../../documents/preview/preview';
import { DocumentPreviewer } from '../../documents/worker/document-previewer';
import { useActing } from '../frame/acting-context';
import { useStrings } from '../loc/language';
import { useRowStrings } from '../loc/use-row-strings';
import { FailureNotice } from '../parts/failure-notice';
import { Loading } from '../parts/loading';
import { Notice } from '../parts/notice';
import { PreviewDocument } from './preview-document';
import { startDocumentWorker } from './start-document-worker';

type Preview =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly blocks: readonly PreviewBlock[] }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'refused'; readonly code: DocumentError['code'] }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What went wrong: a document that cannot be read is another thing than one that may not be. */
function problemOf(error: unknown): Preview {
  if (error instanceof DocumentError) {
    return { kind: 'refused', code: error.code };
  }
  const failure = failureOf(error);
  return failure.kind === 'accessDenied' || failure.kind === 'notFound'
    ? { kind: 'hidden' }
    : { kind: 'failed', failure };
}

function usePreview(report: ReportFile): { readonly preview: Preview; readonly again: () => void } {
  const acting = useActing();
  const [preview, setPreview] = React.useState<Preview>({ kind: 'loading' });
  const [turn, setTurn] = React.useState(0);
  const asked = React.useRef(report);
  React.useEffect(() => {
    const stop = new AbortController();
    const previewer = new DocumentPreviewer(startDocumentWorker);
    setPreview({ kind: 'loading' });
    readReportBytes(acting, asked.current)
      .then((bytes) => previewer.preview(bytes, stop.signal))
      .then((blocks) => !stop.signal.aborted && setPreview({ kind: 'ready', blocks }))
      .catch((error: unknown) => !stop.signal.aborted && setPreview(problemOf(error)));
    return () => {
      stop.abort();
      previewer.close();
    };
  }, [acting, turn]);
  return { preview, again: () => setTurn((before) => before + 1) };
}

function ReportPreview({ view, report }: { readonly view: RowView; readonly report: ReportFile }): React.ReactElement {
  const { preview: words, checks } = useRowStrings();
  const { refusals } = useStrings();
  const { preview, again } = usePreview(report);
  switch (preview.kind) {
    case 'loading':
      return <Loading label={words.loading} />;
    case 'hidden':
      return <Notice tone="idle" explanation={checks.hidden} />;
    case 'refused':
      return <Notice tone="bad" explanation={{ what: words.refused, advice: refusals[preview.code] }} />;
    case 'failed':
      return <FailureNotice failure={preview.failure} onRetry={again} />;
    case 'ready':
      return <PreviewDocument blocks={preview.blocks} label={words.label(view.item.obligation.unitName)} />;
  }
}

export function PreviewTab({ view }: { readonly view: RowView }): React.ReactElement {
  const { checks } = useRowStrings();
  return view.report === undefined ? (
    <Notice tone="idle" explanation={view.hasReport ? checks.hidden : checks.nothing} />
  ) : (
    <ReportPreview key={view.report.uniqueId} view={view} report={view.report} />
  );
}
