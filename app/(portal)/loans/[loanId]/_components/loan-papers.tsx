import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DataTable } from '@/components/ui/data-table';
import type { LoanPageData } from '@/db/queries/loan-page';
import { formatInstant } from '@/lib/format/date';
import { documentKindLabels } from '@/lib/format/labels-receipt';

/** The loan's papers: those made and kept byte for byte, and those made on demand. */
export function LoanPapers({ found }: Readonly<{ found: LoanPageData }>) {
  const { row } = found;
  return (
    <Card
      title="文件"
      actions={
        row.terms.draw.kind === 'once' && (
          <ButtonLink href={`/loans/${row.id}/loan-note.pdf`} size="small" external>
            打印借据
          </ButtonLink>
        )
      }
      flush
    >
      <DataTable
        caption="已生成的文件"
        rows={found.papers}
        rowKey={(paper) => paper.id}
        empty="还没有文件"
        columns={[
          { key: 'kind', header: '文件', render: (paper) => documentKindLabels[paper.kind] },
          {
            key: 'name',
            header: '名称',
            wraps: true,
            render: (paper) => (
              <a
                href={`/documents/${paper.id}`}
                target="_blank"
                rel="noopener"
                className="text-brand-700 hover:underline pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center"
              >
                {paper.fileName}
              </a>
            ),
          },
          { key: 'at', header: '生成时间', render: (paper) => formatInstant(paper.createdAt) },
          {
            key: 'state',
            header: '状态',
            render: (paper) =>
              paper.voidedAt ? <Badge tone="danger">已作废</Badge> : <Badge tone="success">有效</Badge>,
          },
        ]}
      />
    </Card>
  );
}
