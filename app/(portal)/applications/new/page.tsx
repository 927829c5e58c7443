import { randomUUID } from 'node:crypto';
import Form from 'next/form';
import { ApplicationForm } from '@/components/application/application-form';
import { productOptions } from '@/components/application/product-options';
import { PageHeader } from '@/components/layout/page-header';
import { SearchField } from '@/components/tables/filters';
import { Button, ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DataTable } from '@/components/ui/data-table';
import { Notice } from '@/components/ui/notice';
import { getApplicant, searchApplicants } from '@/db/queries/applications';
import { listOfferedProducts } from '@/db/queries/products';
import type { Actor } from '@/lib/domain/access/permissions';
import { requireActor } from '@/lib/server/actor';
import { database } from '@/lib/server/database';
import { createApplicationAction } from '../actions';

type NewApplicationPageProps = Readonly<{
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}>;

export default async function NewApplicationPage({ searchParams }: NewApplicationPageProps) {
  const actor = await requireActor('application.create');
  const { customerId, q } = await searchParams;
  const applicant = customerId ? getApplicant(database(), actor, Number(customerId)) : null;
  const products = listOfferedProducts(database(), actor);
  const first = products[0];
  return (
    <div className="space-y-4">
      <PageHeader
        title="受理申请"
        subtitle={
          applicant
            ? `客户 ${applicant.name}（${applicant.number}，手机尾号 ${applicant.phoneTail}）`
            : '先选择客户'
        }
        breadcrumbs={[{ label: '贷款申请', href: '/applications' }, { label: '受理申请' }]}
        actions={applicant && <ButtonLink href="/applications/new">更换客户</ButtonLink>}
      />
      {!first && (
        <Notice tone="warning" title="没有可受理的贷款产品">
          请联系管理员建立产品。
        </Notice>
      )}
      {applicant && first ? (
        <ApplicationForm
          action={createApplicationAction}
          submitLabel="保存草稿"
          cancelHref="/applications"
          products={productOptions(products)}
          hidden={{ customerId: String(applicant.id), idempotencyKey: randomUUID() }}
          defaultValues={{ productId: String(first.id), annualRate: first.terms.defaultRate }}
        />
      ) : (
        <CustomerSearch actor={actor} q={typeof q === 'string' ? q : ''} isUnknown={Boolean(customerId)} />
      )}
    </div>
  );
}

type CustomerSearchProps = Readonly<{ actor: Actor; q: string; isUnknown: boolean }>;

function CustomerSearch({ actor, q, isUnknown }: CustomerSearchProps) {
  const found = searchApplicants(database(), actor, q);
  return (
    <Card title="选择客户" actions={<ButtonLink href="/customers/new">新建客户</ButtonLink>}>
      {isUnknown && <p className="mb-3 text-danger">没有找到该客户，请重新查找。</p>}
      <Form action="/applications/new" role="search" className="mb-4 flex flex-wrap items-end gap-2">
        <SearchField value={q} label="姓名、拼音、客户号、手机号或证件号码" />
        <Button type="submit">查找</Button>
      </Form>
      {q.trim() !== '' && (
        <DataTable
          caption="查找结果"
          rows={found}
          rowKey={(row) => row.id}
          empty="没有符合条件的客户"
          columns={[
            { key: 'number', header: '客户号', render: (row) => row.number },
            { key: 'name', header: '姓名（名称）', wraps: true, render: (row) => row.name },
            { key: 'phone', header: '手机尾号', render: (row) => row.phoneTail },
            {
              key: 'choose',
              header: '操作',
              align: 'right',
              render: (row) => (
                <ButtonLink size="small" href={`/applications/new?customerId=${row.id}`}>
                  选择
                </ButtonLink>
              ),
            },
          ]}
        />
      )}
    </Card>
  );
}
