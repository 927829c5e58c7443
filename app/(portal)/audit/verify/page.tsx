import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { parseListQuery, type SearchParams } from '@/components/tables/list-query';
import { Pager } from '@/components/tables/pager';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DataTable } from '@/components/ui/data-table';
import { DescriptionList } from '@/components/ui/description-list';
import { Notice } from '@/components/ui/notice';
import { PrintButton } from '@/components/ui/print-button';
import { anchorsOnPage } from '@/db/store/audit';
import { verifyAudit, type AuditFault, type AuditReport } from '@/lib/commands/audit/verify-audit';
import { formatInstant } from '@/lib/format/date';
import { formatCount } from '@/lib/format/number';
import { requireActor } from '@/lib/server/actor';
import { now } from '@/lib/server/clock';
import { database } from '@/lib/server/database';

export const metadata: Metadata = { title: '校验日志' };

const FAULT_WORDS: Readonly<Record<AuditFault['what'], string>> = {
  missing: '该处缺少记录，可能已被删除',
  changed: '内容与校验链不符，可能在系统之外被修改',
  anchor: '与当日锚点不符，日志可能被整体改写',
  cut: '自该条起的记录已被删除',
};

export default async function VerifyAuditPage({
  searchParams,
}: Readonly<{ searchParams: Promise<SearchParams> }>) {
  await requireActor('audit.view');
  const params = await searchParams;
  const isAsked = params.run === '1';
  const { page, pageSize, query } = parseListQuery(params, {
    sortable: ['day'],
    defaultSort: { sort: 'day', direction: 'desc' },
  });
  const { rows, total } = anchorsOnPage(database(), page, pageSize);
  return (
    <div className="space-y-4">
      <PageHeader
        title="校验日志"
        subtitle="每条记录都含有上一条的校验值；在系统之外改动、删除或插入任何一条，都会在该处断开。"
        breadcrumbs={[{ label: '操作日志', href: '/audit' }, { label: '校验日志' }]}
        actions={
          <>
            <ButtonLink href="/audit/verify?run=1" variant="primary">
              开始校验
            </ButtonLink>
            <PrintButton />
          </>
        }
      />
      {isAsked && <Result report={database().transaction((tx) => verifyAudit(tx))} />}
      <Card
        title="每日锚点"
        description="日终时记下的校验值。请定期打印签字存档：即使有人改写整个数据库，也与存档的锚点对不上。"
        flush
      >
        <DataTable
          caption="每日锚点"
          rows={rows}
          rowKey={(anchor) => anchor.day}
          empty={total > 0 ? '页码超出了范围。' : '还没有锚点，每天日终时自动记下一个。'}
          columns={[
            { key: 'day', header: '日期', render: (anchor) => anchor.day },
            {
              key: 'id',
              header: '截至记录',
              align: 'right',
              render: (anchor) => formatCount(anchor.auditId),
            },
            {
              key: 'hash',
              header: '校验值（SHA-256）',
              wraps: true,
              render: (anchor) => <code className="text-[13px] break-all">{anchor.hash}</code>,
            },
            { key: 'at', header: '记下时间', render: (anchor) => formatInstant(anchor.createdAt) },
          ]}
        />
        <Pager {...{ total, page, pageSize, query }} basePath="/audit/verify" />
      </Card>
    </div>
  );
}

function Result({ report }: Readonly<{ report: AuditReport }>) {
  const { anchors, faults, lastHash, rows } = report;
  const isWhole = faults.length === 0;
  return (
    <Card title="校验结果">
      <div className="space-y-3">
        <Notice
          tone={isWhole ? 'success' : 'danger'}
          title={
            isWhole ? '日志完整，没有发现改动' : `发现 ${faults.length} 处异常，请立即报告负责人并保留现场`
          }
        >
          {!isWhole && (
            <ul>
              {faults.map(({ auditId, what }) => (
                <li key={`${auditId} ${what}`}>
                  第 {auditId} 条：{FAULT_WORDS[what]}
                </li>
              ))}
            </ul>
          )}
        </Notice>
        <DescriptionList
          items={[
            { label: '校验时间', value: formatInstant(now()) },
            { label: '记录条数', value: formatCount(rows) },
            { label: '核对锚点', value: formatCount(anchors) },
            {
              label: '末条校验值',
              value: <code className="text-[13px] break-all">{lastHash}</code>,
              span: 3,
            },
          ]}
        />
      </div>
    </Card>
  );
}
