import { useEffect, useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { TEXTS } from './texts.ts';
import type { WordWindow } from './word-window.ts';

const FORBIDDEN = /["*:<>?/\\|]/;

/** Asks for the library and the name of a new document. */
export function SaveDialog({ window: word }: { readonly window: WordWindow }): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const [libraries, setLibraries] = useState<readonly { readonly title: string; readonly folder: string }[]>([]);
  const [folder, setFolder] = useState('');
  const [name, setName] = useState<string>(TEXTS.newDocument);
  const [trouble, setTrouble] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    dialog.current?.showModal();
    word.libraries().then(
      (found) => {
        setLibraries(found);
        setFolder(found[0]?.folder ?? '');
      },
      (error: unknown) => setTrouble(error instanceof Error ? error.message : String(error))
    );
  }, [word]);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const trimmed = name.normalize('NFC').trim();
    if (trimmed === '' || FORBIDDEN.test(trimmed)) {
      setTrouble(trimmed === '' ? TEXTS.nameMissing : TEXTS.nameForbidden);
      return;
    }
    setBusy(true);
    setTrouble(await word.choosePlace({ folder, name: trimmed }));
    setBusy(false);
  };

  return (
    <dialog ref={dialog} className="word-dialog" onCancel={() => void word.choosePlace(undefined)}>
      <form onSubmit={(event) => void submit(event)}>
        <h2>{TEXTS.saveTitle}</h2>
        <label>
          {TEXTS.fileName}
          <input value={name} autoFocus onChange={(event) => setName(event.target.value)} />
        </label>
        <label>
          {TEXTS.folder}
          <select value={folder} onChange={(event) => setFolder(event.target.value)}>
            {libraries.map((library) => (
              <option key={library.folder} value={library.folder}>
                {library.title}
              </option>
            ))}
          </select>
        </label>
        {trouble !== undefined && <p role="alert">{trouble}</p>}
        <div className="word-dialog-buttons">
          <button type="submit" className="word-primary" disabled={isBusy || folder === ''}>
            {TEXTS.save}
          </button>
          <button type="button" onClick={() => void word.choosePlace(undefined)}>
            {TEXTS.cancel}
          </button>
        </div>
      </form>
    </dialog>
  );
}
