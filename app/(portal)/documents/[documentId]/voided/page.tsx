import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { Notice } from '@/components/ui/notice';
import { findDocument } from '@/db/store/document';
import { formatInstant } from '@/lib/format/date';
import { documentKindLabels } from '@/lib/format/labels-receipt';
import { requireActor } from '@/lib/server/actor';
import { database } from '@/lib/server/database';

export const metadata: Metadata = { title: '文件已作废' };

type VoidedPaperPageProps = Readonly<{ params: Promise<{ documentId: string }> }>;

/** A void paper is never shown as if it held: first this page, then the file for whoever needs it as evidence. */
export default async function VoidedPaperPage({ params }: VoidedPaperPageProps) {
  await requireActor('contract.view');
  const documentId = Number((await params).documentId);
  const paper = Number.isSafeInteger(documentId) ? findDocument(database(), documentId) : undefined;
  if (!paper?.voidedAt) notFound();
  return (
    <div className="space-y-4">
      <PageHeader title="文件已作废" subtitle={paper.fileName} />
      <Notice tone="danger" title={`该文件已于 ${formatInstant(paper.voidedAt)} 作废，不再有效`}>
        请勿交给客户，也不要据此办理业务。如需留证，可以下载作废原件；文件名带有“已作废”字样，内容与当初生成时一致。
      </Notice>
      <Card title="作废的文件">
        <DescriptionList
          columns={2}
          items={[
            { label: '文件', value: documentKindLabels[paper.kind] },
            { label: '名称', value: paper.fileName },
            { label: '生成时间', value: formatInstant(paper.createdAt) },
            { label: '作废时间', value: formatInstant(paper.voidedAt) },
            {
              label: '校验值',
              value: <code className="text-[13px] break-all">{paper.sha256}</code>,
              span: 2,
            },
          ]}
        />
        <div className="mt-4" data-print="hide">
          <ButtonLink href={`/documents/${paper.id}?original=1`} external>
            下载作废原件
          </ButtonLink>
        </div>
      </Card>
    </div>
  );
}
