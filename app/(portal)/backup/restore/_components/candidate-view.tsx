import { ConfirmRestoreForm, DiscardForm } from '@/components/backup/restore-forms';
import { Card } from '@/components/ui/card';
import { DataTable, type DataColumn } from '@/components/ui/data-table';
import { DescriptionList } from '@/components/ui/description-list';
import { Notice } from '@/components/ui/notice';
import { census } from '@/db/store/census';
import { instant } from '@/lib/domain/calendar/instant';
import { formatInstant } from '@/lib/format/date';
import { CENSUS_LABELS } from '@/lib/format/labels-backup';
import { formatCount } from '@/lib/format/number';
import { CENSUS_KEYS, type Candidate } from '@/lib/schemas/backup';
import { database } from '@/lib/server/database';
import { discard, restore } from '../../actions';

type Comparison = Readonly<{ label: string; inBackup: number; present: number; lost: number }>;

const columns: readonly DataColumn<Comparison>[] = [
  { key: 'label', header: '项目', render: ({ label }) => label },
  { key: 'inBackup', header: '备份中', align: 'right', render: ({ inBackup }) => formatCount(inBackup) },
  { key: 'present', header: '现在', align: 'right', render: ({ present }) => formatCount(present) },
  {
    key: 'lost',
    header: '备份之后新增（将丢失）',
    align: 'right',
    render: ({ lost }) => (
      <span className={lost > 0 ? 'font-semibold text-danger' : undefined}>{formatCount(lost)}</span>
    ),
  },
];

function compare(candidate: Candidate): Comparison[] {
  const present = census(database());
  const newer = census(database(), instant(candidate.manifest.createdAt));
  return CENSUS_KEYS.map((key) => ({
    label: CENSUS_LABELS[key],
    inBackup: candidate.manifest.counts[key] ?? 0,
    present: present[key],
    lost: newer[key],
  }));
}

/** What is in the checked backup, what its restore would cost, and the two ways on. */
export function CandidateView({ candidate }: Readonly<{ candidate: Candidate }>) {
  const { manifest, proof, migrated } = candidate;
  const made = formatInstant(instant(manifest.createdAt));
  const rows = compare(candidate);
  const lost = rows.filter((row) => row.lost > 0 && row.label !== CENSUS_LABELS.auditEntries);
  return (
    <>
      <Card title="备份内容">
        <DescriptionList
          items={[
            { label: '备份时间', value: made },
            { label: '公司', value: manifest.company },
            { label: '来源', value: candidate.source },
            { label: '系统版本', value: manifest.productVersion },
            {
              label: '版本升级',
              value: migrated > 0 ? `已升级到当前版本（${migrated} 步）` : '与当前版本一致',
            },
            {
              label: '检查',
              value: `文件、哈希、数据库完整性均通过（${formatInstant(instant(candidate.preparedAt))}，${candidate.preparedBy}）`,
            },
          ]}
        />
      </Card>
      {proof.bookDifferences > 0 && (
        <Notice tone="warning" title={`备份中的账务核对有 ${proof.bookDifferences} 处差异`}>
          差异在备份时已经存在，恢复后仍在。
        </Notice>
      )}
      <Card title="恢复后会怎样" flush>
        <DataTable caption="恢复前后对比" columns={columns} rows={rows} rowKey={({ label }) => label} />
      </Card>
      {lost.length > 0 && (
        <Notice tone="danger" title="以下数据在备份之后产生，恢复后将丢失">
          {lost.map(({ label, lost: count }) => `${label} ${formatCount(count)} 条`).join('，')}。
          备份之后对原有记录的修改也将还原。
        </Notice>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card title="确认恢复">
          <ConfirmRestoreForm action={restore} candidateId={candidate.id} made={made} />
        </Card>
        <Card title="不恢复" description="检查过的备份自动保留一天，之后清理。">
          <DiscardForm action={discard} />
        </Card>
      </div>
    </>
  );
}
