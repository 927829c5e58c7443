// How a paper is printed: drawn before the transaction, filed once with its hash; printing again gives the same bytes.
import type { z } from 'zod';
import type { Reader, Tx } from '@/db/client';
import type { DocumentKind } from '@/db/schema';
import { findValidDocument, insertDocument } from '@/db/store/document';
import type { LoanRow } from '@/db/store/loan';
import type { Permission } from '@/lib/domain/access/permissions';
import { defineCommand, Outdated, type CommandContext } from '../command';

/** What a paper is about; two of them never share a kind and a subject. */
export type PaperSubject = Readonly<{ id: number; loan: LoanRow }>;

type PaperDefinition<S extends z.ZodType, T extends PaperSubject, F> = Readonly<{
  name: Permission;
  input: S;
  kind: DocumentKind;
  /** 借据, 收据, …: for the log and the file's name */
  title: string;
  /** Finds the subject, or refuses; asked again inside the transaction. */
  find: (reader: Reader, context: CommandContext, input: z.output<S>) => T;
  /** Everything that the paper states, as it is now. */
  facts: (reader: Reader, context: CommandContext, subject: T) => F;
  number: (facts: F) => string;
  render: (facts: F) => Promise<Buffer>;
  /** Takes the number that the facts only peeked at. */
  takeNumber?: (tx: Tx, context: CommandContext) => void;
}>;

/** A command that answers with the one valid document of its kind, and makes it when there is none. */
export const paperCommand = <S extends z.ZodType, T extends PaperSubject, F>(
  paper: PaperDefinition<S, T, F>,
) =>
  defineCommand({
    name: paper.name,
    input: paper.input,
    prepare: async (context, input) => {
      const subject = paper.find(context.db, context, input);
      if (findValidDocument(context.db, paper.kind, subject.id)) return null;
      const facts = paper.facts(context.db, context, subject);
      return { facts, content: await paper.render(facts) };
    },
    run: (tx, context, input, drawn) => {
      const subject = paper.find(tx, context, input);
      const stored = findValidDocument(tx, paper.kind, subject.id);
      const document = stored ?? filePaper(paper, tx, context, subject, drawn);
      return {
        data: { loanId: subject.loan.id, documentId: document.id },
        audit: {
          subjectType: 'loan',
          subjectId: subject.loan.id,
          summary: `${stored ? '再次打印' : '生成'}${document.fileName.replace(/\.pdf$/, '')}`,
          after: { documentId: document.id, sha256: document.sha256 },
        },
      };
    },
  });

function filePaper<S extends z.ZodType, T extends PaperSubject, F>(
  paper: PaperDefinition<S, T, F>,
  tx: Tx,
  context: CommandContext,
  subject: T,
  drawn: Readonly<{ facts: F; content: Buffer }> | null,
) {
  // What the paper states may have moved while it was drawn.
  if (!drawn || JSON.stringify(paper.facts(tx, context, subject)) !== JSON.stringify(drawn.facts)) {
    throw new Outdated(`生成${paper.title}期间相关资料有变动，请重新打印。`);
  }
  paper.takeNumber?.(tx, context);
  return insertDocument(tx, {
    kind: paper.kind,
    subjectId: subject.id,
    fileName: `${paper.title}-${paper.number(drawn.facts)}.pdf`,
    content: drawn.content,
    createdBy: context.actor.id,
    createdAt: context.now,
  });
}
