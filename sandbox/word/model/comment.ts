/** `Word.Comment`, `Word.CommentReply` and their collections. */
import { itemNotFound } from '../host/rich-error.ts';
import type { Method, Scalar } from '../host/type-table.ts';
import { HostObject, describeType } from '../host/type-table.ts';
import { wantFlag, wantText } from '../host/wire.ts';
import { attribute, make } from '../ooxml/dom.ts';
import { findOrMakeStyle } from '../ooxml/built-in-styles.ts';
import {
  commentElement,
  commentElements,
  commentText,
  isResolved,
  parentComment,
  removeComment,
  setCommentText,
  setResolved,
  writeComment
} from '../ooxml/comments.ts';
import { anchorOf } from './insert-text.ts';
import { elementsWithin, freshId, putAround, spanBetween } from './marks.ts';
import type { Range, Textual } from './objects.ts';
import { Collection } from './objects.ts';
import type { OpenDocument } from './open-document.ts';

class Comment extends HostObject {
  readonly typeName: 'Comment' | 'CommentReply';
  readonly commentId: string;
  constructor(commentId: string, typeName: 'Comment' | 'CommentReply') {
    super();
    this.commentId = commentId;
    this.typeName = typeName;
  }
}

const MARKS = ['commentRangeStart', 'commentRangeEnd', 'commentReference'] as const;
const known = new WeakMap<OpenDocument, Map<string, Comment>>();

function commentObject(document: OpenDocument, id: string): Comment {
  const comments = known.get(document) ?? new Map<string, Comment>();
  known.set(document, comments);
  const type = parentComment(document.file, id) === undefined ? 'Comment' : 'CommentReply';
  const comment = comments.get(id) ?? new Comment(id, type);
  comments.set(id, comment);
  return comment;
}

const demand = (document: OpenDocument, { commentId }: Comment): Element => {
  const element = commentElement(document.file, commentId);
  if (element === undefined) {
    throw itemNotFound('The comment is gone.');
  }
  return element;
};

const marksOf = (document: OpenDocument, id: string): Element[] =>
  elementsWithin(document, document.body(), ...MARKS).filter((one) => attribute(one, 'id') === id);

function rangeOf(document: OpenDocument, comment: Comment): Range {
  const id = parentComment(document.file, comment.commentId) ?? comment.commentId;
  const [start, end] = ['commentRangeStart', 'commentRangeEnd'].map((name) =>
    marksOf(document, id).find((one) => one.localName === name)
  );
  const span = start === undefined || end === undefined ? undefined : spanBetween(start, end);
  if (span === undefined) {
    throw itemNotFound('The comment stands at no text.');
  }
  return document.range(span);
}

/** Comments of an object, without the answers to them. */
export function listComments(document: OpenDocument, object: Textual): Collection {
  return new Collection('CommentCollection', () => {
    const ids = new Set(elementsWithin(document, object, ...MARKS).map((one) => attribute(one, 'id')));
    return commentElements(document.file)
      .map((one) => attribute(one, 'id') ?? '')
      .filter((id) => ids.has(id) && parentComment(document.file, id) === undefined)
      .map((id) => commentObject(document, id));
  });
}

/** The text of a comment or of an answer, as a range of its own. */
class CommentContentRange extends HostObject {
  readonly typeName = 'CommentContentRange';
  readonly comment: Comment;
  constructor(comment: Comment) {
    super();
    this.comment = comment;
  }
}

const repliesOf = (document: OpenDocument, { commentId }: Comment): Collection =>
  new Collection('CommentReplyCollection', () =>
    commentElements(document.file)
      .map((one) => attribute(one, 'id') ?? '')
      .filter((id) => parentComment(document.file, id) === commentId)
      .map((id) => commentObject(document, id))
  );

function insertComment(document: OpenDocument, object: Textual, text: string): Comment {
  document.guard(anchorOf(object));
  const tree = document.tree;
  const id = freshId([tree, ...commentElements(document.file).map((one) => one.ownerDocument)], ['comment', ...MARKS]);
  writeComment(document.file, { id, author: document.author, date: document.now(), text });
  const style = findOrMakeStyle(document.file, 'CommentReference')?.id ?? 'CommentReference';
  const end = make(tree, 'commentRangeEnd', { id });
  putAround(object, make(tree, 'commentRangeStart', { id }), end);
  end.after(
    make(
      tree,
      'r',
      {},
      make(tree, 'rPr', {}, make(tree, 'rStyle', { val: style })),
      make(tree, 'commentReference', { id })
    )
  );
  document.changed();
  return commentObject(document, id);
}

function reply(document: OpenDocument, comment: Comment, text: string): Comment {
  document.demandWritable();
  const tree = document.tree;
  const id = freshId([tree, demand(document, comment).ownerDocument], ['comment', ...MARKS]);
  writeComment(document.file, { id, author: document.author, date: document.now(), text }, comment.commentId);
  // The marks of an answer stand beside those of the comment that it answers.
  for (const mark of marksOf(document, comment.commentId)) {
    const copy = make(tree, mark.localName, { id });
    if (mark.localName === 'commentReference') {
      mark.parentElement?.after(make(tree, 'r', {}, copy));
    } else {
      mark.after(copy);
    }
  }
  document.changed();
  return commentObject(document, id);
}

function remove(document: OpenDocument, comment: Comment): void {
  document.demandWritable();
  for (const id of [
    ...repliesOf(document, comment).objects.map((one) => (one instanceof Comment ? one.commentId : '')),
    comment.commentId
  ]) {
    for (const mark of marksOf(document, id)) {
      (mark.localName === 'commentReference' ? mark.parentElement : mark)?.remove();
    }
    removeComment(document.file, id);
  }
  document.changed();
}

/** Members of the objects that have text. */
export function commentMethods<T extends Textual>(document: OpenDocument): Readonly<Record<string, Method<T>>> {
  return {
    GetComments: (object) => listComments(document, object),
    InsertComment: (object, args) => insertComment(document, object, args.text(0))
  };
}

export function describeComments(
  document: OpenDocument
): readonly (readonly [string, ReturnType<typeof describeType>])[] {
  const isComment = (object: HostObject): object is Comment => object instanceof Comment;
  const scalars: Readonly<Record<string, Scalar<Comment>>> = {
    Id: { get: ({ commentId }) => commentId },
    AuthorName: { get: (comment) => attribute(demand(document, comment), 'author') ?? '' },
    AuthorEmail: { get: () => '' },
    CreationDate: { get: (comment) => attribute(demand(document, comment), 'date') ?? '' },
    Content: {
      get: (comment) => commentText(demand(document, comment)),
      set: (comment, value) => write(comment, wantText(value, 'content'))
    }
  };
  const write = (comment: Comment, text: string): void => {
    document.demandWritable();
    demand(document, comment);
    setCommentText(document.file, comment.commentId, text);
    document.changed();
  };
  const contentRange = (comment: Comment): CommentContentRange => new CommentContentRange(comment);
  const collection = (typeName: string): readonly [string, ReturnType<typeof describeType>] => [
    typeName,
    describeType<Collection>((object): object is Collection => object.typeName === typeName, {
      withoutReference: true,
      items: (comments) => comments.objects
    })
  ];
  return [
    collection('CommentCollection'),
    collection('CommentReplyCollection'),
    [
      'CommentContentRange',
      describeType<CommentContentRange>(
        (object): object is CommentContentRange => object instanceof CommentContentRange,
        {
          withoutReference: true,
          scalars: {
            Text: { get: ({ comment }) => commentText(demand(document, comment)) },
            IsEmpty: { get: ({ comment }) => commentText(demand(document, comment)) === '' }
          },
          methods: {
            InsertText: (range, args) => {
              const old = commentText(demand(document, range.comment));
              const added = args.text(0);
              const place = args.oneOf(1, ['Replace', 'Start', 'End'], 'Replace');
              write(range.comment, place === 'Replace' ? added : place === 'Start' ? added + old : old + added);
              return range;
            }
          }
        }
      )
    ],
    [
      'Comment',
      describeType<Comment>(isComment, {
        id: ({ commentId }) => commentId,
        scalars: {
          ...scalars,
          Resolved: {
            get: ({ commentId }) => isResolved(document.file, commentId),
            set: (comment, value) => {
              document.demandWritable();
              demand(document, comment);
              setResolved(document.file, comment.commentId, wantFlag(value, 'resolved'));
              document.changed();
            }
          }
        },
        navigations: { ContentRange: contentRange, Replies: (comment) => repliesOf(document, comment) },
        methods: {
          GetRange: (comment) => rangeOf(document, comment),
          Reply: (comment, args) => reply(document, comment, args.text(0)),
          Delete: (comment) => remove(document, comment)
        }
      })
    ],
    [
      'CommentReply',
      describeType<Comment>(isComment, {
        id: ({ commentId }) => commentId,
        scalars: {
          ...scalars,
          Resolved: {
            get: ({ commentId }) => isResolved(document.file, parentComment(document.file, commentId) ?? commentId)
          }
        },
        navigations: {
          ContentRange: contentRange,
          ParentComment: ({ commentId }) => {
            const parent = parentComment(document.file, commentId);
            return parent === undefined ? undefined : commentObject(document, parent);
          }
        },
        methods: { Delete: (comment) => remove(document, comment) }
      })
    ]
  ];
}
